import type { RangeRef } from "../core/grid/cell-ref";
import type { Scorecard } from "../core/scorecard/scorecard";

/** The scores, targets and comments of a scorecard that formulas give: what they say may change without an edit. */
export function findCalculatedCells({ objectives }: Scorecard): readonly RangeRef[] {
  return objectives
    .flatMap(({ scores, targets, commentCells }) => [...scores.values(), ...targets.values(), ...commentCells.values()])
    .filter(({ cell }) => cell.formula !== null)
    .map(({ at: { sheet, row, column } }) => ({ sheet, top: row, left: column, bottom: row, right: column }));
}
