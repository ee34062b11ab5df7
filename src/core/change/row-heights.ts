import { toCellStyle } from "./cell-style";
import type { PlannedCell, SheetPlan } from "./sheet-plan";
import { toPlainText } from "../grid/display";

/** Points of text, and of a line of it as Excel spaces it. */
const USUAL_SIZE = 11;
const USUAL_LINE = 15;
/** Characters of text to one of a column's width, which counts digits: letters are narrower, bold ones less so. */
const CHARACTERS = { plain: 1.1, bold: 1 };

/**
 * The heights of the rows that need more than the usual one: large text, and wrapped text that takes more than one line at
 * the width of its column. Estimated, since no host but Excel measures text, and generous, since a clipped line is worse
 * than a gap.
 */
export function toRowHeights(cells: readonly PlannedCell[], columnWidths: readonly number[]): SheetPlan["rowHeights"] {
  const heights = new Map<number, number>();
  for (const { row, column, value, style } of cells) {
    const { wrap = false, bold = false, size = USUAL_SIZE } = toCellStyle(style);
    const width = (columnWidths[column] ?? 0) * CHARACTERS[bold ? "bold" : "plain"];
    const lines = wrap && width > 0 ? Math.max(1, Math.ceil(toPlainText(value).length / width)) : 1;
    const points = Math.ceil((lines * size * USUAL_LINE) / USUAL_SIZE);
    heights.set(row, Math.max(heights.get(row) ?? 0, points));
  }
  return [...heights].filter(([, points]) => points > USUAL_LINE).map(([row, points]) => ({ row, points }));
}
