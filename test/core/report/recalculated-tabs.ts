import { isCellError, type CellValue } from "../../../src/core/grid/cell";
import type { Snapshot } from "../../../src/core/grid/snapshot";
import type { PlannedCell, SheetPlan } from "../../../src/core/change/sheet-plan";
import { calculate, type TypedCell, type TypedSheet } from "../../engines/ironcalc";

/** A planned formula, what the program computed for it, and what another engine computes for it. */
export interface RecalculatedCell {
  readonly tab: string;
  readonly cell: PlannedCell;
  readonly recalculated: number | string | boolean;
}

/**
 * Every formula of the tabs, recalculated from nothing by IronCalc over the workbook's own cells. Links are left out: they
 * make no figure, and IronCalc lacks the function.
 */
export async function recalculateTabs(
  snapshot: Snapshot,
  plans: readonly SheetPlan[],
): Promise<readonly RecalculatedCell[]> {
  return (await calculateTabs(snapshot, plans)).read();
}

/** Tabs in the other engine, over a workbook whose cells can be typed over. */
export interface CalculatedTabs {
  /** Every formula, as the workbook stands. */
  readonly read: () => readonly RecalculatedCell[];
  /** Types in what another snapshot of the same shape has in the workbook's own cells. */
  readonly change: (snapshot: Snapshot) => void;
}

/** The same as {@link recalculateTabs}, for a workbook that is to change after the tabs were made. */
export async function calculateTabs(snapshot: Snapshot, plans: readonly SheetPlan[]): Promise<CalculatedTabs> {
  const { valueAt, type } = await calculate({
    sheets: [
      ...toTypedSheets(snapshot),
      ...plans.map((plan) => ({
        name: plan.name,
        cells: plan.cells.flatMap((cell) =>
          isLink(cell) ? [] : typed(cell.row, cell.column, cell.value, cell.formula),
        ),
      })),
    ],
  });
  return {
    read: () =>
      plans.flatMap((plan) =>
        plan.cells
          .filter((cell) => cell.formula !== null && !isLink(cell))
          .map((cell) => ({ tab: plan.tab, cell, recalculated: valueAt(plan.name, cell.row, cell.column) })),
      ),
    change: (changed) => {
      const blanks = toTypedSheets(snapshot).map(({ name, cells }) => ({
        name,
        cells: cells.map((cell) => ({ ...cell, content: "" })),
      }));
      type([...blanks, ...toTypedSheets(changed)]);
    },
  };
}

function toTypedSheets(snapshot: Snapshot): readonly TypedSheet[] {
  return snapshot.sheets.map((sheet) => ({
    name: sheet.name,
    cells: sheet.content.rows.flatMap((cells, row) =>
      (cells ?? []).flatMap((cell, column) => (cell ? typed(row, column, cell.value, cell.formula) : [])),
    ),
  }));
}

/** Whether two results are the same figure: the same text, or numbers that differ by less than Excel shows. */
export function isSameFigure(computed: CellValue, recalculated: number | string | boolean): boolean {
  if (typeof computed === "number" && typeof recalculated === "number") {
    return Math.abs(computed - recalculated) <= 1e-12 * Math.max(1, Math.abs(computed));
  }
  return (computed ?? "") === recalculated;
}

function isLink(cell: PlannedCell): boolean {
  return cell.formula?.startsWith("HYPERLINK(") ?? false;
}

function typed(row: number, column: number, value: CellValue, formula: string | null): readonly TypedCell[] {
  if (formula !== null) return [{ row, column, content: `=${formula}` }];
  if (value === null) return [];
  if (isCellError(value)) return [{ row, column, content: value.error }];
  if (typeof value === "string") return [{ row, column, content: `'${value}` }];
  return [{ row, column, content: typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value) }];
}

/** The formulas that another engine computes otherwise, written so that a failing test shows them. */
export function differencesOf(cells: readonly RecalculatedCell[]): readonly string[] {
  return cells
    .filter(({ cell, recalculated }) => !isSameFigure(cell.value, recalculated))
    .map(
      ({ tab, cell, recalculated }) =>
        `${tab} R${cell.row}C${cell.column}: ${JSON.stringify(cell.value)} is ${JSON.stringify(recalculated)} by ${cell.formula ?? ""}`,
    );
}
