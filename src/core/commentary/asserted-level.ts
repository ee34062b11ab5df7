import type { Level } from "../scale/level";
import { findMentionAt, type LevelMention } from "./level-mention";
import { isOnlyMentioned } from "./only-mentioned";

/** A level that a comment says was awarded. */
export interface AssertedLevel {
  readonly level: Level;
  /** "exactly" the level, or "atLeast" it: a level that was achieved is one that may be passed. */
  readonly bound: "exactly" | "atLeast";
  /** The level whose name stands beside the number, which may be another one: "scored '4' (mature)"; null where none does. */
  readonly named: Level | null;
  /** The words that say so. */
  readonly quote: string;
}

/** One way to say which level was awarded. */
interface Wording {
  /** The words before the level. */
  readonly lead: RegExp;
  /** The words that must follow it. */
  readonly tail?: RegExp;
  readonly bound: AssertedLevel["bound"];
  /** Whether a bare number or name will do behind these words; elsewhere it has to be plain that a level is meant. */
  readonly takesBare: boolean;
}

/** In characters: how far back the words may stand that turn a statement into a mention. */
const LONGEST_CLAUSE = 200;
const DETERMINER = `\\b(?:the|this|our|its|a|objective(?:['’]s)?|overall|maturity|current|final|agreed|moderated|new|and)\\s+`;
const START = `(?<=(?:^|[.!?;:\\n(–—-]|\\bcommentary|\\bcomment)\\s*)`;
/** What a level belongs to, in the words of a comment that speaks of it. */
const SUBJECT = `(?:\\b(?:this|it|which|we|(?:the|this) (?:objective|council|authority|score|assessment|rating)|objective(?: \\d+)?|our score)\\s+|${START})`;
const SCORE = `(?:${DETERMINER}|${START})(?:score|rating|maturity level|level|assessment)`;
const ADVERB = `(?:(?:now|still|currently|firmly|therefore|also|again|since|overall|comfortably|remains)\\s+)*`;
const FROM = `(?:from\\s+(?:an?\\s+)?(?:level\\s+)?["'‘“]?(?:[1-5]|[a-z]+)["'’”]?(?:\\s+\\([a-z]+\\))?\\s+)?`;
const MOVED = `(?:moved|gone|gone up|risen|rose|raised|increased|improved|progressed|advanced|upgraded|lifted|changed|revised|fell|fallen|dropped|lowered|reduced|decreased|downgraded)\\s+(?:(?:up|down|on|forward)\\s+)?`;
const AUXILIARY = `(?:(?:has|have|is|was|were|been|being|now|since|also|therefore|again)\\s+)*`;
const ARTICLE = "(?:the\\s+|its\\s+|our\\s+)?";
const DEFINED = `\\s+(?:is|was|has been|is still|still)\\s+(?:considered\\s+|felt\\s+)?(?:defined|awarded|given|agreed|confirmed|retained|maintained|appropriate|justified|warranted|applicable|fair|accurate)|\\s+(?:still\\s+)?(?:remains|stands|applies)\\b`;

