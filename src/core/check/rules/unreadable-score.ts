import { toLevelPhrase } from "../../scale/level";
import type { LikelyScore, UnreadableReason } from "../../scale/score";
import type { Rule } from "../rule";
import { toScoreFixer, toScorePhrase } from "../score-fix";
import { toScoredCells, toScoreReport, toWrittenScore, type ScoredCell } from "../scored-cells";

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
      const { value } = cell.score;
      if (value.kind !== "unreadable" || !isReportedHere(value.why)) continue;
      const { likely, why } = value;
      const fix = likely && toFix(cell, likely, "certain");
      yield toScoreReport(cell, `${toReason(cell, why)}${toQuestion(likely)} It is not counted.`, { fix });
    }
  },
};

/** A number off the scale is score-off-scale, and a number with another level's name level-name-mismatch, and nothing else. */
type ReportedReason = Exclude<UnreadableReason, "offScale" | "nameMismatch">;

function isReportedHere(why: UnreadableReason): why is ReportedReason {
  return why !== "offScale" && why !== "nameMismatch";
}

function toReason({ score, period }: ScoredCell, why: ReportedReason): string {
  const written = score.portion === "head" ? toWrittenScore(score) : score.text.trim();
  const found = `The score for ${period.label} is “${written}”`;
  switch (why) {
    case "notALevel":
      if (score.portion === "head")
        return `No level is named at the head of the text for ${period.label}, “${written}”.`;
      return `${found}, which is no level.`;
    case "notAHalf":
      return `${found}: of decimals, only a half such as 2.5 stands between two levels.`;
    case "notNeighbours":
      return `${found}: only neighbouring levels, such as 2/3, make a score between two.`;
    case "date":
      return `${found}, a date.`;
    case "logical":
      return `${found}, which is a logical value and no level.`;
    case "error":
      return `${found}, an error of the formula in the cell.`;
    case "notCalculated":
      return `The score for ${period.label} is a formula that was never calculated. Open the workbook in Excel and save it.`;
  }
}

function toQuestion(likely: LikelyScore | null): string {
  if (!likely) return "";
  if (likely.kind === "awarded") return ` ${toLevelPhrase(likely.level)} was probably meant.`;
  return ` Excel turns ${likely.lower}/${likely.upper} into a date when it is typed: ${toScorePhrase(likely)} was probably meant.`;
}
