import { YOUR_NAME, YOUR_NAME_OPTIONAL } from "../parts/form-words";
import { toCountText } from "../parts/numbers";

export const SIGN_OFF = "Sign-off";
export const NOT_SIGNED = "not signed off";
export const WITHDRAW = "Withdraw";
export const BROKEN = "▼ Broken. ";
export const UNBROKEN = "✓ ";
export const WHAT_SIGNING_DOES =
  "They are kept in the workbook’s log with your name and the day. If one of them changes later, it is shown here.";
export const WHAT_WITHDRAWING_DOES = "The log keeps the sign-off, and a line that it was withdrawn is added.";
export const WHAT_IS_SIGNED = "What is signed";
export const WHO_SIGNS = "Write who signs the figures off.";

/** What signs a period off, for the first time or again. */
export function toSignLabel(isAgain: boolean): string {
  return isAgain ? "Sign again" : "Sign off";
}

/** "Sign off: 2024/25". */
export function toSignLabelOf(isAgain: boolean, period: string): string {
  return `${toSignLabel(isAgain)}: ${period}`;
}

/** "Withdraw the sign-off of 2024/25". */
export function toWithdrawLabel(period: string): string {
  return `Withdraw the sign-off of ${period}`;
}

/** "Signed off by A. Byrne on 3 May 2025, 12 figures." */
export function toSignedText(by: string, day: string, figures: number): string {
  return `Signed off by ${by} on ${day}, ${toCountText(figures, "figure")}.`;
}

/** What was remarked, in quotation marks behind a space; empty where nothing was. */
export function toRemarkText(remark: string): string {
  return remark === "" ? "" : ` “${remark}”`;
}

/** " Since then 2 of them changed:". */
export function toChangedText(changes: number): string {
  return ` Since then ${changes === 1 ? "one of them" : `${changes} of them`} changed:`;
}

/** A change, and the cell that it is in. */
export function toChangeText(change: string, cell: string): string {
  return `${change} (${cell})`;
}

/** "1 figure came later and is not covered: …". */
export function toAddedText(added: readonly string[]): string {
  return `${toCountText(added.length, "figure")} came later and ${added.length === 1 ? "is" : "are"} not covered: ${added.join("; ")}.`;
}

/** What a form signs or withdraws. */
export function toFormTitle(isSigning: boolean, period: string): string {
  return isSigning ? `Sign off the figures for ${period}` : toWithdrawLabel(period);
}

/** "Sign off 12 figures". */
export function toConfirmLabel(isSigning: boolean, figures: number): string {
  return isSigning ? `Sign off ${toCountText(figures, "figure")}` : "Withdraw and note it in the log";
}

/** Whose name is asked for, and whether it must be given. */
export function toNameLabel(isSigning: boolean): string {
  return isSigning ? YOUR_NAME : YOUR_NAME_OPTIONAL;
}

/** What may be added. */
export function toRemarkLabel(isSigning: boolean): string {
  return isSigning ? "Remark (optional)" : "Reason (optional)";
}

/** What was noted: that the figures of a period are signed off, or that their sign-off is withdrawn. */
export function toNotedText(isSigning: boolean, period: string): string {
  return isSigning
    ? `The figures for ${period} are signed off, and that is noted in the log.`
    : `The sign-off of ${period} is withdrawn, and that is noted in the log.`;
}
