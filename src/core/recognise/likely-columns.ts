import { toFormatMeaning } from "../amount/number-format";
import { isBlankCell, type Cell } from "../grid/cell";
import type { SheetSnapshot } from "../grid/snapshot";
import { toScore } from "../scale/score-text";
import type { ReadColumn } from "./corrected-header";
import type { SheetCorrections } from "./corrections";
import { findBand, type Band } from "./header-bands";
import {
  findHeaderMeaning,
  isKeyAreaHeader,
  toWording,
  UNNAMED_PERIOD,
  type ColumnRole,
  type HeaderMeaning,
} from "./headers";
import { KPI_WORDINGS } from "./kpi-headers";
import { findLikelyScore, isLikelyTitle } from "./likely-headers";
import { findRef } from "./ref";
import { toTextAt, type TextAt } from "./sheet-text";

/** So many filled cells below a header are looked at, in so many rows. */
const CELLS_LOOKED_AT = 60;
const ROWS_LOOKED_AT = 200;
/** So many scores under a header are no coincidence, and such a share of all that stands there. */
const LEAST_SCORES = 3;
const SHARE_OF_SCORES = 0.8;
/** A title is words: such a share of the cells hold two or more, and are no refs. */
const SHARE_OF_TITLES = 0.8;
/** Headers that only a table of KPIs has: the small numbers under its "Actual" are counts, not levels. */
const OF_KPIS: ReadonlySet<string> = new Set([...KPI_WORDINGS.name, ...KPI_WORDINGS.unit]);

/**
 * The columns of a header with those among them whose wording alone does not say what they hold: "Statement", "2025" or "Actual"
 * name objectives or scores where no other column does and the cells below are such. What somebody said of a column stays.
 */
export function withLikelyColumns(
  sheet: SheetSnapshot,
  row: number,
  columns: readonly ReadColumn[],
  titledBy: SheetCorrections["titledBy"],
): readonly ReadColumn[] {
  if (columns.some(({ header }) => OF_KPIS.has(toWording(header)))) return columns;
  const likely = hasRole(columns, "title") ? columns : withLikelyTitle(sheet, row, columns);
  const titled = hasRole(likely, "title") ? likely : withOtherTitles(sheet, row, likely, titledBy);
  return hasRole(titled, "title") && !hasRole(titled, "score") ? withLikelyScores(sheet, row, titled) : titled;
}

function withOtherTitles(
  sheet: SheetSnapshot,
  row: number,
  columns: readonly ReadColumn[],
  titledBy: SheetCorrections["titledBy"],
): readonly ReadColumn[] {
  if (titledBy === "keyAreas") return withKeyAreaTitles(columns);
  return titledBy === "cells" ? withTitlesTold(sheet, row, columns) : columns;
}

function hasRole(columns: readonly ReadColumn[], role: "title" | "score"): boolean {
  return columns.some(({ meaning }) => meaning?.role === role);
}

function withLikelyTitle(sheet: SheetSnapshot, row: number, columns: readonly ReadColumn[]): readonly ReadColumn[] {
  const title = columns.find(
    ({ column, header, isCorrected }) => !isCorrected && isLikelyTitle(header) && holdsTitles(sheet, row, column),
  );
  if (!title) return columns;
  return columns.map((each) => (each === title ? { ...each, meaning: { role: "title", period: null } } : each));
}

/** Beside scores, what only a list of things that are assessed has. */
const OF_ASSESSED: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["comment", "action", "target"]);
/** What tells one row of such a list from another. */
const OF_ROWS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["ref", "keyArea", "theme"]);
/** In characters: what is longer is no header. */
const LONGEST_HEADER = 60;

/** Whether a row heads a list of things that are assessed, whatever those are called. */
export function headsScoreSheet(texts: readonly TextAt[]): boolean {
  const roles = texts.flatMap(({ text }) => (text.length <= LONGEST_HEADER && findHeaderMeaning(text)?.role) || []);
  return isOfAssessed(roles);
}

function isOfAssessed(roles: readonly ColumnRole[]): boolean {
  return roles.includes("score") && [OF_ASSESSED, OF_ROWS].every((some) => roles.some((role) => some.has(role)));
}

/** Where one column alone holds titles and nothing says what it is, it holds what is assessed. */
function withTitlesTold(sheet: SheetSnapshot, row: number, columns: readonly ReadColumn[]): readonly ReadColumn[] {
  if (!isOfAssessed(columns.flatMap(({ meaning }) => meaning?.role ?? []))) return columns;
  const [only, ...others] = columns.filter(
    ({ column, meaning, isCorrected }) => meaning === null && !isCorrected && holdsTitles(sheet, row, column),
  );
  if (!only || others.length > 0) return columns;
  return columns.map((each) =>
    each === only ? { ...each, meaning: { role: "title", period: null }, isTold: true } : each,
  );
}

/** The key areas, which are what is scored where nothing else is: each is named by its own column, as its objective is. */
function withKeyAreaTitles(columns: readonly ReadColumn[]): readonly ReadColumn[] {
  const named = columns.find(({ header, meaning }) => meaning?.role === "keyArea" && isKeyAreaHeader(header));
  return named ? [...columns, { ...named, meaning: { role: "title", period: null } }] : columns;
}

