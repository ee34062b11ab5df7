import {
  EMPTY_CELL,
  isBlankCell,
  isCellError,
  isSameContent,
  isSameValue,
  type CellValue,
} from "../../../src/core/grid/cell";
import { toCell, type PlainCell } from "../snapshot-builder";

describe("a blank cell", () => {
  test.each<[string, PlainCell, boolean]>([
    ["nothing", null, true],
    ["no text", "", true],
    ["spaces", "  ", true],
    ["no-break space and line break", "\u00A0\n", true],
    ["zero", 0, false],
    ["FALSE", false, false],
    ["text", "x", false],
    ["an error", { error: "#N/A" }, false],
    ["a formula that gives no text", { formula: 'IF(A1=0,"",A1)', value: "" }, false],
    ["a formula that was never calculated", { formula: "A1", value: null }, false],
  ])("%s: %j is blank: %j", (_, plain, isBlank) => {
    expect(isBlankCell(toCell(plain))).toBe(isBlank);
  });

  test("is the cell that stands where nothing is", () => {
    expect(isBlankCell(EMPTY_CELL)).toBe(true);
    expect(EMPTY_CELL.numberFormat).toBe("General");
  });
});

describe("values", () => {
  test.each<[CellValue, CellValue, boolean]>([
    [3, 3, true],
    ["3", 3, false],
    [0, null, false],
    ["", null, false],
    [true, 1, false],
    [null, null, true],
    [{ error: "#N/A" }, { error: "#N/A" }, true],
    [{ error: "#N/A" }, { error: "#REF!" }, false],
    [{ error: "#N/A" }, "#N/A", false],
  ])("%j and %j are the same: %j", (a, b, isSame) => {
    expect(isSameValue(a, b)).toBe(isSame);
    expect(isSameValue(b, a)).toBe(isSame);
  });

  test.each<[CellValue, boolean]>([
    [{ error: "#DIV/0!" }, true],
    ["#DIV/0!", false],
    [null, false],
    [0, false],
  ])("%j is an error: %j", (value, isError) => {
    expect(isCellError(value)).toBe(isError);
  });
});

describe("contents", () => {
  test.each<[string, PlainCell, PlainCell, boolean]>([
    ["a typed value", 3, 3, true],
    ["another typed value", 3, 4, false],
    ["a number and its text", 3, "3", false],
    ["a formula whose result has moved on", { formula: "A1", value: 3 }, { formula: "A1", value: 4 }, true],
    ["another formula with the same result", { formula: "A1", value: 3 }, { formula: "A2", value: 3 }, false],
    ["a formula and its result typed over it", { formula: "A1", value: 3 }, 3, false],
    ["another number format alone", 3, { value: 3, numberFormat: "0.0" }, true],
  ])("%s", (_, a, b, isSame) => {
    expect(isSameContent(toCell(a), toCell(b))).toBe(isSame);
    expect(isSameContent(toCell(b), toCell(a))).toBe(isSame);
  });
});
