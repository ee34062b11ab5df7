import { compareDecimals } from "../amount/decimal";
import type { MeasureOutcome } from "../kpi/outcome";
import { reviewKpis } from "../kpi/review-kpis";
import type { Period } from "../period/period";
import type { Kpi, KpiFigure } from "../scorecard/kpi";
import type { Scorecard } from "../scorecard/scorecard";
import { findNewestKpiPeriod } from "./kpi-report";

/** One measure that missed its target in the newest period. */
export interface MissedMeasure {
  readonly kpi: Kpi;
  readonly period: Period;
  readonly actual: KpiFigure;
  readonly measure: MeasureOutcome;
  /** Whether the target is a change year on year and the actual went the other way, rather than fall short or stand still. */
  readonly isWrongWay: boolean;
}

/** The measures that missed their targets in the newest period with an actual. */
export function* findMissedMeasures(scorecard: Scorecard): Generator<MissedMeasure> {
  const newest = findNewestKpiPeriod(scorecard);
  if (!newest) return;
  for (const { kpi, outcomes } of reviewKpis(scorecard).kpis) {
    const outcome = outcomes.get(newest.key);
    if (!outcome?.actual) continue;
    for (const measure of outcome.measures) {
      if (measure.kind !== "missed") continue;
      const isYearOnYear = measure.against !== null && measure.against.from !== "target";
      const hasMoved = measure.variance !== null && compareDecimals(measure.variance.figure.value, "0") !== 0;
      yield { kpi, period: newest, actual: outcome.actual, measure, isWrongWay: isYearOnYear && hasMoved };
    }
  }
}
