import type { ObjectiveGap } from "../../gaps/measure";
import type { ScoresContext } from "../tab-maker";

/** Whether an objective was behind before: "untold" where nothing in the workbook says so. */
export type Standing = "continued" | "new" | "untold";

const CONTINUED = /\b(?:continu|carried|ongoing|existing)/i;
const NEW = /\b(?:new|added|additional)\b/i;

/**
 * Whether an objective that is behind is so again: where the part of the list that it stands in says it, or where it was behind
 * in the period compared with, by the same measure. One that was not scored then is new.
 */
export function toStandings({ previous }: ScoresContext): (measured: ObjectiveGap) => Standing {
  const behind = previous?.objectives.filter(({ state }) => state === "behind");
  const wasBehind = behind && new Set(behind.map(({ objective }) => objective));
  return ({ objective }) => {
    const part = objective.part ?? "";
    if (CONTINUED.test(part)) return "continued";
    if (wasBehind) return wasBehind.has(objective) ? "continued" : "new";
    return NEW.test(part) ? "new" : "untold";
  };
}
