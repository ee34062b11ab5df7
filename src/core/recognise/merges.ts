import type { RangeRef } from "../grid/cell-ref";
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

/** The text that a person sees at a cell, which may be merged from another one; "" where it is blank. */
export function toMergedTextAt(sheet: SheetSnapshot, row: number, column: number): string {
  const merge = findMergeAt(sheet, row, column);
  return merge ? toTextAt(sheet, merge.top, merge.left) : toTextAt(sheet, row, column);
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
