import type { Cell } from "../../core/grid/cell";
import type { SheetSnapshot, Snapshot } from "../../core/grid/snapshot";
import type { WorkbookAppearance } from "../../core/grid/appearance";
import { Calculation } from "./calculation";
import { loadAppearance } from "./load-appearance";
import { Name, type Sheet, Table, Workbook, type WorkbookOptions } from "./workbook";

/**
 * A workbook that holds what a snapshot holds, and looks as it says, or as a new one where nothing is said. The snapshot's own formula results stand until something changes, unless
 * some are missing: then all are calculated, as when Excel opens a file that asks for it.
 */
export function createWorkbook(
  snapshot: Snapshot,
  options: WorkbookOptions,
  appearance: WorkbookAppearance | null = null,
): Workbook {
  const workbook = new Workbook(options, (each) => new Calculation(each));
  for (const sheet of snapshot.sheets) fillSheet(workbook.appendSheet(sheet.name), sheet);
  workbook.otherTabs.push(...snapshot.otherTabs);
  if (workbook.sheets.length === 0) workbook.appendSheet("Sheet1");
  for (const { name, refersTo, scope, isHidden } of snapshot.names) {
    const sheet = scope === null ? null : workbook.findSheet(scope);
    workbook.names.push(new Name(workbook, name, refersTo, sheet, !isHidden));
  }
  if (appearance !== null) loadAppearance(workbook, appearance);
  workbook.calculation.trustValues();
  if (workbook.sheets.some(hasMissingResult)) workbook.calculation.structureChanged();
  return workbook;
}

function fillSheet(sheet: Sheet, { content }: SheetSnapshot): void {
  sheet.visibility = content.visibility;
  sheet.isProtected = content.isProtected;
  sheet.merges = content.merges.map(({ top, left, bottom, right }) => ({ top, left, bottom, right }));
  for (const row of content.hiddenRows) sheet.hiddenRows.add(row);
  for (const column of content.hiddenColumns) sheet.hiddenColumns.add(column);
  content.rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell !== undefined) fillCell(sheet, row, column, cell);
    });
  });
  for (const { name, range, hasHeaderRow, hasTotalsRow } of content.tables) {
    const { top, left, bottom, right } = range;
    const id = String(sheet.workbook.nextNumber("table"));
    sheet.workbook.tables.push(new Table(id, sheet, name, { top, left, bottom, right }, hasHeaderRow, hasTotalsRow));
  }
}

function fillCell(sheet: Sheet, row: number, column: number, { value, formula, numberFormat }: Cell): void {
  const style = numberFormat === "General" ? {} : { numberFormat };
  sheet.cells.set(row, column, { value, formula, hasApostrophe: false, style, hyperlink: null });
}

function hasMissingResult(sheet: Sheet): boolean {
  for (const { cell } of sheet.cells.all()) if (cell.formula !== null && cell.value === null) return true;
  return false;
}
