import { toPeriodName } from "../../period/period";
import { toObjectiveName } from "../../scorecard/scorecard";
import { hasFallen, hasWords, toCountedPhrase, toNewestScores } from "../newest-scores";
import type { Rule } from "../rule";

/** A score of the newest period with a blank comment. */
export const missingCommentary: Rule = {
  meta: {
    id: "missing-commentary",
    title: "Score without a comment",
    severity: "warning",
    rationale: "Without a comment nobody can tell what the score rests on, and next year's panel starts from nothing.",
    source: "LGA National Procurement Strategy assessment: the commentary is the evidence for the score.",
    needs: ["scores", "comments"],
  },
  *check(scorecard) {
    for (const cell of toNewestScores(scorecard)) {
      const { objective, period, score } = cell;
      const blank = objective.commentCells.get(period.key);
      // Of a score that fell, unexplained-fall says that the comment is blank.
      if (!blank || hasWords(blank.value) || hasFallen(cell)) continue;
      yield {
        objective: objective.ref,
        keyArea: objective.keyArea,
        period,
        at: blank.at,
        message: `${toObjectiveName(objective)} is scored ${toCountedPhrase(cell)} for ${toPeriodName(period)} and has no comment: nothing shows what the score rests on.`,
        related: [score.at],
        fix: null,
      };
    }
  },
};
