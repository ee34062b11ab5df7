import { isSameSheetName, type RangeRef } from "../core/grid/cell-ref";
import type { Scorecard } from "../core/scorecard/scorecard";
import type { Picture } from "./picture";

/** The scores, targets and comments on one sheet that formulas give: what they say may change without an edit. */
export function findCalculatedOn(picture: Picture | null, sheet: string): readonly RangeRef[] {
  if (!picture) return [];
  return findCalculatedCells(picture.review.scorecard).filter((range) => isSameSheetName(range.sheet, sheet));
}

function findCalculatedCells({ objectives }: Scorecard): readonly RangeRef[] {
  return objectives
    .flatMap(({ scores, targets, commentCells }) => [...scores.values(), ...targets.values(), ...commentCells.values()])
    .filter(({ cell }) => cell.formula !== null)
    .map(({ at: { sheet, row, column } }) => ({ sheet, top: row, left: column, bottom: row, right: column }));
}
