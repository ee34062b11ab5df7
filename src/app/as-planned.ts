import type { PlannedCell, SheetPlan } from "../core/change/sheet-plan";
import { isBlankCell, type Cell } from "../core/grid/cell";
import { toPlainText } from "../core/grid/display";
import type { SheetSnapshot } from "../core/grid/snapshot";

/**
 * Whether a tab holds what is planned for it, and nothing else. A formula's result is not compared, since it follows the scores
 * by itself; but one whose result is gone, as a file's is once a cell behind it was written, is not as planned.
 * @param withInputs whether the yellow cells are compared too, which are the user's.
 */
export function isAsPlanned(sheet: SheetSnapshot, { cells }: SheetPlan, withInputs: boolean): boolean {
  const planned = new Set(cells.map(({ row, column }) => toKey(row, column)));
  return (
    cells.every((cell) => (!withInputs && isInput(cell)) || isSame(cell, sheet.cell(cell.row, cell.column))) &&
    sheet.content.rows.every((line, row) =>
      (line ?? []).every((cell, column) => !cell || isBlankCell(cell) || planned.has(toKey(row, column))),
    )
  );
}

function isSame(planned: PlannedCell, found: Cell): boolean {
  const isResultGone = found.formula !== null && found.value === null && toPlainText(planned.value) !== "";
  return toTyped(planned) === toTyped(found) && !isResultGone;
}

function isInput({ style }: PlannedCell): boolean {
  return style === "input" || style === "inputText" || style === "note";
}

/** What was typed. Excel makes text of the headers of a table, and may leave out quotes around a sheet's name. */
function toTyped({ value, formula }: Pick<Cell, "value" | "formula">): string {
  return formula === null ? toPlainText(value) : `=${formula.replaceAll("'", "")}`;
}

function toKey(row: number, column: number): string {
  return `${row},${column}`;
}
