import type { ChangePlan } from "../core/change/change-plan";
import type { Snapshot } from "../core/grid/snapshot";

/** What a workbook says after a plan was carried out; null where only another reading tells: formulas, tabs, highlights. */
export function findKnownAfter({ changes }: ChangePlan, before: Snapshot): Snapshot | null {
  const cells = changes.filter((change) => change.kind === "setCell");
  if (cells.length < changes.length || cells.some(({ to }) => to.formula !== null)) return null;
  return before.withCells(cells.map(({ at, to }) => ({ at, cell: { ...before.cell(at), ...to } })));
}
