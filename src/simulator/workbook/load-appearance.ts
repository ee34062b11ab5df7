import type { SheetAppearance, WorkbookAppearance } from "../../core/grid/appearance";
import { WHOLE_SHEET } from "./area";
import { loadCharts } from "./load-charts";
import { toCellStyle, toColor, toDifference } from "./load-looks";
import { loadConditionalFormats, loadLinks, loadValidations } from "./load-rules";
import type { CellStyle, StylePatch } from "./style";
import type { Sheet, Workbook } from "./workbook";

/** Gives a workbook that was made from a snapshot the looks that go with it. Sheets are told by their names. */
export function loadAppearance(workbook: Workbook, appearance: WorkbookAppearance): void {
  workbook.normalStyle = toCellStyle(appearance.normal);
  const styles = appearance.styles.map(toCellStyle);
  for (const look of appearance.sheets) {
    const sheet = workbook.findSheet(look.name);
    if (sheet === null) continue;
    loadSizes(sheet, look);
    loadStyles(sheet, look, styles);
    loadView(sheet, look);
    loadPage(sheet, look);
    loadConditionalFormats(sheet, look.conditionalFormats);
    loadValidations(sheet, look.validations);
    loadLinks(sheet, look.links);
  }
  // Charts lie on sheets whose sizes are known, and may look at cells of others.
  for (const look of appearance.sheets) {
    const sheet = workbook.findSheet(look.name);
    if (sheet !== null) loadCharts(sheet, look.charts);
  }
}

function loadSizes(sheet: Sheet, { usualWidth, usualHeight, columns, rows }: SheetAppearance): void {
  sheet.standardWidth = usualWidth;
  sheet.standardHeight = usualHeight;
  for (const { first, last, width } of columns) {
    if (width === null || width === usualWidth) continue;
    for (let column = first; column <= last; column++) sheet.columnWidths.set(column, width);
  }
  for (const { row, height } of rows) {
    if (height !== null && height !== usualHeight) sheet.rowHeights.set(row, height);
  }
}

/** Cells with the same look share one patch, however many they are. */
function loadStyles(sheet: Sheet, { columns, rows, cells }: SheetAppearance, styles: readonly CellStyle[]): void {
  const { normalStyle } = sheet.workbook;
  const wholes = [...columns, ...rows].flatMap(({ style }) => (style === null ? [] : [style]));
  // A cell, a row and a column say all of their looks in a file: nothing that lies beneath may show through.
  const keys = new Set(
    wholes.flatMap((style) => Object.keys(toDifference(styles[style] ?? normalStyle, normalStyle, new Set()))),
  );
  const patches = new Map<number, StylePatch>();
  const patchOf = (style: number): StylePatch => {
    const patch = patches.get(style) ?? toDifference(styles[style] ?? normalStyle, normalStyle, keys);
    patches.set(style, patch);
    return patch;
  };
  for (const { first, last, style } of columns) {
    if (style === null) continue;
    for (let column = first; column <= last; column++) sheet.columnStyles.set(column, patchOf(style));
  }
  for (const { row, style } of rows) if (style !== null) sheet.rowStyles.set(row, patchOf(style));
  cells.forEach((row, at) => {
    row?.forEach((style, column) => {
      if (style !== undefined) sheet.cells.set(at, column, { ...sheet.cell(at, column), style: patchOf(style) });
    });
  });
}

function loadView(sheet: Sheet, { frozen, showsGridlines, tabColor }: SheetAppearance): void {
  const { rows, columns } = frozen;
  if (rows > 0 || columns > 0) {
    sheet.frozen = {
      ...WHOLE_SHEET,
      ...(rows > 0 ? { bottom: rows - 1 } : {}),
      ...(columns > 0 ? { right: columns - 1 } : {}),
    };
  }
  sheet.properties.set("Gridlines", showsGridlines);
  sheet.properties.set("TabColor", tabColor === null ? "" : toColor(tabColor));
}

function loadPage(sheet: Sheet, { page }: SheetAppearance): void {
  const { pageLayout } = sheet;
  pageLayout.set("Orientation", page.orientation === "landscape" ? "Landscape" : "Portrait");
  if (page.isA4) pageLayout.set("PaperSize", "A4");
  if (page.pagesWide !== null) pageLayout.set("Zoom", { horizontalFitToPages: page.pagesWide });
  if (page.titleRows) {
    sheet.printTitleRows = { ...WHOLE_SHEET, top: page.titleRows.first, bottom: page.titleRows.last };
  }
  if (page.titleColumns) {
    sheet.printTitleColumns = { ...WHOLE_SHEET, left: page.titleColumns.first, right: page.titleColumns.last };
  }
  sheet.printArea = page.area;
  sheet.rowPageBreaks = [...page.breaksBefore];
  const { left, center, right } = page.footer;
  const footer = sheet.headerFooter("DefaultForAllPages");
  for (const [name, text] of Object.entries({ LeftFooter: left, CenterFooter: center, RightFooter: right })) {
    if (text !== "") footer.set(name, text);
  }
}
