import { toDisplayText } from "../../core/grid/display";
import type { Sheet } from "../../simulator/workbook/workbook";
import type { StoredCell } from "../../simulator/workbook/cell";
import { toPixels } from "./axis";
import { LINE_HEIGHT, PADDING, pixelsOfLetters, toFont } from "./cell-look";
import { countLines, type MeasureText } from "./text-measure";

interface Fitted {
  readonly width: number;
  readonly height: number;
}

/** What each cell was found to need: a cell is replaced whenever anything about it changes. */
const fitted = new WeakMap<StoredCell, Fitted>();

/** The heights, in pixels, of rows that were given none: as tall as their text needs, where that is more than usual. */
export function toRowHeights(sheet: Sheet, measure: MeasureText): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  const usual = toPixels(sheet.standardHeight);
  for (const { row, column, cell } of sheet.cells.all()) {
    if (cell.value === null || sheet.rowHeights.has(row)) continue;
    const width = toPixels(sheet.columnWidth(column));
    const known = fitted.get(cell);
    const height = known?.width === width ? known.height : toHeight(sheet, row, column, width, measure);
    fitted.set(cell, { width, height });
    const isTaller = height > (heights.get(row) ?? usual);
    if (isTaller && countsForItsRow(sheet, row, column)) heights.set(row, height);
  }
  return heights;
}

/** As in Excel, merged cells make a row no taller than a line of their letters needs. */
function countsForItsRow(sheet: Sheet, row: number, column: number): boolean {
  const merge = sheet.mergeAround(row, column);
  return merge === null || (merge.top === merge.bottom && !sheet.style(row, column).wrapText);
}

function toHeight(sheet: Sheet, row: number, column: number, width: number, measure: MeasureText): number {
  const style = sheet.style(row, column);
  const line = Math.ceil(pixelsOfLetters(style.fontSize) * LINE_HEIGHT);
  if (!style.wrapText) return line + 2;
  const font = toFont(style);
  const text = toDisplayText({ value: sheet.value(row, column), numberFormat: style.numberFormat });
  return countLines(text, width - 2 * PADDING - 1, (part) => measure(part, font)) * line + 2;
}
