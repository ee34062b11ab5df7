import type { Amount, Bound } from "../amount/amount";
import type { CellRef } from "../grid/cell-ref";
import type { Period } from "../period/period";
import type { Kpi, KpiFigure } from "../scorecard/kpi";
import type { Figure, FigureAmount } from "./figure";

/** What came of a target in a period. */
export type OutcomeKind =
  | "met"
  | "missed"
  /** Nobody has set a target for the period yet. */
  | "noTarget"
  /** There is a target, and no actual that could be held against it. */
  | "notMeasured"
  /** The target is in words. */
  | "narrative";

/** A figure that an actual was held against, and where it comes from. */
export interface Yardstick {
  readonly figure: FigureAmount;
  /** What the actual must be to it; null where it is no limit and which way is good is not told. */
  readonly bound: Bound | null;
  /** The target itself; the actual of the year before or the baseline where the target is a direction; or the start that the target names. */
  readonly from: "target" | "yearBefore" | "baseline" | "start";
  /** Of the figure; null where nothing names one. */
  readonly period: Period | null;
  readonly at: CellRef;
}

/** How far the actual is from what it was held against: actual less that, exact. */
export interface Variance {
  readonly figure: Figure;
  /** Whether the actual lies on the good side of it, or on it; null where which way is good is not told. */
  readonly isGood: boolean | null;
}

/** What came of one measure of a KPI in a period. */
export interface MeasureOutcome {
  readonly kind: OutcomeKind;
  /** Null where there is none for this measure; so for `actual`. */
  readonly target: Amount | null;
  readonly actual: Amount | null;
  /** Null where nothing was compared. */
  readonly against: Yardstick | null;
  readonly variance: Variance | null;
  /** Why, in a plain sentence or two. */
  readonly reason: string;
  /** The cells that it rests on, the actual's first. */
  readonly cells: readonly CellRef[];
}

/** How an actual moved. */
export interface Trend {
  readonly movement: "rose" | "fell" | "unchanged";
  /** The figure less the earlier one, exact. */
  readonly change: Figure;
  /** The earlier figure's period; null for a baseline of no year. */
  readonly since: Period | null;
  readonly isSinceBaseline: boolean;
  /** Whether it moved the way that is good; null where it did not move or which way is good is not told. */
  readonly isGood: boolean | null;
  /** "Rose by 5 since 2020/21, for the worse". */
  readonly words: string;
  readonly at: CellRef;
}

/** What came of a KPI in a period. */
export interface PeriodOutcome {
  readonly period: Period;
  /** Of several measures the worst that is known: one that is missed outweighs one that is met, and both outweigh the others. */
  readonly kind: OutcomeKind;
  readonly reason: string;
  /** One for each measure in the period's cells, at least one. */
  readonly measures: readonly MeasureOutcome[];
  /** The cell of the target that counts for the period, which may stand under a longer period or none; null where there is none. */
  readonly target: KpiFigure | null;
  readonly actual: KpiFigure | null;
  /** How the only measure moved; null where there are several, or nothing earlier to compare with. */
  readonly trend: Trend | null;
  readonly cells: readonly CellRef[];
}

/** A KPI with what came of it. */
export interface KpiOutcomes {
  readonly kpi: Kpi;
  /** By the period's key, oldest first: every period that the KPI has a target or an actual for. */
  readonly outcomes: ReadonlyMap<string, PeriodOutcome>;
}
