import { findLevel, type Level } from "../scale/level";

/** A level that a comment says was awarded. */
export interface AssertedLevel {
  readonly level: Level;
  /** "exactly" the level, or "atLeast" it: a baseline that was achieved is a level that may be passed. */
  readonly bound: "exactly" | "atLeast";
  /** The words that say so. */
  readonly quote: string;
}

/** A level in quotes, or bare where nothing follows that it could count: "scored 5 bids" names no level. */
const LEVEL = `(?:["'‘“]([1-5])["'’”]|([1-5])(?=\\s*(?:$|[.,;:()\\-–—]|(?:is|was|has|achieved|reached|met|exceeded|because|as|since|by|for|this|and|overall)\\b)))(?!\\d|[/.]\\d|\\s*%)`;
const SCORED = new RegExp(`\\bscored\\s+(?:at\\s+|as\\s+)?(?:an?\\s+)?(?:level\\s+)?${LEVEL}`, "gi");
const SCORE_IS_DEFINED = new RegExp(
  `\\b(?:a|the)\\s+score\\s+of\\s+${LEVEL}\\s+(?:is|was|has been)\\s+(?:defined|awarded|given)`,
  "gi",
);
const BASELINE_ACHIEVED = new RegExp(
  `\\b(?:achieved|reached|met|meets|exceeded|exceeds)\\s+(?:the\\s+|its\\s+|our\\s+)?(?:agreed\\s+)?baseline\\s+(?:score\\s+)?of\\s+${LEVEL}`,
  "gi",
);
const BASELINE_IS_ACHIEVED = new RegExp(
  `\\bbaseline\\s+(?:score\\s+)?of\\s+${LEVEL}\\s+(?:is\\s+|was\\s+|has\\s+been\\s+)?(?:achieved|reached|met|exceeded)\\b`,
  "gi",
);
/** Words shortly before that turn a statement into a wish, a condition, its opposite or another year's. */
const NOT_SAID =
  /(?:\b(?:not|never|no longer|nearly|almost|partly|partially|cannot|could|would|should|may|might|if|when|until|unless|had we|to be|to have|will be|hope[sd]?|aim(?:s|ed)? to|expect(?:s|ed)? to|in order to|previously|formerly|last year|in (?:19|20)\d\d)|n['’]t)\b(?:\W+\w+){0,2}\W*$/i;
/** Whose score it is, if not this council's own. */
const OTHERS = /\b(?:peers?|neighbours?|neighbouring|others?|councils|authorities|reviewers?)\b(?:\W+\w+){0,3}\W*$/i;
/** A second level behind the first ("3-4", "3 or 4"), or words that give the score to another year. */
const NOT_THIS =
  /^["'‘’“”]?\s*(?:(?:[-–/]|to\b|or\b)\s*["'‘’“”]?[1-5]\b|(?:last year|the year before|previously|in (?:19|20)\d\d|but\b|out of\b))/i;

/**
 * The levels that a comment asserts were awarded: "scored '4' (leader)", "a score of '3' is defined as", "achieved
 * baseline of '3'". A level that is only mentioned ("to score a '4'", "a '5' can only be achieved", "to become a '4'") is
 * not asserted. Levels written as between two ("scored '2/3'") are not given. Never throws.
 */
export function findAssertedLevels(text: string): readonly AssertedLevel[] {
  return [
    ...findAll(text, SCORED, "exactly"),
    ...findAll(text, SCORE_IS_DEFINED, "exactly"),
    ...findAll(text, BASELINE_ACHIEVED, "atLeast"),
    ...findAll(text, BASELINE_IS_ACHIEVED, "atLeast"),
  ];
}

function findAll(text: string, pattern: RegExp, bound: AssertedLevel["bound"]): readonly AssertedLevel[] {
  // Most comments say none of it, and matchAll would copy the pattern for each.
  if (text.search(pattern) === -1) return [];
  return [...text.matchAll(pattern)].flatMap((match) => {
    const level = findLevel(Number(match[1] ?? match[2]));
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    const after = text.slice(match.index + match[0].length);
    return level === null || NOT_SAID.test(before) || OTHERS.test(before) || NOT_THIS.test(after)
      ? []
      : [{ level, bound, quote: match[0] }];
  });
}
