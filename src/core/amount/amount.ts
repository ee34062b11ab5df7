import type { Period } from "../period/period";

/** An exact decimal in plain notation, without thousands separators: "185000.00", "96.6", "-3". Never a floating-point number. */
export type Decimal = string;

/** A currency's ISO code: "GBP". */
export type Currency = string;

/** How an amount limits what is meant: at least, at most, more than, less than. */
export type Bound = ">=" | "<=" | ">" | "<";

/** Which way a figure is meant to go. */
export type Direction = "increase" | "decrease";

/** Why a cell that may hold an amount could not be read as one. */
export type AmountProblem =
  /** The cell shows an error such as #DIV/0!. */
  | "error"
  /** A formula whose result the workbook does not hold. */
  | "notCalculated"
  /** TRUE or FALSE. */
  | "logical"
  /** A date or a time, which may be what Excel made of a typed 2/3. */
  | "date"
  /** Digits that are no number as the British write them: 185.000,00 or 1,85. */
  | "digits"
  /** Fractions of a penny, which may be a full stop where a comma was meant: £12.345. */
  | "decimals"
  /** A minus that may be a dash, or the other way round. */
  | "sign"
  /** Brackets around a percentage, which may say "negative" or "by the way". */
  | "brackets"
  /** Two currencies, or a currency and a percent sign, on one figure. */
  | "units"
  /** Thousands or millions of something that is not told to be money: 5m. */
  | "magnitude"
  /** A sum with a pound sign in a column of thousands. */
  | "scale"
  /** A figure of 1 or less where percentages are wanted: 0.966 may be 96.6%. */
  | "fraction"
  /** From one figure to another: 5% to 10%. */
  | "range"
  /** More figures than can be told apart. */
  | "severalFigures"
  /** Nothing but a year, which may be a count. */
  | "year"
  /** How much something is to change, and not what it is to become: reduce by 5%. */
  | "change"
  /** A direction that is negated, or two directions at once. */
  | "conflict"
  /** A figure with the sign of a footnote behind it: 189*. */
  | "footnote"
  /** A number written as a word, or "none", which may be nothing or zero. */
  | "word"
  /** A figure that none of the other reasons describes. */
  | "unclear";

/** What a cell, or a part of it, measures. */
export type Measure =
  /** Money at its pence, with two decimals: -50000.00. */
  | { readonly kind: "money"; readonly value: Decimal; readonly currency: Currency }
  /** 96.6 for 96.6%. */
  | { readonly kind: "percent"; readonly value: Decimal }
  | { readonly kind: "number"; readonly value: Decimal }
  /** To rise or fall from year to year, from a figure where one is named. */
  | { readonly kind: "direction"; readonly direction: Direction; readonly from: Amount | null }
  /** Something that is still to be agreed, which is neither zero nor an error. */
  | { readonly kind: "notSet" }
  /** A target in words: "Ongoing", or prose. */
  | { readonly kind: "narrative" }
  /** Nothing, or a dash or N/A that says that there is nothing. Never zero. */
  | { readonly kind: "blank" }
  /** Something that may be an amount and is not guessed. */
  | { readonly kind: "unreadable"; readonly why: AmountProblem };

/** A measure and what is said about it. */
export type Amount = Measure & {
  /** The cell's text as shown, or the part of it that this amount was read from, where a cell holds several. */
  readonly text: string;
  readonly bound: Bound | null;
  /** Whether the figure, or the figure that a direction starts from, is said to be preliminary: [51.97%]. */
  readonly provisional: boolean;
  /** The period that the text names: 2019/20 - £185,000. */
  readonly period: Period | null;
};

/** A measure without anything said about it. */
export function toAmount(measure: Measure, text: string): Amount {
  return { ...measure, text, bound: null, provisional: false, period: null };
}

/** An amount that cannot be read, with the reason. */
export function toUnreadable(why: AmountProblem, text: string): Amount {
  return toAmount({ kind: "unreadable", why }, text);
}
