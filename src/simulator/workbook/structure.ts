import { isSameSheetName } from "../../core/grid/cell-ref";
import { HostError } from "../host-error";
import { intersect, type Area } from "./area";
import { dropFromFormula, renameInFormula, shiftReferences } from "./formula-references";
import { shiftArea, shiftCell, type Shift } from "./shift";
import { isSheetName } from "./name-rules";
import type { Sheet, Workbook } from "./workbook";

/** A new sheet at the end, named "Sheet1" or the next that is free unless a name is given. */
export function addSheet(workbook: Workbook, name?: string): Sheet {
  requireOpenStructure(workbook);
  const sheet = workbook.appendSheet(name === undefined ? freeName(workbook) : requireSheetName(workbook, name, null));
  workbook.changes.add({ kind: "added", sheet });
  return sheet;
}

/** Renames a sheet, and in every formula and name that refers to it. */
export function renameSheet(sheet: Sheet, name: string): void {
  const { workbook, name: before } = sheet;
  requireOpenStructure(workbook);
  requireSheetName(workbook, name, sheet);
  sheet.name = name;
  mapFormulas(workbook, (formula) => renameInFormula(formula, before, name));
  workbook.changes.add({ kind: "renamed", sheet, before, after: name });
}

/** Deletes a sheet. Source of the two refusals: Worksheet.delete in the Office.js reference, and Excel's own. */
export function deleteSheet(sheet: Sheet): void {
  const { workbook } = sheet;
  requireOpenStructure(workbook);
  const others = workbook.sheets.filter((each) => each !== sheet && each.visibility === "visible");
  if (sheet.visibility === "veryHidden" || others.length === 0) throw new HostError("InvalidOperation");
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  sheet.isDeleted = true;
  removeOwned(workbook.tables, (table) => table.sheet === sheet);
  removeOwned(workbook.names, (name) => name.scope === sheet);
  mapFormulas(workbook, (formula) => dropFromFormula(formula, sheet.name));
  workbook.changes.add({ kind: "deleted", sheet });
}

/** Moves a sheet's tab to a place counted from 0. */
export function moveSheet(sheet: Sheet, position: number): void {
  const { sheets, changes } = sheet.workbook;
  requireOpenStructure(sheet.workbook);
  if (!Number.isInteger(position) || position < 0 || position >= sheets.length) throw new HostError("InvalidArgument");
  const before = sheets.indexOf(sheet);
  sheets.splice(before, 1);
  sheets.splice(position, 0, sheet);
  sheet.workbook.calculation.structureChanged();
  if (before !== position) changes.add({ kind: "moved", sheet, before, after: position });
}

/** Moves cells because others are inserted or deleted, and with them all that refers to them. */
export function shiftCells(sheet: Sheet, shift: Shift): void {
  const { workbook } = sheet;
  requireWholeTables(sheet, shift);
  sheet.shiftCount++;
  sheet.cells.move((row, column) => shiftCell(shift, row, column));
  shiftOwned(sheet, shift);
  for (const range of workbook.liveRanges()) {
    if (range.sheet !== sheet || range.isGone) continue;
    const area = shiftArea(shift, range.area);
    if (area === null) range.isGone = true;
    else range.area = area;
  }
  mapFormulas(workbook, (formula, home) => shiftReferences(formula, home?.name ?? "", sheet.name, shift));
}

function shiftOwned(sheet: Sheet, shift: Shift): void {
  const shiftAll = (areas: readonly Area[]): Area[] =>
    areas.map((area) => shiftArea(shift, area)).filter((area) => area !== null);
  sheet.merges = shiftAll(sheet.merges);
  for (const format of sheet.conditionalFormats) format.areas = shiftAll(format.areas);
  removeOwned(sheet.conditionalFormats, (format) => format.areas.length === 0);
  for (const validation of sheet.dataValidations) validation.areas = shiftAll(validation.areas);
  removeOwned(sheet.dataValidations, (validation) => validation.areas.length === 0);
  for (const table of sheet.workbook.tables) {
    if (table.sheet === sheet) table.area = shiftArea(shift, table.area) ?? table.area;
  }
  for (const chart of sheet.workbook.sheets.flatMap((each) => each.charts)) {
    for (const series of chart.series) {
      for (const source of [series.values, series.categories]) {
        if (source?.sheet === sheet) source.area = shiftArea(shift, source.area) ?? source.area;
      }
    }
  }
  sheet.shiftRowsAndColumns(shift);
}

/** Excel refuses to move part of a table's width. */
function requireWholeTables(sheet: Sheet, shift: Shift): void {
  for (const table of sheet.workbook.tables) {
    if (table.sheet !== sheet) continue;
    const { area } = shift;
    const swept = shift.isVertical ? { ...area, bottom: table.area.bottom } : { ...area, right: table.area.right };
    if (swept.bottom < swept.top || swept.right < swept.left) continue;
    const touched = intersect(swept, table.area);
    if (touched === null) continue;
    const isWhole = shift.isVertical
      ? touched.left === table.area.left && touched.right === table.area.right
      : touched.top === table.area.top && touched.bottom === table.area.bottom;
    if (!isWhole) throw new HostError("InsertDeleteConflict");
  }
}

/** Puts every formula and every name another way. Null as the home is a name of the whole workbook. */
function mapFormulas(workbook: Workbook, map: (formula: string, home: Sheet | null) => string): void {
  for (const sheet of workbook.sheets) {
    for (const { row, column, cell } of [...sheet.cells.all()]) {
      if (cell.formula !== null) sheet.cells.set(row, column, { ...cell, formula: map(cell.formula, sheet) });
    }
    for (const format of sheet.conditionalFormats) {
      if (format.formula !== "") format.formula = `=${map(format.formula.slice(1), sheet)}`;
    }
  }
  for (const name of workbook.names) name.refersTo = map(name.refersTo, name.scope);
  workbook.calculation.structureChanged();
}

function requireOpenStructure(workbook: Workbook): void {
  if (workbook.isStructureProtected) throw new HostError("AccessDenied");
}

function requireSheetName(workbook: Workbook, name: string, own: Sheet | null): string {
  if (!isSheetName(name)) throw new HostError("InvalidArgument");
  const other = workbook.findSheet(name);
  const isOtherTab = workbook.otherTabs.some((tab) => isSameSheetName(tab, name));
  if (isOtherTab || (other !== null && other !== own)) throw new HostError("ItemAlreadyExists");
  return name;
}

function freeName(workbook: Workbook): string {
  let number = 1;
  while (workbook.findSheet(`Sheet${number}`) !== null) number++;
  return `Sheet${number}`;
}

function removeOwned<T>(list: T[], isToGo: (each: T) => boolean): void {
  const kept = list.filter((each) => !isToGo(each));
  list.splice(0, list.length, ...kept);
}
