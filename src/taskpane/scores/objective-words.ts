import type { Period } from "../../core/scorecard/scorecard";
import type { Way } from "./neighbours";
import { toRoundName } from "./score-words";

export const BACK_TO_LIST = "Back to the list";
export const SHOW_IN_SHEET = "Show in sheet";

/** Where one goes on to. */
export const WAY_WORDS: Readonly<Record<Way, string>> = {
  previous: "Previous",
  next: "Next",
  nextOpen: "Next not scored",
};

/** "Next (Alt+Down)", for those who see the sign alone. */
export function toWayHint(way: Way, key: string): string {
  return `${WAY_WORDS[way]} (${key})`;
}

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
export function toRecordLabel(period: Period): string {
  return `${toRoundName(period)} in the workbook`;
}

/** "Open actions, from 2025". */
export function toOpenActionsTitle(period: Period): string {
  return `Open actions, from ${toRoundName(period)}`;
}

/** "You had typed: Trained in June". */
export function toTypedNote(comments: readonly string[]): string {
  return `You had typed: ${comments.join(" ")}`;
}
