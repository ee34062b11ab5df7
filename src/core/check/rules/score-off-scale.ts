import { toPeriodName } from "../../period/period";
import type { Rule } from "../rule";
import { toScoredCells, toScoreReport, toWrittenScore } from "../scored-cells";

/** A number that is no level of the scale. */
export const scoreOffScale: Rule = {
  meta: {
    id: "score-off-scale",
    title: "Score off the scale",
    severity: "error",
    rationale: "The scale runs from 1 (Minimum) to 5 (Innovator); any other number is left out of every figure.",
    source: "LGA National Procurement Strategy 2022: five maturity levels.",
    needs: ["scores"],
  },
  *check(scorecard) {
    for (const cell of toScoredCells(scorecard)) {
      const { value } = cell.score;
      if (value.kind !== "unreadable" || value.why !== "offScale") continue;
      yield toScoreReport(
        cell,
        `The score for ${toPeriodName(cell.period)} is ${toWrittenScore(cell.score)}; levels run from 1 to 5. It is not counted.`,
      );
    }
  },
};
