import { toAmount, toUnreadable, type Amount, type AmountProblem } from "./amount";
import { parseDirection } from "./direction";
import { toMeasureOfUnit } from "./figure";
import { parsePhrase } from "./phrase";
import { toPieces } from "./pieces";
import type { Unit } from "./unit";

const NOTHING = /^(?:-+|n ?\/ ?a|n\.a\.?|not applicable)$/i;
const ZERO = /^(?:nil|zero)$/i;
/** "None" may be nothing or zero, and "seven" is a slip away from "several". */
const NUMBER_WORD = /^(?:none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/i;
const TO_BE_AGREED =
  "to be (?:agreed|confirmed|set|determined|decided|advised|established|announced|finali[sz]ed|developed)";
const FIGURES_WORD =
  "(?:figures?|targets?|baselines?|amounts?|values?|numbers?|savings?|budgets?|percentages?|levels?)";
/** A text that is about figures to come, and not about a policy that is to be agreed. */
const NOT_SET = [
  /^(?:tbc|tba|tbd|t\.b\.[acd]\.?)\b/i,
  new RegExp(`^(?:still |yet )*${TO_BE_AGREED}\\b`, "i"),
  new RegExp(
    `^(?:the |all |future |annual )*${FIGURES_WORD}\\b[^.;]*?\\b(?:${TO_BE_AGREED}|tbc|tba|tbd|not (?:yet )?(?:set|agreed|known|confirmed))\\b`,
    "i",
  ),
  /^(?:not (?:yet )?(?:set|agreed|known|confirmed|available)|no (?:target|baseline|figure)s?(?: (?:yet|set|agreed))*|awaiting (?:figures?|data|confirmation)|pending|unknown|n\/k|\?+)$/i,
];
/** An error that was pasted as text. */
const ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/i;
/** The signs of footnotes, which are no part of a number. */
const RAISED_DIGIT = /[¹²³⁰⁴-⁹]/;
/** A text with more words than these around its figure is prose: what the figure is of cannot be told. */
const MOST_WORDS = 8;
const SENTENCE_END = /(?:[;•\n\r]|\.(?=\s|$))+\s*/u;
const PART_END = /(?:\s*,\s+|\s+and\s+|\s+&\s+|\s+\/\s+)/i;

/**
 * The amounts in a text, at least one. Total, and never a guess: prose is a narrative, what could be an amount and is not clear
 * is unreadable and says why. Of several amounts in one text each has the part of it that it was read from.
 * @param unit what figures without a sign are; null for plain numbers.
 */
export function toAmountsOfText(text: string, unit: Unit | null): readonly Amount[] {
  if (RAISED_DIGIT.test(text)) return [toUnclear("footnote", text)];
  const whole = readClause(text, unit);
  if (whole.kind !== "narrative" && whole.kind !== "unreadable") return [{ ...whole, text }];
  const parts = splitInClauses(text).flatMap((clause) => readParts(clause, unit));
  const told = parts.filter(({ kind }) => kind !== "narrative" && kind !== "blank");
  if (parts.length > 1 && told.length > 0) return told.length === 1 ? told.map((only) => ({ ...only, text })) : told;
  return [{ ...whole, text }];
}

/** Whether a text says that what is to stand there is still to come: "tbc", "to be agreed with Finance". Never throws. */
export function saysNotSet(text: string): boolean {
  return isNotSet(tidyText(text));
}

function splitInClauses(text: string): readonly string[] {
  return text
    .split(SENTENCE_END)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== "");
}

/** A clause as one amount, or as several where each of its parts is one: "189 waivers and 96.6% on contract". */
function readParts(clause: string, unit: Unit | null): readonly Amount[] {
  const whole = readClause(clause, unit);
  if (whole.kind !== "unreadable" && whole.kind !== "narrative") return [whole];
  const parts = clause.split(PART_END).map((part) => readClause(part, unit));
  return parts.every(isTold) ? parts : [whole];
}

function isTold({ kind }: Amount): boolean {
  return kind === "money" || kind === "percent" || kind === "number" || kind === "direction";
}

function readClause(text: string, unit: Unit | null): Amount {
  const tidy = tidyText(text);
  if (tidy === "" || NOTHING.test(tidy)) return toAmount({ kind: "blank" }, text);
  if (ZERO.test(tidy)) return toZero(unit, text);
  if (ERROR.test(tidy)) return toUnreadable("error", text);
  if (NUMBER_WORD.test(tidy)) return toUnreadable("word", text);
  if (isNotSet(tidy)) return toAmount({ kind: "notSet" }, text);
  const direction = parseDirection(tidy, unit);
  if (direction?.kind === "direction") return { ...direction.amount, text };
  if (direction) return toUnclear(direction.why, text);
  return readPhrase(tidy, unit, text);
}

function isNotSet(tidy: string): boolean {
  const bare = tidy.replace(/^[[(]|[\])]$/g, "");
  return NOT_SET.some((words) => words.test(bare)) && toPieces(bare).every(({ kind }) => kind !== "figure");
}

function readPhrase(tidy: string, unit: Unit | null, text: string): Amount {
  const phrase = parsePhrase(tidy, unit);
  if (phrase?.kind === "amount") return isShort(tidy) ? { ...phrase.amount, text } : toNarrative(text);
  if (phrase) return toUnclear(phrase.why, text);
  const pieces = toPieces(tidy);
  // A year in front, or alone, may be a count of something.
  if (pieces[0]?.kind === "period") return toUnclear("year", text);
  const hasFigure = pieces.some(({ kind }) => kind === "figure");
  return !hasFigure && LOOKS_LIKE_FIGURE.test(tidy) ? toUnclear("unclear", text) : toNarrative(text);
}

/** A digit or sign that stands by itself, or first, and was not taken for a figure: 7/10, 12:30, £. */
const LOOKS_LIKE_FIGURE = /^[^\p{L}]*\d+(?![\d\p{L}]|-\p{L})|[£€$%]|^\d[\d.,]*p$/iu;

/** What could be an amount is unreadable where the text is short; in a long one the figure may be of anything. */
function toUnclear(why: AmountProblem, text: string): Amount {
  return isShort(text) ? toUnreadable(why, text) : toNarrative(text);
}

function toNarrative(text: string): Amount {
  return toAmount({ kind: "narrative" }, text);
}

function toZero(unit: Unit | null, text: string): Amount {
  const measure = toMeasureOfUnit("0", unit);
  return typeof measure === "string" ? toUnreadable(measure, text) : toAmount(measure, text);
}

function isShort(text: string): boolean {
  return text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length <= MOST_WORDS;
}

/** Plain dashes and spaces, without the quotes and the full stop that some put around a figure. */
function tidyText(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[‐-―−]/g, "-")
    .replace(/(?<!\p{L})(?:c|ca)(?=[£€$])/giu, "c. ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^["'‘’“”`]+|["'‘’“”`]+$/g, "")
    .replace(/\.+$/, "")
    .trim();
}
