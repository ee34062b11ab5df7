import type { Change, ChangePlan, Conflict, HeldCell } from "../core/change/change-plan";
import { isSameCell } from "../core/grid/cell-ref";

/**
 * The same plan over what somebody else wrote meanwhile, once the user has seen it and wants it. Null where more than cells
 * changed, or the plan adds to a record: then it has to be made anew.
 */
export function planOverwrite(plan: ChangePlan, conflict: Conflict): ChangePlan | null {
  if (plan.isRecord || conflict.structure.length > 0) return null;
  const changes = plan.changes.map((change): Change => {
    switch (change.kind) {
      case "setCell": {
        const found = conflict.cells.find(({ at }) => isSameCell(at, change.at))?.found;
        return found ? { ...change, from: found } : change;
      }
      case "removeSheet":
      case "restoreSheet":
        return change.holding ? { ...change, holding: toHeld(change.tab, change.holding, conflict) } : change;
      default:
        return change;
    }
  });
  return { ...plan, changes };
}

/** What a tab holds by now, as the user has seen it. */
function toHeld(tab: string, holding: readonly HeldCell[], { cells }: Conflict): readonly HeldCell[] {
  const found = cells
    .filter((cell) => cell.tab === tab)
    .map(({ at: { row, column }, found: is }) => ({ row, column, ...is }));
  const isFound = (cell: HeldCell): boolean =>
    found.some(({ row, column }) => row === cell.row && column === cell.column);
  return [...holding.filter((cell) => !isFound(cell)), ...found];
}
