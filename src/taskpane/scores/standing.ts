import { toGap, toGapState, toMovement, type GapState, type Movement } from "../../core/gaps/gap";
import type { Basis, Score } from "../../core/scale/score";
import { findPeriodBefore, type Objective, type Period, type Scorecard } from "../../core/scorecard/scorecard";
import type { Sourced } from "../../core/scorecard/sourced";
import { toTarget, type Target } from "../../core/scorecard/target";

/** Where one objective stands in one period. */
export interface Standing {
  readonly period: Period;
  /** Null where it has no score column for the period. */
  readonly score: Sourced<Score> | null;
  readonly comment: Sourced<string> | null;
  readonly target: Target;
  readonly state: GapState;
  readonly movement: Movement;
}

/** Where an objective stands in a period, on the basis that movement is measured on. */
export function toStanding(scorecard: Scorecard, objective: Objective, period: Period, basis: Basis): Standing {
  const score = objective.scores.get(period.key) ?? null;
  const before = findPeriodBefore(scorecard, period);
  const scoreBefore = (before && objective.scores.get(before.key)?.value) ?? null;
  const target = toTarget(scorecard, objective, period);
  return {
    period,
    score,
    comment: objective.commentCells.get(period.key) ?? null,
    target,
    state: toGapState(toGap(score?.value ?? null, target.level)),
    movement: toMovement(scoreBefore, score?.value ?? null, basis),
  };
}
