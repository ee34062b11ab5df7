import { HostError } from "../host-error";
import { isWholeColumns, isWholeRows } from "../workbook/area";
import { shiftCells } from "../workbook/structure";
import { asOneOf } from "./written";
import { LiveRange } from "../workbook/workbook";

/** Makes room where the range is; gives the cells that are there then. */
export function insertRange({ sheet, area }: LiveRange, direction: string): LiveRange {
  const isVertical = asOneOf(direction, ["Down", "Right"]) === "Down";
  requireMovable({ sheet, area }, isVertical, "allowInsertRows", "allowInsertColumns");
  shiftCells(sheet, { isInsert: true, isVertical, area });
  const changeType = isWholeRows(area) ? "RowInserted" : isWholeColumns(area) ? "ColumnInserted" : "CellInserted";
  sheet.workbook.changes.add({ kind: "cells", sheet, area, changeType, before: undefined });
  return new LiveRange(sheet, area);
}

/** Takes the range's cells out and closes the gap. */
export function deleteRange({ sheet, area }: LiveRange, direction: string): void {
  const isVertical = asOneOf(direction, ["Up", "Left"]) === "Up";
  requireMovable({ sheet, area }, isVertical, "allowDeleteRows", "allowDeleteColumns");
  const changeType = isWholeRows(area) ? "RowDeleted" : isWholeColumns(area) ? "ColumnDeleted" : "CellDeleted";
  shiftCells(sheet, { isInsert: false, isVertical, area });
  sheet.workbook.changes.add({ kind: "cells", sheet, area, changeType, before: undefined });
}

/** Whole rows go up and down, whole columns left and right, and a protected sheet may allow neither. */
function requireMovable(
  { sheet, area }: Pick<LiveRange, "sheet" | "area">,
  isVertical: boolean,
  rowOption: string,
  columnOption: string,
): void {
  if (isWholeRows(area) && !isVertical) throw new HostError("InvalidArgument");
  if (isWholeColumns(area) && isVertical) throw new HostError("InvalidArgument");
  sheet.requireAllowed(isWholeRows(area) ? rowOption : isWholeColumns(area) ? columnOption : undefined);
}
