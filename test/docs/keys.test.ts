import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SHORTCUTS } from "../../src/taskpane/scores/shortcut-words";

test("the user guide names the very keys that the pane's help does, each with what it does", () => {
  const guide = readFileSync(join(__dirname, "../../docs/guide.md"), "utf8");
  const [, table = ""] = /\n## Keys\n\n((?:\|.*\n)+)/.exec(guide) ?? [];
  const rows = table.trimEnd().split("\n").slice(2);
  const told = rows.map((row) => row.split("|").map((cell) => cell.trim()));
  expect(told).toEqual(SHORTCUTS.map(({ keys, does }) => ["", keys, does, ""]));
});
