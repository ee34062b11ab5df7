import { EMPTY_CELL, type Cell } from "../../core/grid/cell";
import { SheetSnapshot, Snapshot } from "../../core/grid/snapshot";
import { hasContent } from "./cell";
import type { Sheet, Workbook } from "./workbook";

/** The workbook as plain data, calculated. A cell is there if it holds something or has a number format of its own. */
export function toSnapshot(workbook: Workbook): Snapshot {
  workbook.calculation.update();
  return new Snapshot(
    workbook.sheets.map(toSheetSnapshot),
    workbook.names.map(({ name, refersTo, scope, isVisible }) => ({
      name,
      refersTo,
      scope: scope?.name ?? null,
      isHidden: !isVisible,
    })),
    false,
    workbook.otherTabs,
  );
}

function toSheetSnapshot(sheet: Sheet): SheetSnapshot {
  return new SheetSnapshot({
    name: sheet.name,
    visibility: sheet.visibility,
    rows: toRows(sheet),
    merges: sheet.merges.map((merge) => ({ sheet: sheet.name, ...merge })),
    hiddenRows: new Set(sheet.hiddenRows),
    hiddenColumns: new Set(sheet.hiddenColumns),
    tables: sheet.workbook.tables
      .filter((table) => table.sheet === sheet)
      .map(({ name, area, hasHeaderRow, hasTotalsRow }) => ({
        name,
        range: { sheet: sheet.name, ...area },
        hasHeaderRow,
        hasTotalsRow,
      })),
    isProtected: sheet.isProtected,
    conditionalFormulas: sheet.conditionalFormats.flatMap(({ type, formula }) =>
      type === "Custom" && formula !== "" ? [formula.replace(/^=/, "")] : [],
    ),
  });
}

function toRows(sheet: Sheet): (Cell | undefined)[][] {
  const rows: (Cell | undefined)[][] = [];
  for (const { row, column, cell } of sheet.cells.all()) {
    const { numberFormat } = sheet.style(row, column);
    if (!hasContent(cell) && numberFormat === EMPTY_CELL.numberFormat) continue;
    const { value, formula } = cell;
    (rows[row] ??= [])[column] = { value, formula, numberFormat };
  }
  return rows;
}
