import { BETWEEN_CHOICES, LEVEL_CHOICES, findChoice, toBetween } from "../../../src/taskpane/scores/score-choices";
import { findShortcut, type FocusPlace } from "../../../src/taskpane/scores/shortcuts";

test("what may be chosen", () => {
  expect(LEVEL_CHOICES).toEqual(["1", "2", "3", "4", "5"]);
  expect(BETWEEN_CHOICES).toEqual(["1/2", "2/3", "3/4", "4/5"]);
  expect(findChoice({ kind: "between", lower: 2, upper: 3 })).toBe("2/3");
  expect(findChoice({ kind: "notApplicable" })).toBe("N/A");
  expect(findChoice({ kind: "blank" })).toBeNull();
  expect(findChoice({ kind: "unreadable", why: "date", likely: null })).toBeNull();
});

test.each([
  [null, "1/2"],
  ["1", "1/2"],
  ["4", "4/5"],
  ["5", "4/5"],
  ["1/2", "2/3"],
  ["4/5", "1/2"],
  ["N/A", "1/2"],
])("between makes of %s %s", (choice, between) => {
  expect(toBetween(choice)).toBe(between);
});

const NONE = { ctrlKey: false, metaKey: false, altKey: false };

test.each<[string, object, FocusPlace, object | null]>([
  ["3", {}, "elsewhere", { kind: "score", choice: "3" }],
  ["6", {}, "elsewhere", null],
  ["B", {}, "elsewhere", { kind: "between" }],
  ["n", {}, "elsewhere", { kind: "notApplicable" }],
  ["c", {}, "elsewhere", { kind: "comment" }],
  ["c", { ctrlKey: true }, "elsewhere", null],
  ["3", { altKey: true }, "elsewhere", null],
  ["3", {}, "text", null],
  ["3", {}, "list", null],
  ["Enter", { ctrlKey: true }, "text", { kind: "saveAndNext" }],
  ["Enter", { metaKey: true }, "elsewhere", { kind: "saveAndNext" }],
  ["Enter", {}, "elsewhere", null],
  ["ArrowUp", { altKey: true }, "text", { kind: "previous" }],
  ["ArrowDown", { altKey: true }, "elsewhere", { kind: "next" }],
  ["ArrowDown", { altKey: true }, "list", null],
  ["ArrowDown", {}, "elsewhere", null],
  ["Escape", {}, "text", { kind: "back" }],
  ["F6", {}, "elsewhere", null],
])("%s with %p in %s", (key, modifiers, focus, shortcut) => {
  expect(findShortcut({ ...NONE, ...modifiers, key }, focus)).toEqual(shortcut);
});
