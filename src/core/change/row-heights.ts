import { toCellStyle } from "./cell-style";
import type { PlannedCell, SheetPlan } from "./sheet-plan";
import { toPlainText } from "../grid/display";
import { toTextWidth } from "./text-width";

/** Points of text, and of a line of it as Excel spaces it. */
const USUAL_SIZE = 11;
export const USUAL_LINE = 15;
/** Excel makes no row higher. Source: Excel specifications and limits. */
const MOST_POINTS = 409;
/** In characters: how wide Excel makes a column of which nothing is said. */
const USUAL_WIDTH = 8;
/** Of a column's width, in digits, that much is kept free beside its text. */
const PADDING = 0.75;
/** Of the rest, that much is counted on: fonts differ, and so do the programs that draw them. */
const SAFE_SHARE = 0.93;
/** In digits: a step of indent. */
const INDENT = 1.3;

/**
 * The heights of the rows that need more than the usual one: large text, and wrapped text that takes more than one line at
 * the width of its column. Estimated, since no host but Excel measures text, and generous, since a clipped line is worse
 * than a gap.
 */
export function toRowHeights(cells: readonly PlannedCell[], columnWidths: readonly number[]): SheetPlan["rowHeights"] {
  const heights = new Map<number, number>();
  for (const { row, column, value, style } of cells) {
    const { wrap = false, bold = false, size = USUAL_SIZE, indent = 0 } = toCellStyle(style);
    const room = (columnWidths[column] ?? USUAL_WIDTH) - indent * INDENT;
    // A number is never broken.
    const lines = wrap && typeof value !== "number" ? countLines(toPlainText(value), room, bold) : 1;
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
  const width = toRoom(columnWidth);
  return text.split("\n").reduce((lines, line) => {
    const wrapped = toWrapped(line, width, isBold);
    // A word that is longer than a line goes on in the next.
    return wrapped.reduce((sum, each) => sum + Math.max(1, Math.ceil(each.width / width)), lines);
  }, 0);
}

/** The lines of a text that is to run over free cells of so many characters together, broken between words. At least one. */
export function toTextLines(text: string, columnWidth: number): readonly string[] {
  return text.split("\n").flatMap((line) => toWrapped(line, toRoom(columnWidth), false).map((each) => each.text));
}

/** What a column has for text, in digits. */
function toRoom(columnWidth: number): number {
  return Math.max(1, (columnWidth - PADDING) * SAFE_SHARE);
}

/** The width that a column needs for text of so many digits, in whole characters. */
export function toColumnWidth(digits: number): number {
  return Math.ceil(digits / SAFE_SHARE + PADDING);
}

interface WrappedLine {
  readonly text: string;
  readonly width: number;
}

/** A line of text as it is broken between words; a word that is longer than the width stands alone. */
function toWrapped(line: string, width: number, isBold: boolean): readonly WrappedLine[] {
  const space = toTextWidth(" ", isBold);
  const lines: WrappedLine[] = [];
  for (const word of line.split(" ")) {
    const length = toTextWidth(word, isBold);
    const last = lines.at(-1);
    // Behind a word that is longer than a line, text goes on where the word ends.
    const filled = last ? last.width % width || last.width : 0;
    if (last && filled + space + length <= width) {
      lines[lines.length - 1] = { text: `${last.text} ${word}`, width: last.width + space + length };
    } else lines.push({ text: word, width: length });
  }
  return lines;
}
