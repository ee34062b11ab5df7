import { findAssertedLevels, type AssertedLevel } from "../commentary/asserted-level";
import type { Comment } from "../scorecard/commentary";

/** What was found in each comment: several checks ask for it, and reading a text is most of what they cost. */
const known = new WeakMap<Comment, readonly AssertedLevel[]>();

/** The levels that a comment asserts were awarded, found once for each comment. Never throws. */
export function toAssertedLevels(comment: Comment): readonly AssertedLevel[] {
  const found = known.get(comment) ?? findAssertedLevels(comment.value);
  known.set(comment, found);
  return found;
}
