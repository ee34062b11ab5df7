import type { PlanRange, PlannedCell, SheetPlan } from "../../core/change/sheet-plan";
import { toPlainText } from "../../core/grid/display";
import { toInput, type CellInput } from "./cell-content";
import { joinDown } from "./rectangles";
import { toRelativeFormula } from "./relative-formula";

/** Cells as Excel is handed them: null leaves a cell as it is. */
export type InputLines = (CellInput | null)[][];

/** A formula that is typed once and filled down. */
export interface FillDown {
  readonly source: PlanRange;
  readonly target: PlanRange;
}

/** What is typed into a tab, from its cell A1 on, and what is filled down after it. */
export interface TabCells {
  readonly lines: InputLines;
  readonly fills: readonly FillDown[];
}

/** Filling fewer rows saves nothing. */
const FEWEST_ROWS = 4;

/**
 * The contents of a tab, as few bytes as they can be: a formula that is the same in every row of a table is sent once.
 * The header of a table is text, as Excel wants it.
 */
export function toTabCells(plan: SheetPlan): TabCells {
  const width = 1 + plan.cells.reduce((last, { column }) => Math.max(last, column), -1);
  const height = 1 + plan.cells.reduce((last, { row }) => Math.max(last, row), -1);
  const lines: InputLines = Array.from({ length: height }, () => Array.from({ length: width }, () => null));
  const put = (row: number, column: number, input: CellInput | null): void => {
    const line = lines[row];
    if (line) line[column] = input;
  };
  for (const cell of plan.cells) put(cell.row, cell.column, toPlannedInput(plan, cell));
  const fills = findFills(plan.cells);
  for (const { target } of fills) {
    for (let row = target.top; row <= target.bottom; row += 1) {
      for (let column = target.left; column <= target.right; column += 1) put(row, column, null);
    }
  }
  return { lines, fills };
}

function toPlannedInput({ table }: SheetPlan, cell: PlannedCell): CellInput | null {
  const isHeader = table !== null && cell.row === table.top && cell.column >= table.left && cell.column <= table.right;
  const content = isHeader ? { value: toPlainText(cell.value), formula: null } : cell;
  const input = toInput(content);
  return input === "" ? null : input;
}

function findFills(cells: readonly PlannedCell[]): readonly FillDown[] {
  const byColumn = new Map<number, PlannedCell[]>();
  for (const cell of cells) {
    if (cell.formula === null) continue;
    const column = byColumn.get(cell.column);
    if (column) column.push(cell);
    else byColumn.set(cell.column, [cell]);
  }
  const runs = [...byColumn.values()].flatMap(toRuns);
  return joinAcross(runs.filter(({ top, bottom }) => bottom - top + 1 >= FEWEST_ROWS)).map((run) => ({
    source: { ...run, bottom: run.top },
    target: { ...run, top: run.top + 1 },
  }));
}

/** The stretches of a column in which every formula is the one above it, filled down. */
function toRuns(column: readonly PlannedCell[]): readonly PlanRange[] {
  const groups = new Map<string, PlanRange[]>();
  for (const { row, column: at, formula } of [...column].sort((a, b) => a.row - b.row)) {
    const key = toRelativeFormula(formula ?? "", row, at);
    const cell = { top: row, left: at, bottom: row, right: at };
    const group = groups.get(key);
    if (group) group.push(cell);
    else groups.set(key, [cell]);
  }
  return [...groups.values()].flatMap(joinDown);
}

/** Stretches side by side that begin and end in the same rows are filled together. */
function joinAcross(runs: readonly PlanRange[]): readonly PlanRange[] {
  const joined: PlanRange[] = [];
  for (const run of [...runs].sort((a, b) => a.top - b.top || a.left - b.left)) {
    const last = joined.at(-1);
    if (last?.top === run.top && last.bottom === run.bottom && last.right === run.left - 1) {
      joined[joined.length - 1] = { ...last, right: run.right };
    } else joined.push(run);
  }
  return joined;
}
