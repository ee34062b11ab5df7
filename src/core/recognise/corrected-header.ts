import { toColumnKeys, type HeadedColumn } from "./column-keys";
import { isSameColumn, type ColumnUse, type SheetCorrections } from "./corrections";
import { findHeaderMeaning, hasPeriod, UNNAMED_PERIOD, type HeaderMeaning } from "./headers";
import { findPeriod } from "../period/period";

/** A column of a header and what it holds. */
export interface ReadColumn extends HeadedColumn {
  /** Null where it is not to be read, or its header is not known. */
  readonly meaning: HeaderMeaning | null;
  /** Whether a person said so. */
  readonly isCorrected: boolean;
  /** Whether the cells below alone tell what it holds. */
  readonly isTold?: boolean;
}

/**
 * What the columns of a header hold: as somebody said of them, else as their headers are worded. Columns with a blank header of
 * which somebody said what they hold are among them.
 */
export function readColumns(
  headers: readonly HeadedColumn[],
  corrections: SheetCorrections,
  row: number,
): readonly ReadColumn[] {
  if (corrections.columns.length === 0) return headers.map((each) => toReadColumn(each, undefined));
  const keys = toColumnKeys(headers);
  const read = headers.map((each) => {
    const key = keys.get(each.column);
    return toReadColumn(each, key && corrections.columns.find(({ column }) => isSameColumn(column, key))?.use);
  });
  const isHeader = row === corrections.headerRow || (hasRole(read, "title") && hasRole(read, "score"));
  return isHeader ? [...read, ...toBlankColumns(headers, corrections)] : read;
}

/** Whether somebody said that objectives stand under a header that a text is, or is a part of. */
export function isCorrectedTitle(text: string, { columns }: SheetCorrections): boolean {
  return columns.some(({ column, use }) => {
    return use?.role === "title" && column.by === "header" && column.header.toLowerCase().includes(text.toLowerCase());
  });
}

function toBlankColumns(headers: readonly HeadedColumn[], { columns }: SheetCorrections): readonly ReadColumn[] {
  return columns.flatMap(({ column: key, use }) => {
    if (key.by !== "place" || headers.some(({ column }) => column === key.column)) return [];
    return [toReadColumn({ column: key.column, header: "" }, use)];
  });
}

/** A use that is not defined is one of which nobody said anything; null says that the column is not to be read. */
function toReadColumn({ column, header }: HeadedColumn, use: ColumnUse | null | undefined): ReadColumn {
  if (use === undefined) return { column, header, meaning: findHeaderMeaning(header), isCorrected: false };
  return { column, header, meaning: use && toMeaning(header, use), isCorrected: true };
}

function toMeaning(header: string, { role, period }: ColumnUse): HeaderMeaning {
  if (!hasPeriod(role)) return { role, period: null };
  const named = period ?? findPeriod(header)?.period ?? null;
  return { role, period: named ?? (role === "target" ? null : UNNAMED_PERIOD) };
}

function hasRole(columns: readonly ReadColumn[], role: HeaderMeaning["role"]): boolean {
  return columns.some(({ meaning }) => meaning?.role === role);
}
