import { isDateFormat, isTextFormat, toDisplayText, toPlainText } from "../../../src/core/grid/display";
import type { CellValue } from "../../../src/core/grid/cell";

describe("plain text", () => {
  test.each<[CellValue, string]>([
    [null, ""],
    ["", ""],
    [" 3 ", " 3 "],
    [3, "3"],
    [2.5, "2.5"],
    [-0.25, "-0.25"],
    [0, "0"],
    [true, "TRUE"],
    [false, "FALSE"],
    [{ error: "#DIV/0!" }, "#DIV/0!"],
    [6765.38000000001, "6765.38000000001"],
    [2.9999999999999996, "3"],
    [0.1 + 0.2, "0.3"],
  ])("of %j is %j", (value, text) => {
    expect(toPlainText(value)).toBe(text);
  });
});

describe("text as shown", () => {
  test.each<[CellValue, string, string]>([
    [3, "General", "3"],
    [3, "0.0", "3.0"],
    [0.966, "0.0%", "96.6%"],
    [3, '"Level "0', "Level 3"],
    [44987, "dd/mm/yyyy", "02/03/2023"],
    [44987, "d-mmm", "2-Mar"],
    [185000, "£#,##0", "£185,000"],
    [3, "@", "3"],
    ["3", "0.0", "3"],
    ["text", "dd/mm/yyyy", "text"],
    [true, "0.0", "TRUE"],
    [{ error: "#N/A" }, "0.0", "#N/A"],
    [null, "0.0", ""],
  ])("of %j in the format %s is %j", (value, numberFormat, text) => {
    expect(toDisplayText({ value, numberFormat })).toBe(text);
  });

  test("never throws, even where a number format is broken", () => {
    expect(typeof toDisplayText({ value: 3, numberFormat: '[>1]"x"0;[' })).toBe("string");
  });
});

describe("a date's format", () => {
  test.each([
    ["dd/mm/yyyy", true],
    ["d-mmm", true],
    ["mmm-yy", true],
    ["h:mm", true],
    ["[$-809]d mmmm yyyy", true],
    ["General", false],
    ["0", false],
    ["0.00%", false],
    ["@", false],
    ['"days "0', false],
    ["#,##0_);[Red](#,##0)", false],
  ])("%s: %j", (numberFormat, isDate) => {
    expect(isDateFormat(numberFormat)).toBe(isDate);
  });
});

test.each([
  ["@", true],
  ["General", false],
  ["0", false],
  // Text in a format of numbers leaves numbers as they are.
  ['0;-0;0;"Level "@', false],
])("the number format %s makes text of what is typed: %j", (numberFormat, isText) => {
  expect(isTextFormat(numberFormat)).toBe(isText);
});
