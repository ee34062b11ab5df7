import type { HistoryLine } from "../../app/history";
import { toCountText } from "../parts/numbers";

export const HISTORY_HEADING = "Changes since this pane was opened";
export const NOTHING_CHANGED =
  "Nothing was changed from this pane yet. What you save, mend or write here is listed from then on, and can be taken back; " +
  "what is typed into the sheet itself is not listed.";
export const HOW_IT_IS_TAKEN_BACK =
  "They are taken back in order, the latest first. When the pane is closed, this list goes; what is written to the log tab " +
  "stays in the workbook.";
export const UNDO_THE_LAST = "Undo the last";
export const CHANGES_LABEL = "Changes, the latest first";
export const SHOW_THE_FIRST = "Show the first of them";

const TAKEN_BACK = "taken back";

/** "14:05 · Score objective 2 for 2026 · taken back". */
export function toEntryTitle(time: string, label: string, isTakenBack: boolean): string {
  return [time, label, ...(isTakenBack ? [TAKEN_BACK] : [])].join(" · ");
}

/** "Show all 60 lines". */
export function toShowAllLabel(lines: number): string {
  return `Show all ${toCountText(lines, "line")}`;
}

/** What stands behind a cell or place that held something else before: ": 1 became 4". */
export function toBecameText({ from, to }: Pick<HistoryLine, "from" | "to">): string {
  return `: ${from} became ${to}`;
}

/** What was done to a place as a whole: "Summary: Tab written"; the one of them that there is where the other is blank. */
export function toDoneText({ place, to }: Pick<HistoryLine, "place" | "to">): string {
  return [place, to].filter((text) => text !== "").join(": ");
}
