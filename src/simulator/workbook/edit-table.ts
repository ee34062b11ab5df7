import { HostError } from "../host-error";
import { columnCount, intersect, rowCount, type Area } from "./area";
import { EMPTY_STORED_CELL, hasContent } from "./cell";
import { shiftCells } from "./structure";
import { toWireValue } from "./wire-value";
import { isDefinedName } from "./name-rules";
import { type LiveRange, type Sheet, Table } from "./workbook";

/** Makes a table of a range. Without headers of its own, it gets a row of them above its data, which moves down. */
export function addTable({ sheet, area }: LiveRange, hasHeaders: boolean): Table {
  const { workbook } = sheet;
  sheet.requireAllowed();
  const isTaken = workbook.tables.some((table) => table.sheet === sheet && intersect(table.area, area) !== null);
  if (isTaken) throw new HostError("InvalidArgument");
  const whole = hasHeaders && rowCount(area) > 1 ? area : { ...area, bottom: area.bottom + 1 };
  if (!hasHeaders) shiftCells(sheet, { isInsert: true, isVertical: true, area: { ...area, bottom: area.top } });
  const number = workbook.nextNumber("table");
  const table = new Table(String(number), sheet, freeName(sheet, number), whole, true, false);
  nameColumns(table);
  workbook.tables.push(table);
  workbook.calculation.structureChanged();
  return table;
}

/** Renames a table. Its name has to be one that a defined name could have, and no other's. */
export function renameTable(table: Table, name: string): void {
  const { workbook } = table.sheet;
  if (!isDefinedName(name)) throw new HostError("InvalidArgument");
  const other = workbook.findTable(name);
  if ((other !== null && other !== table) || workbook.findName(name, null) !== null) {
    throw new HostError("InvalidArgument");
  }
  table.name = name;
  workbook.calculation.structureChanged();
}

/** Shows or hides the totals row, which comes below the data. */
export function setTotalsRow(table: Table, isShown: boolean): void {
  if (table.hasTotalsRow === isShown) return;
  const { sheet, area } = table;
  sheet.requireAllowed();
  if (isShown) {
    const row: Area = { ...area, top: area.bottom + 1, bottom: area.bottom + 1 };
    makeRoom(sheet, row);
    table.area = { ...area, bottom: row.top };
    setText(sheet, row.top, area.left, "Total");
  } else {
    clearRow(sheet, { ...area, top: area.bottom });
    table.area = { ...area, bottom: area.bottom - 1 };
  }
  table.hasTotalsRow = isShown;
  sheet.workbook.calculation.structureChanged();
}

/** Shows or hides the header row. The table's data stay where they are. */
export function setHeaderRow(table: Table, isShown: boolean): void {
  if (table.hasHeaderRow === isShown) return;
  const { sheet, area } = table;
  sheet.requireAllowed();
  if (!isShown) clearRow(sheet, { ...area, bottom: area.top });
  table.area = isShown ? { ...area, top: area.top - 1 } : { ...area, top: area.top + 1 };
  table.hasHeaderRow = isShown;
  if (isShown) nameColumns(table);
  sheet.workbook.calculation.structureChanged();
}

/** Every column's header is text, and no two are the same. */
function nameColumns({ sheet, area }: Table): void {
  const names = new Set<string>();
  for (let index = 0; index < columnCount(area); index++) {
    const column = area.left + index;
    const own = String(toWireValue(sheet.value(area.top, column)));
    let name = own === "" ? `Column${index + 1}` : own;
    for (let number = 2; names.has(name.toLowerCase()); number++) name = `${own || "Column"}${number}`;
    names.add(name.toLowerCase());
    setText(sheet, area.top, column, name);
  }
}

function setText(sheet: Sheet, row: number, column: number, value: string): void {
  sheet.setContent(row, column, { value, formula: null, hasApostrophe: false, numberFormat: null });
}

function makeRoom(sheet: Sheet, row: Area): void {
  const isFree = [...sheet.cells.within(row)].every(({ cell }) => !hasContent(cell));
  if (!isFree) shiftCells(sheet, { isInsert: true, isVertical: true, area: row });
}

function clearRow(sheet: Sheet, row: Area): void {
  sheet.changeExisting(row, (cell) => ({ ...EMPTY_STORED_CELL, style: cell.style }));
}

function freeName(sheet: Sheet, from: number): string {
  let number = from;
  while (sheet.workbook.findTable(`Table${number}`) !== null) number++;
  return `Table${number}`;
}
