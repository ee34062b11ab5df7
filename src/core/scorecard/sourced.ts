import type { Cell } from "../grid/cell";
import type { CellRef } from "../grid/cell-ref";
import { toDisplayText } from "../grid/display";
import type { SheetSnapshot } from "../grid/snapshot";
import { toHeadScore } from "../scale/head-score";
import type { Score } from "../scale/score";
import { toScore } from "../scale/score-text";

/** A value that was read from a cell, with the cell: nothing that is read loses its place. */
export interface Sourced<T> {
  readonly value: T;
  /** The cell's text as a person sees it. */
  readonly text: string;
  readonly at: CellRef;
  /** The cell as it stood, for a change that must know what it replaces. */
  readonly cell: Cell;
  /** Whether the value is all that the cell holds, where nothing is said, or named at the head of a longer text. */
  readonly portion?: "head";
}

/** Reads one cell through a function of its content. */
export function toSourced<T>(sheet: SheetSnapshot, row: number, column: number, read: (cell: Cell) => T): Sourced<T> {
  const cell = sheet.cell(row, column);
  return { value: read(cell), text: toDisplayText(cell), at: { sheet: sheet.name, row, column }, cell };
}

/** Reads one cell's text, without spaces around it. */
export function toSourcedText(sheet: SheetSnapshot, row: number, column: number): Sourced<string> {
  return toSourced(sheet, row, column, (cell) => toDisplayText(cell).trim());
}

/** Reads one score cell; with `portion`, a level at the head of a longer text. */
export function toSourcedScore(
  sheet: SheetSnapshot,
  row: number,
  column: number,
  portion: "head" | undefined,
): Sourced<Score> {
  return portion ? { ...toSourced(sheet, row, column, toHeadScore), portion } : toSourced(sheet, row, column, toScore);
}
