import type { HighlightRule } from "../change/highlight";
import type { PlanRange } from "../change/sheet-plan";
import { toA1 } from "../grid/a1";
import type { CellRef } from "../grid/cell-ref";

/** More areas than these would make a list of addresses that is longer than hosts take. */
const MOST_AREAS = 100;

/** Cells of one row of a sheet that show the same, from one column or several. */
export interface Shown {
  readonly shown: readonly [CellRef, ...CellRef[]];
}

/** The formula that holds for a row's cells; `write` gives the text of a reference to another cell of their sheet. */
export type ToFormula<T> = (place: T, write: (to: CellRef) => string) => string;

/**
 * As few rules as can be for places that each have a formula: those of the same columns, whose formulas look at the same
 * columns and at rows as far from their own, share a rule, written as its first row sees it. Where several cells of a row
 * share it too, references keep to their columns. No more than 100 areas stand in one rule.
 */
export function toRules<T extends Shown>(places: readonly T[], toFormula: ToFormula<T>): readonly HighlightRule[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const place of places) {
    const [{ sheet, row }] = place.shown;
    const columns = place.shown.map(({ column }) => column).join(",");
    const key = [sheet, columns, toFormula(place, (to) => `${to.row - row},${to.column}`)].join("|");
    const group = groups.get(key);
    if (group) group.push(place);
    else groups.set(key, [place]);
  }
  return [...groups.values()].flatMap((group) => {
    const [{ shown }] = group;
    const byRow = new Map(group.map((place) => [place.shown[0].row, place]));
    const runs = toRuns([...byRow.keys()]);
    return toPieces(runs, Math.floor(MOST_AREAS / shown.length)).flatMap((piece) => {
      const first = byRow.get(piece[0]?.top ?? -1);
      if (!first) return [];
      const areas = shown.flatMap(({ column }) => piece.map((run) => ({ ...run, left: column, right: column })));
      const fixed = shown.length > 1 ? "$" : "";
      // One column after the other, so that the first area begins in the first row.
      return [{ sheet: shown[0].sheet, areas, formula: toFormula(first, (to) => fixed + toA1(to.row, to.column)) }];
    });
  });
}

type Run = Pick<PlanRange, "top" | "bottom">;

/** Rows as runs from the top down. */
function toRuns(rows: readonly number[]): readonly Run[] {
  const runs: Run[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && row <= last.bottom + 1) runs[runs.length - 1] = { ...last, bottom: row };
    else runs.push({ top: row, bottom: row });
  }
  return runs;
}

function toPieces(runs: readonly Run[], most: number): readonly (readonly Run[])[] {
  const pieces: Run[][] = [];
  for (let at = 0; at < runs.length; at += most) pieces.push(runs.slice(at, at + most));
  return pieces;
}
