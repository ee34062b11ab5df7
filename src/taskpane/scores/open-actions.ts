import { findPeriodBefore, type Objective, type Period, type Scorecard } from "../../core/scorecard/scorecard";

/** What is still to be done about an objective, and in which period's comment that stands. */
export interface OpenActionList {
  readonly period: Period;
  readonly actions: readonly string[];
}

/**
 * The actions that a period's comment leaves open, or those of the period before where the period has no comment yet; null
 * where there are none, or where the comment says that nothing more is to be done.
 */
export function findOpenActions(scorecard: Scorecard, objective: Objective, period: Period): OpenActionList | null {
  const before = findPeriodBefore(scorecard, period);
  const from = objective.comments.has(period.key) ? period : before;
  const comment = from && objective.comments.get(from.key);
  if (!comment || comment.noFurtherAction || comment.actions.length === 0) return null;
  return { period: from, actions: comment.actions };
}
