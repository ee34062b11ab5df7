import type { SheetSnapshot } from "../grid/snapshot";
import { parsePeriod, type Period } from "../period/period";
import type { ColumnRole } from "./headers";
import { toMergedTextAt } from "./merges";
import type { ObjectiveGroup, ObjectiveTable, TableColumn } from "./reading";
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

/** A column of years that are not the scores': when something is due, say. */
export interface OtherYears {
  readonly column: TableColumn;
  readonly why: string;
}

/**
 * The rows of a table by the year that stands in each, in the order of their first rows: rounds below each other, where other
 * tables have them side by side. Null where no column names a year, where the scores' headers do, or where no row's year can be read.
 * Years that need not be the scores' are said and split nothing.
 */
export function findRowYears(
  sheet: SheetSnapshot,
  { columns }: TableHeader,
  groups: readonly ObjectiveGroup[],
): RowYears<ObjectiveGroup> | OtherYears | null {
  const year = findColumn(columns, "year");
  const scores = columns.filter(({ role }) => role === "score");
  if (!year || !scores.every(isUndated)) return null;
  const before = columns.filter(({ column }) => column < year.column).at(-1);
  if (before && OF_PLANS.has(before.role)) return { column: year, why: toPlanReason(year, before) };
  const found = groupByYear(sheet, year.column, groups, parsePeriod);
  const isOnce = found !== null && found.years.length > 1 && !comesAgain(sheet, columns, found.years);
  return isOnce ? { column: year, why: toOnceReason(year) } : found;
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

/** A year right behind one of these is when it is due. */
const OF_PLANS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["target", "action"]);

function toPlanReason({ header }: TableColumn, before: TableColumn): string {
  return (
    `“${header}” stands right behind “${before.header}”, so its years may be when that is due, and the scores name no year. ` +
    "If they are the scores' years, move the column to the left of the scores."
  );
}

function toOnceReason({ header }: TableColumn): string {
  return (
    `“${header}” names several years, but no objective stands there for two of them, so they may be when something is due and are ` +
    "not taken for the years of the scores."
  );
}

/** Whether any objective, by its number or its title, has rows of two years, as in every list of rounds. */
function comesAgain(
  sheet: SheetSnapshot,
  columns: readonly TableColumn[],
  years: readonly RowsOfYear<ObjectiveGroup>[],
): boolean {
  const named = [findColumn(columns, "ref"), findColumn(columns, "title")].flatMap((each) => each?.column ?? []);
  return named.some((column) => {
    const before = new Set<string>();
    return years.some(({ groups }) => {
      const texts = groups
        .flatMap(({ rows }) => rows)
        .map((row) => toMergedTextAt(sheet, row, column).toLowerCase())
        .filter((text) => text !== "");
      const isAgain = texts.some((text) => before.has(text));
      for (const text of texts) before.add(text);
      return isAgain;
    });
  });
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
