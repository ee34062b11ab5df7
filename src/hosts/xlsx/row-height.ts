import { CELL_STYLES, type CellStyle } from "../../core/change/cell-style";
import type { PlannedCell } from "../../core/change/sheet-plan";
import { toPlainText } from "./plain-text";

const DEFAULT_SIZE = 11;
/** Height of a line in points for each point of its font, with the space between lines. */
const LINE = 1.37;
/** Excel's own limit, in points. */
const HIGHEST = 409;
/** A column's width counts digits of the normal font; bold and wide letters take more. */
const SAFETY = 0.93;

/**
 * The height in points that a row needs for its wrapped text; null where one line is enough. Excel fits rows by itself,
 * but LibreOffice and viewers that trust a file from Excel do not, and would cut the text.
 */
export function toRowHeight(cells: readonly PlannedCell[], columnWidths: readonly number[]): number | null {
  let height = 0;
  for (const cell of cells) {
    const style: CellStyle = CELL_STYLES[cell.style];
    const width = columnWidths[cell.column];
    if (!style.wrap || width === undefined) continue;
    const size = style.size ?? DEFAULT_SIZE;
    const perLine = Math.max(1, Math.floor((width * SAFETY * DEFAULT_SIZE) / size));
    const lines = toPlainText(cell.value)
      .split("\n")
      .reduce((sum, paragraph) => sum + countLines(paragraph, perLine), 0);
    if (lines > 1) height = Math.max(height, Math.ceil(lines * size * LINE));
  }
  return height === 0 ? null : Math.min(height, HIGHEST);
}

function countLines(paragraph: string, perLine: number): number {
  let lines = 1;
  let filled = 0;
  for (const word of paragraph.split(" ")) {
    const wanted = filled === 0 ? word.length : filled + 1 + word.length;
    if (wanted <= perLine) {
      filled = wanted;
      continue;
    }
    if (filled > 0) lines += 1;
    // A word longer than the line is broken.
    lines += Math.max(0, Math.ceil(word.length / perLine) - 1);
    filled = word.length % perLine || word.length;
  }
  return lines;
}
