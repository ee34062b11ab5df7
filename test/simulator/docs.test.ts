import { readFileSync } from "node:fs";
import path from "node:path";
import { ALL_CLASSES } from "../../src/simulator/objects/all-classes";
import type { ClassDefinition } from "../../src/simulator/wire/emulated-class";
import { SHOWN_TYPES } from "../../src/simulator/workbook/conditional-looks";
import { toMemberTable } from "./member-table";

/** A table's rows without what a formatter may change: how wide its columns are. */
function rowsOf(markdown: string): string[] {
  return markdown
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) => line.replace(/-+/g, "-").replace(/ +/g, " "));
}

test("docs/simulator.md lists what is emulated, class by class", () => {
  const page = readFileSync(path.join(__dirname, "../../docs/simulator.md"), "utf8");
  const section = page.slice(page.indexOf("## What it emulates"), page.indexOf("## What it does not do"));
  const definitions = Object.values(ALL_CLASSES).map(({ definition }) => definition as ClassDefinition<never>);
  expect(rowsOf(section)).toEqual(rowsOf(toMemberTable(definitions)));
});

test("docs/simulator.md says which types of conditional formats show", () => {
  const page = readFileSync(path.join(__dirname, "../../docs/simulator.md"), "utf8").replace(/\s+/g, " ");
  expect(page).toContain(`conditional formats of the types ${SHOWN_TYPES.join(" and ")} show`);
});
