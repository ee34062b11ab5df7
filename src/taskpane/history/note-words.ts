import { LOG_TAB_NAME } from "../../core/log/log-tab-name";
import { toCountText } from "../parts/numbers";

export const WRITE_TO_LOG = "Write to the log tab";
export const WRITING_TO_LOG = "Writing to the log";
export const WHO_CAN_READ = "Whoever opens the workbook can read them.";

/** "Write 2 lines". */
export function toWriteLinesLabel(lines: number): string {
  return `Write ${toLines(lines)}`;
}

/** "2 lines are written to the log." */
export function toNotedText(lines: number): string {
  return `${toLines(lines)} ${lines === 1 ? "is" : "are"} written to the log.`;
}

/** Where the lines go. @param sheet the log's sheet; null where it is yet to be added. */
export function toWhereText(lines: number, sheet: string | null): string {
  return sheet === null
    ? `A tab “${LOG_TAB_NAME}” will be added to the workbook, with ${toLines(lines)}: ${WHAT_A_LINE_IS}`
    : `${toLines(lines)} will be added at the end of “${sheet}”: ${WHAT_A_LINE_IS}`;
}

/** What is said where there are more lines than are written at once. */
export function toFirstOfText(lines: number): string {
  return `These are the first of ${toLines(lines)}; the others can follow after them.`;
}

const WHAT_A_LINE_IS = "one for each cell, tab and set of highlights.";

function toLines(lines: number): string {
  return toCountText(lines, "line");
}
