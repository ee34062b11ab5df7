import { toDisplayText, toPlainText } from "../core/grid/display";
import { toShortScore, type LikelyScore, type Score, type UnreadableReason } from "../core/scale/score";
import { parseScoreText, toScore } from "../core/scale/score-text";
import { FunctionFault } from "./function-fault";

/** A score that says something: what is left once blank, not applicable and unreadable are dealt with. */
export type GivenScore = LikelyScore;

/** 1 January 2000. Excel makes dates of this century of a typed 2/3; a number below is no date that anybody meant. */
const FIRST_LIKELY_DATE = 36_526;

/**
 * Reads an argument as a score, as a score cell is read. Null for a blank one. A 0 is a blank one too: Excel on a desktop
 * hands an empty cell over as 0, and 0 is no score. Throws {@link FunctionFault} for all that has no level.
 * @param name what the argument is called in a message: "score".
 */
export function toGivenScore(value: unknown, name: string): GivenScore | null {
  const score = toArgumentScore(value);
  switch (score.kind) {
    case "blank":
      return null;
    case "notApplicable":
      throw new FunctionFault("notAvailable", `The ${name} is not applicable, so that it has no level.`);
    case "unreadable":
      throw new FunctionFault("invalidValue", toReason(value, score, name));
    case "awarded":
    case "between":
      return score;
  }
}

function toArgumentScore(value: unknown): Score {
  if (value === null || value === undefined || value === 0) return { kind: "blank" };
  if (typeof value === "string") return parseScoreText(value);
  if (typeof value !== "number" && typeof value !== "boolean") {
    return { kind: "unreadable", why: "notALevel", likely: null };
  }
  return toScore({ value, formula: null, numberFormat: "General" });
}

function toReason(value: unknown, { why, likely }: Extract<Score, { kind: "unreadable" }>, name: string): string {
  if (typeof value === "object")
    return `The ${name} is no single value. Give one cell, or a range that holds no pictures or data types.`;
  const written = typeof value === "string" ? `“${value.trim()}”` : toPlainText(value as number | boolean);
  return `${toSentence(written, why, name, value)}${likely ? ` Was ${toShortScore(likely)} meant?` : ""}`;
}

function toSentence(written: string, why: UnreadableReason, name: string, value: unknown): string {
  switch (why) {
    case "offScale":
      return findDateReason(value) ?? `The ${name} ${written} is off the scale of 1 to 5.`;
    case "notAHalf":
      return `The ${name} ${written} is between two levels, but not halfway: only a half such as 2.5 is read.`;
    case "notNeighbours":
      return `The ${name} ${written} names two levels that are not neighbours, as those of 2/3 are.`;
    case "nameMismatch":
      return `The ${name} ${written} has a number and a name of two different levels.`;
    case "notALevel":
    case "logical":
    case "date":
    case "error":
    case "notCalculated":
      return `The ${name} ${written} is no level. Write 1 to 5, a name such as Mature, 2/3, or N/A.`;
  }
}

/** A function is handed the number of a date, and not that its cell shows one. */
function findDateReason(value: unknown): string | null {
  if (typeof value !== "number" || value < FIRST_LIKELY_DATE) return null;
  const asDate = toScore({ value, formula: null, numberFormat: "yyyy-mm-dd" });
  if (asDate.kind !== "unreadable" || asDate.likely === null) return null;
  const day = toDisplayText({ value, numberFormat: "d mmmm yyyy" });
  const meant = toShortScore(asDate.likely);
  return `This is a date, ${day}, which Excel makes of a typed ${meant}. Format the cell as text, then type ${meant} again.`;
}
