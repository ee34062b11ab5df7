import type { PlannedCell, SheetPlan } from "../../core/change/sheet-plan";
import { toPlainText } from "../../core/grid/display";
import { toInput, type CellInput } from "./cell-content";
import { findRepeats, type CellCopy } from "./repeated-cells";

/** Cells as Excel is handed them: null leaves a cell as it is. */
export type InputLines = (CellInput | null)[][];

/** A block of cells that is typed at once. */
export interface TypedBlock {
  readonly top: number;
  readonly left: number;
  readonly lines: InputLines;
}

/** What is typed into a tab, and what is copied from there after it, in this order. */
export interface TabCells {
  readonly blocks: readonly TypedBlock[];
  readonly copies: readonly CellCopy[];
}

/** About as many cells that are left as they are cost as much as a block of its own. */
const COST_OF_BLOCK = 80;

/**
 * The contents of a tab, as few bytes as they can be: what is the same in every row of a table, or in several blocks of it, is
 * sent once. The header of a table is text, as Excel wants it.
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
  return toCells(lines);
}

/** The same for a tab as it stood. */
export function toCells(contents: InputLines): TabCells {
  const copies = findRepeats(contents);
  const lines = contents.map((line) => [...line]);
  for (const { target } of copies) {
    for (let row = target.top; row <= target.bottom; row += 1) {
      lines[row]?.fill(null, target.left, target.right + 1);
    }
  }
  return { blocks: toBlocks(lines, copies), copies };
}

function toPlannedInput({ table }: SheetPlan, cell: PlannedCell): CellInput | null {
  const isHeader = table !== null && cell.row === table.top && cell.column >= table.left && cell.column <= table.right;
  const content = isHeader ? { value: toPlainText(cell.value), formula: null } : cell;
  const input = toInput(content);
  return input === "" ? null : input;
}

/**
 * The lines in blocks: bands of rows that begin and end where much is copied, each in runs of columns that have content,
 * parted where that saves more than a block costs.
 */
function toBlocks(lines: InputLines, copies: readonly CellCopy[]): readonly TypedBlock[] {
  const large = copies.filter(({ target }) => target.bottom - target.top + 1 >= COST_OF_BLOCK / 2);
  const cuts = new Set([0, lines.length, ...large.flatMap(({ target: { top, bottom } }) => [top, bottom + 1])]);
  const places = [...cuts].filter((row) => row <= lines.length).sort((a, b) => a - b);
  return places.slice(0, -1).flatMap((top, index) => {
    const rows = lines.slice(top, places[index + 1]);
    return toColumnRuns(rows).map(([left, right]) => ({
      top,
      left,
      lines: rows.map((row) => row.slice(left, right + 1)),
    }));
  });
}

/** The columns that have content, parted where the gap costs more than a block. */
function toColumnRuns(rows: InputLines): readonly (readonly [number, number])[] {
  const width = rows[0]?.length ?? 0;
  const runs: (readonly [number, number])[] = [];
  for (let column = 0; column < width; column += 1) {
    if (rows.every((row) => (row[column] ?? null) === null)) continue;
    const last = runs.at(-1);
    const isNear = last && (column - last[1] - 1) * rows.length < COST_OF_BLOCK;
    if (isNear) runs[runs.length - 1] = [last[0], column];
    else runs.push([column, column]);
  }
  return runs;
}
