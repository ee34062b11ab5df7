import { isSameSheetName, type CellRef } from "../grid/cell-ref";
import type { Snapshot } from "../grid/snapshot";
import { findCountedLevel } from "../scale/score";
import type { Period, Scorecard } from "../scorecard/scorecard";
import { toTarget } from "../scorecard/target";
import { isReadByFormulas } from "./score-formulas";

/** A score that stays as it looks though it has a level. */
export interface PlainScore {
  /** The cell that the reason stands in: the score's own or its target's. */
  readonly at: CellRef;
  /** Its way of writing is none that formulas read, or its target cannot be read. */
  readonly why: "spelling" | "target";
}

/** The scores of a period that no highlight can be shown for, though the program reads them, in the order of the workbook. */
export function findPlainScores(snapshot: Snapshot, scorecard: Scorecard, period: Period): readonly PlainScore[] {
  return scorecard.objectives.flatMap((objective): readonly PlainScore[] => {
    const score = objective.scores.get(period.key);
    if (!score || findCountedLevel(score.value) === null) return [];
    if (!isReadByFormulas(snapshot.cell(score.at).value)) return [{ at: score.at, why: "spelling" }];
    const { level, from, at } = toTarget(scorecard, objective, period);
    if (!at || level === null) return at ? [{ at, why: "target" }] : [];
    // A target on another sheet counts as the program reads it.
    const isReadThere = from === "cell" && isSameSheetName(at.sheet, score.at.sheet);
    return isReadThere && !isReadByFormulas(snapshot.cell(at).value) ? [{ at, why: "target" }] : [];
  });
}
