import type { Currency, Decimal } from "../amount/amount";
import { toAbsolute, toPence } from "../amount/decimal";
import type { Figure } from "./figure";

const SIGNS: ReadonlyMap<Currency, string> = new Map([
  ["GBP", "£"],
  ["EUR", "€"],
  ["USD", "US$"],
]);

/** A figure as a sentence writes it: "£1,026.09", "-£1,026.09", "96.6%", "1,200". */
export function toFigureWords(figure: Figure): string {
  if (figure.kind === "money") return toMoneyWords(figure.value, figure.currency);
  return `${toGrouped(figure.value)}${figure.kind === "percent" ? "%" : ""}`;
}

/** How far two figures are apart, without a sign: "£15,555.31", "0.2 percentage points", "5". */
export function toDifferenceWords(figure: Figure): string {
  const size = toAbsolute(figure.value);
  if (figure.kind !== "percent") return toFigureWords({ ...figure, value: size });
  return `${toGrouped(size)} percentage point${size === "1" ? "" : "s"}`;
}

/** A sum of money at its pence, as a sentence writes it: "£234,444.69". */
export function toMoneyWords(value: Decimal, currency: Currency): string {
  const sign = SIGNS.get(currency) ?? `${currency} `;
  const pence = toPence(value);
  return pence.startsWith("-") ? `-${sign}${toGrouped(pence.slice(1))}` : `${sign}${toGrouped(pence)}`;
}

/** Commas between thousands, in front of the decimal point. */
function toGrouped(value: Decimal): string {
  const [whole = "", decimals] = value.split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
