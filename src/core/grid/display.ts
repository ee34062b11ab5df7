import { format, isDateFormat as isDateCode } from "numfmt";
import { isCellError, type Cell, type CellValue } from "./cell";

/** Excel keeps and shows 15 significant digits of a number. Source: Excel specifications and limits. */
const SIGNIFICANT_DIGITS = 15;

/** Whether a number format shows dates or times, so that a number in such a cell is a day and no figure. */
export function isDateFormat(numberFormat: string): boolean {
  return numberFormat !== "General" && isDateCode(numberFormat);
}

/** Whether a number format makes text of whatever is typed, so that a number typed into such a cell is none. */
export function isTextFormat(numberFormat: string): boolean {
  return numberFormat === "@";
}

/** A value as Excel's `&""` writes it: 3 is "3", 2.5 is "2.5", TRUE is "TRUE"; empty is "". */
export function toPlainText(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (isCellError(value)) return value.error;
  const plain = String(value);
  // Most figures have few digits, which rounding would only make slow.
  return plain.length <= SIGNIFICANT_DIGITS ? plain : String(toRounded(value));
}

function toRounded(value: number): number {
  return Number(value.toPrecision(SIGNIFICANT_DIGITS));
}

/** A cell's text as a person sees it, number format applied, in the British English that Excel uses for format codes. */
export function toDisplayText(cell: Pick<Cell, "value" | "numberFormat">): string {
  const { value, numberFormat } = cell;
  if (typeof value !== "number" || numberFormat === "General") return toPlainText(value);
  return format(numberFormat, toRounded(value), { throws: false, locale: "en-GB" });
}
