import type { ChangePlan, Conflict } from "../core/change/change-plan";
import { isSameCell } from "../core/grid/cell-ref";
import type { HistoryEntry } from "./session-state";

/** The history with one entry more; a plan without changes is none. */
export function toHistory(
  history: readonly HistoryEntry[],
  entry: Omit<HistoryEntry, "number">,
): readonly HistoryEntry[] {
  return entry.plan.changes.length === 0 ? history : [...history, { number: history.length + 1, ...entry }];
}

/**
 * What is left of an undo when all that somebody else wrote meanwhile stays: the cells that nobody touched. Nothing where more
 * than cells changed, or where it belongs to a record, whose rows are taken back whole.
 */
export function planKeepingTheirs(plan: ChangePlan, { cells, structure }: Conflict): ChangePlan {
  if (plan.isRecord || structure.length > 0) return { ...plan, changes: [] };
  const changes = plan.changes.filter(
    (change) => change.kind !== "setCell" || !cells.some(({ at }) => isSameCell(at, change.at)),
  );
  return { ...plan, changes };
}

/** Whether a plan deletes sheets, which Excel's own Undo never brings back. */
export function isRemoving({ changes }: ChangePlan): boolean {
  return changes.some(({ kind }) => kind === "removeSheet");
}

/** What is said before something is taken back by removing a tab. */
export function toRemovalWarning({ label }: ChangePlan): string {
  return (
    `“${label}” removes a tab of ours. Excel cannot undo that, and may forget its own list of what you did before. ` +
    "Your own sheets stay as they are."
  );
}

/** What is said once a plan that takes something back is carried out. */
export function toUndoneWords({ label, changes }: ChangePlan): string {
  return changes.length === 0 ? `${label}: left out. The workbook stays as it is.` : `${label}: done.`;
}
