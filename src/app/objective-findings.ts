import type { Finding } from "../core/check/finding";
import type { CellRef } from "../core/grid/cell-ref";
import type { Objective } from "../core/scorecard/scorecard";

/**
 * The findings of each objective, by its index; one without any is absent. A finding belongs to the objective whose cell it
 * is about, since two objectives may share a ref; failing that, to the only one that has the ref that it names.
 */
export function toFindingsByObjective(
  objectives: readonly Objective[],
  findings: readonly Finding[],
): ReadonlyMap<number, readonly Finding[]> {
  const byCell = new Map<string, number>();
  const byRef = new Map<string, number | null>();
  for (const objective of objectives) {
    for (const at of toCells(objective)) byCell.set(toKey(at), objective.index);
    if (objective.ref !== null) byRef.set(objective.ref, byRef.has(objective.ref) ? null : objective.index);
  }
  const found = new Map<number, Finding[]>();
  for (const finding of findings) {
    const index = byCell.get(toKey(finding.at)) ?? byRef.get(finding.objective ?? "") ?? null;
    if (index === null) continue;
    const own = found.get(index);
    if (own) own.push(finding);
    else found.set(index, [finding]);
  }
  return found;
}

function toCells(objective: Objective): readonly CellRef[] {
  const { title, description, owner, scores, commentCells, targets } = objective;
  const cells = [title, description, owner, ...scores.values(), ...commentCells.values(), ...targets.values()];
  return cells.flatMap((cell) => cell?.at ?? []);
}

function toKey({ sheet, row, column }: CellRef): string {
  return `${row},${column},${sheet.toLowerCase()}`;
}
