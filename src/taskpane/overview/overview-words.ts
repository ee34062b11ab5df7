import { toCountText } from "../parts/numbers";

export const DO_NEXT = "Do next";
export const LOOK_AT_MISFIT = "Look at a correction that no longer fits the workbook";
export const REFRESH_TABS = "Refresh the tabs that are out of date";
export const CREATE_SUMMARY = "Create the Summary tab";
export const NO_PERIOD = "The objectives were read, but no score belongs to a year yet.";

/** "Confirm how Scores was read", "Confirm how 2 sheets were read". */
export function toConfirmText([first = "", ...others]: readonly string[]): string {
  return `Confirm how ${others.length === 0 ? `${first} was` : `${others.length + 1} sheets were`} read`;
}

/** "Score the 18 objectives that are open for 2026". */
export function toOpenText(open: number, period: string): string {
  return `Score the ${toCountText(open, "objective")} that ${open === 1 ? "is" : "are"} open for ${period}`;
}

/** "Mend 2 errors in the score sheet". */
export function toErrorsText(errors: number): string {
  return `Mend ${toCountText(errors, "error")} in the score sheet`;
}

/** "Write actions for 2 gaps". */
export function toActionsText(gaps: number): string {
  return gaps === 1 ? "Write an action for 1 gap" : `Write actions for ${toCountText(gaps, "gap")}`;
}

/** "Look at the 4 objectives behind target". */
export function toBehindText(behind: number): string {
  return `Look at the ${toCountText(behind, "objective")} behind target`;
}

/** "Look at 3 warnings". */
export function toWarningsText(warnings: number): string {
  return `Look at ${toCountText(warnings, "warning")}`;
}

/** What stands in a few figures, each a way to what it counts. */
export function toOpenLink(open: number): string {
  return `${toCountText(open, "objective")} open`;
}

/** "▼ 4 behind". */
export function toBehindLink(behind: number): string {
  return `▼ ${toCountText(behind, "objective")} behind`;
}

/** "34 findings". */
export function toFindingsLink(findings: number): string {
  return toCountText(findings, "finding");
}
