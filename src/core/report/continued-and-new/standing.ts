import { toGap, toGapState } from "../../gaps/gap";
import type { ObjectiveGap } from "../../gaps/measure";
import { findPeriodBefore, type Period, type Scorecard } from "../../scorecard/scorecard";
import { toTarget } from "../../scorecard/target";

/** Whether an objective was below its target before: "untold" where nothing in the workbook says so. */
export type Standing = "continued" | "new" | "untold";

const CONTINUED = /\b(?:continu|carried|ongoing|existing)/i;
const NEW = /\b(?:new|added|additional)\b/i;

/**
 * Whether an objective that is below its target is so again: where the part of the list that it stands in says it, or where it
 * was below its target in the period before. One that was not scored then is new.
 */
export function toStanding(scorecard: Scorecard, period: Period, { objective, previousScore }: ObjectiveGap): Standing {
  const part = objective.part ?? "";
  if (CONTINUED.test(part)) return "continued";
  const before = findPeriodBefore(scorecard, period);
  if (before) {
    const target = toTarget(scorecard, objective, before);
    const wasBehind = toGapState(toGap(previousScore?.value ?? null, target.level)) === "behind";
    return wasBehind ? "continued" : "new";
  }
  return NEW.test(part) ? "new" : "untold";
}
