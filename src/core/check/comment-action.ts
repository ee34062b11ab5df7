import { isCarriedOn } from "../commentary/carried-on";
import { findNextStep } from "../commentary/next-step";
import type { Comment } from "../scorecard/commentary";

/**
 * Whether a comment says what happens next: an action, one that is handed on, words such as "will be reviewed in Q2", or that
 * there is no further action, which is a reasoned state.
 */
export function holdsAction(comment: Comment): boolean {
  return (
    comment.actions.length > 0 ||
    comment.noFurtherAction ||
    isCarriedOn(comment.value) ||
    findNextStep(comment.value) !== null
  );
}
