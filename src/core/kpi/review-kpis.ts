import type { Scorecard } from "../scorecard/scorecard";
import { toBackings, type Backings } from "./backing";
import { toKpiOutcomes } from "./kpi-outcomes";
import type { KpiOutcomes } from "./outcome";
import { reconcile, type Reconciliation } from "./reconcile";
import { totalSavings, type SavingsTotals } from "./savings-totals";

/** All that a workbook's KPIs and registers come to. */
export interface KpiReview {
  readonly kpis: readonly KpiOutcomes[];
  readonly savings: SavingsTotals;
  readonly backings: Backings;
  readonly reconciliations: readonly Reconciliation[];
}

const known = new WeakMap<Scorecard, KpiReview>();

/** Outcomes, totals and reconciliation of a scorecard. Total, linear in the lines of its registers, and worked out once. */
export function reviewKpis(scorecard: Scorecard): KpiReview {
  const review = known.get(scorecard) ?? toReview(scorecard);
  known.set(scorecard, review);
  return review;
}

function toReview(scorecard: Scorecard): KpiReview {
  const backings = toBackings(scorecard);
  return {
    kpis: toKpiOutcomes(scorecard),
    savings: totalSavings(scorecard),
    backings,
    reconciliations: reconcile(scorecard, backings.backings),
  };
}
