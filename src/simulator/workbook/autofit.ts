import { toDisplayText } from "../../core/grid/display";
import type { Area } from "./area";
import type { Sheet } from "./workbook";

/** Points that a letter of Calibri 11 takes up, more or less: the simulator has no fonts to measure. */
const POINTS_A_LETTER = 5.25;
const PADDING = 5;

/** Makes columns as wide as what the area's cells show, roughly; wrapped text does not widen a column. */
export function autofitColumns(sheet: Sheet, area: Area): void {
  const longest = new Map<number, number>();
  for (const { row, column } of sheet.cells.within(area)) {
    const style = sheet.style(row, column);
    if (style.wrapText) continue;
    const text = toDisplayText({ value: sheet.value(row, column), numberFormat: style.numberFormat });
    longest.set(column, Math.max(longest.get(column) ?? 0, text.length));
  }
  for (const [column, length] of longest) {
    if (length > 0) sheet.columnWidths.set(column, Math.round(length * POINTS_A_LETTER + PADDING));
  }
}

/** Makes rows as high as their tallest cell, roughly: by the lines that wrapped text needs. */
export function autofitRows(sheet: Sheet, area: Area): void {
  const lines = new Map<number, number>();
  for (const { row, column } of sheet.cells.within(area)) {
    const style = sheet.style(row, column);
    const text = toDisplayText({ value: sheet.value(row, column), numberFormat: style.numberFormat });
    const letters = Math.max(1, Math.floor((sheet.columnWidth(column) - PADDING) / POINTS_A_LETTER));
    const needed = style.wrapText
      ? text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0)
      : 1;
    lines.set(row, Math.max(lines.get(row) ?? 1, needed));
  }
  for (const [row, count] of lines) sheet.rowHeights.set(row, count * sheet.standardHeight);
}
