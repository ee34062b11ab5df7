import { toCellStyle } from "./cell-style";
import type { PlannedCell, SheetPlan } from "./sheet-plan";
import { toPlainText } from "../grid/display";

/** Points of usual text. */
const USUAL_SIZE = 11;
/** Points of a row of it, as Excel spaces it. */
export const USUAL_ROW_POINTS = 15;
/** The most points that a row can have. Source: Excel specifications and limits. */
const MOST_POINTS = 409;
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
    const lines = wrap && width > 0 ? countLines(toPlainText(value), width) : 1;
    const points = Math.min(MOST_POINTS, Math.ceil((lines * size * USUAL_ROW_POINTS) / USUAL_SIZE));
    heights.set(row, Math.max(heights.get(row) ?? 0, points));
  }
  return [...heights].filter(([, points]) => points > USUAL_ROW_POINTS).map(([row, points]) => ({ row, points }));
}

function countLines(text: string, width: number): number {
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
}
