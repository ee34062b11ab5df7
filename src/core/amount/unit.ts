import type { Currency, Decimal } from "./amount";

/** What the figures of a column or row are, as its header says, for those that do not say it themselves. */
export type Unit =
  /** `scale` is "1000" under a header such as "Saving (£000)": 12.5 is £12,500. */
  | { readonly kind: "money"; readonly currency: Currency; readonly scale: Decimal }
  | { readonly kind: "percent" }
  | { readonly kind: "number"; readonly scale: Decimal };

/** The signs and codes of currencies, as councils write them, in regular expressions. */
export const CURRENCY = "£|€|US\\$|\\$|GBP|EUR|USD";
const CODES: ReadonlyMap<string, Currency> = new Map([
  ["£", "GBP"],
  ["pound", "GBP"],
  ["pounds", "GBP"],
  ["€", "EUR"],
  ["$", "USD"],
  ["us$", "USD"],
]);
const SCALES: ReadonlyMap<string, Decimal> = new Map([
  ["000", "1000"],
  ["000s", "1000"],
  ["k", "1000"],
  ["thousand", "1000"],
  ["thousands", "1000"],
  ["m", "1000000"],
  ["mn", "1000000"],
  ["mil", "1000000"],
  ["mill", "1000000"],
  ["mln", "1000000"],
  ["million", "1000000"],
  ["millions", "1000000"],
  ["bn", "1000000000"],
  ["billion", "1000000000"],
]);
const SCALE = "000s?|k|thousands?|mn?|millions?|bn";
const MONEY = new RegExp(`(?<!\\p{L})(${CURRENCY})(?:\\s*['‘’]?\\s*(${SCALE}))?(?![\\p{L}\\d])`, "iu");
const SCALED_NUMBER = new RegExp(`\\(\\s*(?:in\\s+)?['‘’]?\\s*(${SCALE})\\s*\\)`, "i");
const PERCENT = /%|\bper ?cent(?:age)?\b/i;

/** A unit, and the rest of the text that it was found in. */
export interface FoundUnit {
  readonly unit: Unit;
  readonly rest: string;
}

/**
 * The unit that a header or a unit column names: "Saving (£000)", "Budget (£)", "% of spend". Null where it names none, or both
 * money and a percentage.
 */
export function findUnit(header: string): FoundUnit | null {
  const money = MONEY.exec(header);
  const percent = PERCENT.exec(header);
  if (money && percent) return null;
  if (money) {
    const [whole, sign = "", scale = ""] = money;
    return found(header, whole, { kind: "money", currency: toCurrency(sign), scale: toScale(scale) });
  }
  if (percent) return found(header, percent[0], { kind: "percent" });
  const scaled = SCALED_NUMBER.exec(header);
  return scaled && found(header, scaled[0], { kind: "number", scale: toScale(scaled[1] ?? "") });
}

/** The unit of a column that can hold nothing but money: pounds where its header names no currency. */
export function toMoneyUnit(unit: Unit | null): Unit {
  if (unit?.kind === "number") return { kind: "money", currency: "GBP", scale: unit.scale };
  return unit ?? { kind: "money", currency: "GBP", scale: "1" };
}

/** The ISO code of a currency's sign or code. */
export function toCurrency(sign: string): Currency {
  return CODES.get(sign.toLowerCase()) ?? sign.toUpperCase();
}

/** What a word or letter such as "k" or "million" multiplies by; "1" for none. */
export function toScale(word: string): Decimal {
  return SCALES.get(word.toLowerCase()) ?? "1";
}

function found(header: string, whole: string, unit: Unit): FoundUnit {
  return { unit, rest: header.replace(whole, " ") };
}
