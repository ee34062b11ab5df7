import type { Change, ChangePlan, Conflict } from "../core/change/change-plan";
import { isSameCell, isSameSheetName, type RangeRef } from "../core/grid/cell-ref";
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
 * than cells changed, or where it is taken back whole: a tab of ours, a line of a record.
 */
export function planKeepingTheirs(plan: ChangePlan, { cells, structure }: Conflict): ChangePlan {
  if (plan.isRecord || plan.isWhole || structure.length > 0 || cells.some(({ tab }) => tab !== undefined)) {
    return { ...plan, changes: [] };
  }
  const changes = plan.changes.filter(
    (change) => change.kind !== "setCell" || !cells.some(({ at }) => isSameCell(at, change.at)),
  );
  return { ...plan, changes };
}

/** Those of some plans that write to cells which an insertion, a deletion or a move at a range may have moved. */
export function findShifted(plans: readonly ChangePlan[], { sheet, top, left }: RangeRef): readonly ChangePlan[] {
  const isAfter = ({ at }: Extract<Change, { kind: "setCell" }>): boolean =>
    isSameSheetName(at.sheet, sheet) && at.row >= top && at.column >= left;
  return plans.filter(({ changes }) => changes.some((change) => change.kind === "setCell" && isAfter(change)));
}

/** Whether a plan changes more than one entry, which is cells of one row: that is seen before it is taken back. Total. */
export function isLargerThanEntry({ changes }: ChangePlan): boolean {
  const cells = changes.flatMap((change) => (change.kind === "setCell" ? [change.at] : []));
  const [first] = cells;
  const isRow = cells.every(({ sheet, row }) => row === first?.row && isSameSheetName(sheet, first.sheet));
  // A setting or a correction, however many names keep it, is one decision.
  const isSetting = changes.every(({ kind }) => kind === "setName");
  return !(isRow && cells.length === changes.length) && !isSetting;
}

/** What is said once a plan that takes something back is carried out. */
export function toUndoneWords({ label, changes }: ChangePlan): string {
  return changes.length === 0 ? `${label}: left out. The workbook stays as it is.` : `${label}: done.`;
}
