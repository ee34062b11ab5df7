import { toPeriodName } from "../../period/period";
import { statesLevel } from "../../commentary/asserted-level";
import { namesLevel } from "../../commentary/level-named";
import type { Level } from "../../scale/level";
import type { LikelyScore } from "../../scale/score";
import { toAssertedLevels } from "../asserted-levels";
import { toCommentReport, toNewestComments } from "../commented-cells";
import type { Rule } from "../rule";
import { toScorePhrase } from "../score-fix";

/** A comment beside a score that does not say which level it stands for. */
export const uncitedLevel: Rule = {
  meta: {
    id: "uncited-level",
    title: "Comment states no level",
    severity: "info",
    rationale:
      "A comment that says which level was awarded, and what that level asks for, lets a reader hold the evidence against the score.",
    source: "LGA National Procurement Strategy assessment: the commentary is the evidence for the score.",
    needs: ["scores", "comments"],
  },
  *check(scorecard) {
    for (const commented of toNewestComments(scorecard)) {
      const { objective, period, comment } = commented;
      const score = objective.scores.get(period.key);
      if (score?.value.kind !== "awarded" && score?.value.kind !== "between") continue;
      if (toAssertedLevels(comment).length > 0 || statesLevel(comment.value)) continue;
      // One that names the very level of its score is taken to be about it, whatever the words.
      if (toScoreLevels(score.value).some((level) => namesLevel(comment.value, level))) continue;
      const message = `The comment for ${toPeriodName(period)} does not say which level it describes; the score is ${toScorePhrase(score.value)}.`;
      yield toCommentReport(commented, message, [score.at]);
    }
  },
};

function toScoreLevels(score: LikelyScore): readonly Level[] {
  return score.kind === "awarded" ? [score.level] : [score.lower, score.upper];
}
