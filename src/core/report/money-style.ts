import type { Currency } from "../amount/amount";
import { CELL_STYLES, type CellStyle } from "../change/cell-style";

const SIGNS: ReadonlyMap<Currency, string> = new Map([
  ["GBP", "£"],
  ["EUR", "€"],
  ["USD", "US$"],
]);

/** The look of sums of money: "£1,026.09", "-£1,026.09"; `isDifference` shows a plus too. */
export function toMoneyStyle(currency: Currency, look: "figure" | "strongFigure" = "figure"): CellStyle {
  return { ...CELL_STYLES[look], numberFormat: `${toSign(currency)}#,##0.00;-${toSign(currency)}#,##0.00` };
}

/** The look of a difference between two sums of money, which shows a plus too: "+£0.01". */
export function toMoneyDifferenceStyle(currency: Currency): CellStyle {
  const plain = `${toSign(currency)}#,##0.00`;
  return { ...CELL_STYLES.figure, numberFormat: `+${plain};-${plain};${plain}` };
}

/** Sums of money on a chart: without pence, and nothing for zero. */
export function toChartFormat(currency: Currency): string {
  return `${toSign(currency)}#,##0;-${toSign(currency)}#,##0;`;
}

/** In quotes, so that every Excel takes it for what it is, whatever its own currency. */
function toSign(currency: Currency): string {
  return `"${SIGNS.get(currency) ?? `${currency} `}"`;
}
