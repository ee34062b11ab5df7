import { isBlankCell } from "../grid/cell";
import { toDisplayText } from "../grid/display";
import type { SheetSnapshot } from "../grid/snapshot";

/** A cell's column and its text as shown, without spaces around it. */
export interface TextAt {
  readonly column: number;
  readonly text: string;
}

/** Rows never change, and each is looked at from several sides: as a header, as a ladder, as an objective. */
const known = new WeakMap<ReturnType<SheetSnapshot["row"]>, readonly TextAt[]>();

/** The cells of a row that are not blank, from the left, with their texts. */
export function toRowTexts(sheet: SheetSnapshot, row: number): readonly TextAt[] {
  const cells = sheet.row(row);
  const before = known.get(cells);
  if (before) return before;
  const texts: TextAt[] = [];
  cells.forEach((cell, column) => {
    if (cell && !isBlankCell(cell)) texts.push({ column, text: toDisplayText(cell).trim() });
  });
  known.set(cells, texts);
  return texts;
}

/** A cell's text as shown, without spaces around it; "" where it is blank. */
export function toTextAt(sheet: SheetSnapshot, row: number, column: number): string {
  return toDisplayText(sheet.cell(row, column)).trim();
}

/**
 * Whether a cell's text is a score, a ref or the like: a row that holds one is no header of figures or assessments, whose years
 * have four digits. Tells most rows of a long list at a glance.
 */
export function isShortNumber({ text }: TextAt): boolean {
  return text.length <= 3 && /^\d+$/.test(text);
}
