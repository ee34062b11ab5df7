import type { HighlightRule } from "../change/highlight";
import type { PlanRange } from "../change/sheet-plan";
import { toA1 } from "../grid/a1";
import type { CellRef } from "../grid/cell-ref";

/** More areas than these would make a list of addresses that is longer than hosts take. */
const MOST_AREAS = 100;

/** The formula that holds for a cell; `write` gives the text of a reference to another cell of its sheet. */
export type ToFormula<T> = (cell: T, write: (to: CellRef) => string) => string;

/**
 * As few rules as can be for cells that each have a formula: cells of one column whose formulas look at the same places
 * relative to them share a rule, written as its first cell sees it. No more than 100 areas stand in one rule.
 */
export function toRules<T extends { readonly at: CellRef }>(
  cells: readonly T[],
  toFormula: ToFormula<T>,
): readonly HighlightRule[] {
  const groups = new Map<string, T[]>();
  for (const cell of cells) {
    const { at } = cell;
    const key = [at.sheet, at.column, toFormula(cell, (to) => `${to.row - at.row},${to.column - at.column}`)].join("|");
    const group = groups.get(key);
    if (group) group.push(cell);
    else groups.set(key, [cell]);
  }
  return [...groups.values()].flatMap((group) => {
    const byRow = new Map(group.map((cell) => [cell.at.row, cell]));
    const areas = toRuns(group.map(({ at }) => at));
    return toPieces(areas).flatMap((piece) => {
      const first = byRow.get(piece[0]?.top ?? -1);
      if (!first) return [];
      const formula = toFormula(first, ({ row, column }) => toA1(row, column));
      return [{ sheet: first.at.sheet, areas: piece, formula }];
    });
  });
}

/** Cells of one column as areas from the top down. */
function toRuns(cells: readonly CellRef[]): readonly PlanRange[] {
  const runs: PlanRange[] = [];
  for (const { row, column } of [...cells].sort((a, b) => a.row - b.row)) {
    const last = runs.at(-1);
    if (last && row <= last.bottom + 1) runs[runs.length - 1] = { ...last, bottom: row };
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  return runs;
}

function toPieces(areas: readonly PlanRange[]): readonly (readonly PlanRange[])[] {
  const pieces: PlanRange[][] = [];
  for (let at = 0; at < areas.length; at += MOST_AREAS) pieces.push(areas.slice(at, at + MOST_AREAS));
  return pieces;
}
