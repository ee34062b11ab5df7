import type { Direction } from "../amount/amount";
import { compareDecimals } from "../amount/decimal";
import type { CellRef } from "../grid/cell-ref";
import { toPeriodName, type Period } from "../period/period";
import { isComparable, toDifference, type FigureAmount } from "./figure";
import { toDifferenceWords } from "./figure-words";
import type { Trend } from "./outcome";

/** An earlier figure, to see how a later one moved. */
export interface EarlierFigure {
  readonly figure: FigureAmount;
  readonly period: Period | null;
  readonly isBaseline: boolean;
  readonly at: CellRef;
}

/** How a figure moved since an earlier one; null where they are not in the same unit. */
export function findTrend(figure: FigureAmount, earlier: EarlierFigure, direction: Direction | null): Trend | null {
  if (!isComparable(figure, earlier.figure)) return null;
  const order = compareDecimals(figure.value, earlier.figure.value);
  const movement = order > 0 ? "rose" : order < 0 ? "fell" : "unchanged";
  const change = toDifference(figure, earlier.figure);
  const isGood = order === 0 || direction === null ? null : order > 0 === (direction === "increase");
  const baseline = earlier.period ? `the baseline of ${toPeriodName(earlier.period)}` : "the baseline";
  const since = earlier.isBaseline ? baseline : (earlier.period?.label ?? "before");
  const judged = isGood === null ? "" : isGood ? ", for the better" : ", for the worse";
  const words =
    movement === "unchanged"
      ? `Unchanged since ${since}`
      : `${movement === "rose" ? "Rose" : "Fell"} by ${toDifferenceWords(change)} since ${since}${judged}`;
  return {
    movement,
    change,
    since: earlier.period,
    isSinceBaseline: earlier.isBaseline,
    isGood,
    words,
    at: earlier.at,
  };
}