/**
 * The columns of a header where several are called the score of one year: what the texts over them name as targets or as somebody
 * else's figures is none. What somebody said of a column stays.
 */
export function withBandsTold(
  sheet: SheetSnapshot,
  row: number,
  columns: readonly ReadColumn[],
): readonly ReadColumn[] {
  const isScore = ({ meaning, isCorrected }: ReadColumn): boolean => meaning?.role === "score" && !isCorrected;
  const scores = columns.filter(isScore);
  if (new Set(scores.map(({ meaning }) => meaning?.period?.key)).size === scores.length) return columns;
  return columns.map((each) => {
    const band = isScore(each) ? findBand(sheet, row, each.column) : null;
    if (band === "target") return { ...each, meaning: { role: "target", period: each.meaning?.period ?? null } };
    return band === "other" ? { ...each, meaning: null } : each;
  });
}

/** A column that may hold scores, and what stands over its header. */
interface LikelyColumn {
  readonly column: ReadColumn;
  readonly meaning: HeaderMeaning;
  readonly band: Band | null;
}

/**
 * A year whose column is blank so far is prepared for the next round, beside years that hold scores. Years under "Target" are
 * targets. Where several columns are of one year, the months of a year say, nobody can tell which is its score.
 */
function withLikelyScores(sheet: SheetSnapshot, row: number, columns: readonly ReadColumn[]): readonly ReadColumn[] {
  const likely = columns.flatMap((column): readonly LikelyColumn[] => {
    const meaning = column.isCorrected || column.meaning ? null : findLikelyScore(column.header);
    return meaning ? [{ column, meaning, band: findBand(sheet, row, column.column) }] : [];
  });
  const scores = likely.filter(isOfScores);
  const counts = new Map(scores.map(({ column }) => [column, countScores(sheet, row, column.column)] as const));
  const borneOut = scores.filter(({ column, meaning }) => {
    const { filled, scores: found } = counts.get(column) ?? NOTHING;
    return isBorneOut(filled, found) || (meaning.period !== UNNAMED_PERIOD && found === filled);
  });
  const hasLevels = [...counts.values()].some(({ filled, scores: found }) => isBorneOut(filled, found));
  if (!hasLevels || namesYearTwice(borneOut)) return columns;
  const meanings = new Map(borneOut.map(({ column, meaning }) => [column, meaning]));
  for (const { column, meaning, band } of likely) {
    if (band === "target") meanings.set(column, { role: "target", period: meaning.period });
  }
  return columns.map((each) => ({ ...each, meaning: meanings.get(each) ?? each.meaning }));
}

const NOTHING = { filled: 0, scores: 0 };

function isBorneOut(filled: number, scores: number): boolean {
  return scores >= LEAST_SCORES && scores >= filled * SHARE_OF_SCORES;
}

/** Where a text over some of the columns names scores, those without one are something else. */
function isOfScores({ band }: LikelyColumn, _: number, all: readonly LikelyColumn[]): boolean {
  return band === "score" || (band === null && !all.some((other) => other.band === "score"));
}

/** Columns that name no year are counted out elsewhere: there it is said. */
function namesYearTwice(columns: readonly LikelyColumn[]): boolean {
  const years = columns.flatMap(({ meaning: { period } }) => (period && period !== UNNAMED_PERIOD ? period.key : []));
  return new Set(years).size < years.length;
}

/** How many of the cells below a header hold anything, and how many of those a score. */
function countScores(
  sheet: SheetSnapshot,
  header: number,
  column: number,
): { readonly filled: number; readonly scores: number } {
  let [filled, scores] = [0, 0];
  for (let row = header + 1; row <= header + ROWS_LOOKED_AT && filled < CELLS_LOOKED_AT; row += 1) {
    const cell = sheet.cell(row, column);
    if (isBlankCell(cell)) continue;
    filled += 1;
    if (isAmount(cell)) continue;
    const { kind } = toScore(cell);
    if (kind === "awarded" || kind === "between" || kind === "notApplicable") scores += 1;
  }
  return { filled, scores };
}

/** Whether a number is shown as money or a percentage: £3 and 100% are no levels. */
export function isAmount({ value, numberFormat }: Cell): boolean {
  if (typeof value !== "number" || numberFormat === "General") return false;
  const { currency, percent, written } = toFormatMeaning(numberFormat);
  return currency !== null || percent !== null || written !== null;
}

function holdsTitles(sheet: SheetSnapshot, header: number, column: number): boolean {
  let [filled, titles] = [0, 0];
  for (let row = header + 1; row <= header + ROWS_LOOKED_AT && filled < CELLS_LOOKED_AT; row += 1) {
    const text = toTextAt(sheet, row, column);
    if (text === "") continue;
    filled += 1;
    if (/\p{L}{2}.*\s\p{L}/u.test(text) && findRef(text) === null) titles += 1;
  }
  return titles > 0 && titles >= filled * SHARE_OF_TITLES;
}
