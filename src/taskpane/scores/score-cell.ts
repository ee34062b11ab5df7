import type { CellRef } from "../../core/grid/cell-ref";
import type { Objective, Period } from "../../core/scorecard/scorecard";

/** Where an objective is looked at in the sheet: its score for a period, or its title where it has no column for it. */
export function toScoreCell({ scores, title }: Objective, { key }: Period): CellRef {
  return scores.get(key)?.at ?? title.at;
}
