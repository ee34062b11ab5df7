import { toLevelPhrase } from "../scale/level";
import type { LikelyScore, Score, UnreadableReason } from "../scale/score";
import type { Sourced } from "../scorecard/sourced";
import { toScorePhrase } from "./score-fix";
import { toWrittenScore } from "./scored-cells";

/** How a message names a cell that is to hold a level. */
export interface CellNames {
  /** At the head of a sentence: "The score for 2025". */
  readonly subject: string;
  /** Of a longer text that is to begin with a level, after "the head of": "the text for 2025". */
  readonly text: string;
}

/** What is wrong with a cell that holds no level, in a sentence with its full stop: "The score for 2025 is “asap”, which is no level." */
export function toUnreadableReason(cell: Sourced<Score>, why: UnreadableReason, { subject, text }: CellNames): string {
  const written = cell.portion === "head" ? toWrittenScore(cell) : cell.text.trim();
  const found = `${subject} is “${written}”`;
  switch (why) {
    case "notALevel":
      if (cell.portion === "head") return `No level is named at the head of ${text}, “${written}”.`;
      return `${found}, which is no level.`;
    case "offScale":
      return `${found}, which is off the scale.`;
    case "notAHalf":
      return `${found}: of decimals, only a half such as 2.5 stands between two levels.`;
    case "notNeighbours":
      return `${found}: only neighbouring levels, such as 2/3, make a score between two.`;
    case "nameMismatch":
      return `${found}: its number and its name are two different levels.`;
    case "date":
      return `${found}, a date.`;
    case "logical":
      return `${found}, which is a logical value and no level.`;
    case "error":
      return `${found}, an error of the formula in the cell.`;
    case "notCalculated":
      return `${subject} is a formula that was never calculated. Open the workbook in Excel and save it.`;
  }
}

/** What was probably meant by a cell that holds no level, with a space in front; "" where nobody can tell. */
export function toLikelyMeaning(likely: LikelyScore | null, why: UnreadableReason): string {
  if (!likely) return "";
  if (likely.kind === "between" && why === "date")
    return ` Excel turns ${likely.lower}/${likely.upper} into a date when it is typed: ${toScorePhrase(likely)} was probably meant.`;
  return ` ${likely.kind === "awarded" ? toLevelPhrase(likely.level) : toUpperFirst(toScorePhrase(likely))} was probably meant.`;
}

function toUpperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
