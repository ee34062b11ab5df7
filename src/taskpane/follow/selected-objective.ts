import { toObjectiveCells } from "../../app/objective-findings";
import { isInRange, isSameSheetName, type RangeRef } from "../../core/grid/cell-ref";
import type { Objective } from "../../core/scorecard/scorecard";

/**
 * The objective that the selected cells belong to: the one that owns one of them, else the only one on their row. Null where
 * they are on no objective's row, on several rows, or on the row of several objectives.
 */
export function findSelectedObjective(objectives: readonly Objective[], selection: RangeRef | null): Objective | null {
  if (selection === null || selection.top !== selection.bottom) return null;
  const { sheet, top: row } = selection;
  const onRow = objectives.filter((objective) =>
    toObjectiveCells(objective).some((at) => at.row === row && isSameSheetName(at.sheet, sheet)),
  );
  const [only, second] = onRow;
  if (only && !second) return only;
  const owners = onRow.filter((objective) => toObjectiveCells(objective).some((at) => isInRange(at, selection)));
  return owners.length === 1 ? (owners[0] ?? null) : null;
}
