import { toPeriodName } from "../../period/period";
import type { UnreadableReason } from "../../scale/score";
import type { Rule } from "../rule";
import { toScoreFixer, type Certainty } from "../score-fix";
import { toScoredCells, toScoreReport } from "../scored-cells";
import { toLikelyMeaning, toUnreadableReason } from "../unreadable-level";

/** Marks of a doubt, or of a footnote that a mend would lose. */
const DOUBT = /[?*]/;
/** A number off the scale is score-off-scale, a number with another level's name level-name-mismatch, and nothing else. */
const REPORTED_ELSEWHERE: ReadonlySet<UnreadableReason> = new Set<UnreadableReason>(["offScale", "nameMismatch"]);

/** A score cell that holds something else than a score. */
export const unreadableScore: Rule = {
  meta: {
    id: "unreadable-score",
    title: "Score that cannot be read",
    severity: "error",
    rationale:
      "What is not surely a level is never guessed, so the objective is left out of every figure until it is mended.",
    source: "LGA National Procurement Strategy 2022: levels 1 Minimum to 5 Innovator.",
    needs: ["scores"],
  },
  *check(scorecard) {
    const toFix = toScoreFixer(scorecard);
    for (const cell of toScoredCells(scorecard)) {
      const { score, period } = cell;
      if (score.value.kind !== "unreadable" || REPORTED_ELSEWHERE.has(score.value.why)) continue;
      const { why, likely } = score.value;
      const names = { subject: `The score for ${toPeriodName(period)}`, text: `the text for ${toPeriodName(period)}` };
      const certainty: Certainty = DOUBT.test(score.text) ? "proposal" : "certain";
      const fix = likely && toFix(cell, likely, certainty);
      const message = `${toUnreadableReason(score, why, names)}${toLikelyMeaning(likely, why)} It is not counted.`;
      yield toScoreReport(cell, message, { fix });
    }
  },
};
