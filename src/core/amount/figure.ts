import type { AmountProblem, Decimal, Measure } from "./amount";
import { compareDecimals, hasFractionsOfAPenny, multiply, toDecimalOfDigits, toPence } from "./decimal";
import { CURRENCY, toCurrency, toScale, type Unit } from "./unit";

/** A figure that was read: money, a percentage or a number. */
export type FigureMeasure = Extract<Measure, { readonly kind: "money" | "percent" | "number" }>;

/** What a figure says: its measure, or why it has none. */
export type ParsedFigure =
  | { readonly isRead: true; readonly measure: FigureMeasure; readonly provisional: boolean }
  | { readonly isRead: false; readonly why: AmountProblem };

const DIGITS = String.raw`\d(?:[\d,.]*\d)?|\.\d+`;
const LETTERS = String.raw`k|mn|mill?|mln|m|bn|thousand|million|billion`;
const PERCENT = String.raw`%|per ?cent|pc`;
const PLAIN =
  `[-+]?(?:(?:${CURRENCY})\\s*)?[-+]?(?:${DIGITS})(?:\\s?(?:${LETTERS})(?!\\p{L}))?` +
  `(?:\\s?(?:${PERCENT})(?!\\p{L}))?(?:\\s?(?:${CURRENCY}|pounds)(?![\\p{L}\\d]))?`;

/** The sign of a currency in front of accounting brackets: £(1,234.50). */
const SIGN_BEFORE_BRACKETS = `(?:${CURRENCY})\\s?\\(\\s*(?:${DIGITS})(?:\\s?(?:${LETTERS}))?\\s*\\)`;
const SIGNED_BRACKETS = new RegExp(`^(${CURRENCY})\\s?\\((.*)\\)$`, "iu");

/** What a figure looks like inside a text, in a regular expression with the flags i and u: £1.2m, (£50,000), [51.97%], 189. */
export const FIGURE =
  `(?<![\\p{L}\\d/.#]|\\d:|\\d,|\\d[-–])(?:${SIGN_BEFORE_BRACKETS}|\\(\\s*${PLAIN}\\s*\\)|\\[\\s*${PLAIN}\\s*\\]|${PLAIN})` +
  `(?![\\p{L}\\d/]|[.,:]\\d|-\\p{L})`;

const PARTS = new RegExp(
  `^(?<open>[([]?)\\s*(?<sign>[-+]?)(?<before>${CURRENCY})?\\s*(?<sign2>[-+]?)(?<digits>${DIGITS})` +
    `\\s?(?<scale>${LETTERS})?\\s?(?<percent>${PERCENT})?\\s?(?<after>${CURRENCY}|pounds)?\\s*[)\\]]?$`,
  "iu",
);
const GROUPED = /^(?:(?:[1-9]\d{0,2}(?:,\d{3})+|0|[1-9]\d*)(?:\.\d+)?|\.\d+)$/;
const LETTER = /^(?:k|mn?|mill?|mln|bn)$/i;

/**
 * Reads one figure with its signs, such as `£1.2m`, `(£50,000)`, `96.6%`, `[51.97%]`. A figure without a sign is what its unit
 * says, null for a plain number. Never guesses: what can be read in two ways is not read and says why.
 */
export function parseFigure(text: string, unit: Unit | null): ParsedFigure {
  const parts = PARTS.exec(text.trim().replace(SIGNED_BRACKETS, "($1$2)"))?.groups;
  if (!parts) return notRead("unclear");
  const { open = "", sign = "", sign2 = "", digits = "", scale = "", percent = "" } = parts;
  const signs = [parts["before"], parts["after"]].filter((each) => each !== undefined).map(toCurrency);
  if (!GROUPED.test(digits)) return notRead("digits");
  if (sign === "+" || sign2 === "+") return notRead("change");
  const minuses = [open === "(", sign === "-", sign2 === "-"].filter(Boolean).length;
  if (minuses > 1) return notRead("sign");
  if (signs.length > 1 || (signs.length > 0 && percent !== "")) return notRead("units");
  const plain = toDecimalOfDigits(digits);
  const value = minuses > 0 ? multiply(plain, "-1") : plain;
  const found = toMeasure(value, { currency: signs[0] ?? null, scale, isPercent: percent !== "" }, unit);
  if (typeof found === "string") return notRead(found);
  if (found.kind === "percent" && open === "(") return notRead("brackets");
  return { isRead: true, measure: found, provisional: open === "[" };
}

/** A number without any sign as its unit says; a plain number where there is none. */
export function toMeasureOfUnit(value: Decimal, unit: Unit | null): FigureMeasure | AmountProblem {
  switch (unit?.kind) {
    case "money":
      return { kind: "money", value: toPence(multiply(value, unit.scale)), currency: unit.currency };
    case "percent":
      return isFraction(value) ? "fraction" : { kind: "percent", value };
    case "number":
      return { kind: "number", value: multiply(value, unit.scale) };
    case undefined:
      return { kind: "number", value };
  }
}

interface Signs {
  readonly currency: string | null;
  readonly scale: string;
  readonly isPercent: boolean;
}

function toMeasure(value: Decimal, signs: Signs, unit: Unit | null): FigureMeasure | AmountProblem {
  const { currency, scale, isPercent } = signs;
  if (isPercent) return scale === "" ? { kind: "percent", value } : "units";
  const scaled = multiply(value, toScale(scale));
  if (currency !== null || (scale !== "" && unit?.kind === "money")) {
    const isScaledColumn = unit?.kind === "money" && unit.scale !== "1";
    // "£12,500" under "Saving (£000)" is twelve thousand pounds to one reader and twelve million to another.
    if (isScaledColumn && scale === "") return "scale";
    if (hasFractionsOfAPenny(scaled)) return "decimals";
    return {
      kind: "money",
      value: toPence(scaled),
      currency: currency ?? (unit?.kind === "money" ? unit.currency : "GBP"),
    };
  }
  if (LETTER.test(scale)) return "magnitude";
  return scale === "" ? toMeasureOfUnit(value, unit) : { kind: "number", value: scaled };
}

/** 0.966 where percentages are wanted is 96.6% or less than 1%; 0 is 0 either way. */
function isFraction(value: Decimal): boolean {
  return value !== "0" && compareDecimals(value, "-1") >= 0 && compareDecimals(value, "1") <= 0;
}

function notRead(why: AmountProblem): ParsedFigure {
  return { isRead: false, why };
}
