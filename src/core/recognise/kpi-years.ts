import type { SheetSnapshot } from "../grid/snapshot";
import { isQuarterAlone, parsePeriod, type Period } from "../period/period";
import { findFigureColumn } from "./figure-table";
import type { KpiColumn } from "./kpi-headers";
import type { KpiTable } from "./reading";
import { groupByYear } from "./row-years";

/** A table whose rows name their year, as one table for each, and the rows whose year cannot be read. */
interface KpiYears {
  readonly tables: readonly KpiTable[];
  readonly unread: readonly number[];
}

/** The key of a quarter with its year. */
const QUARTER_OF_YEAR = / Q[1-4]$/;

/** A table of KPIs in long form, a row for each KPI and year, as one table for each year; null where no row's year can be read. */
export function findKpiYears(sheet: SheetSnapshot, table: KpiTable): KpiYears | null {
  const year = findFigureColumn(table.columns, "year");
  const byYear = year && groupByYear(sheet, year.column, table.groups, parseYear);
  if (!byYear) return null;
  const tables = byYear.years.map(({ period, groups }) => ({
    ...table,
    groups,
    columns: table.columns.flatMap((column) => toColumnOf(column, period)),
    yearColumn: byYear.column,
  }));
  return { tables, unread: byYear.unread };
}

function parseYear(text: string): Period | null {
  const period = parsePeriod(text);
  return period && isQuarterAlone(period) ? null : period;
}

/** A column as it is for the rows of one period: what a quarter's rows say is none of its year's figures, and its target none either. */
function toColumnOf(column: KpiColumn, period: Period): readonly KpiColumn[] {
  const isQuarter = QUARTER_OF_YEAR.test(period.key);
  switch (column.role) {
    case "actual":
      return [{ ...column, period, role: isQuarter ? "quarter" : "actual" }];
    case "target":
    case "yearToDate":
      return isQuarter ? [] : [{ ...column, period }];
    default:
      return [column];
  }
}
