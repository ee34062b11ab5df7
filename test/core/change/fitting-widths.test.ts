import { toFittingWidths } from "../../../src/core/change/fitting-widths";
import type { PlannedCell } from "../../../src/core/change/sheet-plan";

const POUNDS: PlannedCell["style"] = { numberFormat: '"£"#,##0.00' };

function cell(column: number, value: PlannedCell["value"], style: PlannedCell["style"]): PlannedCell {
  return { row: 0, column, value, formula: null, style };
}

describe("widths that figures fit", () => {
  test("are made wider where a figure would show as ####, and nowhere else", () => {
    // £12,345,678.90 is 14 signs long, ten of them digits.
    const [first, second] = toFittingWidths([cell(0, 12_345_678.9, POUNDS), cell(1, 1.5, POUNDS)], [10, 10]);
    expect(first).toBeGreaterThanOrEqual(14);
    expect(first).toBeLessThanOrEqual(16);
    expect(second).toBe(10);
  });

  test("look at the longest figure of a column, negative ones among them", () => {
    const [width] = toFittingWidths([cell(0, 1, POUNDS), cell(0, -98_765_432.1, POUNDS), cell(0, 20, POUNDS)], [5]);
    expect(width).toBeGreaterThanOrEqual(14);
  });

  test("leave texts and the decimals of plain numbers to be cut or shortened", () => {
    const cells = [cell(0, "a text that is longer than its column", "cell"), cell(1, 1 / 3, "count")];
    expect(toFittingWidths(cells, [8, 8])).toEqual([8, 8]);
  });
});
