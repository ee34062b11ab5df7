import type { Notice } from "../../app/session-state";
import type { ChangePlan } from "../../core/change/change-plan";
import { toAddress } from "../../core/grid/a1";
import { toCellText } from "../parts/cell-text";
import { toWriteChangesLabel } from "../parts/change-words";
import { KEEP_THEIRS } from "../parts/form-words";
import { toCountText } from "../parts/numbers";

/** So many changed cells are named, and how many more there are. */
const MOST_NAMED = 5;

export const NOTHING_WRITTEN = "Nothing was written.";
export const DISMISS = "Dismiss";
export const UNDO_ALL_THE_SAME = "Undo all the same";
export const LEAVE_AS_IT_IS = "Leave it as it is";

/** "Write 3 in Objectives!F13", or how many changes it is. */
export function toWriteLabel({ changes }: ChangePlan): string {
  const [first, second] = changes;
  if (first?.kind === "setCell" && !second) {
    return `Write ${toCellText(first.to, "General")} in ${toAddress(first.at)}`;
  }
  return toWriteChangesLabel(changes.length);
}

/** The same of a plan that was made anew, since rows or columns were moved. */
export function toWriteAgainLabel(plan: ChangePlan): string {
  return `${toWriteLabel(plan)} where it belongs now`;
}

/** What leaves as it is what others wrote, and takes back what is left of a change. */
export function toKeepTheirsLabel(rest: ChangePlan): string {
  return rest.changes.length > 0 ? `${KEEP_THEIRS}, undo the rest` : KEEP_THEIRS;
}

/** What takes something back over what others wrote: cells get what they held, and a sheet goes with what they put on it. */
export function toOverwriteLabel({ changes }: ChangePlan): string {
  return changes.some(({ kind }) => kind === "removeSheet") ? "Remove all the same" : "Write back";
}

/** What came of the last thing that was done, in sentences. */
export function toNoticeText(notice: Notice): string {
  if (notice.kind !== "conflict") return notice.message;
  const { conflict, keeping } = notice;
  const { cells, structure } = conflict;
  const since = keeping ? "since" : "after it was read";
  const changed = cells
    .slice(0, MOST_NAMED)
    .map(
      ({ at, expected, found }) =>
        `${toAddress(at)} was changed from ${toCellText(expected, "General")} to ${toCellText(found, "General")} ${since}.`,
    );
  const more = cells.length - MOST_NAMED;
  const others = more > 0 ? [`So ${more === 1 ? "was" : "were"} ${toCountText(more, "other cell")}.`] : [];
  return [...changed, ...others, ...structure].join(" ");
}
