import { toCellStyle } from "./cell-style";
import type { PlannedCell, SheetPlan } from "./sheet-plan";
import { toPlainText } from "../grid/display";

/** Points of text, and of a line of it as Excel spaces it. */
const USUAL_SIZE = 11;
export const USUAL_LINE = 15;
/** Excel makes no row higher. Source: Excel specifications and limits. */
const MOST_POINTS = 409;
/** In characters: how wide Excel makes a column of which nothing is said. */
const USUAL_WIDTH = 8;
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
    const lines = wrap ? countLines(toPlainText(value), columnWidths[column] ?? USUAL_WIDTH, bold) : 1;
    const points = Math.ceil((lines * size * USUAL_LINE) / USUAL_SIZE);
    heights.set(row, Math.min(Math.max(heights.get(row) ?? 0, points), MOST_POINTS));
  }
  return [...heights].filter(([, points]) => points > USUAL_LINE).map(([row, points]) => ({ row, points }));
}

/**
 * How many lines a text takes in a cell of usual size, broken between words and at its own line breaks; estimated, and at
 * least 1.
 */
export function countLines(text: string, columnWidth: number, isBold: boolean): number {
  const width = Math.max(1, Math.floor(columnWidth * CHARACTERS[isBold ? "bold" : "plain"]));
  return text.split("\n").reduce((lines, line) => lines + countWrapped(line, width), 0);
}

function countWrapped(line: string, width: number): number {
  let lines = 1;
  let filled = 0;
  for (const { length } of line.split(" ")) {
    const isFirst = filled === 0;
    if (!isFirst && filled + 1 + length > width) {
      lines += 1;
      filled = 0;
    }
    filled += length + (filled === 0 ? 0 : 1);
    // A word that is longer than a line goes on in the next.
    lines += Math.max(0, Math.ceil(filled / width) - 1);
    filled = filled > width ? filled % width : filled;
  }
  return lines;
}
