/** @jest-environment <rootDir>/test/jsdom/quick-jsdom.cjs */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { RIBBON } from "../../src/workbench/Ribbon";

test("the workbench has the buttons that the manifest has, under the same words", () => {
  const text = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");
  const manifest = new DOMParser().parseFromString(text, "application/xml");
  const wordsOf = (id: string): string =>
    [...manifest.querySelectorAll("[DefaultValue]")].find((each) => each.id === id)?.getAttribute("DefaultValue") ?? "";
  const buttons = [...manifest.getElementsByTagNameNS("*", "Control")].map((control) => ({
    // The first button opens the pane by an action of Office's own, which the shortcut does by a command.
    command: control.getElementsByTagNameNS("*", "FunctionName")[0]?.textContent ?? "openPane",
    label: wordsOf(control.getElementsByTagNameNS("*", "Label")[0]?.getAttribute("resid") ?? ""),
  }));
  expect(buttons).toEqual([...RIBBON]);
});
