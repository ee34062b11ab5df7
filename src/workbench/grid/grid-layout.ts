/** Pixels that the row numbers take up at the left, and the column letters at the top. */
export const ROW_HEADER = 46;
export const COLUMN_HEADER = 22;

/** Headers count as the first row and the first column to a screen reader, which counts from 1. */
export const ROW_OFFSET = 2;
export const COLUMN_OFFSET = 2;

export function toCellId(row: number, column: number): string {
  return `cell-${row}-${column}`;
}
