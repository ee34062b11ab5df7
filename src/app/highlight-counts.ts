import type { HighlightState } from "../core/change/highlight";
import { isSameSheetName } from "../core/grid/cell-ref";
import { findCountedLevel } from "../core/scale/score";
import { findPeriodBefore, type Objective, type Period, type Scorecard } from "../core/scorecard/scorecard";
import { toTarget } from "../core/scorecard/target";

/** How many cells carry which state, by sheet. */
export type HighlightCounts = ReadonlyMap<string, Readonly<Record<HighlightState, number>>>;

/** How many score cells of a period the highlights would give which state, as the scores are now. */
export function countHighlights(scorecard: Scorecard, period: Period): HighlightCounts {
  const counts = new Map<string, Record<HighlightState, number>>();
  for (const objective of scorecard.objectives) {
    const state = findState(scorecard, objective, period);
    const sheet = objective.scores.get(period.key)?.at.sheet;
    if (state === null || sheet === undefined) continue;
    const count = counts.get(sheet) ?? { behind: 0, fell: 0, met: 0, ahead: 0 };
    count[state] += 1;
    counts.set(sheet, count);
  }
  return counts;
}

/** The first that is true, as of the rules: behind, else fell, else met or ahead; null where a score shows nothing. */
function findState(scorecard: Scorecard, objective: Objective, period: Period): HighlightState | null {
  const score = objective.scores.get(period.key);
  const level = score ? findCountedLevel(score.value) : null;
  const target = toTarget(scorecard, objective, period).level;
  if (!score || level === null || target === null) return null;
  if (level < target) return "behind";
  const before = findPeriodBefore(scorecard, period);
  const previous = before ? objective.scores.get(before.key) : undefined;
  const previousLevel =
    previous && isSameSheetName(previous.at.sheet, score.at.sheet) ? findCountedLevel(previous.value) : null;
  if (previousLevel !== null && level < previousLevel) return "fell";
  return level === target ? "met" : "ahead";
}
