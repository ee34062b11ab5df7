import { findAssertedLevels, type AssertedLevel } from "../commentary/asserted-level";
import { findCountedLevel, type Score } from "../scale/score";
import type { Comment } from "../scorecard/commentary";

/** What was found in each comment: several checks ask for it, and reading a text is most of what they cost. */
const known = new WeakMap<Comment, readonly AssertedLevel[]>();

/** The levels that a comment asserts were awarded, found once for each comment. Never throws. */
export function toAssertedLevels(comment: Comment): readonly AssertedLevel[] {
  const found = known.get(comment) ?? findAssertedLevels(comment.value);
  known.set(comment, found);
  return found;
}

/** The first level that a comment asserts and its score contradicts; null where they agree or there is no level to compare. */
export function findContradiction(comment: Comment, score: Score): AssertedLevel | null {
  return toAssertedLevels(comment).find((asserted) => isContradicted(asserted, score)) ?? null;
}

function isContradicted({ level, named, bound }: AssertedLevel, score: Score): boolean {
  const counted = findCountedLevel(score);
  // Which level is stated under another one's name cannot be told: that is level-name-mismatch.
  if (counted === null || (named !== null && named !== level)) return false;
  return bound === "atLeast" ? counted < level : counted !== level;
}
