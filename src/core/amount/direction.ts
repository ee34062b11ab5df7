import { toAmount, type Amount, type AmountProblem, type Direction } from "./amount";
import { parseFigure } from "./figure";
import { toPieces, type Piece } from "./pieces";
import type { Unit } from "./unit";

/** What a text about rising or falling says; a problem where it cannot be told; null where it says nothing of the kind. */
export type ParsedDirection =
  { readonly kind: "direction"; readonly amount: Amount } | { readonly kind: "problem"; readonly why: AmountProblem };

const RISING = String.raw`\b(?:increas\w*|rais(?:e|ed|ing)|ris(?:e|es|ing)|grow(?:s|th|ing)?|upwards?|higher|maximi[sz]e)\b|[↑▲]`;
const FALLING = String.raw`\b(?:reduc\w*|decreas\w*|fall(?:s|ing)?|declin\w*|downwards?|lower|fewer|minimi[sz]e)\b|[↓▼]`;
/** What a direction may start from in words. */
const EARLIER = String.raw`\b(?:baseline|starting point|(?:previous|last|prior) year|year before)\b`;
/** "More" and "less" say which way only where they are held against an earlier figure. */
const THAN_EARLIER = String.raw`than (?:[^\s.;,\d]+ ){0,2}?${EARLIER}`;
const WORDS: readonly (readonly [RegExp, Direction])[] = [
  [new RegExp(`${RISING}|\\bmore ${THAN_EARLIER}`, "i"), "increase"],
  [new RegExp(`${FALLING}|\\bless ${THAN_EARLIER}`, "i"), "decrease"],
];
const YEAR_ON_YEAR = /\b(?:year[- ]on[- ]year|year[- ]by[- ]year|yoy)\b/i;
/** "Annually" may be said of anything in a sentence, such as a report, unless it stands close behind. */
const EVERY_YEAR = new RegExp(
  `(?:${RISING}|${FALLING})(?:\\s+[^\\s.;,]+){0,3}?\\s+(?:annually|(?:each|every|per) year)\\b`,
  "i",
);
const FROM_START = new RegExp(String.raw`\b(?:from|against|compared (?:to|with)|on|than)\b[^.;]*${EARLIER}`, "i");
/** In front of a figure, words that make it the starting point. */
const LEADS_TO_START = /\b(?:from|against|compared (?:to|with))\b[^.;]*$/i;
/** "No more than last year" lets things stay as they are: no direction, and no figure either. */
const NO_MORE = /\b(?:no|not)\s+(?:\p{L}+\s+)?than\b/iu;
/** Behind a figure, words that make it the change: "5% less than last year". */
const IS_CHANGE = /^(?:more|less|fewer|lower|higher)\b.*\bthan\b/i;
const LEADS_TO_CHANGE = /\bby(?: (?:at least|up to|a further|around|about))?$/i;
const NEGATED = /\b(?:not|no|never|without|avoid\w*|prevent\w*|stop\w*|maintain\w*|remain\w*|hold|keep)\b/i;
/** "Reduce", "Downward trend", "Increase spend": so few words are all about the direction. */
const MOST_WORDS_ALONE = 3;

/**
 * Reads "Reduce year on year", "increase year on year from the baseline figure of 91.5% in 22/23" and the like. A direction with
 * an amount of change ("by 5% each year") or a negation is not guessed.
 */
export function parseDirection(text: string, unit: Unit | null): ParsedDirection | null {
  const directions = WORDS.filter(([words]) => words.test(text)).map(([, direction]) => direction);
  const direction = directions[0];
  if (!direction || !isAboutDirection(text)) return null;
  if (directions.length > 1 || NEGATED.test(text)) return { kind: "problem", why: "conflict" };
  const pieces = toPieces(text);
  const places = pieces.flatMap(({ kind }, index) => (kind === "figure" ? [index] : []));
  const place = places[0];
  if (place === undefined)
    return /\d/.test(toWordsOf(pieces)) ? notTold("severalFigures") : told(direction, null, text);
  const before = toWordsOf(pieces.slice(0, place));
  const behind = toWordsOf(pieces.slice(place + 1));
  if (LEADS_TO_CHANGE.test(before) || IS_CHANGE.test(behind)) return notTold("change");
  if (places.length > 1 || !LEADS_TO_START.test(before)) return notTold("severalFigures");
  const start = parseStart(pieces, place, unit);
  return start.kind === "unreadable" ? notTold(start.why) : told(direction, start, text);
}

function isAboutDirection(text: string): boolean {
  if (NO_MORE.test(text)) return false;
  if (YEAR_ON_YEAR.test(text) || EVERY_YEAR.test(text) || FROM_START.test(text)) return true;
  return !/\d/.test(text) && text.split(/\s+/).length <= MOST_WORDS_ALONE;
}

/** The figure that a direction starts from, with the period behind it, or in front of it where none is behind. */
function parseStart(pieces: readonly Piece[], place: number, unit: Unit | null): Amount {
  const text = pieces[place]?.text ?? "";
  const parsed = parseFigure(text, unit);
  if (!parsed.isRead) return toAmount({ kind: "unreadable", why: parsed.why }, text);
  const dated = [...pieces.slice(place), ...pieces.slice(0, place)].find((piece) => piece.kind === "period");
  return { ...parsed.measure, text, bound: null, provisional: parsed.provisional, period: dated?.period ?? null };
}

function told(direction: Direction, from: Amount | null, text: string): ParsedDirection {
  const amount = toAmount({ kind: "direction", direction, from }, text);
  return { kind: "direction", amount: { ...amount, provisional: from?.provisional ?? false } };
}

function notTold(why: AmountProblem): ParsedDirection {
  return { kind: "problem", why };
}

function toWordsOf(pieces: readonly Piece[]): string {
  return pieces
    .filter(({ kind }) => kind === "words")
    .map(({ text }) => text)
    .join(" ");
}
