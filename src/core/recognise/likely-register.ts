import type { SheetSnapshot } from "../grid/snapshot";
import { findFigureHeader, hasNumber, type FigureHeader } from "./figure-table";
import type { Hint } from "./figure-column";
import { findLikelySaving } from "./likely-savings-headers";
import { isLineInWords } from "./line-in-words";
import { findCellsKind } from "./savings-cells";
import { tellByCells } from "./savings-columns";
import { findBareSaving, findSavingsColumn, SAVING_ROLES, type SavingsColumn } from "./savings-headers";
import { toRowTexts, type TextAt } from "./sheet-text";

type SavingsHeader = FigureHeader<SavingsColumn>;

/** So many rows above a header may hold its title. */
const TITLE_ROWS = 8;
const OF_SAVINGS = /\b(?:savings?|cashable|efficienc(?:y|ies))\b/i;
/** A title that speaks of these too leaves open which of them a table holds. */
const OF_SPEND = /\b(?:spend(?:ing)?|expenditure|costs|budgets?)\b/i;
/** A header has so many texts with letters; years alone are none. */
const LEAST_WORDS = 2;
const ANY: Hint = { test: () => true };

/**
 * The header of a register of savings none of whose headers is surely one of a saving, where the cells below bear it out: amounts under
 * the types ("Cashable", "Cost avoidance"), under years, or under "Amount", in a table or on a sheet that speaks of savings.
 */
export function findLikelyRegister(sheet: SheetSnapshot, row: number): SavingsHeader | null {
  if (!mayBeHeaderRow(sheet, row)) return null;
  let told: SavingsHeader | null = null;
  const found = findFigureHeader(sheet, row, ANY, findAnyColumn, (columns, unknown, lastRow) => {
    told = tell(sheet, { topRow: row, row: lastRow, columns, unknown });
    return told !== null && !isLineInWords(sheet, lastRow, told.columns, []);
  });
  return found ? told : null;
}

/** What a header may be at all: those that only the cells below tell are looked at once the others are known. */
function findAnyColumn(text: TextAt): SavingsColumn | null {
  return findSavingsColumn(text) ?? findBareSaving(text) ?? findLikelySaving(text);
}

/** The header with what its own wordings say, if the cells below make a register of savings of it; null where they do not. */
function tell(sheet: SheetSnapshot, header: SavingsHeader): SavingsHeader | null {
  const texts = [...header.unknown, ...header.columns.map(({ column, header: text }) => ({ column, text }))];
  const sure = texts.flatMap((text) => findSavingsColumn(text) ?? []);
  if (sure.some(({ role }) => SAVING_ROLES.has(role))) return null;
  const unknown = texts.filter(({ column }) => !sure.some((each) => each.column === column));
  const own = { ...header, columns: sure, unknown: [...unknown].sort((a, b) => a.column - b.column) };
  const endRow = findEnd(sheet, header.row);
  const { columns } = tellByCells(sheet, own, endRow);
  const isNamed = columns.some(({ role }) => ["title", "contract", "ref", "supplier"].includes(role));
  const savings = columns.filter(({ role }) => SAVING_ROLES.has(role));
  return isNamed && savings.length > 0 && isOfSavings(sheet, { ...header, columns }, endRow) ? own : null;
}

/** Whether a table is surely one of savings: its columns or their cells speak of types of savings, or its title of savings. */
export function isOfSavings(
  sheet: SheetSnapshot,
  { topRow, row, columns }: SavingsHeader,
  endRow = findEnd(sheet, row),
): boolean {
  const types = columns.filter(({ role }) => role === "type" || role === "cashable");
  const isType = ({ header, column }: SavingsColumn): boolean =>
    OF_SAVINGS.test(header) || findCellsKind(sheet, column, row + 1, endRow) === "types";
  if (types.some(isType)) return true;
  const kinds = new Set(columns.flatMap(({ role, type }) => (role === "saving" && type !== null ? [type] : [])));
  const titles = [sheet.name, ...toTitles(sheet, topRow)];
  return kinds.size > 1 || titles.some((title) => OF_SAVINGS.test(title) && !OF_SPEND.test(title));
}

/** The texts above a table that stand alone in their rows, up to whatever else stands above it. */
function toTitles(sheet: SheetSnapshot, topRow: number): readonly string[] {
  const titles: string[] = [];
  for (let row = topRow - 1; row >= Math.max(0, topRow - TITLE_ROWS); row -= 1) {
    const texts = toRowTexts(sheet, row);
    if (texts.length > 1) break;
    titles.push(...texts.map(({ text }) => text));
  }
  return titles;
}

/** Where the rows without a gap end that stand below a header. */
function findEnd(sheet: SheetSnapshot, header: number): number {
  let row = header + 1;
  while (row < sheet.rowCount && toRowTexts(sheet, row).length === 0) row += 1;
  while (row < sheet.rowCount && toRowTexts(sheet, row).length > 0) row += 1;
  return row;
}

/** Most rows of a list hold a number, and no header does but a year: looked at before anything else. */
function mayBeHeaderRow(sheet: SheetSnapshot, row: number): boolean {
  return (
    !hasNumber(sheet, row) && toRowTexts(sheet, row).filter(({ text }) => /\p{L}/u.test(text)).length >= LEAST_WORDS
  );
}
