import { toA1Range, toAddress } from "../core/grid/a1";
import type { CellRef } from "../core/grid/cell-ref";
import { isSameCell } from "../core/grid/cell-ref";
import { findMergeAt, toMergedCell } from "../core/recognise/merges";
import type { Kpi } from "../core/scorecard/kpi";
import { toKpiName } from "../core/scorecard/kpi-name";
import { toObjectiveName, type Objective } from "../core/scorecard/scorecard";
import { refused, type Problem } from "./problem";
import type { Review } from "./review";

/**
 * The cell that takes what is to be written at a place: of merged cells the first, as the others hold nothing. A problem where
 * the merged cell stands for something else as well, so that one value would be written for both.
 */
export function findWritableCell({ snapshot, scorecard }: Review, at: CellRef): CellRef | Problem {
  const sheet = snapshot.findSheet(at.sheet);
  const merge = sheet && findMergeAt(sheet, at.row, at.column);
  if (!merge) return at;
  const shown = toMergedCell(sheet, at.row, at.column);
  const shares = ({ at: other }: { readonly at: CellRef }): boolean =>
    !isSameCell(other, at) &&
    other.sheet === at.sheet &&
    isSameCell(toMergedCell(sheet, other.row, other.column), shown);
  const sharing = [
    ...scorecard.objectives.filter((objective) => toCells(objective).some(shares)).map(toObjectiveName),
    ...scorecard.kpis.filter((kpi) => toKpiCells(kpi).some(shares)).map(toKpiName),
  ];
  if (sharing.length === 0) return shown;
  const names = sharing.join(", ");
  return refused(
    `${toAddress(at)} is part of the merged cell ${toA1Range(merge)}, which stands for other values too (${names}). ` +
      "Nothing was written. Unmerge it in Excel, so that each value has a cell of its own.",
  );
}

function toCells({ title, scores, commentCells, targets }: Objective): readonly { readonly at: CellRef }[] {
  return [title, ...scores.values(), ...commentCells.values(), ...targets.values()];
}

function toKpiCells({ name, baseline, targets, actuals }: Kpi): readonly { readonly at: CellRef }[] {
  return [name, ...(baseline ? [baseline] : []), ...targets.values(), ...actuals.values()];
}
