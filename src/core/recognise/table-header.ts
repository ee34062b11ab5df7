import type { SheetSnapshot } from "../grid/snapshot";
import { comparePeriods, findPeriod, isQuarterAlone, toQuarter, type Period } from "../period/period";
import { isCorrectedTitle, readColumns } from "./corrected-header";
import type { SheetCorrections } from "./corrections";
import {
  findHeaderMeaning,
  isKeyAreaHeader,
  isTitleHeader,
  toHeaderRank,
  UNNAMED_PERIOD,
  type ColumnRole,
} from "./headers";
import { headsScoreSheet, withBandsTold, withLikelyColumns } from "./likely-columns";
import { isLikelyTitle } from "./likely-headers";
import { findMergeAt, isMergedAcross } from "./merges";
import type { TableColumn } from "./reading";
import { toRowTexts, toTextAt, type TextAt } from "./sheet-text";

/** The header of an objectives table, in one row or in two with the years in one of them. */
export interface TableHeader {
  readonly topRow: number;
  /** The last row of the header; objectives stand below it. */
  readonly row: number;
  readonly titleColumn: number;
  readonly columns: readonly TableColumn[];
  readonly leftOut: readonly LeftOutHeader[];
}

/** A column that is not read, of a table of any kind. */
export interface LeftOutColumn {
  readonly column: number;
  readonly why: string;
}

/** A column of an objectives table that is not read: somebody may say what it holds. */
export interface LeftOutHeader extends LeftOutColumn {
  /** As it is written, "" where it is blank. */
  readonly header: string;
  /** Whether it is left out since its header is not known, and neither a second one nor one that somebody wants left out. */
  readonly isUnknown: boolean;
}

/**
 * The header that starts in a row: it names the objective and at least one score. The years may stand over or under the
 * words "Score" and "Comments". Null for any other row, and where several scores name no year, since nobody can tell then
 * which is which. A second column for the same thing is left out and said, never mixed in. What somebody said of a column counts
 * before what its header says.
 */
export function findTableHeader(sheet: SheetSnapshot, row: number, corrections: SheetCorrections): TableHeader | null {
  if (row === corrections.headerRow) return findSingleHeader(sheet, row, corrections);
  const isNamed = namesObjectives(sheet, row, corrections);
  if (!isNamed && !namesObjectives(sheet, row + 1, corrections)) return null;
  const single = isNamed ? findSingleHeader(sheet, row, corrections) : null;
  if (single && !single.columns.some(lacksYear)) return single;
  const below = findSingleHeader(sheet, row + 1, corrections);
  if (below && (row + 1 === corrections.headerRow || !below.columns.some(lacksYear))) return single;
  const double = toHeader(sheet, row, row + 1, toDoubleTexts(sheet, row), corrections);
  return double && !double.columns.some(lacksYear) ? double : single;
}

/** Every row is asked about three times over, and nearly all of them say no. */
const namingRows = new WeakMap<readonly TextAt[], boolean>();

/** Whether a row has a header for the objectives' titles, which every table has in one of its header's rows. */
export function namesObjectives(sheet: SheetSnapshot, row: number, corrections: SheetCorrections): boolean {
  const texts = toRowTexts(sheet, row);
  if (hasTitleHeader(texts) || texts.some(({ text }) => isCorrectedTitle(text, corrections))) return true;
  if (corrections.titledBy === "keyAreas") return texts.some(({ text }) => isKeyAreaHeader(text));
  return corrections.titledBy === "cells" && headsScoreSheet(texts);
}

function hasTitleHeader(texts: readonly TextAt[]): boolean {
  const before = namingRows.get(texts);
  if (before !== undefined) return before;
  const has = texts.some(({ text }) => isTitleHeader(text) || isLikelyTitle(text));
  namingRows.set(texts, has);
  return has;
}

