import { HostError, notEmulated } from "../host-error";
import { cellCount, columnCount, rowCount, type Area } from "./area";
import type { CellValue } from "../../core/grid/cell";
import { EMPTY_STORED_CELL } from "./cell";
import { parseWritten } from "./typed-input";
import type { Sheet } from "./workbook";

/** Microsoft's own words for an array of another shape than the range. */
const WRONG_SHAPE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";
/** More than this at once is not a thing that the add-in would do on purpose. */
const MOST_CELLS = 1_000_000;

/** Goes through what was written: one value for all cells, or an array of rows of the range's own shape. */
function forEachWritten(
  area: Area,
  written: unknown,
  visit: (row: number, column: number, value: unknown) => void,
): void {
  if (Array.isArray(written)) requireShape(area, written);
  else if (cellCount(area) > MOST_CELLS) throw notEmulated("writing one value to more than a million cells");
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      visit(row, column, Array.isArray(written) ? pick(written, row - area.top, column - area.left) : written);
    }
  }
}

function pick(written: readonly unknown[], row: number, column: number): unknown {
  const cells = written[row];
  return Array.isArray(cells) ? cells[column] : undefined;
}

/** Throws InvalidArgument if the array has not as many rows and columns as the area. */
function requireShape(area: Area, written: readonly unknown[]): void {
  const isFitting = (row: unknown): boolean => Array.isArray(row) && row.length === columnCount(area);
  if (written.length !== rowCount(area) || !written.every(isFitting)) {
    throw new HostError("InvalidArgument", WRONG_SHAPE);
  }
}

/** As {@link requireShape}, for the numbers that the client sends ahead of a write in parts. */
export function requireSize(area: Area, rows: number, columns: number): void {
  if (rows !== rowCount(area) || columns !== columnCount(area)) throw new HostError("InvalidArgument", WRONG_SHAPE);
}

/** Types values or formulas into cells. Null leaves a cell alone; of a merged area only the first cell takes anything. */
export function writeContent(sheet: Sheet, area: Area, written: unknown): void {
  sheet.requireUnlocked(area);
  const before = beforeOf(sheet, area);
  const today = sheet.workbook.options.now();
  forEachWritten(area, written, (row, column, value) => {
    if (value === null || value === undefined || isCovered(sheet, row, column)) return;
    if (typeof value === "object") throw new HostError("InvalidArgument");
    const { numberFormat } = sheet.style(row, column);
    sheet.setContent(row, column, parseWritten(value as string | number | boolean, { numberFormat, today }));
  });
  sheet.workbook.changes.add({ kind: "cells", sheet, area, changeType: "RangeEdited", before });
}

/** Sets number formats; null leaves a cell's alone. */
export function writeNumberFormats(sheet: Sheet, area: Area, written: unknown): void {
  sheet.requireAllowed("allowFormatCells");
  if (typeof written === "string") sheet.setStyle(area, { numberFormat: written });
  else {
    forEachWritten(area, written, (row, column, value) => {
      if (value === null || value === undefined) return;
      if (typeof value !== "string") throw new HostError("InvalidArgument");
      sheet.setStyle({ top: row, left: column, bottom: row, right: column }, { numberFormat: value });
    });
  }
  sheet.workbook.changes.add({ kind: "formats", sheet, area });
}

/** What to clear, in Office.js's words. */
export type ClearWhat = "All" | "Formats" | "Contents" | "Hyperlinks" | "RemoveHyperlinks" | "ResetContents";

/** Clears cells; formats of whole rows and columns go too where formats are cleared. */
export function clearCells(sheet: Sheet, area: Area, what: ClearWhat): void {
  const isContents = what === "All" || what === "Contents" || what === "ResetContents";
  const isFormats = what === "All" || what === "Formats";
  if (isContents) sheet.requireUnlocked(area);
  if (isFormats) sheet.requireAllowed("allowFormatCells");
  const before = beforeOf(sheet, area);
  const { value, formula, hasApostrophe } = EMPTY_STORED_CELL;
  sheet.changeExisting(area, (cell) => ({
    ...cell,
    ...(isContents ? { value, formula, hasApostrophe } : {}),
    ...(isFormats ? { style: {} } : {}),
    ...(what === "Formats" || what === "Contents" ? {} : { hyperlink: null }),
  }));
  if (isFormats) {
    sheet.clearWholeStyles(area);
    sheet.cutConditionalFormats(area);
    sheet.merges = sheet.merges.filter(
      (merge) =>
        merge.bottom < area.top || merge.top > area.bottom || merge.right < area.left || merge.left > area.right,
    );
  }
  if (what === "All") sheet.cutDataValidations(area);
  if (isContents) sheet.workbook.changes.add({ kind: "cells", sheet, area, changeType: "RangeEdited", before });
  if (isFormats) sheet.workbook.changes.add({ kind: "formats", sheet, area });
}

function beforeOf(sheet: Sheet, area: Area): CellValue | undefined {
  return cellCount(area) === 1 ? sheet.value(area.top, area.left) : undefined;
}

function isCovered(sheet: Sheet, row: number, column: number): boolean {
  const merge = sheet.mergeAround(row, column);
  return merge !== null && (merge.top !== row || merge.left !== column);
}
