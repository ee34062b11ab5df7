import { findEditCommand, findGridCommand, type PressedKey } from "../../../src/workbench/grid/grid-command";

/** "Ctrl+Shift+End" as the browser tells of it. */
function pressed(keys: string): PressedKey {
  const parts = keys.split("+");
  const has = (name: string): boolean => parts.includes(name);
  const key = parts.at(-1) ?? "";
  const named = key === "Space" ? " " : key;
  return { key: named, shiftKey: has("Shift"), ctrlKey: has("Ctrl"), metaKey: has("Meta"), altKey: has("Alt") };
}

const down = { rows: 1, columns: 0 };
const up = { rows: -1, columns: 0 };
const left = { rows: 0, columns: -1 };
const right = { rows: 0, columns: 1 };

test.each([
  ["ArrowDown", { kind: "step", direction: down, isExtending: false }],
  ["Shift+ArrowLeft", { kind: "step", direction: left, isExtending: true }],
  ["Ctrl+ArrowUp", { kind: "jump", direction: up, isExtending: false }],
  ["Ctrl+Shift+ArrowRight", { kind: "jump", direction: right, isExtending: true }],
  ["Enter", { kind: "step", direction: down, isExtending: false }],
  ["Shift+Enter", { kind: "step", direction: up, isExtending: false }],
  ["Tab", { kind: "step", direction: right, isExtending: false }],
  ["Shift+Tab", { kind: "step", direction: left, isExtending: false }],
  ["PageDown", { kind: "page", rows: 1, isExtending: false }],
  ["Shift+PageUp", { kind: "page", rows: -1, isExtending: true }],
  ["Ctrl+PageDown", { kind: "sheet", by: 1 }],
  ["Home", { kind: "home", isOfSheet: false, isExtending: false }],
  ["Ctrl+Home", { kind: "home", isOfSheet: true, isExtending: false }],
  ["Ctrl+Shift+End", { kind: "end", isExtending: true }],
  ["F2", { kind: "edit", text: null }],
  ["Delete", { kind: "clear" }],
  ["Backspace", { kind: "edit", text: "" }],
  ["x", { kind: "edit", text: "x" }],
  ["Shift+X", { kind: "edit", text: "X" }],
  ["a", { kind: "edit", text: "a" }],
  ["é", { kind: "edit", text: "é" }],
  ["Space", { kind: "edit", text: " " }],
  ["Ctrl+Space", { kind: "select", what: "columns" }],
  ["Shift+Space", { kind: "select", what: "rows" }],
  ["Ctrl+a", { kind: "select", what: "all" }],
  ["Meta+a", { kind: "select", what: "all" }],
])("%s", (keys, command) => {
  expect(findGridCommand(pressed(keys))).toEqual(command);
});

test.each(["Ctrl+c", "Ctrl+v", "Alt+ArrowDown", "F6", "Escape", "End", "Shift", "Dead"])(
  "%s is left to the browser",
  (keys) => {
    expect(findGridCommand(pressed(keys))).toBeNull();
  },
);

describe("while a cell is typed in", () => {
  test.each([
    ["Enter", { kind: "commit", direction: down }],
    ["Shift+Enter", { kind: "commit", direction: up }],
    ["Tab", { kind: "commit", direction: right }],
    ["Shift+Tab", { kind: "commit", direction: left }],
    ["Escape", { kind: "cancel" }],
    ["Alt+Enter", { kind: "newLine" }],
    ["a", null],
  ])("%s", (keys, command) => {
    expect(findEditCommand(pressed(keys), false)).toEqual(command);
  });

  test("an arrow key leaves the cell where typing began it, and moves in the text otherwise", () => {
    expect(findEditCommand(pressed("ArrowLeft"), true)).toEqual({ kind: "commit", direction: left });
    expect(findEditCommand(pressed("ArrowLeft"), false)).toBeNull();
  });
});
