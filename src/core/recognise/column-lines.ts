import type { CellRef } from "../grid/cell-ref";
import { toColumnKeys, type HeadedColumn } from "./column-keys";
import { isSameColumn, type ColumnKey, type ColumnUse } from "./corrections";
import type { ObjectiveTable, SheetReading } from "./reading";

/** A column of a sheet's tables, read or not. Tables that are laid out alike share their lines. */
export interface ColumnLine {
  readonly key: ColumnKey;
  /** "" where it is blank. */
  readonly header: string;
  /** Where the header stands in the first table that has the column. */
  readonly at: CellRef;
  /** Null where the column is not read. */
  readonly use: ColumnUse | null;
  /** Why it is not read; null where it is. */
  readonly why: string | null;
}

interface TableLine extends HeadedColumn, Pick<ColumnLine, "use" | "why"> {}

/** The columns of a sheet's tables, each once, from the left. Where two tables use a column in two ways, both are told. */
export function toColumnLines(reading: SheetReading): readonly ColumnLine[] {
  const lines: ColumnLine[] = [];
  for (const line of reading.tables.flatMap((table) => toTableLines(reading, table))) {
    if (!lines.some((known) => isSameColumn(known.key, line.key) && isSameUse(known.use, line.use))) lines.push(line);
  }
  return lines.sort((a, b) => a.at.column - b.at.column);
}

function toTableLines({ sheet, tables, leftOut }: SheetReading, table: ObjectiveTable): readonly ColumnLine[] {
  const nextRow = Math.min(...tables.map(({ headerRow }) => headerRow).filter((row) => row > table.headerRow));
  const unread = leftOut.flatMap(({ range, header, why }): readonly TableLine[] => {
    if (header === undefined || range.top < table.headerRow || range.top >= nextRow) return [];
    return [{ column: range.left, header, use: null, why }];
  });
  const isByRow = table.yearColumn !== undefined;
  // Where key areas are scored themselves, one column names both.
  const own = table.columns.filter(({ column, role }) => role !== "keyArea" || column !== table.titleColumn);
  const read = own.map(({ column, header, role, period }): TableLine => {
    return { column, header, use: { role, period: isByRow ? null : period }, why: null };
  });
  const all = [...read, ...unread];
  const keys = toColumnKeys(all);
  return all.flatMap(({ column, ...line }) => {
    const key = keys.get(column);
    return key ? [{ key, at: { sheet, row: table.headerRow, column }, ...line }] : [];
  });
}

function isSameUse(a: ColumnUse | null, b: ColumnUse | null): boolean {
  return a?.role === b?.role && a?.period?.key === b?.period?.key;
}
