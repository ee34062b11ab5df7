import type { Finding } from "../core/check/finding";
import { toCellKey, type CellRef } from "../core/grid/cell-ref";
import type { Objective } from "../core/scorecard/scorecard";

/**
 * The findings of each objective, by its index; one without any is absent. A finding belongs to the objective whose cell it
 * is about, since two objectives may share a ref; failing that, to the only one that has the ref that it names.
 */
export function toFindingsByObjective(
  objectives: readonly Objective[],
  findings: readonly Finding[],
): ReadonlyMap<number, readonly Finding[]> {
  const indexOf = toObjectiveFinder(objectives);
  const found = new Map<number, Finding[]>();
  for (const finding of findings) {
    const index = indexOf(finding);
    if (index === null) continue;
    const own = found.get(index);
    if (own) own.push(finding);
    else found.set(index, [finding]);
  }
  return found;
}

/** Tells the index of the objective that a finding belongs to; null where it belongs to none, or nobody knows to which. */
export function toObjectiveFinder(
  objectives: readonly Objective[],
): (finding: Pick<Finding, "at" | "objective">) => number | null {
  const byCell = new Map<string, number>();
  const byRef = new Map<string, number | null>();
  for (const objective of objectives) {
    for (const at of toObjectiveCells(objective)) byCell.set(toCellKey(at), objective.index);
    if (objective.ref !== null) byRef.set(objective.ref, byRef.has(objective.ref) ? null : objective.index);
  }
  return ({ at, objective }) => byCell.get(toCellKey(at)) ?? byRef.get(objective ?? "") ?? null;
}

/** The cells that say something of one objective. */
export function toObjectiveCells(objective: Objective): readonly CellRef[] {
  const { title, description, owner, scores, commentCells, targets } = objective;
  const cells = [title, description, owner, ...scores.values(), ...commentCells.values(), ...targets.values()];
  return cells.flatMap((cell) => cell?.at ?? []);
}
