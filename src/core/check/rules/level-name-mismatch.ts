import { toPeriodName } from "../../period/period";
import { toLevelName, type Level } from "../../scale/level";
import type { Comment } from "../../scorecard/commentary";
import { toAssertedLevels } from "../asserted-levels";
import { toCommentReport } from "../commented-cells";
import type { Rule } from "../rule";
import { toScoreReport, toWrittenScore } from "../scored-cells";

/** A level whose number and name are those of two different levels, in a score cell or its comment. */
export const levelNameMismatch: Rule = {
  meta: {
    id: "level-name-mismatch",
    title: "Number and name of a level disagree",
    severity: "error",
    rationale:
      "“4 (mature)” is reported as a 4 by whoever reads the number and as a 3 by whoever reads the name, and nobody can tell which was meant.",
    source: "LGA National Procurement Strategy 2022: levels 1 Minimum to 5 Innovator.",
    needs: ["scores"],
  },
  *check({ objectives, periods }) {
    for (const objective of objectives) {
      for (const period of periods) {
        const score = objective.scores.get(period.key);
        const comment = objective.comments.get(period.key);
        const said = comment ? findMismatch(comment) : null;
        if (score?.value.kind === "unreadable" && score.value.why === "nameMismatch") {
          const message = `The score for ${toPeriodName(period)} is “${toWrittenScore(score)}”: its number and its name are two different levels. It is not counted.`;
          yield toScoreReport({ objective, period, score }, message, { related: comment && said ? [comment.at] : [] });
        } else if (comment && said) {
          const [number, name] = [said.level, toLevelName(said.named)];
          const message = `The comment for ${toPeriodName(period)} says ${number} and calls it ${name}: ${number} is ${toLevelName(number)}, and ${name} is ${said.named}.`;
          yield toCommentReport({ objective, period, comment }, message, score ? [score.at] : []);
        }
      }
    }
  },
};

/** The first level that a comment asserts under another level's name. */
function findMismatch(comment: Comment): { readonly level: Level; readonly named: Level } | null {
  for (const { level, named } of toAssertedLevels(comment)) {
    if (named !== null && named !== level) return { level, named };
  }
  return null;
}
