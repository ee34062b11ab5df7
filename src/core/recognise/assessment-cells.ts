import type { CellRef } from "../grid/cell-ref";
import { isBlankCell } from "../grid/cell";
import type { AssessmentHeader } from "./assessment-header";
import type { AssessmentRow } from "./reading";
import type { Walk } from "./walk";

/** The assessment that stands in a row of a table, its key area not yet told. */
export function toAssessment(walk: Walk, header: AssessmentHeader, row: number, theme: CellRef | null): AssessmentRow {
  const { sheet } = walk;
  const cellOf = (column: number | undefined): CellRef | null =>
    column === undefined ? null : { sheet: sheet.name, row, column };
  const label = { sheet: sheet.name, row, column: header.subjectColumn };
  const { columnOf } = header;
  const current = cellOf(columnOf.current) ?? label;
  const [wanted, next] = [cellOf(columnOf.wanted), cellOf(columnOf.next)];
  const wordings = [current, wanted, next].flatMap((at) =>
    at && !isBlankCell(sheet.cell(at.row, at.column)) ? [at] : [],
  );
  return {
    sheet: sheet.name,
    keyArea: null,
    label,
    theme,
    current,
    wanted,
    next,
    wouldRequire: cellOf(columnOf.wouldRequire),
    wordings,
  };
}
