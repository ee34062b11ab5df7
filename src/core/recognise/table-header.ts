import type { SheetSnapshot } from "../grid/snapshot";
import { findPeriod, isQuarterAlone, toQuarter, type Period } from "../period/period";
import { findHeaderMeaning, isTitleHeader, toHeaderRank, UNNAMED_PERIOD, type ColumnRole } from "./headers";
import { findMergeAt } from "./merges";
import type { TableColumn } from "./reading";
import { toRowTexts, toTextAt, type TextAt } from "./sheet-text";

/** The header of an objectives table, in one row or in two with the years in one of them. */
export interface TableHeader {
  readonly topRow: number;
  /** The last row of the header; objectives stand below it. */
  readonly row: number;
  readonly titleColumn: number;
  readonly columns: readonly TableColumn[];
  readonly leftOut: readonly LeftOutColumn[];
}

/** A column of the header that is not read. */
export interface LeftOutColumn {
  readonly column: number;
  readonly why: string;
}

/**
 * The header that starts in a row: it names the objective and at least one score. The years may stand over or under the
 * words "Score" and "Comments". Null for any other row, and where several scores name no year, since nobody can tell then
 * which is which. A second column for the same thing is left out and said, never mixed in.
 */
export function findTableHeader(sheet: SheetSnapshot, row: number): TableHeader | null {
  const isNamed = namesObjectives(sheet, row);
  if (!isNamed && !namesObjectives(sheet, row + 1)) return null;
  const single = isNamed ? findSingleHeader(sheet, row) : null;
  if (single && !single.columns.some(lacksYear)) return single;
  const below = findSingleHeader(sheet, row + 1);
  if (below && !below.columns.some(lacksYear)) return single;
  const double = toHeader(sheet, row, row + 1, toDoubleTexts(sheet, row));
  return double && !double.columns.some(lacksYear) ? double : single;
}

/** Every row is asked about three times over, and nearly all of them say no. */
const namingRows = new WeakMap<readonly TextAt[], boolean>();

/** Whether a row has a header for the objectives' titles, which every table has in one of its header's rows. */
export function namesObjectives(sheet: SheetSnapshot, row: number): boolean {
  const texts = toRowTexts(sheet, row);
  const before = namingRows.get(texts);
  if (before !== undefined) return before;
  const names = texts.some(({ text }) => isTitleHeader(text));
  namingRows.set(texts, names);
  return names;
}

function findSingleHeader(sheet: SheetSnapshot, row: number): TableHeader | null {
  return toHeader(sheet, row, row, toHeaderTexts(sheet, row));
}

/**
 * The headers of a row. In an Excel table no two headers are the same, so that of two that an officer called "Score" the
 * second is "Score2".
 */
function toHeaderTexts(sheet: SheetSnapshot, row: number): readonly TextAt[] {
  const texts = toRowTexts(sheet, row);
  const own = sheet.content.tables.filter(({ range, hasHeaderRow }) => hasHeaderRow && range.top === row);
  if (own.length === 0) return texts;
  const written = new Set(texts.map(({ text }) => text));
  return texts.map(({ column, text }) => {
    const bare = /^(.*\D)\d$/s.exec(text)?.[1];
    const isInTable = own.some(({ range }) => range.left <= column && range.right >= column);
    return bare !== undefined && isInTable && written.has(bare) ? { column, text: bare } : { column, text };
  });
}

/** The first column with a role; null where the table has none. */
export function findColumn(columns: readonly TableColumn[], role: ColumnRole): TableColumn | null {
  return columns.find((each) => each.role === role) ?? null;
}

/** The same header with one period for the columns that name none, and one year for those that name a quarter alone. */
export function withPeriod(header: TableHeader, period: Period): TableHeader {
  const toDated = (column: TableColumn): TableColumn => {
    if (isBare(column)) return { ...column, period };
    const isQuarter = column.period !== null && isQuarterAlone(column.period);
    return isQuarter ? { ...column, period: toQuarter(column.period.label, period) } : column;
  };
  return { ...header, columns: header.columns.map(toDated) };
}

/** Whether a column belongs to a period that no header names. */
function isBare({ period }: TableColumn): boolean {
  return period === UNNAMED_PERIOD;
}

/** Whether a column's year is to be looked for over or above its header: it names none, or a quarter alone. */
export function isUndated({ period }: TableColumn): boolean {
  return period !== null && (period === UNNAMED_PERIOD || isQuarterAlone(period));
}

function lacksYear(column: TableColumn): boolean {
  return column.role === "score" && isUndated(column);
}

function isBareScore(column: TableColumn): boolean {
  return column.role === "score" && isBare(column);
}

