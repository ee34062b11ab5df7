import type { PlannedValidation, SheetPlan } from "../../core/change/sheet-plan";
import { toA1, toA1Range, toColumnLetters } from "../../core/grid/a1";

/** A character of the usual font is 7 pixels wide, and a pixel is three quarters of a point. */
const POINTS_PER_CHARACTER = 5.25;

/** Widths and heights, frozen panes, and how the tab prints. */
export function queuePage(sheet: Excel.Worksheet, plan: SheetPlan): void {
  queueWidths(sheet, plan.columnWidths);
  for (const { row, points } of plan.rowHeights) sheet.getRange(`${row + 1}:${row + 1}`).format.rowHeight = points;
  sheet.showGridlines = false;
  queueFrozen(sheet, plan.frozen);
  const { pageLayout } = sheet;
  const { page } = plan;
  pageLayout.orientation = page.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  if (page.titleRows) pageLayout.setPrintTitleRows(`$${page.titleRows.first + 1}:$${page.titleRows.last + 1}`);
  const { defaultForAllPages } = pageLayout.headersFooters;
  defaultForAllPages.leftFooter = page.footer.replaceAll("&", "&&");
  defaultForAllPages.rightFooter = "Page &P of &N";
  for (const row of page.breaksBefore) sheet.horizontalPageBreaks.add(toA1(row, 0));
}

/** What may be typed into cells of ours. */
export function queueValidations(sheet: Excel.Worksheet, validations: readonly PlannedValidation[]): void {
  for (const { row, column, list, prompt, error } of validations) {
    const { dataValidation } = sheet.getCell(row, column);
    dataValidation.rule = { list: { inCellDropDown: true, source: list.join(",") } };
    dataValidation.prompt = { showPrompt: true, title: "", message: prompt };
    dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "", message: error };
  }
}

function queueWidths(sheet: Excel.Worksheet, widths: readonly number[]): void {
  let first = 0;
  for (const [column, width] of widths.entries()) {
    if (widths[column + 1] === width) continue;
    const columns = sheet.getRange(`${toColumnLetters(first)}:${toColumnLetters(column)}`);
    columns.format.columnWidth = width * POINTS_PER_CHARACTER;
    first = column + 1;
  }
}

function queueFrozen({ freezePanes }: Excel.Worksheet, { rows, columns }: SheetPlan["frozen"]): void {
  if (rows > 0 && columns > 0) {
    freezePanes.freezeAt(toA1Range({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 }));
  } else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
}
