import { isBlankCell } from "../grid/cell";
import type { RangeRef } from "../grid/cell-ref";
import { SheetSnapshot } from "../grid/snapshot";
import type { SheetCorrections } from "./corrections";
import { isTitleHeader } from "./headers";
import { findLadderHeader } from "./ladder-block";
import { toRowTexts } from "./sheet-text";
import { findTableHeader, namesObjectives } from "./table-header";

/** Columns of a sheet from one to another, both included, as a sheet of their own with the same addresses. */
export interface Band {
  readonly left: number;
  readonly right: number;
  readonly sheet: SheetSnapshot;
}

/**
 * A sheet as the bands of columns that stand side by side on it: two
 * tables of objectives with a blank column between them, or a table with a key at its right. Mostly the sheet itself.
 */
export function toBands(sheet: SheetSnapshot, corrections: SheetCorrections): readonly Band[] {
  const titleRows = findTitleRows(sheet, corrections);
  const starts = titleRows.flatMap((row) => findStartsInRow(sheet, row));
  const side = starts.length === 0 ? findSideNotes(sheet, titleRows, corrections) : null;
  const cuts = [...new Set(side === null ? starts : [side])].sort((a, b) => a - b);
  if (cuts.length === 0) return [{ left: 0, right: Infinity, sheet }];
  return [0, ...cuts].map((left, index) => toBand(sheet, left, (cuts[index] ?? Infinity) - 1));
}

/** What was said of a band: a column that is told by its place belongs to one band alone. */
export function toCorrectionsWithin(corrections: SheetCorrections, { left, right }: Band): SheetCorrections {
  const columns = corrections.columns.filter(
    ({ column: key }) => key.by === "header" || (key.column >= left && key.column <= right),
  );
  return { ...corrections, columns };
}

function findTitleRows(sheet: SheetSnapshot, corrections: SheetCorrections): readonly number[] {
  const { headerRow } = corrections;
  return sheet.content.rows.flatMap((_, row) =>
    row === headerRow || namesObjectives(sheet, row, corrections) ? [row] : [],
  );
}

function toTitleColumns(sheet: SheetSnapshot, row: number): readonly number[] {
  return toRowTexts(sheet, row).flatMap(({ column, text }) => (isTitleHeader(text) ? [column] : []));
}

/** Where the second and every further table begins whose header stands in a row: behind a blank cell. */
function findStartsInRow(sheet: SheetSnapshot, row: number): readonly number[] {
  const [, ...further] = toTitleColumns(sheet, row);
  return further.flatMap((title) => {
    let left = title;
    while (left > 0 && !isBlankCell(sheet.cell(row, left - 1))) left -= 1;
    return left > 0 && toTitleColumns(sheet, row).some((other) => other < left) ? [left] : [];
  });
}

/** Where notes begin at the right of every table and ladder, behind a column that is blank all the way down. */
function findSideNotes(
  sheet: SheetSnapshot,
  titleRows: readonly number[],
  corrections: SheetCorrections,
): number | null {
  const headers = titleRows.flatMap(
    (row) => findTableHeader(sheet, row, corrections) ?? findTableHeader(sheet, row - 1, corrections) ?? [],
  );
  if (headers.length === 0) return null;
  const used = toUsedColumns(sheet);
  const side = findBehindBlank(used, toLastColumn(headers.flatMap(({ columns }) => columns)));
  if (side === null) return null;
  const ladders = sheet.content.rows.flatMap((_, row) => findLadderHeader(sheet, row) ?? []);
  return toLastColumn(ladders.flatMap(({ levels }) => levels)) < side ? side : null;
}

function toLastColumn(columns: readonly { readonly column: number }[]): number {
  return columns.reduce((last, { column }) => Math.max(last, column), -1);
}

/** The columns that hold or are merged over anything, from the left. */
function toUsedColumns(sheet: SheetSnapshot): readonly number[] {
  const used = new Set<number>();
  for (let row = 0; row < sheet.rowCount; row += 1) {
    for (const { column } of toRowTexts(sheet, row)) used.add(column);
  }
  const last = Math.max(...used, 0);
  for (const { left, right } of sheet.content.merges) {
    for (let column = left; column <= Math.min(right, last); column += 1) used.add(column);
  }
  return [...used].sort((a, b) => a - b);
}

/** The first used column behind a blank one that stands right of another; null where there is none. */
function findBehindBlank(used: readonly number[], column: number): number | null {
  const further = used.filter((each) => each > column);
  return further.find((each, index) => each > (further[index - 1] ?? column) + 1) ?? null;
}

function toBand({ content }: SheetSnapshot, left: number, right: number): Band {
  const rows = content.rows.map((row) =>
    row?.map((cell, column) => (column >= left && column <= right ? cell : undefined)),
  );
  const isInside = (range: RangeRef): boolean => range.left >= left && range.left <= right;
  const merges = content.merges.filter(isInside);
  const tables = content.tables.filter(({ range }) => isInside(range));
  return { left, right, sheet: new SheetSnapshot({ ...content, rows, merges, tables }) };
}