function toHeader(sheet: SheetSnapshot, topRow: number, row: number, texts: readonly TextAt[]): TableHeader | null {
  const found: TableColumn[] = [];
  const leftOut: LeftOutColumn[] = [];
  for (const { column, text } of texts) {
    const meaning = findHeaderMeaning(text);
    if (meaning) found.push({ column, header: text, ...meaning });
    else
      leftOut.push({
        column,
        why: `The header “${text}” is not one that this program knows, so its column is not read.`,
      });
  }
  const title = findColumn(found, "title");
  if (!title || !findColumn(found, "score")) return null;
  const columns: TableColumn[] = [];
  for (const column of nameBareColumns(sheet, found)) {
    if (columns.some((other) => isSameThing(other, column))) {
      if (isBareScore(column)) return null;
      leftOut.push({
        column: column.column,
        why: `“${column.header}” is a second column for the same thing; only one is read.`,
      });
    } else if (isBareScore(column) && found.some((other) => other.role === "score" && !isBare(other))) {
      // In two rows, a score that the years do not reach means that the years stand elsewhere than it seems.
      if (topRow !== row) return null;
      leftOut.push({
        column: column.column,
        why: `“${column.header}” names no year beside scores that do, so it is not read.`,
      });
    } else {
      columns.push(column);
    }
  }
  columns.sort((a, b) => a.column - b.column);
  return { topRow, row, titleColumn: title.column, columns, leftOut };
}

/**
 * The headers of two rows read as one: a lower header that says enough stands for itself, one that needs a year (or is none)
 * takes the text above it, or the year that stands above to its left.
 */
function toDoubleTexts(sheet: SheetSnapshot, row: number): readonly TextAt[] {
  const upper = toRowTexts(sheet, row);
  const lower = new Map(toHeaderTexts(sheet, row + 1).map(({ column, text }) => [column, text]));
  const columns = [...new Set([...upper.map(({ column }) => column), ...lower.keys()])].sort((a, b) => a - b);
  return columns.flatMap((column) => {
    const below = lower.get(column) ?? "";
    const meaning = findHeaderMeaning(below);
    const isWhole = meaning?.period !== UNNAMED_PERIOD && !(meaning?.period && isQuarterAlone(meaning.period));
    if (meaning && isWhole) return [{ column, text: below }];
    const above = toTextAt(sheet, row, column) || findTextSpreadOver(sheet, row, column, below);
    const text = `${above} ${below}`.trim();
    return text === "" ? [] : [{ column, text }];
  });
}

/** The text above to the left that a cell shares: merged over it, or a year over the columns up to the next. */
function findTextSpreadOver(sheet: SheetSnapshot, row: number, column: number, below: string): string {
  const merge = findMergeAt(sheet, row, column);
  if (merge) return toTextAt(sheet, merge.top, merge.left);
  const left = toRowTexts(sheet, row)
    .filter((each) => each.column < column)
    .at(-1);
  if (!left || below === "") return "";
  return isYear(left.text) || isYear(below) ? left.text : "";
}

function isYear(text: string): boolean {
  return findPeriod(text)?.rest.trim() === "";
}

/** Comments and actions without a year belong to the score at their left; a score without one to the only year that its neighbours name. */
function nameBareColumns(sheet: SheetSnapshot, columns: readonly TableColumn[]): readonly TableColumn[] {
  const only = findOnlyPeriod(columns);
  const named: TableColumn[] = [];
  for (const column of columns) {
    const period = isBare(column) ? (findPeriodToTheLeft(column, named) ?? only) : null;
    named.push(period ? { ...column, period } : column);
  }
  // Of two columns for the same thing the one that people see is read, and of those the one with the more usual wording.
  const rank = (each: TableColumn): number => Number(isHidden(sheet, each)) * HIDDEN_RANK + toHeaderRank(each.header);
  return named.sort((a, b) => rank(a) - rank(b));
}

/** More than any wording's rank. */
const HIDDEN_RANK = 1000;

function isHidden(sheet: SheetSnapshot, { column }: TableColumn): boolean {
  return sheet.content.hiddenColumns.has(column);
}

function findPeriodToTheLeft({ role }: TableColumn, before: readonly TableColumn[]): Period | null {
  if (role !== "comment" && role !== "action") return null;
  return before.filter((each) => each.role === "score").at(-1)?.period ?? null;
}

/** The only period that the headers name, unless it has a score of its own already; null where they name none or more. */
function findOnlyPeriod(columns: readonly TableColumn[]): Period | null {
  const named = columns.filter((each) => each.role !== "target" && each.period && !isBare(each));
  const keys = new Set(named.map((each) => each.period?.key));
  const isTaken = named.some((each) => each.role === "score");
  return keys.size === 1 && !isTaken ? (named[0]?.period ?? null) : null;
}

function isSameThing(a: TableColumn, b: TableColumn): boolean {
  return a.role === b.role && a.period?.key === b.period?.key;
}
