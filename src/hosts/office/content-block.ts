import { EMPTY_CELL, type Cell } from "../../core/grid/cell";
import type { PlanRange } from "../../core/change/sheet-plan";
import { toContent } from "./cell-content";

/** Rows of cells as they are put together, with holes where nothing stands. */
export type CellRows = (Cell | undefined)[][];

/** Whether a text could be an error that was typed or pasted in: its type alone tells. */
const LOOKS_LIKE_ERROR = /^#[A-Z]/i;

/** What is asked of a rectangle of cells: everything at once, or what was typed and how it looks first. */
export type BlockDetail = "everything" | "typed";

/** A rectangle of cells that Excel was asked for. */
export class ContentBlock {
  constructor(
    private readonly range: Excel.Range,
    private readonly detail: BlockDetail,
  ) {
    range.load({
      rowIndex: true,
      columnIndex: true,
      formulas: true,
      numberFormat: true,
      ...(detail === "everything" ? { values: true, valueTypes: true } : {}),
    });
  }

  /** Puts the cells in their places. Gives the cells whose results are still to be asked for, column by column. */
  takeUp(rows: CellRows): readonly PlanRange[] {
    const { rowIndex, columnIndex, formulas, numberFormat } = this.range;
    const { values, valueTypes } = this.detail === "everything" ? this.range : { values: formulas, valueTypes: [] };
    const open = new Map<number, PlanRange>();
    for (const [down, line] of formulas.entries()) {
      for (const [across, formula] of (line as readonly unknown[]).entries()) {
        const [row, column] = [rowIndex + down, columnIndex + across];
        const value: unknown = values[down]?.[across];
        const content = toContent({ formula, value, type: valueTypes[down]?.[across] });
        const format = String(numberFormat[down]?.[across] ?? EMPTY_CELL.numberFormat);
        putCell(rows, row, column, { ...content, numberFormat: format });
        if (this.detail === "typed" && needsResult(formula)) widen(open, row, column);
      }
    }
    return [...open.values()];
  }

  /** The bytes of the answer, roughly: what one cell costs is learnt from it. */
  get answerSize(): { readonly bytes: number; readonly cells: number } {
    const { formulas, numberFormat } = this.range;
    const parts = this.detail === "everything" ? [formulas, numberFormat, this.range.values] : [formulas, numberFormat];
    const bytes = parts.reduce((sum, part) => sum + JSON.stringify(part).length, 0);
    return { bytes, cells: formulas.reduce((sum, line) => sum + line.length, 0) };
  }
}

/** The results of cells whose formulas and formats are in place already. */
export class ResultBlock {
  constructor(private readonly range: Excel.Range) {
    range.load({ rowIndex: true, columnIndex: true, formulas: true, values: true, valueTypes: true });
  }

  takeUp(rows: CellRows): void {
    const { rowIndex, columnIndex, formulas, values, valueTypes } = this.range;
    for (const [down, line] of formulas.entries()) {
      for (const [across, formula] of (line as readonly unknown[]).entries()) {
        const [row, column] = [rowIndex + down, columnIndex + across];
        const content = toContent({ formula, value: values[down]?.[across], type: valueTypes[down]?.[across] });
        const format = rows[row]?.[column]?.numberFormat ?? EMPTY_CELL.numberFormat;
        putCell(rows, row, column, { ...content, numberFormat: format });
      }
    }
  }
}

/** Takes away the rows at the end that hold formats alone, as a reader of the file would. */
export function trimRows(rows: CellRows): CellRows {
  let last = rows.length;
  while (last > 0 && !rows[last - 1]?.some((cell) => cell && (cell.value !== null || cell.formula !== null))) last -= 1;
  return rows.slice(0, last);
}

function putCell(rows: CellRows, row: number, column: number, cell: Cell): void {
  const isEmpty = cell.value === null && cell.formula === null && cell.numberFormat === EMPTY_CELL.numberFormat;
  if (!isEmpty) (rows[row] ??= [])[column] = cell;
}

function needsResult(formula: unknown): boolean {
  return typeof formula === "string" && (formula.startsWith("=") || LOOKS_LIKE_ERROR.test(formula));
}

function widen(open: Map<number, PlanRange>, row: number, column: number): void {
  const top = open.get(column)?.top ?? row;
  open.set(column, { top, left: column, bottom: row, right: column });
}
