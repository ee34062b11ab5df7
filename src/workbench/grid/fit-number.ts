import { toDisplayText, toPlainText } from "../../core/grid/display";

/** How many characters General shows at most, however wide the column. Source: Excel's General number format. */
const GENERAL_LENGTH = 11;

/** What is smaller is not rounded to fit, but shown with an exponent. */
const SMALL = 1e-4;

/**
 * A number's text in so much room: General leaves decimals out until it fits, any other format is shown in full or, as in
 * Excel, as a row of # for a column that is too narrow.
 */
export function toFittedNumber(
  value: number,
  numberFormat: string,
  width: number,
  widthOf: (text: string) => number,
): string {
  const fits = (text: string): boolean => widthOf(text) <= width;
  const text = numberFormat === "General" ? toGeneral(value, fits) : toDisplayText({ value, numberFormat });
  return fits(text) ? text : "#".repeat(Math.max(1, Math.floor(width / Math.max(1, widthOf("#")))));
}

function toGeneral(value: number, fits: (text: string) => boolean): string {
  const full = toPlainText(value);
  if (full.length <= GENERAL_LENGTH && fits(full)) return full;
  // Rounded, so small a number would lose the digits that matter.
  if (Math.abs(value) < SMALL) return toScientific(value, fits);
  const decimals = full.includes("e") ? 0 : (full.split(".")[1]?.length ?? 0);
  for (let digits = decimals; digits >= 0; digits--) {
    const text = toPlainText(Number(value.toFixed(digits)));
    // A small number that is rounded to nothing would be a lie.
    if (text !== "0" && text.replace("-", "").length <= GENERAL_LENGTH && fits(text)) return text;
  }
  return toScientific(value, fits);
}

function toScientific(value: number, fits: (text: string) => boolean): string {
  for (let digits = 5; digits > 0; digits--) {
    const text = toDisplayText({ value, numberFormat: `0.${"#".repeat(digits)}E+00` }).replace(".E", "E");
    if (fits(text)) return text;
  }
  return toDisplayText({ value, numberFormat: "0E+00" });
}
