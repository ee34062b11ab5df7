import { toContent, toInput } from "../../../src/hosts/office/cell-content";
import type { CellContent } from "../../../src/core/grid/cell";

describe("what Excel says of a cell", () => {
  test.each<[string, unknown, unknown, unknown, CellContent]>([
    ["a number", 3, 3, "Double", { value: 3, formula: null }],
    ["a text", "Mature", "Mature", "String", { value: "Mature", formula: null }],
    ["nothing", "", "", "Empty", { value: null, formula: null }],
    ["a truth value", true, true, "Boolean", { value: true, formula: null }],
    ["a formula", "=A1+1", 4, "Double", { value: 4, formula: "A1+1" }],
    ["a formula without a text", '=IF(A1,"","")', "", "String", { value: "", formula: 'IF(A1,"","")' }],
    ["a formula that fails", "=1/0", "#DIV/0!", "Error", { value: { error: "#DIV/0!" }, formula: "1/0" }],
    ["an error that was typed", "#N/A", "#N/A", "Error", { value: { error: "#N/A" }, formula: null }],
    ["a text that looks like an error", "#N/A", "#N/A", "String", { value: "#N/A", formula: null }],
    ["a text behind an apostrophe", "=1+1", "=1+1", "String", { value: "=1+1", formula: null }],
  ])("is %s", (_, formula, value, type, content) => {
    expect(toContent({ formula, value, type })).toEqual(content);
  });
});

describe("what Excel is handed for a cell", () => {
  test.each<[CellContent["value"], string | number | boolean]>([
    [3, 3],
    [null, ""],
    [false, false],
    [{ error: "#N/A" }, "#N/A"],
    ["Mature", "Mature"],
    ["Contract and relationship management", "Contract and relationship management"],
    // Excel would read a date, a number, a formula, a truth value or an apostrophe of its own into these.
    ["2/3", "'2/3"],
    ["3-Mar", "'3-Mar"],
    ["Mar 3", "'Mar 3"],
    ["3", "'3"],
    ["=1+1", "'=1+1"],
    ["+44", "'+44"],
    ["-", "'-"],
    ["@home", "'@home"],
    ["'tis", "''tis"],
    ["true", "'true"],
    ["#N/A", "'#N/A"],
    ["e=mc", "'e=mc"],
    [" 3", "' 3"],
  ])("for %j is %j", (value, input) => {
    expect(toInput({ value, formula: null })).toBe(input);
  });

  test("for a formula begins with =", () => {
    expect(toInput({ value: 4, formula: "A1+1" })).toBe("=A1+1");
  });
});