const WORDINGS: readonly Wording[] = [
  // "scored '4'", "rated 3", "scored this objective a 4".
  wording(
    `\\b(?:scored|rated)\\b:?\\s+(?:(?:this objective|the objective|this|it|us|ourselves|the council)\\s+)?(?:overall\\s+)?(?:(?:as|at)\\s+)?`,
  ),
  // "assessed at level 3", "judged to be Mature".
  wording(`\\b(?:assessed|graded|judged|evaluated)\\s+(?:overall\\s+)?(?:as|at|to be)\\s+(?:being\\s+)?`),
  // "scores a '4'", "awarded a 3", "maintained at '3'".
  wording(`\\b(?:scores|(?:is|are)\\s+${ADVERB}scoring|awarded|given|allocated)\\s+(?:at\\s+)?`, { takesBare: false }),
  wording(`${SUBJECT}${AUXILIARY}(?:retained|maintained|kept|held)\\s+(?:as|at)\\s+`, { takesBare: false }),
  // "a score of '3' is defined as", "given a score of 3".
  wording(`\\b(?:a|the|this|our|its)\\s+(?:overall\\s+|maturity\\s+)?(?:score|rating|level)\\s+of\\s+`, {
    tail: DEFINED,
  }),
  wording(
    `\\b(?:given|awarded|received|retains|maintains)\\s+(?:a|the|an overall)\\s+(?:maturity\\s+)?(?:score|rating|level)\\s+of\\s+`,
  ),
  // "the score is 3", "score remains a 3", "the score has been agreed at 4".
  wording(
    `${SCORE}\\s+(?:(?:given|awarded|agreed|here|for this(?: objective)?)\\s+)?(?:is|remains|stays|stands|has remained|has stayed)\\s+${ADVERB}(?:unchanged\\s+)?(?:as\\s+|at\\s+)?`,
  ),
  wording(
    `${SCORE}\\s+(?:is|was|has been|has)\\s+${ADVERB}(?:agreed|confirmed|kept|held|set|maintained|retained|assessed|recorded)\\s+(?:as|at)\\s+`,
  ),
  wording(`${SCORE}\\s+(?:has\\s+|was\\s+|is\\s+)?${ADVERB}(?:been\\s+)?${MOVED}${FROM}to\\s+`),
  // "Score: 3".
  wording(
    `${START}(?:(?:current|agreed|final|overall|maturity|our)\\s+)?(?:score|rating|level)\\s*(?::|=|[-–—]\\s)\\s*`,
  ),
  // "this is a level 3", "we are now at 'Mature'", "remains at '3'".
  wording(`${SUBJECT}(?:is|are|remains?|stays?|stands|continues to be)\\s+${ADVERB}(?:as\\s+|at\\s+)?`, {
    takesBare: false,
  }),
  // "has moved from a '2' to a '3'".
  wording(`${SUBJECT}${AUXILIARY}${MOVED}${FROM}to\\s+`, { takesBare: false }),
  // "achieved level 3".
  wording(
    `${SUBJECT}${AUXILIARY}(?:achieved|achieves|reached|reaches|attained|attains|meets|met)\\s+(?:a\\s+(?:score|rating)\\s+of\\s+)?`,
    {
      bound: "atLeast",
      takesBare: false,
    },
  ),
  // "achieved baseline of '3'", "baseline of '3' was met".
  wording(
    `\\b(?:achieve[sd]|reache[sd]|met|meets|exceed(?:ed|s)|maintain(?:ed|s)|surpasse[sd]|remains at)\\s+${ARTICLE}(?:agreed\\s+)?baseline\\s+(?:(?:score|level)\\s+)?of\\s+`,
    { bound: "atLeast" },
  ),
  wording(`\\bbaseline\\s+(?:(?:score|level)\\s+)?of\\s+`, {
    bound: "atLeast",
    tail: `\\s+(?:is\\s+|was\\s+|has\\s+been\\s+)?(?:achieved|reached|met|maintained|exceeded)\\b`,
  }),
];
/** A level is named by a digit, a number word or its name; a text with none of them says nothing of levels. */
const ANY_LEVEL = /[1-5]|\b(?:one|two|three|four|five|minimum|developing|mature|leader|innovator)\b/i;
const BETWEEN_TWO =
  /\bbetween\s+(?:an?\s+)?(?:level\s+)?["'‘“]?(?:[1-5]|minimum|developing|mature|leader)["'’”]?\s+(?:and|&)\s+(?:an?\s+)?(?:level\s+)?["'‘“]?(?:[1-5]|developing|mature|leader|innovator)\b/i;

/**
 * The levels that a comment asserts were awarded, in the order of the text: "scored '4' (leader)", "a score of '3' is defined
 * as", "has moved from a '2' to a '3'", "achieved baseline of '3'". A level that is only mentioned ("to score a '4'", "a '5' can
 * only be achieved", "peers scored 4", "scored 2 last year") is not asserted. Levels written as between two ("scored '2/3'")
 * are not given. Never throws.
 */
export function findAssertedLevels(text: string): readonly AssertedLevel[] {
  return findStatements(text).flatMap(({ mention: { level, named }, bound, quote }) =>
    level === null ? [] : [{ level, bound, named, quote }],
  );
}

/** Whether a comment states a level, or between which two levels its objective stands. Never throws. */
export function statesLevel(text: string): boolean {
  return findStatements(text).length > 0 || BETWEEN_TWO.test(text);
}

interface Statement {
  readonly mention: LevelMention;
  readonly bound: AssertedLevel["bound"];
  readonly quote: string;
}

function findStatements(text: string): readonly Statement[] {
  if (!ANY_LEVEL.test(text)) return [];
  // One mention is one statement, however many wordings lead to it.
  const found = new Map<number, Statement>();
  for (const { lead, tail, bound, takesBare } of WORDINGS) {
    for (const match of text.matchAll(lead)) {
      const start = match.index + match[0].length;
      const mention = findMentionAt(text, start);
      if (!mention || found.has(mention.end) || !(takesBare || mention.isMarked)) continue;
      const rest = text.slice(mention.endOfAll);
      const said = tail ? tail.exec(rest) : null;
      if (tail && !said) continue;
      const before = text.slice(Math.max(0, match.index - LONGEST_CLAUSE), match.index);
      if (isOnlyMentioned(before, rest.slice(said?.[0].length ?? 0))) continue;
      const end = said ? mention.endOfAll + said[0].length : mention.end;
      found.set(mention.end, { mention, bound, quote: text.slice(match.index, end) });
    }
  }
  return [...found].sort(([a], [b]) => a - b).map(([, statement]) => statement);
}

function wording(
  lead: string,
  more: { readonly tail?: string; readonly bound?: AssertedLevel["bound"]; readonly takesBare?: boolean } = {},
): Wording {
  const { tail, bound = "exactly", takesBare = true } = more;
  return {
    lead: new RegExp(lead, "gi"),
    ...(tail === undefined ? {} : { tail: new RegExp(`^(?:${tail})`, "i") }),
    bound,
    takesBare,
  };
}
