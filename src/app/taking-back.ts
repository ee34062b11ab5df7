import type { Change, ChangePlan, Conflict } from "../core/change/change-plan";
import { toAddress } from "../core/grid/a1";
import { isSameCell, isSameSheetName, type RangeRef } from "../core/grid/cell-ref";
import type { HistoryEntry, Notice } from "./session-state";

/** The question before a change is taken back. */
type UndoQuestion = Extract<Notice, { readonly kind: "askUndo" }>;

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

/**
 * What is to be said before a plan takes something back; null where it can be done at once. A host finds what other values
 * stand in the cells, but not that the same value stands there as another objective's.
 */
export function findUndoQuestion(plan: ChangePlan, isShifted: boolean): UndoQuestion | null {
  const isRemoving = plan.changes.some(({ kind }) => kind === "removeSheet");
  const sentences = [
    ...(isRemoving
      ? [
          `“${plan.label}” removes a tab of ours. Excel cannot undo that, and may forget its own list of what you did before. ` +
            "Comments that people put on it go with it. Your own sheets stay as they are.",
        ]
      : []),
    ...(isShifted
      ? [
          `Rows, columns or cells were inserted, deleted or moved since, so that “${plan.label}” may write to other cells ` +
            `than those that were changed: it writes to ${toPlaces(plan)}. Look at them first.`,
        ]
      : []),
  ];
  if (sentences.length === 0) return null;
  const keeping = { plan, write: { ...plan, changes: [] } };
  return { kind: "askUndo", message: sentences.join(" "), undoing: { plan, write: plan }, keeping };
}

function toPlaces({ changes }: ChangePlan): string {
  const cells = changes.flatMap((change) => (change.kind === "setCell" ? [toAddress(change.at)] : []));
  const [first = "", ...others] = cells;
  return others.length === 0 ? first : `${first} and ${others.length} more`;
}

/** What is said once a plan that takes something back is carried out. */
export function toUndoneWords({ label, changes }: ChangePlan): string {
  return changes.length === 0 ? `${label}: left out. The workbook stays as it is.` : `${label}: done.`;
}
