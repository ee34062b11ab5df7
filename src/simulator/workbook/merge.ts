import { cellCount, intersect, rowCount, type Area } from "./area";
import { EMPTY_STORED_CELL } from "./cell";
import type { Sheet } from "./workbook";

/** Merges an area, or each of its rows. Only the first cell keeps what it holds, as in Excel. */
export function mergeCells(sheet: Sheet, area: Area, isEachRow: boolean): void {
  sheet.requireAllowed();
  unmergeCells(sheet, area);
  const parts = isEachRow
    ? Array.from({ length: rowCount(area) }, (_, row) => ({ ...area, top: area.top + row, bottom: area.top + row }))
    : [area];
  for (const part of parts) {
    if (cellCount(part) === 1) continue;
    sheet.merges.push(part);
    for (const { row, column, cell } of [...sheet.cells.within(part)]) {
      if (row === part.top && column === part.left) continue;
      sheet.cells.set(row, column, { ...EMPTY_STORED_CELL, style: cell.style });
      sheet.workbook.calculation.cellChanged(sheet, row, column);
    }
  }
}

/** Splits every merged area that the area touches. */
export function unmergeCells(sheet: Sheet, area: Area): void {
  sheet.requireAllowed();
  sheet.merges = sheet.merges.filter((merge) => intersect(merge, area) === null);
}
