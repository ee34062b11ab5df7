import type { Amount, Measure } from "../amount/amount";
import { subtract, toPence } from "../amount/decimal";

/** A measure that is a figure: a sum of money, a percentage or a count. */
export type Figure = Extract<Measure, { readonly value: string }>;

/** An amount that is a figure, with its text and what is said about it. */
export type FigureAmount = Extract<Amount, { readonly value: string }>;

/** Whether an amount is a figure: not a direction, words, nothing or something unreadable. */
export function isFigure(amount: Amount): amount is FigureAmount {
  return "value" in amount;
}

/**
 * Whether two figures can be held against each other: two sums in one currency, two percentages, two counts. A plain number beside a
 * sum of money is one that lacks its sign; beside a percentage it may be a share or points, so that the two are not alike.
 */
export function isComparable(a: Figure, b: Figure): boolean {
  if (a.kind === "money" && b.kind === "money") return a.currency === b.currency;
  return a.kind === b.kind || (a.kind !== "percent" && b.kind !== "percent");
}

/** One of two figures that can be held against each other less the other, exact: money, at its pence, where either is. */
export function toDifference(a: Figure, b: Figure): Figure {
  const value = subtract(a.value, b.value);
  const of = a.kind === "number" ? b : a;
  return of.kind === "money"
    ? { kind: "money", value: toPence(value), currency: of.currency }
    : { kind: of.kind, value };
}
