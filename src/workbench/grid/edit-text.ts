import { isDateFormat, toDisplayText, toPlainText } from "../../core/grid/display";
import type { Sheet } from "../../simulator/workbook/workbook";

/** What the formula bar shows of a cell: what one would type, in the stand-in's US rules, to get what it holds. */
export function toEditText(sheet: Sheet, row: number, column: number): string {
  const { value, formula, hasApostrophe } = sheet.cell(row, column);
  const { numberFormat, formulaHidden } = sheet.style(row, column);
  if (formula !== null) return formulaHidden && sheet.isProtected ? "" : `=${formula}`;
  if (typeof value !== "number") return hasApostrophe ? `'${toPlainText(value)}` : toPlainText(value);
  // No day comes before 0, and what is no day is typed as the number that it is.
  if (isDateFormat(numberFormat) && value >= 0) return toTypedDate(value);
  return numberFormat.includes("%") ? `${toPlainText(value * 100)}%` : toPlainText(value);
}

function toTypedDate(value: number): string {
  const day = value > 0 && value < 1 ? "" : "m/d/yyyy";
  const time = Number.isInteger(value) ? "" : "h:mm:ss";
  return toDisplayText({ value, numberFormat: `${day} ${time}`.trim() });
}
