import { isCellError, type Cell } from "../grid/cell";
import { isDateFormat, toPlainText } from "../grid/display";
import { findLevel, findLevelByName, type Level } from "./level";
import { findNearMiss } from "./near-miss";
import { awarded, type LikelyScore, type Score, type UnreadableReason } from "./score";

const NOT_APPLICABLE = /^(n ?\/ ?a|na|n\.a\.?|not applicable)$/;
/** The sign of a footnote, which is no part of a number. */
const RAISED_DIGIT = /[¹²³⁰⁴-⁹]/;
const NUMBER = /^-?\d+(\.\d+)?$/;
const LEVEL_AND_NUMBER = /^level (\d+)$/;
/** "3 - Mature", "Level 3 (Mature)", "3: Mature": a number with a name behind it. */
const NUMBER_AND_NAME = /^(?:level )?(\d+)(?: ?[-:.,] ?| ?\(| )([a-z]+)\)?$/;
/** "Mature (3)", "Mature - 3": a name with a number behind it. */
const NAME_AND_NUMBER = /^([a-z]+)(?: ?[-:,] ?| ?\(| )(?:level )?(\d+)\)?$/;
/** What stands between the two levels of "2/3", "2-3", "Minimum / Developing", "2 to 3". */
const BETWEEN = [/ ?\/ ?/, / to /, / ?- ?/];
const DATE_MONTH_AND_DAY_LIMIT = 5;

/**
 * Reads a score cell. Total: what cannot be read says why and is never guessed. Numbers are read at Excel's 15
 * significant digits. Source: LGA, National Procurement Strategy, levels 1 to 5; neighbouring levels make a "between".
 */
export function toScore({ value, formula, numberFormat }: Cell): Score {
  if (value === null) return formula === null ? { kind: "blank" } : unreadable("notCalculated");
  if (typeof value === "boolean") return unreadable("logical");
  if (isCellError(value)) return unreadable("error");
  if (typeof value === "string") return parseScoreText(value);
  const score = toScoreOfNumber(Number(toPlainText(value)));
  // A 3 that is shown as a day of January 1900 is still a 3; any other date is no figure at all.
  return isDateFormat(numberFormat) && score.kind === "unreadable" ? unreadable("date", findScoreInDate(value)) : score;
}

/**
 * Reads a score as a person writes it: "3", "3 - Mature", "Mature", "Level 3 (Mature)", "'3'", "2/3", "2-3", "2.5",
 * "Minimum/Developing", "N/A". Total, as {@link toScore}.
 */
export function parseScoreText(text: string): Score {
  if (RAISED_DIGIT.test(text)) return unreadable("notALevel");
  const tidy = tidyText(text);
  if (tidy === "") return { kind: "blank" };
  if (NOT_APPLICABLE.test(tidy)) return { kind: "notApplicable" };
  if (NUMBER.test(tidy)) return toScoreOfNumber(Number(tidy));
  const single = parseSingleLevel(tidy);
  if (typeof single === "number") return awarded(single);
  if (single !== null) return unreadable(single);
  return parseBetween(tidy) ?? unreadable("notALevel", findNearMiss(tidy));
}

function unreadable(why: UnreadableReason, likely: LikelyScore | null = null): Score {
  return { kind: "unreadable", why, likely };
}

/** Small letters, single spaces, plain dashes, without the quotes that people put around a score. */
function tidyText(text: string): string {
  return text
    .replaceAll("½", ".5")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[‐-―−]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^["'‘’“”`]+|["'‘’“”`]+$/g, "")
    .trim();
}

function toScoreOfNumber(value: number): Score {
  const level = findLevel(value);
  if (level !== null) return awarded(level);
  if (value < 1 || value > 5) return unreadable("offScale");
  const lower = findLevel(Math.floor(value));
  const upper = findLevel(Math.ceil(value));
  if (value % 1 === 0.5 && lower !== null && upper !== null) return { kind: "between", lower, upper };
  return unreadable("notAHalf");
}

/** The level that a text without a slash names, the reason why it names none, or null where it is no such text. */
function parseSingleLevel(tidy: string): Level | UnreadableReason | null {
  const byName = findLevelByName(tidy);
  if (byName !== null) return byName;
  const numberAlone = LEVEL_AND_NUMBER.exec(tidy) ?? /^([1-5])$/.exec(tidy);
  if (numberAlone) return findLevel(Number(numberAlone[1])) ?? "offScale";
  const numberFirst = NUMBER_AND_NAME.exec(tidy);
  if (numberFirst) return findAgreedLevel(numberFirst[1] ?? "", numberFirst[2] ?? "");
  const nameFirst = NAME_AND_NUMBER.exec(tidy);
  return nameFirst ? findAgreedLevel(nameFirst[2] ?? "", nameFirst[1] ?? "") : null;
}

function findAgreedLevel(number: string, name: string): Level | UnreadableReason | null {
  const named = findLevelByName(name);
  if (named === null) return null;
  const level = findLevel(Number(number));
  if (level === null) return "offScale";
  return named === level ? level : "nameMismatch";
}

function parseBetween(tidy: string): Score | null {
  for (const separator of BETWEEN) {
    const parts = splitInTwo(tidy, separator);
    if (!parts) continue;
    const first = parseSingleLevel(parts[0]);
    const second = parseSingleLevel(parts[1]);
    if (typeof first !== "number" || typeof second !== "number") continue;
    return toBetween(first, second);
  }
  return null;
}

/** The two sides of the first separator that leaves text on both; null where there is none. */
function splitInTwo(text: string, separator: RegExp): readonly [string, string] | null {
  const parts = text.split(separator);
  // "1 - Minimum / 2 - Developing" has one slash and is cut there before dashes are looked at.
  const [first = "", second = ""] = parts;
  return parts.length === 2 && first !== "" && second !== "" ? [first, second] : null;
}

function toBetween(first: Level, second: Level): Score {
  const lower = findLevel(Math.min(first, second));
  const upper = findLevel(Math.max(first, second));
  if (lower === null || upper === null || upper - lower !== 1) return unreadable("notNeighbours");
  return { kind: "between", lower, upper };
}

/** 2 March or 3 February, which Excel makes of a typed 2/3: the score that was probably meant. */
function findScoreInDate(serial: number): LikelyScore | null {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  const day = date.getUTCDate();
  const month = date.getUTCMonth() + 1;
  if (day > DATE_MONTH_AND_DAY_LIMIT || month > DATE_MONTH_AND_DAY_LIMIT) return null;
  const [first, second] = [findLevel(day), findLevel(month)];
  if (first === null || second === null) return null;
  const between = toBetween(first, second);
  return between.kind === "between" ? between : null;
}
