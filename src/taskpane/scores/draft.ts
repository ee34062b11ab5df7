import type { CommentEntry, ObjectiveEntry } from "../../app/objective-entry";
import { isSameContent, type CellContent } from "../../core/grid/cell";
import type { CellRef } from "../../core/grid/cell-ref";
import { toPlainText } from "../../core/grid/display";
import type { Objective, Period } from "../../core/scorecard/scorecard";
import type { Sourced } from "../../core/scorecard/sourced";
import { findChoice } from "./score-choices";

/** What was entered for an objective in a period and is not saved yet. */
export interface Draft {
  /** The objective's key. */
  readonly objective: string;
  readonly period: Period;
  /** The score that was chosen; null while none was. */
  readonly score: string | null;
  /** The comment that was typed; null while none was. */
  readonly comment: string | null;
  readonly how: CommentEntry["how"];
  /** What the cells held when the score was chosen and when the comment was begun; null before. */
  readonly began: { readonly score: CellContent | null; readonly comment: CellContent | null };
  /** Whether it is on its way into the workbook. */
  readonly isSaving: boolean;
}

/** A cell that somebody changed after it was decided what to write there. */
export interface ChangedCell {
  readonly at: CellRef;
  readonly before: CellContent;
  readonly now: CellContent;
}

/** An entry with nothing in it yet. */
export function beginDraft(objective: string, period: Period): Draft {
  const began = { score: null, comment: null };
  return { objective, period, score: null, comment: null, how: "below", began, isSaving: false };
}

/** The draft with another score. */
export function withScore(draft: Draft, objective: Objective, score: string): Draft {
  const { began } = draft;
  return { ...draft, score, began: { ...began, score: began.score ?? findContent(objective.scores, draft.period) } };
}

/** The draft with another comment. */
export function withComment(draft: Draft, objective: Objective, comment: string): Draft {
  const { began } = draft;
  const content = began.comment ?? findContent(objective.commentCells, draft.period);
  return { ...draft, comment, began: { ...began, comment: content } };
}

/** What the text box shows: what was typed, or what stands there and is to be replaced. */
export function toTypedText({ comment, how, period }: Draft, objective: Objective): string {
  return comment ?? (how === "replace" ? toCommentText(objective, period) : "");
}

/** The text of a period's comment cell, as it was typed; "" where it is blank or there is none. */
export function toCommentText(objective: Objective, period: Period): string {
  return toPlainText(findContent(objective.commentCells, period)?.value ?? null);
}

/** What of a draft differs from what the workbook says. */
export function toEntry({ period, score, comment, how }: Draft, objective: Objective): ObjectiveEntry {
  const cell = objective.scores.get(period.key);
  const isOtherScore = score !== (cell ? findChoice(cell.value) : null);
  const nothingNew = how === "below" ? comment?.trim() === "" : comment === toCommentText(objective, period);
  return {
    score: isOtherScore ? score : null,
    comment: comment === null || nothingNew ? null : { text: comment, how },
  };
}

/** Whether a draft would change anything. */
export function isPending(draft: Draft, objective: Objective): boolean {
  const { score, comment } = toEntry(draft, objective);
  return score !== null || comment !== null;
}

/** The cells that somebody changed meanwhile and that the draft would overwrite. A comment that goes below overwrites none. */
export function findChangedCells(draft: Draft, objective: Objective): readonly ChangedCell[] {
  const { score, comment } = findChanged(draft, objective);
  return [score, comment].filter((cell) => cell !== null);
}

/** The draft over what the cells hold by now, once the user has seen it. */
export function insist(draft: Draft, objective: Objective): Draft {
  const { period } = draft;
  const began = {
    score: findContent(objective.scores, period),
    comment: findContent(objective.commentCells, period),
  };
  return { ...draft, began };
}

/** The draft without what would overwrite what somebody else wrote. */
export function giveWay(draft: Draft, objective: Objective): Draft {
  const { score, comment } = findChanged(draft, objective);
  const { began } = draft;
  return {
    ...draft,
    score: score ? null : draft.score,
    comment: comment ? null : draft.comment,
    began: { score: score ? null : began.score, comment: comment ? null : began.comment },
  };
}

function findChanged(
  draft: Draft,
  objective: Objective,
): { readonly score: ChangedCell | null; readonly comment: ChangedCell | null } {
  const { period, began } = draft;
  const entry = toEntry(draft, objective);
  const isReplaced = entry.comment?.how === "replace";
  return {
    score: entry.score === null ? null : findChange(objective.scores.get(period.key), began.score),
    comment: isReplaced ? findChange(objective.commentCells.get(period.key), began.comment) : null,
  };
}

function findChange(cell: Sourced<unknown> | undefined, before: CellContent | null): ChangedCell | null {
  if (!cell || before === null || isSameContent(before, cell.cell)) return null;
  return { at: cell.at, before, now: cell.cell };
}

function findContent(cells: ReadonlyMap<string, Sourced<unknown>>, { key }: Period): CellContent | null {
  return cells.get(key)?.cell ?? null;
}
