import { toLevelPhrase } from "../../scale/level";
import { toShortScore, type Score } from "../../scale/score";
import type { AssertedLevel } from "../../commentary/asserted-level";
import { findContradiction } from "../asserted-levels";
import type { Rule } from "../rule";
import { toScoredCells, toScoreReport } from "../scored-cells";

/** A comment that states another level than its cell. */
export const unsupportedScore: Rule = {
  meta: {
    id: "unsupported-score",
    title: "Comment states another level than the cell",
    severity: "error",
    rationale:
      "Cell and comment are read side by side: where they disagree, one of them is wrong, and nobody can tell which.",
    source: "LGA National Procurement Strategy assessment: the commentary is the evidence for the score.",
    needs: ["scores", "comments"],
  },
  *check(scorecard) {
    for (const cell of toScoredCells(scorecard)) {
      const comment = cell.objective.comments.get(cell.period.key);
      if (!comment) continue;
      const { value } = cell.score;
      const contradiction = findContradiction(comment, value);
      if (!contradiction) continue;
      yield toScoreReport(cell, toMessage(contradiction, value), { related: [comment.at] });
    }
  },
};

function toMessage({ level, bound }: AssertedLevel, score: Score): string {
  const said = bound === "atLeast" ? `at least ${toLevelPhrase(level)} was achieved` : toLevelPhrase(level);
  const counted = score.kind === "between" ? `, of which the lower level, ${score.lower}, is counted` : "";
  return `The comment says ${said}, the cell says ${toShortScore(score)}${counted}.`;
}
