import type { Sheet } from "./workbook";

/** How many points a column's left edge is from the sheet's. */
export function leftOf(sheet: Sheet, column: number): number {
  return sum(column, sheet.columnWidths, sheet.hiddenColumns, (at) => sheet.columnWidth(at), sheet.standardWidth);
}

/** How many points a row's top edge is from the sheet's. */
export function topOf(sheet: Sheet, row: number): number {
  return sum(row, sheet.rowHeights, sheet.hiddenRows, (at) => sheet.rowHeight(at), sheet.standardHeight);
}

/** The sizes before a place: the usual one for most, and the difference for those that have one of their own. */
function sum(
  end: number,
  sizes: ReadonlyMap<number, number>,
  hidden: ReadonlySet<number>,
  sizeOf: (at: number) => number,
  usual: number,
): number {
  const special = new Set([...sizes.keys(), ...hidden]);
  let total = end * usual;
  for (const at of special) if (at < end) total += sizeOf(at) - usual;
  return total;
}
