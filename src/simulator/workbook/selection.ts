import type { Area } from "./area";
import { LiveRange, type Sheet } from "./workbook";

/** Shows a sheet's tab, as a click on it does. */
export function activateSheet(sheet: Sheet): void {
  const { workbook } = sheet;
  const before = workbook.activeSheet;
  if (before === sheet) return;
  workbook.activeSheet = sheet;
  workbook.changes.add({ kind: "deactivated", sheet: before });
  workbook.changes.add({ kind: "activated", sheet });
}

/** Selects cells, and shows their sheet. */
export function selectCells(sheet: Sheet, area: Area): void {
  activateSheet(sheet);
  sheet.workbook.selection = new LiveRange(sheet, area);
  sheet.workbook.changes.add({ kind: "selection", sheet, area });
}
