import { saysNotSet } from "../amount/amount-text";
import { isBlankCell } from "../grid/cell";
import type { SheetSnapshot } from "../grid/snapshot";
import { parseDay } from "../grid/day";
import { findYearPeriod } from "../period/period";
import { OTHER_STATUSES, OTHER_TYPES, STATUSES, toSynonymKey, TYPES } from "./savings-synonyms";
import { toTextAt } from "./sheet-text";

/** What the cells under a header are, as far as they tell. */
export type CellsKind = "figures" | "yesOrNo" | "types" | "statuses" | "months";

/** So many rows show what stands under a header. */
const ROWS_LOOKED_AT = 40;
/** Such a share of a column of figures are sums: the others may be remarks. */
const SHARE_OF_FIGURES = 0.8;
const YES_OR_NO = /^(?:y|n|yes|no|true|false)$/i;
const FIGURE = /^[^\p{L}]*\d[^\p{L}]*(?:k|m)?\)?$/iu;
const NOTHING = /^(?:-|–|—|n\/?a)$/i;
const TOTALS = /\b(?:sub-?\s?)?totals?\b/i;
const TYPE_LIKE: ReadonlySet<string> = new Set([...TYPES.keys(), ...OTHER_TYPES]);
const STATUS_LIKE: ReadonlySet<string> = new Set([...STATUSES.keys(), ...OTHER_STATUSES]);

/**
 * What a column holds, as far as its first cells show; null where it is blank or mixed. Words are types or statuses where all are,
 * and one at least is a type or status that counts.
 */
export function findCellsKind(sheet: SheetSnapshot, column: number, fromRow: number, endRow: number): CellsKind | null {
  const rows: number[] = [];
  for (let row = fromRow; row < Math.min(endRow, fromRow + ROWS_LOOKED_AT); row += 1) {
    const text = toTextAt(sheet, row, column);
    const isSilent = NOTHING.test(text) || TOTALS.test(text) || saysNotSet(text);
    if (!isBlankCell(sheet.cell(row, column)) && !isSilent) rows.push(row);
  }
  if (rows.length === 0) return null;
  const words = rows.map((row) => toSynonymKey(toTextAt(sheet, row, column)));
  if (words.every((word) => YES_OR_NO.test(word))) return "yesOrNo";
  if (words.every((word) => TYPE_LIKE.has(word))) return words.some((word) => TYPES.has(word)) ? "types" : null;
  if (words.every((word) => STATUS_LIKE.has(word))) return words.some((word) => STATUSES.has(word)) ? "statuses" : null;
  if (rows.every((row) => parseDay(sheet.cell(row, column)) !== null)) return "months";
  const sums = rows.filter((row) => isSumCell(sheet, row, column));
  const areYears = words.every((word) => findYearPeriod(word)?.rest.trim() === "");
  return sums.length >= rows.length * SHARE_OF_FIGURES && !areYears ? "figures" : null;
}

/** Whether a cell holds a number, a formula, or a text that is a sum. */
export function isSumCell(sheet: SheetSnapshot, row: number, column: number): boolean {
  const { value, formula } = sheet.cell(row, column);
  return typeof value === "number" || formula !== null || isSumText(toTextAt(sheet, row, column));
}

/** Whether a text has digits, and no letters but those that thousands and millions are shortened to. */
export function isSumText(text: string): boolean {
  return FIGURE.test(text);
}

/** Whether nothing stands in a column from one row to the one before `endRow`. */
export function isBlankColumn(sheet: SheetSnapshot, column: number, fromRow: number, endRow: number): boolean {
  for (let row = fromRow; row < endRow; row += 1) if (!isBlankCell(sheet.cell(row, column))) return false;
  return true;
}
