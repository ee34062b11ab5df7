import type { Severity } from "../../core/check/finding";
import type { Period } from "../../core/scorecard/scorecard";

export const BACK_TO_LIST = "Back to the list";
export const PREVIOUS = "Previous";
export const NEXT = "Next";
export const SHOW_IN_SHEET = "Show in sheet";

export const LADDER = "Ladder";
export const NO_LADDER = "There is no ladder for this objective in the workbook.";
export const NO_DESCRIPTOR = "The ladder says nothing for this level.";

/** What a level of the ladder is to the objective. */
export const LADDER_MARKS = { awarded: "Awarded", target: "Target", next: "Next" } as const;

export const NO_COMMENT = "No comment.";
/** Behind a target that no cell holds. */
export const ASSUMED = "(assumed)";
export const PERIOD_LABEL = "Period";
export const FINDINGS = "Findings";

/** How much a finding matters, before its sentence. */
const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { error: "Error", warning: "Warning", info: "Info" };

export const GONE_TITLE = "This objective is no longer there";
export const GONE = "It was deleted, or has another number or title by now. Nothing was written for it.";

/** "Owner: Priya". */
export function toOwnerText(owner: string): string {
  return `Owner: ${owner}`;
}

/** "Leadership · ", before the cell of its title. */
export function toPlaceText(keyArea: string): string {
  return `${keyArea} · `;
}

/** "Awarded (2/3)", of a score between two levels. */
export function toAwardedBetween(score: string): string {
  return `${LADDER_MARKS.awarded} (${score})`;
}

/** "2026 in the workbook". */
export function toRecordLabel({ label }: Period): string {
  return `${label} in the workbook`;
}

/** "Open actions, from 2025". */
export function toOpenActionsTitle({ label }: Period): string {
  return `Open actions, from ${label}`;
}

/** "Error: ", before what is wrong. */
export function toSeverityText(severity: Severity): string {
  return `${SEVERITY_WORDS[severity]}: `;
}

/** "You had typed: Trained in June". */
export function toTypedNote(comments: readonly string[]): string {
  return `You had typed: ${comments.join(" ")}`;
}
