import { explainDifference } from "../kpi/explain-difference";
import type { Explanation, ExplanationKind } from "../kpi/explanation";
import { isReconciled, type Reconciliation } from "../kpi/reconcile";
import { reviewKpis } from "../kpi/review-kpis";
import type { CellRef } from "../grid/cell-ref";
import type { Scorecard } from "../scorecard/scorecard";

/** A KPI's actual that the register's delivered savings do not come to, and what would explain it. */
export interface RegisterDifference {
  readonly reconciliation: Reconciliation;
  readonly explanations: readonly Explanation[];
}

/** A finding that rests on hundreds of lines names so many of their cells. */
const MOST_CELLS = 20;

const known = new WeakMap<Scorecard, readonly RegisterDifference[]>();

/** Where a reported figure and the register differ. Found once: several checks ask for it. */
export function toRegisterDifferences(scorecard: Scorecard): readonly RegisterDifference[] {
  const differences = known.get(scorecard) ?? findDifferences(scorecard);
  known.set(scorecard, differences);
  return differences;
}

/** The explanation of a kind; undefined where there is none. */
export function findExplanation(
  { explanations }: RegisterDifference,
  ...kinds: readonly ExplanationKind[]
): Explanation | undefined {
  return explanations.find(({ kind }) => kinds.includes(kind));
}

/** The first of the cells that explanations are about, each once. */
export function toFewCells(explanations: readonly Explanation[]): readonly CellRef[] {
  return explanations.flatMap(({ cells }) => cells).slice(0, MOST_CELLS);
}

function findDifferences(scorecard: Scorecard): readonly RegisterDifference[] {
  return reviewKpis(scorecard)
    .reconciliations.filter((each) => !isReconciled(each))
    .map((reconciliation) => ({ reconciliation, explanations: explainDifference(scorecard, reconciliation) }));
}
