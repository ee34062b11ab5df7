import type { Period } from "../period/period";
import type { Amount, AmountProblem, Bound } from "./amount";
import { parseFigure } from "./figure";
import { toPieces, type Piece } from "./pieces";
import { CURRENCY, type Unit } from "./unit";

/** What a text with one figure in it says; a problem where the figure cannot be told; null where it is prose. */
export type Phrase =
  { readonly kind: "amount"; readonly amount: Amount } | { readonly kind: "problem"; readonly why: AmountProblem };

/** Words in front of a figure that make it a limit, and the limit. To teach another wording, add it here. */
const BOUNDS_BEFORE: readonly (readonly [RegExp, Bound])[] = [
  [
    /(?:>=|≥|\bat least|\bmin(?:imum)?(?: of)?|\bmin\.|\b(?:no|not) (?:less|fewer|lower) than|\bnot (?:under|below))$/i,
    ">=",
  ],
  [/(?:<=|≤|\bat most|\bmax(?:imum)?(?: of)?|\bmax\.|\b(?:no|not) (?:more|greater|higher) than)$/i, "<="],
  [/\b(?:up to|within|not (?:over|above|exceeding|to exceed))$/i, "<="],
  [/\b(?:increas\w*|rais\w*|ris\w*|grow\w*)\b.*\bto$/i, ">="],
  [/\b(?:reduc\w*|decreas\w*|fall\w*|cut)\b.*\bto$/i, "<="],
  [/(?:>|\b(?:more|greater|higher) than|\bover|\babove|\bexceeding)$/i, ">"],
  [/(?:<|\b(?:less|fewer|lower) than|\bunder|\bbelow)$/i, "<"],
];
/** The same for words behind a figure. */
const BOUNDS_AFTER: readonly (readonly [RegExp, Bound])[] = [
  [/^(?:\+|or (?:more|above|over|higher|greater|better)|(?:as a )?minimum|min)(?!\p{L})/iu, ">="],
  [/^(?:or (?:less|fewer|below|under|lower)|(?:as a )?maximum|max)(?!\p{L})/iu, "<="],
];
const PROVISIONAL_BEFORE =
  /(?:\b(?:provisional(?:ly)?|draft|unaudited|estimated(?: at)?|estimate(?: of)?|est\.?|approximately|approx\.?|circa|c\.?|around|about|roughly|tbc)|[~≈])\s*[:-]?$/i;
const PROVISIONAL_AFTER =
  /^\(?(?:provisional|draft|unaudited|estimated?|est\.?|approx\.?|tbc|to be confirmed)(?!\p{L})\)?/iu;

/** Behind these a figure is the name of something: phase 2, level 3. */
const NAMED_BY_NUMBER =
  /\b(?:phase|level|stage|step|tier|section|part|question|version|iso|year|month|week|day|quarter|lot|band|grade|category|option|appendix|annex|article|page|kpi|objective|priority|wave|no|ref|item|note|ppn|scope)\.?$/i;
