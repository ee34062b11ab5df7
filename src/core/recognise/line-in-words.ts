import { findUnit } from "../amount/unit";
import { findYearPeriod } from "../period/period";
import type { SheetSnapshot } from "../grid/snapshot";
import { isSumCell, isSumText } from "./savings-cells";
import { SAVING_ROLES, type SavingsColumn } from "./savings-headers";
import { toRowTexts, type TextAt } from "./sheet-text";

/** So many rows show whether sums stand under a word. */
const ROWS_LOOKED_AT = 40;

/**
 * Whether a row that could be the header of a savings register is a line of one: "Cashable saving" may be a line's type and "No" its
 * recurrence, and both are headers elsewhere. A line has a sum, or more words that are no headers than such that are.
 * @param columns what the row's words would be as headers.
 * @param unknown its other texts.
 */
export function isLineInWords(
  sheet: SheetSnapshot,
  row: number,
  columns: readonly SavingsColumn[],
  unknown: readonly TextAt[],
): boolean {
  const sums = unknown.filter(isSum);
  // A total may stand beside a header, all of whose words are known then.
  if (sums.length > 0) return sums.length < unknown.length;
  return unknown.length >= columns.length && !hasSumsBelow(sheet, row, columns);
}

/** Whether a text is a sum: a year and a unit, such as £000, are none. */
function isSum({ text }: TextAt): boolean {
  return isSumText(text) && !findYearPeriod(text) && /\d/.test(findUnit(text)?.rest ?? text);
}

/** Whether a sum stands under one of the savings, no further down than the first rows without a gap go. */
function hasSumsBelow(sheet: SheetSnapshot, row: number, columns: readonly SavingsColumn[]): boolean {
  const savings = columns.filter(({ role }) => SAVING_ROLES.has(role));
  let below = row + 1;
  while (below < sheet.rowCount && toRowTexts(sheet, below).length === 0) below += 1;
  const end = below + ROWS_LOOKED_AT;
  for (; below < end && toRowTexts(sheet, below).length > 0; below += 1) {
    if (savings.some(({ column }) => isSumCell(sheet, below, column))) return true;
  }
  return false;
}
