import type { SheetSnapshot } from "../grid/snapshot";
import { parsePeriod, type Period } from "../period/period";
import { toMergedTextAt } from "./merges";
import type { ObjectiveGroup, ObjectiveTable } from "./reading";
import { findColumn, isUndated, withPeriod, type TableHeader } from "./table-header";

/** Rows of one year, in their groups. */
export interface RowsOfYear<Group> {
  readonly period: Period;
  readonly groups: readonly Group[];
}

/** Rows of a table by the year that each names, and those whose year cannot be read. */
export interface RowYears<Group> {
  readonly column: number;
  readonly years: readonly RowsOfYear<Group>[];
  readonly unread: readonly number[];
}

/**
 * The rows of a table by the year that stands in each, in the order of their first rows: rounds below each other, where other
 * tables have them side by side. Null where no column names a year, where the scores' headers do, or where no row's year can be read.
 */
export function findRowYears(
  sheet: SheetSnapshot,
  { columns }: TableHeader,
  groups: readonly ObjectiveGroup[],
): RowYears<ObjectiveGroup> | null {
  const year = findColumn(columns, "year");
  const scores = columns.filter(({ role }) => role === "score");
  return year && scores.every(isUndated) ? groupByYear(sheet, year.column, groups, parsePeriod) : null;
}

/** Groups of rows by the year that a column names in each; null where no row's year can be read. */
export function groupByYear<Group extends { readonly rows: readonly number[] }>(
  sheet: SheetSnapshot,
  column: number,
  groups: readonly Group[],
  toPeriod: (text: string) => Period | null,
): RowYears<Group> | null {
  const periodOf = (row: number): Period | null => toPeriod(toMergedTextAt(sheet, row, column));
  const periods = new Map<string, Period>();
  const unread: number[] = [];
  for (const row of groups.flatMap(({ rows }) => rows)) {
    const period = periodOf(row);
    if (!period) unread.push(row);
    else if (!periods.has(period.key)) periods.set(period.key, period);
  }
  if (periods.size === 0) return null;
  const years = [...periods.values()].map((period) => ({
    period,
    groups: groups.flatMap((group) => {
      const rows = group.rows.filter((row) => periodOf(row)?.key === period.key);
      return rows.length > 0 ? [{ ...group, rows }] : [];
    }),
  }));
  return { column, years, unread };
}

/** A table whose rows name their year, as one table for each year. */
export function toTablesByYear(
  sheet: SheetSnapshot,
  header: TableHeader,
  { column, years }: RowYears<ObjectiveGroup>,
): readonly ObjectiveTable[] {
  return years.map(({ period, groups }) => ({
    ...{ sheet: sheet.name, headerRow: header.row, titleColumn: header.titleColumn, groups },
    columns: withPeriod(header, period).columns,
    yearColumn: column,
  }));
}
