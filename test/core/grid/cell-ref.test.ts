import { isInRange, isSameCell } from "../../../src/core/grid/cell-ref";

const AT = { sheet: "Scores", row: 4, column: 2 };
const RANGE = { sheet: "Scores", top: 4, left: 2, bottom: 6, right: 3 };

describe("two references", () => {
  test.each([
    ["the same", AT, true],
    ["the sheet's name in capitals", { ...AT, sheet: "SCORES" }, true],
    ["another sheet", { ...AT, sheet: "Scores 2" }, false],
    ["another row", { ...AT, row: 5 }, false],
    ["another column", { ...AT, column: 3 }, false],
  ])("%s", (_, other, isSame) => {
    expect(isSameCell(AT, other)).toBe(isSame);
  });
});

describe("a cell and a range", () => {
  test.each([
    ["first corner", AT, true],
    ["last corner", { ...AT, row: 6, column: 3 }, true],
    ["sheet's name in capitals", { ...AT, sheet: "SCORES" }, true],
    ["above", { ...AT, row: 3 }, false],
    ["below", { ...AT, row: 7 }, false],
    ["left", { ...AT, column: 1 }, false],
    ["right", { ...AT, column: 4 }, false],
    ["on another sheet", { ...AT, sheet: "Notes" }, false],
  ])("%s", (_, cell, isInside) => {
    expect(isInRange(cell, RANGE)).toBe(isInside);
  });
});
