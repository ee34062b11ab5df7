import type { CellRef, RangeRef } from "../grid/cell-ref";
import type { SheetSnapshot } from "../grid/snapshot";
import { toTextAt } from "./sheet-text";

type Merges = readonly RangeRef[];

/** A sheet may have thousands of merges, and every row asks for its own. */
const known = new WeakMap<Merges, ReadonlyMap<number, Merges>>();

/** The merged ranges that reach over a row. */
export function toMergesOver(sheet: SheetSnapshot, row: number): Merges {
  return toIndex(sheet).get(row) ?? [];
}

/** The merged range that a cell is part of; null where it stands for itself. */
export function findMergeAt(sheet: SheetSnapshot, row: number, column: number): RangeRef | null {
  return toMergesOver(sheet, row).find(({ left, right }) => left <= column && right >= column) ?? null;
}

/** The cell that a merge shows in the place of a cell: its upper left one; the cell itself where nothing is merged. */
export function toMergedCell(sheet: SheetSnapshot, row: number, column: number): CellRef {
  const merge = findMergeAt(sheet, row, column);
  return { sheet: sheet.name, row: merge?.top ?? row, column: merge?.left ?? column };
}

/** Whether a cell is part of one that is merged down from a row above. */
export function isMergedFromAbove(sheet: SheetSnapshot, row: number, column: number): boolean {
  return toMergedCell(sheet, row, column).row < row;
}

/** Whether a cell is merged with others to its right. */
export function isMergedAcross(sheet: SheetSnapshot, row: number, column: number): boolean {
  const merge = findMergeAt(sheet, row, column);
  return merge !== null && merge.top === row && merge.left === column && merge.right > column;
}

/** The text that a person sees at a cell, which may be merged from another one; "" where it is blank. */
export function toMergedTextAt(sheet: SheetSnapshot, row: number, column: number): string {
  const shown = toMergedCell(sheet, row, column);
  return toTextAt(sheet, shown.row, shown.column);
}

function toIndex({ content: { merges }, rowCount }: SheetSnapshot): ReadonlyMap<number, Merges> {
  const before = known.get(merges);
  if (before) return before;
  const index = new Map<number, RangeRef[]>();
  for (const merge of merges) {
    for (let row = merge.top; row <= merge.bottom && row < rowCount; row += 1) {
      const own = index.get(row);
      if (own) own.push(merge);
      else index.set(row, [merge]);
    }
  }
  known.set(merges, index);
  return index;
}
