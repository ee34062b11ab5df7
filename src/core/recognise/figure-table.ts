import { toDisplayText } from "../grid/display";
import type { SheetSnapshot } from "../grid/snapshot";
import { findUnit, type Unit } from "../amount/unit";
import { findYearPeriod, type Period } from "../period/period";
import { findSingleYear, LONGEST_HEADER, type FigureColumn, type Hint } from "./figure-column";
import { HEADER_WORDINGS, toWording } from "./headers";
import { isShortNumber, toRowTexts, toTextAt, type TextAt } from "./sheet-text";
import type { LeftOutColumn } from "./table-header";
import type { Walk } from "./walk";

/** The header of a table of figures (KPIs, savings), in one row or in two with the years in one of them. */
export interface FigureHeader<Column> {
  readonly topRow: number;
  /** The last row of the header. */
  readonly row: number;
  readonly columns: readonly Column[];
  /** Headers that are not known. */
  readonly unknown: readonly TextAt[];
}

/** A table has so many headers; rows with fewer texts need not be looked at. */
const LEAST_HEADERS = 3;
const HEADER_CHARACTER = /[\p{L}#]/u;

/**
 * The header that starts in a row, for which `isHeader` holds. Two rows make a header where one of them holds nothing but
 * years over or under what the years are of, as in "2020/21" over "Target" and "Actual". Null for any other row.
 * @param hint what one of the headers holds in any case: most rows are told to be none by this alone.
 */
export function findFigureHeader<Column>(
  sheet: SheetSnapshot,
  row: number,
  hint: Hint,
  findColumn: (text: TextAt) => Column | null,
  isHeader: (columns: readonly Column[], unknown: readonly TextAt[], lastRow: number) => boolean,
): FigureHeader<Column> | null {
  const upper = toRowTexts(sheet, row);
  if (upper.some(isShortNumber)) return null;
  if (!hasHint(upper, hint) && !(hasHint(toRowTexts(sheet, row + 1), hint) && upper.some(isYear))) return null;
  // Years over a row of headers may be as few as one.
  const years = isRowOfYears(sheet, row) ? toYearsOver(sheet, row) : [];
  const candidates = [
    { row, toTexts: () => upper },
    { row: row + 1, toTexts: () => (years.length > 0 ? years : toYearsUnder(sheet, row)) },
    { row: row + 1, toTexts: () => toWordsOver(sheet, row, findColumn) },
    { row: row + 1, toTexts: () => toYearsUnderWords(sheet, row) },
  ];
  for (const { row: lastRow, toTexts } of candidates) {
    const texts = toTexts();
    if (texts.length < LEAST_HEADERS) continue;
    const found = texts.map((text) => ({ text, column: mayBeHeader(text) ? findColumn(text) : null }));
    const columns = found.flatMap(({ column }) => (column ? [column] : []));
    if (columns.length < LEAST_HEADERS - 1) continue;
    const unknown = found.flatMap(({ text, column }) => (column ? [] : [text]));
    if (isHeader(columns, unknown, lastRow)) return { topRow: row, row: lastRow, columns, unknown };
  }
  return null;
}

/** The first column with a role; null where the table has none. */
export function findFigureColumn<Column extends FigureColumn<string>>(
  columns: readonly Column[],
  role: Column["role"],
): Column | null {
  return columns.find((column) => column.role === role) ?? null;
}

/**
 * The year of the table's title or, failing that, of the sheet's name; a strategy's five years are none.
 * @param before the year of the table above where that has the same header, so that this one goes on with it.
 */
export function findYearOfTitle(walk: Walk, headerRow: number, before?: Period | null): Period | null {
  const { sheet } = walk;
  const titles = walk.loneTexts
    .filter(({ at }) => at.row > walk.lastTableRow && at.row < headerRow)
    .map(({ at }) => toTextAt(sheet, at.row, at.column));
  for (const title of titles.reverse()) {
    const year = findSingleYear(title);
    if (year) return year;
  }
  return before ?? findSingleYear(sheet.name);
}

/** The last row of the Excel table whose header this is, and whether it is one of totals; null for a plain list. */
export function findExcelTable(
  sheet: SheetSnapshot,
  { row, columns }: FigureHeader<FigureColumn<string>>,
): { readonly bottom: number; readonly hasTotalsRow: boolean } | null {
  const first = columns[0]?.column ?? 0;
  const own = sheet.content.tables.find(
    ({ range, hasHeaderRow }) => hasHeaderRow && range.top === row && range.left <= first && range.right >= first,
  );
  return own ? { bottom: own.range.bottom, hasTotalsRow: own.hasTotalsRow } : null;
}

/** Whether two rows hold the very same texts in the same columns, as a header does that comes again. */
export function isSameHeader(sheet: SheetSnapshot, row: number, other: number): boolean {
  const [texts, others] = [toRowTexts(sheet, row), toRowTexts(sheet, other)];
  return (
    texts.length === others.length &&
    texts.every(({ column, text }, index) => column === others[index]?.column && text === others[index].text)
  );
}

/** Why a row of units is no line. */
export const UNITS_BELOW = "The units of the columns, which their figures are read in.";

/**
 * The units that stand in a row of their own under a header, "£000" under each sum, by column; null for any other row. A year is
 * no unit.
 */
export function findUnitRow(sheet: SheetSnapshot, row: number): ReadonlyMap<number, Unit> | null {
  const texts = toRowTexts(sheet, row);
  const units = new Map<number, Unit>();
  for (const { column, text } of texts) {
    const found = text.length <= LONGEST_HEADER ? findUnit(text) : null;
    if (!found || /[\p{L}\d]/u.test(found.rest)) return null;
    units.set(column, found.unit);
  }
  return units.size > 0 ? units : null;
}

/** A column with the unit that stands under its header, unless the header names one of thousands or millions itself. */
export function withUnitBelow<Column extends FigureColumn<string>>(
  column: Column,
  units: ReadonlyMap<number, Unit> | null,
): Column {
  const below = units?.get(column.column);
  const isScaled = column.unit !== null && column.unit.kind !== "percent" && column.unit.scale !== "1";
  return below && !isScaled ? { ...column, unit: below } : column;
}

/** Headers of remarks beside figures. */
const REMARKS: ReadonlySet<string> = new Set([...HEADER_WORDINGS.comment, "note", "notes", "remarks", "remark"]);

/** Why the columns under headers that are not known are not read. */
export function toUnknownColumns(unknown: readonly TextAt[]): readonly LeftOutColumn[] {
  return unknown.map(({ column, text }) => ({
    column,
    why: REMARKS.has(toWording(text))
      ? `“${text}” holds remarks, on which no figure depends: they stay in the sheet, and none is read.`
      : `The header “${text}” is not one that this program knows, so its column is not read.`,
  }));
}

/** Why a column is not read that has the same header as another. */
export function toSecondColumn({ column, header }: FigureColumn<string>): LeftOutColumn {
  return { column, why: `“${header}” is a second column for the same thing; only one is read.` };
}

/** Says of a table's columns that they are not read, and so of cells beside its rows that are under no header at all. */
export function leaveColumnsOut(
  walk: Walk,
  { topRow, row }: FigureHeader<FigureColumn<string>>,
  leftOut: readonly LeftOutColumn[],
  rows: readonly number[],
): void {
  const { sheet } = walk;
  for (const { column, why } of leftOut) {
    walk.leaveOut({ sheet: sheet.name, top: row, bottom: rows.at(-1) ?? row, left: column, right: column }, why);
  }
  const headed = new Set([topRow, row].flatMap((each) => toRowTexts(sheet, each).map(({ column }) => column)));
  const bare = new Map<number, { readonly top: number; readonly bottom: number }>();
  for (const each of rows) {
    for (const { column } of toRowTexts(sheet, each)) {
      if (!headed.has(column)) bare.set(column, { top: bare.get(column)?.top ?? each, bottom: each });
    }
  }
  for (const [column, { top, bottom }] of bare) {
    const why = "A column without a header beside the table.";
    walk.leaveOut({ sheet: sheet.name, top, bottom, left: column, right: column }, why);
  }
}

/** Figures and sentences are no headers, which is seen at a glance; "#" is one. */
function mayBeHeader({ text }: TextAt): boolean {
  return text.length <= LONGEST_HEADER && HEADER_CHARACTER.test(text);
}

function hasHint(texts: readonly TextAt[], hint: Hint): boolean {
  return texts.some(({ text }) => text.length <= LONGEST_HEADER && hint.test(text));
}

/** Whether a row has years over the next one, and is no line above a header that comes again: that has few years in it. */
function isRowOfYears(sheet: SheetSnapshot, row: number): boolean {
  const upper = toRowTexts(sheet, row);
  if (!upper.some(isYear)) return false;
  const below = new Set(toRowTexts(sheet, row + 1).map(({ column }) => column));
  const over = upper.filter(({ column }) => below.has(column));
  return over.filter(isYear).length * 2 >= over.length;
}

/** The headers of a row with the years above them: a year stands over its own column and those up to the next text. */
function toYearsOver(sheet: SheetSnapshot, row: number): readonly TextAt[] {
  const lower = toRowTexts(sheet, row + 1);
  const columns = [...new Set([...toRowTexts(sheet, row), ...lower].map(({ column }) => column))].sort((a, b) => a - b);
  return columns.map((column) => {
    const below = toTextAt(sheet, row + 1, column);
    const above = findTextOver(sheet, row, column);
    if (below === "") return { column, text: toTextAt(sheet, row, column) };
    return { column, text: above && isYear(above) && !findYearPeriod(below) ? `${above.text} ${below}` : below };
  });
}

/** The headers of a row with the years under them: "Actual" over 2020/21 and 2021/22. Empty where no years are. */
function toYearsUnder(sheet: SheetSnapshot, row: number): readonly TextAt[] {
  const lower = toRowTexts(sheet, row + 1);
  if (!lower.some(isYear)) return [];
  const columns = [...new Set([...toRowTexts(sheet, row), ...lower].map(({ column }) => column))].sort((a, b) => a - b);
  return columns.map((column) => {
    const below = toTextAt(sheet, row + 1, column);
    const above = isYear({ text: below })
      ? (findTextOver(sheet, row, column)?.text ?? "")
      : toTextAt(sheet, row, column);
    return { column, text: `${above} ${below}`.trim() };
  });
}

/** The headers of a row, its years alone with the words over them: a group's words say nothing of other columns. Empty without years. */
function toYearsUnderWords(sheet: SheetSnapshot, row: number): readonly TextAt[] {
  const lower = toRowTexts(sheet, row + 1);
  const isUnderWords = (text: TextAt): boolean => isYear(text) && findTextOver(sheet, row, text.column) !== null;
  // Groups are fewer than what they are over; a line of the table above it may be as long as the header, or hold a sum.
  const isGroups = toRowTexts(sheet, row).length < lower.length && !hasNumber(sheet, row) && !hasNumber(sheet, row + 1);
  if (!isGroups || !lower.some(isUnderWords)) return [];
  const columns = [...new Set([...toRowTexts(sheet, row), ...lower].map(({ column }) => column))].sort((a, b) => a - b);
  return columns.map((column) => {
    const below = { column, text: toTextAt(sheet, row + 1, column) };
    if (below.text === "") return { column, text: toTextAt(sheet, row, column) };
    const above = isYear(below) ? findTextOver(sheet, row, column) : null;
    return above ? { column, text: `${above.text} ${below.text}` } : below;
  });
}

/**
 * The headers of a row with the words over them where only both together tell what the column holds: "Saving (£)" merged over
 * "Delivered" and "Forecast". Empty where that is so for none.
 */
function toWordsOver(sheet: SheetSnapshot, row: number, findColumn: (text: TextAt) => unknown): readonly TextAt[] {
  const lower = toRowTexts(sheet, row + 1);
  const columns = [...new Set([...toRowTexts(sheet, row), ...lower].map(({ column }) => column))].sort((a, b) => a - b);
  const toBoth = (column: number): TextAt | null => {
    const below = { column, text: toTextAt(sheet, row + 1, column) };
    const above = findTextOver(sheet, row, column);
    if (below.text === "" || !above || !mayBeHeader(above) || !mayBeHeader(below) || findColumn(below)) return null;
    const both = { column, text: `${above.text} ${below.text}` };
    return findColumn(both) ? both : null;
  };
  const found = columns.map((column) => ({ column, both: toBoth(column) }));
  if (found.every(({ both }) => both === null)) return [];
  return found.map(({ column, both }) => {
    const own = toTextAt(sheet, row + 1, column) || toTextAt(sheet, row, column);
    return both ?? { column, text: own };
  });
}

/** The text in a row over a column: its own, the one merged over it, or the nearest to the left that is not merged. */
function findTextOver(sheet: SheetSnapshot, row: number, column: number): TextAt | null {
  const left = toRowTexts(sheet, row)
    .filter((each) => each.column <= column)
    .at(-1);
  if (!left || left.column === column) return left ?? null;
  const merge = sheet.content.merges.find(
    ({ top, bottom, left: from }) => top <= row && bottom >= row && from === left.column,
  );
  return merge && merge.right < column ? null : left;
}

/** Whether a row holds a number that is no year. */
export function hasNumber(sheet: SheetSnapshot, row: number): boolean {
  return sheet.row(row).some((cell) => typeof cell?.value === "number" && !isYear({ text: toDisplayText(cell) }));
}

function isYear({ text }: Pick<TextAt, "text">): boolean {
  return text.length <= LONGEST_HEADER && findYearPeriod(text)?.rest.trim() === "";
}
