import { isBlankCell } from "../grid/cell";
import type { SheetSnapshot } from "../grid/snapshot";
import { toScore } from "../scale/score-text";
import type { ReadColumn } from "./corrected-header";
import { isKeyAreaHeader, toWording, UNNAMED_PERIOD } from "./headers";
import { KPI_WORDINGS } from "./kpi-headers";
import { findLikelyScore, isLikelyTitle } from "./likely-headers";
import { findRef } from "./ref";
import { toTextAt } from "./sheet-text";

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
  scoresKeyAreas: boolean,
): readonly ReadColumn[] {
  if (columns.some(({ header }) => OF_KPIS.has(toWording(header)))) return columns;
  const likely = hasRole(columns, "title") ? columns : withLikelyTitle(sheet, row, columns);
  const titled = scoresKeyAreas && !hasRole(likely, "title") ? withKeyAreaTitles(likely) : likely;
  return hasRole(titled, "title") && !hasRole(titled, "score") ? withLikelyScores(sheet, row, titled) : titled;
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

/** The key areas, which are what is scored where nothing else is: each is named by its own column, as its objective is. */
function withKeyAreaTitles(columns: readonly ReadColumn[]): readonly ReadColumn[] {
  const named = columns.find(({ header, meaning }) => meaning?.role === "keyArea" && isKeyAreaHeader(header));
  return named ? [...columns, { ...named, meaning: { role: "title", period: null } }] : columns;
}

/** A year whose column is blank so far is prepared for the next round, beside years that hold scores. */
function withLikelyScores(sheet: SheetSnapshot, row: number, columns: readonly ReadColumn[]): readonly ReadColumn[] {
  const likely = new Map<ReadColumn, NonNullable<ReadColumn["meaning"]>>();
  let isBorneOut = false;
  for (const each of columns) {
    const meaning = each.isCorrected || each.meaning ? null : findLikelyScore(each.header);
    if (!meaning) continue;
    const { filled, scores } = countScores(sheet, row, each.column);
    const holdsScores = scores >= LEAST_SCORES && scores >= filled * SHARE_OF_SCORES;
    isBorneOut ||= holdsScores;
    if (holdsScores || (meaning.period !== UNNAMED_PERIOD && scores === filled)) likely.set(each, meaning);
  }
  return isBorneOut ? columns.map((each) => ({ ...each, meaning: likely.get(each) ?? each.meaning })) : columns;
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
    const { kind } = toScore(cell);
    if (kind === "awarded" || kind === "between" || kind === "notApplicable") scores += 1;
  }
  return { filled, scores };
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
