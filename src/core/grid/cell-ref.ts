/** One cell of a workbook: the sheet's name as written on its tab, row and column counted from 0. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells on one sheet; both corners are inside it, rows and columns counted from 0. */
export interface RangeRef {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Whether two references name the same cell. Excel compares sheet names without regard to case. */
export function isSameCell(a: CellRef, b: CellRef): boolean {
  return a.row === b.row && a.column === b.column && isSameSheetName(a.sheet, b.sheet);
}

/** A text that is the same for the same cell, for maps and sets. */
export function toCellKey({ sheet, row, column }: CellRef): string {
  return `${row},${column},${sheet.toLowerCase()}`;
}

/** Whether two sheet names are the same to Excel, which does not tell capitals from small letters. */
export function isSameSheetName(a: string, b: string): boolean {
  return a === b || a.toLowerCase() === b.toLowerCase();
}

/** Whether a cell lies inside a range. */
export function isInRange(cell: CellRef, range: RangeRef): boolean {
  return (
    cell.row >= range.top &&
    cell.row <= range.bottom &&
    cell.column >= range.left &&
    cell.column <= range.right &&
    isSameSheetName(cell.sheet, range.sheet)
  );
}

/** Every cell of a range, row by row. */
export function toCellsOf({ sheet, top, left, bottom, right }: RangeRef): readonly CellRef[] {
  const rows = Array.from({ length: bottom - top + 1 }, (_, down) => top + down);
  const columns = Array.from({ length: right - left + 1 }, (_, across) => left + across);
  return rows.flatMap((row) => columns.map((column) => ({ sheet, row, column })));
}
