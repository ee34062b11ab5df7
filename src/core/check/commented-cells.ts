import type { Comment } from "../scorecard/commentary";
import type { Objective, Period, Scorecard } from "../scorecard/scorecard";
import type { Report } from "./finding";
import { toNewestPeriod } from "./scored-cells";

/** One objective's comment in one period; a blank comment is none. */
export interface CommentedCell {
  readonly objective: Objective;
  readonly period: Period;
  readonly comment: Comment;
}

/** The comments of the newest period, objective by objective. */
export function* toNewestComments(scorecard: Scorecard): Generator<CommentedCell> {
  for (const { objective, period } of toNewestPeriod(scorecard)) {
    const comment = objective.comments.get(period.key);
    if (comment) yield { objective, period, comment };
  }
}

/** A report about a comment's cell, which no mend is offered for: what a comment should say is for people to write. */
export function toCommentReport(
  { objective, period, comment }: CommentedCell,
  message: string,
  related: Report["related"] = [],
): Report {
  return {
    objective: objective.ref,
    keyArea: objective.keyArea,
    period,
    at: comment.at,
    message,
    related,
    fix: null,
  };
}
