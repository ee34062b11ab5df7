/** @jest-environment <rootDir>/test/jsdom/quick-jsdom.cjs */
import {
  BETWEEN_CHOICES,
  LEVEL_CHOICES,
  findChoice,
  toBetween,
  toPair,
  toPartners,
} from "../../../src/taskpane/scores/score-choices";
import { findShortcut, toFocusPlace, type FocusPlace } from "../../../src/taskpane/scores/shortcuts";

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

test.each([
  ["2", "3", "2/3"],
  ["3", "2", "2/3"],
  ["5", "4", "4/5"],
  ["2", "4", null],
  ["2", "2", null],
  ["N/A", "1", null],
])("%s and %s make %s", (first, second, pair) => {
  expect(toPair(first, second)).toBe(pair);
});

test("a level goes together with those beside it", () => {
  expect(["1", "3", "5", "2/3", "N/A"].map(toPartners)).toEqual([["2"], ["2", "4"], ["4"], [], []]);
});

test("a box that is ticked takes the keys of a score, and one that is typed into does not", () => {
  const places = ["checkbox", "radio", "text", "search"].map((type) => {
    const input = document.createElement("input");
    input.type = type;
    return toFocusPlace(input);
  });
  expect(places).toEqual(["elsewhere", "elsewhere", "text", "text"]);
  expect(toFocusPlace(document.createElement("textarea"))).toBe("text");
  expect(toFocusPlace(document.createElement("select"))).toBe("list");
});

const NONE = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

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
  ["Enter", { ctrlKey: true, shiftKey: true }, "text", { kind: "saveAndNextOpen" }],
  ["/", {}, "elsewhere", { kind: "pair" }],
  ["/", {}, "text", null],
  ["u", {}, "elsewhere", { kind: "nextOpen" }],
  ["u", {}, "text", null],
  ["Escape", {}, "text", { kind: "leaveText" }],
  ["Escape", {}, "list", { kind: "back" }],
  ["Escape", {}, "elsewhere", { kind: "back" }],
  ["F6", {}, "elsewhere", null],
])("%s with %p in %s", (key, modifiers, focus, shortcut) => {
  expect(findShortcut({ ...NONE, ...modifiers, key }, focus)).toEqual(shortcut);
});
