import type { RangeRef } from "../grid/cell-ref";
import type { SheetSnapshot } from "../grid/snapshot";
import { findHeaderMeaning, UNNAMED_PERIOD, type ColumnRole } from "./headers";
import { findPeriod, type Period } from "./period";
import type { LeftOut, TableColumn } from "./reading";
import { toRowTexts } from "./sheet-text";

/** The header row of an objectives table. */
export interface TableHeader {
  /** The first row that belongs to it: the one above its headers where the years stand there. */
  readonly topRow: number;
  readonly row: number;
  readonly titleColumn: number;
  readonly columns: readonly TableColumn[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * The columns of a row that heads an objectives table: it names the objective and at least one score. Null for any other
 * row. A column without a year takes it from a row of years above, a bare Comments from the score to its left, a bare Score
 * from the one year that its neighbours name. A second column for the same thing is left out and said, never mixed in.
 */
export function findTableHeader(sheet: SheetSnapshot, row: number): TableHeader | null {
  const found: TableColumn[] = [];
  const leftOut: LeftOut[] = [];
  for (const { column, text } of toRowTexts(sheet, row)) {
    const meaning = findHeaderMeaning(text);
    if (meaning) found.push({ column, header: text, ...meaning });
    else {
      const why = `The header “${text}” is not one that this program knows, so its column is not read.`;
      leftOut.push({ range: toCellRange(sheet, row, column), why });
    }
  }
  if (!findColumn(found, "title") || !findColumn(found, "score")) return null;
  const years = findYearsAbove(sheet, row, found);
  const columns: TableColumn[] = [];
  for (const column of nameBareColumns(found, years)) {
    if (columns.some((other) => isSameThing(other, column))) {
      const why = `“${column.header}” is a second column for the same thing; the first one is read.`;
      leftOut.push({ range: toCellRange(sheet, row, column.column), why });
    } else {
      columns.push(column);
    }
  }
  const titleColumn = findColumn(columns, "title")?.column ?? 0;
  return { topRow: years ? row - 1 : row, row, titleColumn, columns, leftOut };
}

/** The first column with a role; null where the table has none. */
export function findColumn(columns: readonly TableColumn[], role: ColumnRole): TableColumn | null {
  return columns.find((each) => each.role === role) ?? null;
}

/** Years in the row above, each over its columns from its own on. */
type YearsAbove = readonly { readonly column: number; readonly period: Period }[];

/** Years that stand alone in a row above bare headers; null where there are none or no column needs them. */
function findYearsAbove(sheet: SheetSnapshot, row: number, columns: readonly TableColumn[]): YearsAbove | null {
  if (row === 0 || !columns.some(isBare)) return null;
  const years: { column: number; period: Period }[] = [];
  for (const { column, text } of toRowTexts(sheet, row - 1)) {
    const found = findPeriod(text);
    if (found?.rest.trim() !== "") return null;
    years.push({ column, period: found.period });
  }
  return years.length > 0 ? years : null;
}

function nameBareColumns(columns: readonly TableColumn[], years: YearsAbove | null): readonly TableColumn[] {
  const only = findOnlyPeriod(columns);
  const named: TableColumn[] = [];
  for (const column of columns) {
    const period = isBare(column) ? (findYearOver(column, years) ?? findPeriodToTheLeft(column, named) ?? only) : null;
    named.push(period ? { ...column, period } : column);
  }
  return named;
}

function findYearOver({ column }: TableColumn, years: YearsAbove | null): Period | null {
  return years?.filter((year) => year.column <= column).at(-1)?.period ?? null;
}

/** The period of the score that comments stand beside. A bare score is not named after the score before it. */
function findPeriodToTheLeft({ role }: TableColumn, before: readonly TableColumn[]): Period | null {
  if (role !== "comment") return null;
  return before.filter((each) => each.role === "score").at(-1)?.period ?? null;
}

/** The only period that the headers name, unless it has a score of its own already; null where they name none or more. */
function findOnlyPeriod(columns: readonly TableColumn[]): Period | null {
  const named = columns.filter((each) => each.role !== "target" && each.period && !isBare(each));
  const keys = new Set(named.map((each) => each.period?.key));
  const isTaken = named.some((each) => each.role === "score");
  return keys.size === 1 && !isTaken ? (named[0]?.period ?? null) : null;
}

function isBare({ period }: TableColumn): boolean {
  return period === UNNAMED_PERIOD;
}

function isSameThing(a: TableColumn, b: TableColumn): boolean {
  return a.role === b.role && a.period?.key === b.period?.key;
}

function toCellRange(sheet: SheetSnapshot, row: number, column: number): RangeRef {
  return { sheet: sheet.name, top: row, bottom: row, left: column, right: column };
}
