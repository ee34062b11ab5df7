import { toLevelPhrase } from "../scale/level";
import type { LikelyScore } from "../scale/score";
import { toCellValue, toChangedValue, toNotation, type Notation } from "../scorecard/notation";
import type { Scorecard } from "../scorecard/scorecard";
import type { Fix } from "./finding";
import type { ScoredCell } from "./scored-cells";

/** How sure a mend is: certain where there is no doubt of what was meant, a proposal where somebody has to choose. */
export type Certainty = "certain" | "proposal";

/** Offers to write a score into a cell. */
export type ScoreFixer = (cell: ScoredCell, to: LikelyScore, certainty: Certainty) => Fix | null;

/**
 * Mends that write a score in the notation that its period's column uses. Null for a cell that holds a formula, which no
 * mend overwrites.
 */
export function toScoreFixer(scorecard: Scorecard): ScoreFixer {
  const notations = new Map<string, Notation>();
  const notationOf = (periodKey: string): Notation => {
    const known = notations.get(periodKey);
    if (known) return known;
    const notation = toNotation(scorecard.objectives.flatMap((objective) => objective.scores.get(periodKey) ?? []));
    notations.set(periodKey, notation);
    return notation;
  };
  return ({ score, period }, to, certainty) => {
    if (score.cell.formula !== null) return null;
    const value = toChangedValue(score, toCellValue(to, notationOf(period.key)));
    const from = { value: score.cell.value, formula: null };
    return {
      label: `Write ${toScorePhrase(to)}`,
      isCertain: certainty === "certain",
      edits: [{ at: score.at, from, to: { value, formula: null } }],
    };
  };
}

/** A score as a sentence names it: "Leader (4)", "between Developing (2) and Mature (3)". */
export function toScorePhrase(score: LikelyScore): string {
  if (score.kind === "awarded") return toLevelPhrase(score.level);
  return `between ${toLevelPhrase(score.lower)} and ${toLevelPhrase(score.upper)}`;
}
