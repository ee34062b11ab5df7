import { isBlankCell } from "../grid/cell";
import type { CellRef } from "../grid/cell-ref";
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
  const texts = cells.flatMap((cell, column) =>
    cell && !isBlankCell(cell) ? [{ column, text: toDisplayText(cell).trim() }] : [],
  );
  known.set(cells, texts);
  return texts;
}

/** A cell's text as shown, without spaces around it; "" where it is blank. */
export function toTextAt(sheet: SheetSnapshot, row: number, column: number): string {
  return toDisplayText(sheet.cell(row, column)).trim();
}

/** The cell that a merge shows in the place of a cell: its upper left one; the cell itself where nothing is merged. */
export function toMergedCell({ name, content }: SheetSnapshot, row: number, column: number): CellRef {
  const merge = content.merges.find(
    ({ top, bottom, left, right }) => top <= row && bottom >= row && left <= column && right >= column,
  );
  return { sheet: name, row: merge?.top ?? row, column: merge?.left ?? column };
}

/** Whether a cell is part of one that is merged down from a row above. */
export function isMergedFromAbove(sheet: SheetSnapshot, row: number, column: number): boolean {
  return toMergedCell(sheet, row, column).row < row;
}

/** Whether a cell is merged with others to its right. */
export function isMergedAcross({ content }: SheetSnapshot, row: number, column: number): boolean {
  return content.merges.some(({ top, left, right }) => top === row && left === column && right > column);
}
