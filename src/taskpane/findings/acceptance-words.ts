import type { Acceptance, Finding } from "../../core/check/finding";
import { toAddress } from "../../core/grid/a1";
import { toDayText } from "../parts/day-text";
import { toCountText, toWholeText } from "../parts/numbers";

export const ACCEPT_AS_IT_IS = "Accept as it is";
export const ACCEPT_AND_NOTE = "Accept and note it in the log";
export const WHAT_ACCEPTING_DOES =
  "It is kept in the workbook with your reason, and counted as accepted until a cell that it rests on changes.";
export const REASON = "Reason";
export const REASON_MISSING = "Write why it is to stay as it is, such as “agreed with the portfolio holder”.";
export const TAKE_BACK = "Take back";
export const TAKEN_BACK = "The acceptance is taken back, and that is noted in the log.";

/** "Accept all 60 as they are". */
export function toAcceptAllLabel(findings: number): string {
  return `Accept all ${toWholeText(findings)} as they are`;
}

/** "The finding at Scores!F65 is accepted, and noted in the log." */
export function toAcceptedText(findings: readonly Finding[]): string {
  const [first] = findings;
  const what =
    first && findings.length === 1
      ? `The finding at ${toAddress(first.at)} is`
      : `${toCountText(findings.length, "finding")} are`;
  return `${what} accepted, and noted in the log.`;
}

/** "Accepted by A. Clerk on 3 November 2026: agreed with the board". */
export function toAcceptanceText(acceptance: Acceptance): string {
  return `${toSigned(acceptance)}: ${acceptance.reason}`;
}

/** What is said of an acceptance that holds no longer. */
export function toLapsedText(acceptance: Acceptance): string {
  return `${toSigned(acceptance)}, but a cell that it rests on has changed since. The reason was: ${acceptance.reason}`;
}

function toSigned({ by, when }: Acceptance): string {
  const day = toDayText(when);
  return by === "" ? `Accepted on ${day}` : `Accepted by ${by} on ${day}`;
}
