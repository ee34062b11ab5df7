import { toPeriodName } from "../../period/period";
import { toObjectiveName } from "../../scorecard/scorecard";
import { toReworded } from "../reworded";
import type { Rule } from "../rule";
import { toNewestPeriod } from "../scored-cells";

/** An objective without a score in the newest period. */
export const missingScore: Rule = {
  meta: {
    id: "missing-score",
    title: "No score for the newest period",
    severity: "error",
    rationale: "A mean over some of the objectives is not the mean that a committee believes it is reading.",
    source: "LGA National Procurement Strategy assessment: every objective that applies is scored in each round.",
    needs: ["scores"],
  },
  *check(scorecard) {
    // Of an objective that goes on under another title, reworded-objective says so.
    const goesOn = new Set(toReworded(scorecard).map(({ before }) => before));
    for (const { objective, period } of toNewestPeriod(scorecard)) {
      const score = objective.scores.get(period.key);
      if (score ? score.value.kind !== "blank" : goesOn.has(objective)) continue;
      const name = toObjectiveName(objective);
      yield {
        objective: objective.ref,
        keyArea: objective.keyArea,
        period,
        at: score?.at ?? objective.title.at,
        message: score
          ? `${name} has no score for ${toPeriodName(period)}. A blank is not counted as 0: it is left out of the means.`
          : `${name} has no score column for ${toPeriodName(period)}, although other objectives have one.`,
        related: [],
        fix: null,
      };
    }
  },
};
