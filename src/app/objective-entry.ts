import type { Change, ChangePlan } from "../core/change/change-plan";
import { toAddress } from "../core/grid/a1";
import { LONGEST_CELL_TEXT } from "../core/grid/cell";
import { toPlainText } from "../core/grid/display";
import { parseScoreText } from "../core/scale/score-text";
import { toChangedValue } from "../core/scorecard/notation";
import { toObjectiveName, type Objective, type Period } from "../core/scorecard/scorecard";
import { withAnchors } from "./anchors";
import { planCell, type EntryConsent } from "./plan-cell";
import { isProblem, notFound, refused, type Problem } from "./problem";
import type { Review } from "./review";
import { toWrittenScore } from "./score-notation";

/** What a person enters for one objective in one period; null is left as it is. */
export interface ObjectiveEntry {
  /** As a person writes it: 3, Mature, 2/3, N/A. */
  readonly score: string | null;
  readonly comment: CommentEntry | null;
}

/** A comment, put below what its cell says or in its place. */
export interface CommentEntry {
  readonly text: string;
  readonly how: "below" | "replace";
}

/**
 * The change that writes an objective's score, in the sheet's own notation, and its comment. A score that cannot be read is
 * refused, and so is a cell that holds a formula, unless the user agreed to lose it.
 */
export function planObjectiveEntry(
  review: Review,
  objective: Objective,
  period: Period,
  { score, comment }: ObjectiveEntry,
  consent: EntryConsent = { overwritesFormulas: false },
): ChangePlan | Problem {
  const changes: Change[] = [];
  for (const change of [
    score === null ? null : planScore(review, objective, period, score, consent),
    comment === null ? null : planComment(review, objective, period, comment, consent),
  ]) {
    if (change === null) continue;
    if (isProblem(change)) return change;
    changes.push(change);
  }
  const what = score === null ? "Comment on" : "Score";
  return withAnchors(review, { label: `${what} ${toNameWithin(objective)} for ${period.label}`, changes });
}

/** How an objective is named inside a sentence: "objective 7", or its title in quotes where it has no ref. */
export function toNameWithin(objective: Objective): string {
  return objective.ref === null ? toObjectiveName(objective) : `objective ${objective.ref}`;
}

function planScore(
  review: Review,
  objective: Objective,
  period: Period,
  written: string,
  consent: EntryConsent,
): Change | Problem {
  const score = parseScoreText(written);
  if (score.kind === "blank" || score.kind === "unreadable") {
    return notFound(
      `“${written}” is no score. Write a level from 1 to 5, two neighbouring levels such as 2/3, or N/A.`,
    );
  }
  const cell = objective.scores.get(period.key);
  if (!cell) return notFound(`${toAddress(objective.title.at)} has no score column for ${period.label}.`);
  const value = toWrittenScore(review.scorecard, objective, period, score);
  return planCell(review, cell, toChangedValue(cell, value), consent);
}

function planComment(
  review: Review,
  objective: Objective,
  period: Period,
  entry: CommentEntry,
  consent: EntryConsent,
): Change | Problem {
  const cell = objective.commentCells.get(period.key);
  if (!cell) return notFound(`${toAddress(objective.title.at)} has no comment column for ${period.label}.`);
  const text = toText(toPlainText(cell.cell.value), entry);
  if (text.length > LONGEST_CELL_TEXT) {
    return refused(
      `${toAddress(cell.at)} would hold ${text.length} characters, and a cell holds ${LONGEST_CELL_TEXT} at most. ` +
        "Nothing was written. Shorten the comment.",
    );
  }
  return planCell(review, cell, text, consent);
}

/** What a comment cell says with an entry made in it. */
function toText(before: string, { text, how }: CommentEntry): string {
  return how === "replace" || before.trim() === "" ? text : `${before.trimEnd()}\n${text}`;
}
