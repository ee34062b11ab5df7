import { toPeriodName } from "../../period/period";
import { isCarriedOn } from "../../commentary/carried-on";
import { findEarlierAction } from "../../commentary/earlier-action";
import type { Comment } from "../../scorecard/commentary";
import { findNewestPeriod, findPeriodBefore, toObjectiveName, type Period } from "../../scorecard/scorecard";
import { holdsAction } from "../comment-action";
import { toNewestScores } from "../newest-scores";
import { sharesOwnWords } from "../own-words";
import type { Rule } from "../rule";

/** An action that was to be carried forward and is not mentioned again. */
export const droppedAction: Rule = {
  meta: {
    id: "dropped-action",
    title: "Action carried forward and not mentioned again",
    severity: "warning",
    rationale:
      "An action that was promised and then goes unmentioned is neither done nor given up: it is lost from sight.",
    source: "LGA National Procurement Strategy assessment: actions are followed from one round to the next.",
    needs: ["severalPeriods", "comments"],
  },
  *check(scorecard) {
    const period = findNewestPeriod(scorecard);
    const previous = period && findPeriodBefore(scorecard, period);
    if (!previous) return;
    for (const { objective, period, comment, score } of toNewestScores(scorecard)) {
      const promise = objective.comments.get(previous.key);
      // Of a blank comment, missing-commentary or unexplained-fall speaks.
      if (!comment || !promise || !isCarriedOn(promise.value)) continue;
      if (isMentioned(promise, previous, comment, objective.title.value)) continue;
      yield {
        objective: objective.ref,
        keyArea: objective.keyArea,
        period,
        at: comment.at,
        message: `${toObjectiveName(objective)} had an action to be carried forward from ${toPeriodName(previous)}, and the comment for ${toPeriodName(period)} does not mention it.`,
        related: [promise.at, score.at],
        fix: null,
      };
    }
  },
};

/** Whether a comment comes back to what was promised in the period before: by any action, by its outcome or by its words. */
function isMentioned(promise: Comment, previous: Period, comment: Comment, title: string): boolean {
  if (holdsAction(comment) || findEarlierAction(comment.value) !== null) return true;
  if (comment.value.includes(previous.label)) return true;
  const promised = promise.actions.length > 0 ? promise.actions.join(" ") : promise.value;
  return sharesOwnWords(comment.value, promised, title);
}
