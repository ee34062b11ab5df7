import type { RuleChoice } from "../../core/check/run";

/** What is decided of a check in this workbook; null where nothing is, and it counts as usual. */
export type Decision = RuleChoice | null;

/** All that may be decided, as it is offered. */
export const DECISIONS: readonly Decision[] = [null, "info", "warning", "error", "off"];

/** "as a warning", "off". */
export function toDecisionWords(decision: Decision): string {
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

/** What the button says that makes it so. */
export function toDecisionButton(decision: Decision): string {
  return decision === "off" ? "Turn it off" : `Count it ${toDecisionWords(decision)}`;
}

/** What was made so. */
export function toDecisionDone(title: string, decision: Decision): string {
  return decision === "off"
    ? `“${title}” is turned off in this workbook.`
    : `“${title}” counts ${toDecisionWords(decision)} in this workbook.`;
}
