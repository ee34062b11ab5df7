import { toPeriodName } from "../../period/period";
import { toObjectiveName } from "../../scorecard/scorecard";
import { hasFallen, toCountedPhrase, toNewestScores } from "../newest-scores";
import type { Rule } from "../rule";
import { toScoreReport } from "../scored-cells";

/** A score that is lower than in the period before. */
export const unexplainedFall: Rule = {
  meta: {
    id: "unexplained-fall",
    title: "Score that fell since the period before",
    severity: "error",
    rationale: "A fall is the first thing that a committee asks about, and the answer has to stand beside the score.",
    source: "LGA National Procurement Strategy assessment: movement between rounds is reported with its reasons.",
    needs: ["severalPeriods"],
  },
  *check(scorecard) {
    for (const cell of toNewestScores(scorecard)) {
      const { objective, period, before, comment } = cell;
      if (!before || !hasFallen(cell)) continue;
      const fall = `${toObjectiveName(objective)} fell from ${toCountedPhrase(before)} for ${toPeriodName(before.period)} to ${toCountedPhrase(cell)} for ${toPeriodName(period)}`;
      const commentCell = comment ?? objective.commentCells.get(period.key);
      const related = [before.score.at, ...(commentCell ? [commentCell.at] : [])];
      yield comment
        ? { ...toScoreReport(cell, `${fall}: see that the comment says why.`, { related }), severity: "warning" }
        : toScoreReport(cell, `${fall}, and no comment says why.`, { related });
    }
  },
};
