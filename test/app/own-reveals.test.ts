import { OwnReveals } from "../../src/app/own-reveals";
import type { RangeRef } from "../../src/core/grid/cell-ref";

function cell(row: number, column = 0, sheet = "Scores"): RangeRef {
  return { sheet, top: row, left: column, bottom: row, right: column };
}

test("a cell that was shown is this program's selection once, and the user's after that", () => {
  const reveals = new OwnReveals();
  reveals.expect({ sheet: "Scores", row: 3, column: 0 }, null);
  expect(reveals.take(cell(4))).toBe(false);
  expect(reveals.take(cell(3, 0, "Other"))).toBe(false);
  expect(reveals.take(cell(3, 0, "scores"))).toBe(true);
  expect(reveals.take(cell(3))).toBe(false);
});

test("a cell that is selected already is not expected, since Excel tells of nothing then", () => {
  const reveals = new OwnReveals();
  reveals.expect({ sheet: "Scores", row: 3, column: 0 }, cell(3));
  expect(reveals.take(cell(3))).toBe(false);
});

test("what was shown before a cell that was told of is not waited for any more", () => {
  const reveals = new OwnReveals();
  reveals.expect({ sheet: "Scores", row: 3, column: 0 }, null);
  reveals.expect({ sheet: "Scores", row: 5, column: 0 }, null);
  expect(reveals.take(cell(5))).toBe(true);
  expect(reveals.take(cell(3))).toBe(false);
});

test("a merged cell is told of whole, and several areas are nobody's", () => {
  const reveals = new OwnReveals();
  reveals.expect({ sheet: "Scores", row: 3, column: 1 }, null);
  expect(reveals.take(null)).toBe(false);
  expect(reveals.take({ sheet: "Scores", top: 3, left: 0, bottom: 4, right: 2 })).toBe(true);
});