function findSingleHeader(sheet: SheetSnapshot, row: number, corrections: SheetCorrections): TableHeader | null {
  return toHeader(sheet, row, row, toHeaderTexts(sheet, row), corrections);
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

function toHeader(
  sheet: SheetSnapshot,
  topRow: number,
  row: number,
  texts: readonly TextAt[],
  corrections: SheetCorrections,
): TableHeader | null {
  const found: TableColumn[] = [];
  const leftOut: LeftOutHeader[] = [];
  const corrected = new Set<number>();
  const headers = texts.map(({ column, text }) => ({ column, header: text }));
  const worded = withBandsTold(sheet, topRow, readColumns(headers, corrections, row));
  const read = withLikelyColumns(sheet, row, worded, corrections.titledBy);
  for (const { column, header, meaning, isCorrected, isTold } of read) {
    if (meaning) found.push({ column, header, ...meaning, ...(isTold && { isTold }) });
    else leftOut.push({ column, header, why: toUnreadReason(header, isCorrected), isUnknown: !isCorrected });
    if (isCorrected) corrected.add(column);
  }
  // Of two columns for the same thing the one that somebody pointed out is read.
  const preferred = (a: TableColumn, b: TableColumn): number =>
    Number(corrected.has(b.column)) - Number(corrected.has(a.column));
  const title = findColumn([...found].sort(preferred), "title");
  if (!title || !findColumn(found, "score")) return null;
  const columns: TableColumn[] = [];
  for (const column of [...nameBareColumns(sheet, found)].sort(preferred)) {
    if (columns.some((other) => isSameThing(other, column))) {
      if (isBareScore(column)) return null;
      leftOut.push({
        column: column.column,
        header: column.header,
        why: `“${column.header}” is a second column for the same thing; only one is read.`,
        isUnknown: false,
      });
    } else if (isBareScore(column) && found.some((other) => other.role === "score" && !isBare(other))) {
      // In two rows, a score that the years do not reach means that the years stand elsewhere than it seems.
      if (topRow !== row) return null;
      leftOut.push({
        column: column.column,
        header: column.header,
        why: `“${column.header}” names no year beside scores that do, so it is not read.`,
        isUnknown: false,
      });
    } else {
      columns.push(column);
    }
  }
  columns.sort((a, b) => a.column - b.column);
  return { topRow, row, titleColumn: title.column, columns, leftOut };
}

function toUnreadReason(header: string, isCorrected: boolean): string {
  if (isCorrected) return "Marked in this workbook as a column that is not to be read.";
  return `The header “${header}” is not one that this program knows, so its column is not read.`;
}

/**
 * The headers of two rows read as one: a lower header that says enough stands for itself, one that needs a year (or is none)
 * takes the text above it, or the year that stands above to its left.
 */
function toDoubleTexts(sheet: SheetSnapshot, row: number): readonly TextAt[] {
  const upper = toRowTexts(sheet, row);
  const lower = new Map(toHeaderTexts(sheet, row + 1).map(({ column, text }) => [column, text]));
  const columns = [...new Set([...upper.map(({ column }) => column), ...lower.keys()])].sort((a, b) => a - b);
  const isUndatedTarget = (text: string): boolean => {
    const meaning = findHeaderMeaning(text);
    return meaning?.role === "target" && meaning.period === null;
  };
  // One target without a year is that of all years; of several, each belongs to the year that stands over it.
  const hasTargets = [...lower.values()].filter(isUndatedTarget).length > 1;
  return columns.flatMap((column) => {
    const below = lower.get(column) ?? "";
    const meaning = findHeaderMeaning(below);
    const isWhole = meaning?.period !== UNNAMED_PERIOD && !(meaning?.period && isQuarterAlone(meaning.period));
    if (meaning && isWhole && !(hasTargets && isUndatedTarget(below))) return [{ column, text: below }];
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
  // A year that is merged over its columns says itself how far it reaches.
  if (!left || below === "" || isMergedAcross(sheet, row, left.column)) return "";
  return isYear(left.text) || isYear(below) ? left.text : "";
}

function isYear(text: string): boolean {
  return findPeriod(text)?.rest.trim() === "";
}

/**
 * Comments and actions without a year belong to the score at their left, or to the newest one where a single column of them stands
 * behind all scores, shared by all of them; a score without one to the only year that its neighbours name.
 */
function nameBareColumns(sheet: SheetSnapshot, columns: readonly TableColumn[]): readonly TableColumn[] {
  const only = findOnlyPeriod(columns);
  const named: TableColumn[] = [];
  for (const column of columns) {
    const newest = isBare(column) ? findNewestBefore(column, columns) : null;
    const period = newest ?? (isBare(column) ? (findPeriodToTheLeft(column, named) ?? only) : null);
    named.push(period ? { ...column, period, isShared: newest !== null } : column);
  }
  // Of two columns for the same thing the one that people see is read, and of those the one with the more usual wording.
  const ranked = named.map((column) => ({
    column,
    rank: Number(isHidden(sheet, column)) * HIDDEN_RANK + toHeaderRank(column.header),
  }));
  return ranked.sort((a, b) => a.rank - b.rank).map(({ column }) => column);
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

/** The newest of several scores' periods for the only comments or actions of a table, behind all scores; null for any other column. */
function findNewestBefore({ role, column }: TableColumn, columns: readonly TableColumn[]): Period | null {
  if (role !== "comment" && role !== "action") return null;
  const scores = columns.filter((each) => each.role === "score");
  const isOnly = columns.filter((each) => each.role === role).length === 1;
  if (!isOnly || scores.some((score) => score.column > column)) return null;
  const periods = scores.flatMap(({ period }) => period ?? []);
  return [...periods].sort(comparePeriods).at(-1) ?? null;
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
