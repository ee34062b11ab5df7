import { toPeriodName } from "../../period/period";
import { awarded } from "../../scale/score";
import type { Rule } from "../rule";
import { toScoreFixer } from "../score-fix";
import { toScoredCells, toScoreReport, toWrittenScore } from "../scored-cells";

/** A score that names two levels. */
export const scoreBetweenLevels: Rule = {
  meta: {
    id: "score-between-levels",
    title: "Score between two levels",
    severity: "warning",
    rationale: "Readers take 2/3 for a 3 or for a 2. The lower level is counted until one of them is chosen.",
    source: "LGA National Procurement Strategy: councils score on their weakest attainment.",
    needs: ["scores"],
  },
  *check(scorecard) {
    const toFix = toScoreFixer(scorecard);
    for (const cell of toScoredCells(scorecard)) {
      const { value } = cell.score;
      if (value.kind !== "between") continue;
      const message = `Scored ${toWrittenScore(cell.score)} for ${toPeriodName(cell.period)}: the lower level, ${value.lower}, is counted.`;
      yield toScoreReport(cell, message, { fix: toFix(cell, awarded(value.lower), "proposal") });
    }
  },
};
