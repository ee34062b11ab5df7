import { toNameWithin, type ObjectiveEntry } from "../../app/objective-entry";
import { toAddress } from "../../core/grid/a1";
import { toObjectiveName, type Objective, type Period } from "../../core/scorecard/scorecard";
import { toCellText } from "../parts/cell-text";
import type { ChangedCell } from "./draft";

export const NOT_APPLICABLE_LABEL = "N/A, not applicable";
export const WHAT_OF_COMMENT = "What becomes of the comment that is there";
export const ADD_BELOW = "Add below it";
export const REPLACE_IT = "Replace it";

export const SAVE = "Save";
export const SAVE_AND_NEXT = "Save and next";
export const SAVING = "Saving";

export const OVERWRITE_FORMULA = "Overwrite the formula";

export const KEEP_THEIRS = "Keep theirs";
export const WRITE_MINE = "Write mine";

export const COPY_TEXT = "Copy the text";
export const COPIED = "Copied.";
export const NOT_COPIED = "It could not be copied. Select the text below and press Ctrl+C.";

/** "Enter 2026". */
export function toEntryTitle({ label }: Period): string {
  return `Enter ${label}`;
}

/** "Score for 2026". */
export function toScoreLabel({ label }: Period): string {
  return `Score for ${label}`;
}

/** "Comment for 2026". */
export function toCommentLabel({ label }: Period): string {
  return `Comment for ${label}`;
}

/** Why an objective cannot be scored for a period. */
export function toNoScoreColumn({ label }: Period): string {
  return `This objective has no score column for ${label}.`;
}

/** Why there is no box for a comment. */
export function toNoCommentColumn({ label }: Period): string {
  return `The sheet has no comment column for ${label}.`;
}

/** "Not saved: score 3 and comment.", or that there is nothing to save. */
export function toPendingText({ score, comment }: ObjectiveEntry): string {
  const parts = [score === null ? null : `score ${score}`, comment === null ? null : "comment"].filter(Boolean);
  return parts.length === 0 ? "Nothing to save." : `Not saved: ${parts.join(" and ")}.`;
}

/** "Objective 7 is scored 3 for 2026, with a comment." */
export function toSavedText(objective: Objective, { label }: Period, { score, comment }: ObjectiveEntry): string {
  if (score === null) return `The comment on ${toNameWithin(objective)} for ${label} is saved.`;
  const addition = comment === null ? "" : ", with a comment";
  return `${toObjectiveName(objective)} is scored ${score} for ${label}${addition}.`;
}

/** Said where an objective was deleted before its score could be written. */
export function toGoneText(objective: Objective): string {
  return `${toObjectiveName(objective)} is no longer in the workbook. Nothing was written.`;
}

/** Said where somebody else was quicker. */
export function toOvertakenText(objective: Objective): string {
  return `${toObjectiveName(objective)} was changed while you wrote. Nothing was written.`;
}

/** "Objective 1 is not saved. Scores!E5 was changed from 3 to 4 meanwhile." */
export function toChangedMeanwhileText(objective: Objective, cells: readonly ChangedCell[]): string {
  const changes = cells.map(
    ({ at, before, now }) =>
      `${toAddress(at)} was changed from ${toCellText(before, "General")} to ${toCellText(now, "General")} meanwhile.`,
  );
  return `${toObjectiveName(objective)} is not saved. ${changes.join(" ")}`;
}

/** What a protected sheet means for an entry, and what can be done. */
export function toProtectedText(sheet: string): string {
  return `The sheet “${sheet}” is protected, and its locked cells cannot be written. Unprotect it to write the score, or copy the text. `;
}
