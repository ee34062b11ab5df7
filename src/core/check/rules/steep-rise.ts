import { toPeriodName } from "../../period/period";
import { toObjectiveName } from "../../scorecard/scorecard";
import { toCountedPhrase, toNewestScores } from "../newest-scores";
import type { Rule } from "../rule";
import { toScoreReport } from "../scored-cells";

/** Rises of this many levels or more are questioned. */
const STEEP = 2;

/** A score that rose by two levels or more since the period before. */
export const steepRise: Rule = {
  meta: {
    id: "steep-rise",
    title: "Score that rose by two levels or more",
    severity: "warning",
    rationale: "Councils seldom rise by more than a level between two rounds: a slip of the keyboard looks the same.",
    source: "LGA National Procurement Strategy 2022: each level builds on the one below.",
    needs: ["severalPeriods"],
  },
  *check(scorecard) {
    for (const cell of toNewestScores(scorecard)) {
      const { objective, period, before, level } = cell;
      if (!before || level - before.level < STEEP) continue;
      const rise = `from ${toCountedPhrase(before)} for ${toPeriodName(before.period)} to ${toCountedPhrase(cell)} for ${toPeriodName(period)}`;
      const message = `${toObjectiveName(objective)} rose by ${level - before.level} levels, ${rise}: see that both scores are right.`;
      yield toScoreReport(cell, message, { related: [before.score.at] });
    }
  },
};
