import { findLevel, type Level } from "../scale/level";

/** A level that a comment says was awarded. */
export interface AssertedLevel {
  readonly level: Level;
  /** "exactly" the level, or "atLeast" it: a baseline that was achieved is a level that may be passed. */
  readonly bound: "exactly" | "atLeast";
  /** The words that say so. */
  readonly quote: string;
}

const QUOTE = `["'‘’“”]?`;
const LEVEL = `${QUOTE}([1-5])${QUOTE}(?!\\d|[/.]\\d|\\s*%)`;
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
/** Words shortly before that turn a statement into a wish, a condition or its opposite. */
const NOT_SAID =
  /\b(?:not|never|cannot|can't|could|would|should|may|might|if|when|until|unless|to be|will be|hope[sd]?|aim(?:s|ed)? to)(?:\s+\w+){0,2}\s*$/i;

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
  return [...text.matchAll(pattern)].flatMap((match) => {
    const level = findLevel(Number(match[1]));
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    return level === null || NOT_SAID.test(before) ? [] : [{ level, bound, quote: match[0] }];
  });
}
