import type { Applied, Change, ChangePlan, Conflict } from "../../../src/core/change/change-plan";
import type { SheetPlan } from "../../../src/core/change/sheet-plan";
import { USUAL_PAGE } from "../../../src/core/change/usual-page";
import { parseAddress } from "../../../src/core/grid/a1";
import type { Cell, CellContent, CellValue } from "../../../src/core/grid/cell";
import type { CellRef } from "../../../src/core/grid/cell-ref";
import type { Snapshot } from "../../../src/core/grid/snapshot";

/** The cell of an address such as "Scores!D3". */
export function at(address: string): CellRef {
  const cell = parseAddress(address);
  if (!cell) throw new Error(`${address} names no cell`);
  return cell;
}

/** What stands in the cell of an address. */
export function cellOf(snapshot: Snapshot, address: string): Cell {
  return snapshot.cell(at(address));
}

/** Content as a plan has it: a value, or a formula behind "=" where it is asked for. */
export function typed(value: CellValue): CellContent {
  return { value, formula: null };
}

/** A formula, its result not known. */
export function formula(text: string): CellContent {
  return { value: null, formula: text };
}

/** Sets a cell from what it holds in a snapshot. */
export function set(snapshot: Snapshot, address: string, to: CellContent): Change {
  const { value, formula: text } = cellOf(snapshot, address);
  return { kind: "setCell", at: at(address), from: { value, formula: text }, to };
}

/** Changes that are made together. */
export function planOf(...changes: readonly Change[]): ChangePlan {
  return { label: "Contract", changes };
}

/** What a plan gave that must have been carried out. */
export function requireApplied(result: Applied | Conflict): Applied {
  if (result.kind !== "applied") throw new Error(`A conflict: ${JSON.stringify(result)}`);
  return result;
}

/** A tab with a table, formulas that are alike down its rows, and texts that look like something else. */
export function tabPlan(name: string, rows: number, changes: Partial<SheetPlan> = {}): SheetPlan {
  const header = ["Ref", "Written", "Double", "State"].map((value, column) => {
    return { row: 2, column, value, formula: null, style: "header" as const };
  });
  const lines = Array.from({ length: rows }, (_, index) => {
    const row = 3 + index;
    return [
      { row, column: 0, value: String(index + 1), formula: null, style: "cell" as const },
      { row, column: 1, value: index % 2 === 0 ? "2/3" : "=1+1", formula: null, style: "cell" as const },
      { row, column: 2, value: 2 * (index + 1), formula: `2*$A${row + 1}`, style: "count" as const },
      { row, column: 3, value: "even", formula: `IF($C${row + 1}>0,"even","")`, style: "cell" as const },
    ];
  }).flat();
  return {
    tab: "test-tab",
    name,
    columnWidths: [10, 20, 10, 10],
    rowHeights: [{ row: 0, points: 22 }],
    cells: [{ row: 0, column: 0, value: "A tab of ours", formula: null, style: "title" }, ...header, ...lines],
    frozen: { rows: 3, columns: 0 },
    table: { name: "TestTab", top: 2, left: 0, bottom: 2 + rows, right: 3 },
    validations: [],
    charts: [],
    page: { ...USUAL_PAGE, printedColumns: 3, titleRows: { first: 2, last: 2 }, footer: "Test" },
    ...changes,
  };
}
