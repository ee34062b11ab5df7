import type { Change, ChangePlan, Conflict } from "../core/change/change-plan";
import { isSameCell } from "../core/grid/cell-ref";

/**
 * The same plan over what somebody else wrote meanwhile, once the user has seen it and wants it. Null where more than cells
 * changed, or the plan adds to a record: then it has to be made anew.
 */
export function planOverwrite(plan: ChangePlan, conflict: Conflict): ChangePlan | null {
  if (plan.isRecord || conflict.structure.length > 0) return null;
  const changes = plan.changes.map((change): Change => {
    if (change.kind !== "setCell") return change;
    const found = conflict.cells.find(({ at }) => isSameCell(at, change.at))?.found;
    return found ? { ...change, from: found } : change;
  });
  return { ...plan, changes };
}