/** In front of these a figure above one counts no things: a 3 year plan. */
const ADJECTIVE = /^(?:year|month|week|day|hour|minute|stage|phase|tier|point|step|star|way|part)\b/i;
const MONTH = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)`;
const DAY_OF_MONTH = new RegExp(`^(?:of )?${MONTH}\\b`, "i");
const BEHIND_MONTH = new RegExp(`\\b${MONTH}$`, "i");
/** A difference to something that is not said: £50,000 below budget. */
const DIFFERENCE_AFTER =
  /^(?:below|above|under|over|more|less|fewer|higher|lower|better|worse|ahead|behind|up|down)\b/i;
const DIFFERENCE_BEFORE = /\b(?:by|further|additional|extra)$/i;
const CHANGE = /\b(?:increas|reduc|decreas|ris(?:e|ing)|rais|grow|fall|cut|improv|chang)\w*/i;
/** A limit that stands where its wording was not understood. */
const LIMIT = /\b(?:least|most|minimum|maximum|more|less|fewer|over|under|above|below|exceed\w*|within)\b|[<>≤≥]/i;
const FOOTNOTE = /^[*†‡§]/;
/** A credit or a debit, of which nobody can tell whether it is a saving; a minus behind the figure may be a dash. */
const CREDIT_OR_DEBIT = /^(?:cr|dr)\b/i;
/** Other words for thousands and millions, and the differences between percentages. */
const OTHER_SCALE = /^(?:thou|grand|hundred|mio|mm|lakh|crore)\b/i;
const POINTS = /^(?:percentage points?|pp)\b/i;
/** Where money is wanted these are counted and no money: 5 days, 6 FTE. */
const COUNTED =
  /^(?:(?:working|calendar|full[- ]time) )?(?:days?|hours?|hrs?|weeks?|months?|years?|yrs?|fte|staff|posts?|people|officers?|contracts?|suppliers?|orders?|invoices?|waivers?|tonnes?|kg|miles?|units?|items?)\b/i;
const HAS_CURRENCY = new RegExp(`${CURRENCY}|pounds`, "i");
const RANGE = /^(?:-|–|to|and|up to)$/i;
/** "in the year", "by the end of", in front of a period. */
const LEADS_TO_PERIOD =
  /(?:^|\s)\(?(?:as at|in|for|at|during|by|of|on|from)?(?:\s*the)?(?:\s*(?:end|start|year))?(?:\s*of)?(?:\s*the)?(?:\s*financial)?(?:\s*year)?[\s(:,-]*$/i;
const PUNCTUATION_AROUND = /^[\s():;,.-]+|[\s():;,-]+$/g;

/**
 * What a text with figures says: one figure with words around it is an amount, as in "at least 52% of spend" or
 * "2019/20 - £185,000". Null where they are no amount at all: a date, the name of a phase, words alone.
 */
export function parsePhrase(text: string, unit: Unit | null): Phrase | null {
  const pieces = toPieces(text);
  const at = pieces.findIndex(({ kind }) => kind === "figure");
  const figure = pieces[at];
  if (!figure) return null;
  if (pieces.filter(({ kind }) => kind === "figure").length > 1) {
    return problem(toProblemOfSeveral(pieces.slice(at)));
  }
  const before = toContext(pieces.slice(0, at));
  const after = toContext(pieces.slice(at + 1));
  if (isName(figure.text, before, after)) return null;
  const isBehindMinus = after.endsWith === "-" && after.words === "";
  const why = isBehindMinus ? "sign" : findProblem(figure.text, before, after);
  if (why) return problem(why);
  const parsed = parseFigure(figure.text, unit);
  if (!parsed.isRead) return problem(parsed.why);
  const isCounted = unit?.kind === "money" && COUNTED.test(after.words) && !HAS_CURRENCY.test(figure.text);
  if (isCounted) return problem("units");
  const bound = findBound(before.words, after.words);
  const isChange = CHANGE.test(before.words + after.words);
  if (bound === "conflict") return problem("conflict");
  if (bound === null && isChange) return problem("change");
  if (bound === null && LIMIT.test(before.words + after.words)) return problem("unclear");
  const provisional =
    parsed.provisional || PROVISIONAL_BEFORE.test(before.words) || PROVISIONAL_AFTER.test(after.words);
  const period = [...before.periods, ...after.periods][0] ?? null;
  return { kind: "amount", amount: { ...parsed.measure, text, bound, provisional, period } };
}

/** What stands on one side of a figure. */
interface Context {
  /** The words, without the punctuation around them and without those that lead to a period: "in the year". */
  readonly words: string;
  readonly periods: readonly Period[];
  /** Whether the last of it is a colon, or a dash by itself. */
  readonly endsWith: ":" | "-" | null;
}

function toContext(pieces: readonly Piece[]): Context {
  const texts = pieces.flatMap((piece, index) => {
    if (piece.kind !== "words") return [];
    return [pieces[index + 1]?.kind === "period" ? piece.text.replace(LEADS_TO_PERIOD, "") : piece.text];
  });
  const last = pieces.at(-1);
  const end = last?.kind === "words" ? /(?:^|\s)-$|:$/.exec(last.text)?.[0].trim() : undefined;
  return {
    words: texts
      .map((text) => text.replace(PUNCTUATION_AROUND, ""))
      .filter((text) => text !== "")
      .join(" "),
    periods: pieces.flatMap((piece, index) =>
      piece.kind === "period" && !isBehindMonth(pieces[index - 1]) ? [piece.period] : [],
    ),
    endsWith: end === ":" || end === "-" ? end : null,
  };
}

/** "by March 2022" is a day to come, in the financial year 2021/22, and no period. */
function isBehindMonth(piece: Piece | undefined): boolean {
  return piece?.kind === "words" && BEHIND_MONTH.test(piece.text);
}

function findBound(before: string, after: string): Bound | "conflict" | null {
  const plain = before.replace(PROVISIONAL_BEFORE, "").trim();
  const first = BOUNDS_BEFORE.find(([words]) => words.test(plain))?.[1] ?? null;
  const second = BOUNDS_AFTER.find(([words]) => words.test(after))?.[1] ?? null;
  return first && second && first !== second ? "conflict" : (first ?? second);
}

/** Whether the figure is part of a date, or of what something is called. */
function isName(figure: string, before: Context, after: Context): boolean {
  if (!/^\d+$/.test(figure)) return false;
  if (DAY_OF_MONTH.test(after.words) || BEHIND_MONTH.test(before.words)) return true;
  if (before.endsWith === null && NAMED_BY_NUMBER.test(before.words)) return true;
  return ADJECTIVE.test(after.words) && figure !== "1";
}

function findProblem(figure: string, before: Context, after: Context): AmountProblem | null {
  if (FOOTNOTE.test(after.words)) return "footnote";
  if (CREDIT_OR_DEBIT.test(after.words)) return "sign";
  if (OTHER_SCALE.test(after.words)) return "magnitude";
  if (POINTS.test(after.words)) return "change";
  // "- £185,000" and "2019/20 -£185,000": a dash or a minus.
  const isFirst = before.words === "" && before.periods.length === 0;
  const isBehindPeriod = before.words === "" && before.periods.length > 0 && before.endsWith === null;
  if ((isFirst && before.endsWith === "-") || (isBehindPeriod && figure.startsWith("-"))) return "sign";
  if (DIFFERENCE_BEFORE.test(before.words) || DIFFERENCE_AFTER.test(after.words)) return "change";
  const isCrowded = /\d/.test(before.words + after.words) || before.periods.length + after.periods.length > 1;
  return isCrowded ? "severalFigures" : null;
}

/** Two figures with "to" or a dash between them are a range; two with a space are the thousands of one, or not. */
function toProblemOfSeveral([, between, second]: readonly Piece[]): AmountProblem {
  if (between?.kind === "figure") return /^[-+]/.test(between.text) ? "range" : "digits";
  const isRange = between?.kind === "words" && RANGE.test(between.text) && second?.kind === "figure";
  return isRange ? "range" : "severalFigures";
}

function problem(why: AmountProblem): Phrase {
  return { kind: "problem", why };
}
