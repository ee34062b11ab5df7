import type { KeyAreaGap } from "../../core/gaps/key-area-gap";
import { toLevelPhrase } from "../../core/scale/level";
import type { Scorecard } from "../../core/scorecard/scorecard";
import { toCountText } from "../parts/numbers";
import { findStateWord } from "../scores/score-words";

export const NO_SCORE_SHEET = "No score sheet was found in this workbook";
export const WHAT_A_SCORE_SHEET_IS =
  "A score sheet is a table with a row for each objective and a column of scores from 1 (Minimum) to 5 (Innovator) for each " +
  "year, such as “2026” or “Score 2025/26”. Key areas may stand above their objectives, with the five descriptors of their " +
  "levels.";
export const WHAT_TO_DO =
  "The workbook is as it was. Give the score column a header that names its year, and the list is read at once. Or say which " +
  "sheet is a score sheet and which column is what.";

export const NO_OBJECTIVES = "This workbook holds no list of objectives";

/** "It was read all the same: 2 assessments of key areas." */
export function toReadAllTheSameText(scorecard: Scorecard): string {
  return `It was read all the same: ${toCounts(scorecard).join(", ")}.`;
}

/** What of a workbook was read besides objectives: "3 ladders", "1 KPI"; empty where nothing was. */
export function toCounts({ ladders, assessments, kpis, savings }: Scorecard): readonly string[] {
  return [
    ladders.length > 0 ? toCountText(ladders.length, "ladder") : null,
    assessments.length > 0
      ? toCountText(assessments.length, "assessment of key areas", "assessments of key areas")
      : null,
    kpis.length > 0 ? toCountText(kpis.length, "KPI") : null,
    savings.length > 0 ? toCountText(savings.length, "saving") : null,
  ].filter((count) => count !== null);
}

/** Where a key area stands: "Minimum (1), target Mature (3), ▼ behind". */
export function toKeyAreaStanding({ level, wanted, state, score }: KeyAreaGap): string {
  const now = level === null ? `Not read: “${score.text.split("\n")[0] ?? ""}”` : toLevelPhrase(level);
  const target = wanted === null ? "" : `, target ${toLevelPhrase(wanted)}`;
  const word = findStateWord(state);
  return `${now}${target}${word === null ? "" : `, ${word.sign} ${word.word}`}`;
}
