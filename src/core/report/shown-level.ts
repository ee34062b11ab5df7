import { LEVELS, toLevelName } from "../scale/level";
import { toShortScore, type Score } from "../scale/score";
import { toTextLiteral } from "./formula";
import { READ_AS } from "./reading-ranges";

/** What stands for a score that is blank. */
const NOT_SCORED = "not scored";
const NOT_APPLICABLE = "N/A";

/** A level in a number and a word: "3 Mature". */
export function toShownLevel(level: (typeof LEVELS)[number]): string {
  return `${level} ${toLevelName(level)}`;
}

/** A score in number and word, as tabs show it: "3 Mature", "2/3", "N/A", "not scored", "not read". Never throws. */
export function toShownScore(score: Score): string {
  if (score.kind === "awarded") return toShownLevel(score.level);
  return score.kind === "blank" ? NOT_SCORED : toShortScore(score);
}

/** A formula for the name of the level in a cell that holds one. */
export function toNameFormula(cell: string): string {
  return `CHOOSE(${cell},${LEVELS.map((level) => toTextLiteral(toLevelName(level))).join(",")})`;
}

/** A formula for what {@link toShownScore} gives, over the cells of a row of Scores data. */
export function toShownFormula(cells: {
  readonly readAs: string;
  readonly lower: string;
  readonly upper: string;
}): string {
  const { readAs, lower, upper } = cells;
  const is = (word: string): string => `${readAs}=${toTextLiteral(word)}`;
  return (
    `IF(${is(READ_AS.level)},${lower}&" "&${toNameFormula(lower)},IF(${is(READ_AS.between)},${lower}&"/"&${upper},` +
    `IF(${is(READ_AS.notApplicable)},${toTextLiteral(NOT_APPLICABLE)},` +
    `IF(${is(READ_AS.blank)},${toTextLiteral(NOT_SCORED)},${toTextLiteral(READ_AS.notRead)}))))`
  );
}
