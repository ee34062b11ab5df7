import type { Severity } from "../../core/check/finding";
import type { RuleChoice } from "../../core/check/run";
import { toSeverityWithin } from "./severity-words";

/** What is decided of a check in this workbook; null where nothing is, and it counts as usual. */
export type Decision = RuleChoice | null;

/** All that may be decided, as it is offered. */
export const DECISIONS: readonly Decision[] = [null, "info", "warning", "error", "off"];

export const SET_FOR_WORKBOOK = "Set for this workbook";

/** "as a warning", "off". */
function toDecisionWords(decision: Decision): string {
  switch (decision) {
    case null:
      return "as usual";
    case "off":
      return "off";
    case "info":
      return "as info";
    case "warning":
      return "as a warning";
    case "error":
      return "as an error";
  }
}

/** What is asked of a check. */
export function toChoiceTitle(title: string): string {
  return `How “${title}” counts`;
}

/** A choice as it is offered: "As a warning", and "As usual (warning)" for a check that is one by itself. */
export function toChoiceLabel(decision: Decision, usual: Severity): string {
  const words = toDecisionWords(decision);
  const label = words.slice(0, 1).toUpperCase() + words.slice(1);
  return decision === null ? `${label} (${toSeverityWithin(usual)})` : label;
}

/** What the button says that makes it so. */
export function toDecisionButton(decision: Decision): string {
  return decision === "off" ? "Turn it off" : `Count it ${toDecisionWords(decision)}`;
}

/** What the button says that opens the choice: "Counts as a warning: change". */
export function toChangeChoiceLabel(current: Decision): string {
  return `Counts ${toDecisionWords(current)}: change`;
}

/** What was made so. */
export function toDecisionDone(title: string, decision: Decision): string {
  return decision === "off"
    ? `“${title}” is turned off in this workbook.`
    : `“${title}” counts ${toDecisionWords(decision)} in this workbook.`;
}

/** How a check counts otherwise than usual: "“Score between two levels” is off". */
export function toChosenText(title: string, choice: RuleChoice): string {
  return choice === "off" ? `“${title}” is off` : `“${title}” counts ${toDecisionWords(choice)}`;
}

/** What the button says that has a check count as usual again. */
export function toRestoreButton(choice: RuleChoice): string {
  return choice === "off" ? "Turn on" : toDecisionButton(null);
}

/** The same for those who hear the button alone: "Turn on: Score between two levels". */
export function toRestoreLabel(choice: RuleChoice, title: string): string {
  return `${toRestoreButton(choice)}: ${title}`;
}
