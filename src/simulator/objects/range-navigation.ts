import { LAST_COLUMN, LAST_ROW } from "../../core/grid/a1";
import { HostError } from "../host-error";
import type { Arguments } from "../wire/arguments";
import type { Outcome, WireObject } from "../wire/emulated-class";
import { areaAt, boundingArea, columnCount, intersect, rowCount, type Area } from "../workbook/area";
import { findReference } from "./find-range";
import { wrap } from "./wrap";
import { LiveRange } from "../workbook/workbook";

/** Range's methods that lead to other ranges. */
export const rangeNavigation: Readonly<Record<string, (self: LiveRange, args: Arguments) => Outcome>> = {
  GetAbsoluteResizedRange: (range, args) =>
    at(range, range.area.top, range.area.left, args.integer(0), args.integer(1)),
  GetBoundingRect: (range, args) => on(range, boundingArea(range.area, otherRange(range, args).area)),
  // A cell may lie outside the range it is counted from.
  GetCell: (range, args) => at(range, range.area.top + args.integer(0), range.area.left + args.integer(1), 1, 1),
  GetColumn: (range, args) => at(range, range.area.top, range.area.left + args.integer(0), rowCount(range.area), 1),
  GetColumnsAfter: (range, args) => beside(range, 0, args.integerOr(0, 1)),
  GetColumnsBefore: (range, args) => beside(range, 0, -args.integerOr(0, 1)),
  GetEntireColumn: (range) => on(range, { ...range.area, top: 0, bottom: LAST_ROW }),
  GetEntireRow: (range) => on(range, { ...range.area, left: 0, right: LAST_COLUMN }),
  GetIntersection: (range, args) => {
    const shared = sharedWith(range, args);
    if (shared === null) throw new HostError("ItemNotFound");
    return shared;
  },
  GetIntersectionOrNullObject: sharedWith,
  GetLastCell: ({ sheet, area }) =>
    wrap("Range", new LiveRange(sheet, { ...area, top: area.bottom, left: area.right })),
  GetLastColumn: (range) => on(range, { ...range.area, left: range.area.right }),
  GetLastRow: (range) => on(range, { ...range.area, top: range.area.bottom }),
  GetMergedAreasOrNullObject: ({ sheet, area }) => {
    const areas = sheet.merges.filter((merge) => intersect(merge, area) !== null);
    return areas.length === 0 ? null : wrap("RangeAreas", { sheet, areas });
  },
  GetOffsetRange: (range, args) => {
    const { top, left } = range.area;
    return at(range, top + args.integer(0), left + args.integer(1), rowCount(range.area), columnCount(range.area));
  },
  GetResizedRange: (range, args) => {
    const { top, left } = range.area;
    return at(range, top, left, rowCount(range.area) + args.integer(0), columnCount(range.area) + args.integer(1));
  },
  GetRow: (range, args) => at(range, range.area.top + args.integer(0), range.area.left, 1, columnCount(range.area)),
  GetRowsAbove: (range, args) => beside(range, -args.integerOr(0, 1), 0),
  GetRowsBelow: (range, args) => beside(range, args.integerOr(0, 1), 0),
  GetUsedRange: (range, args) => {
    const { top, left } = range.area;
    return usedWithin(range, args) ?? on(range, { top, left, bottom: top, right: left });
  },
  GetUsedRangeOrNullObject: usedWithin,
};

function on({ sheet }: LiveRange, area: Area): WireObject {
  return wrap("Range", new LiveRange(sheet, area));
}

function at(range: LiveRange, top: number, left: number, rows: number, columns: number): WireObject {
  const area = areaAt(top, left, rows, columns);
  if (area === null) throw new HostError("InvalidArgument");
  return on(range, area);
}

/** So many rows below (above, if negative) or columns after (before) the range. */
function beside(range: LiveRange, rows: number, columns: number): WireObject {
  const { top, left, bottom, right } = range.area;
  if (rows !== 0) {
    return at(range, rows > 0 ? bottom + 1 : top + rows, left, Math.abs(rows), columnCount(range.area));
  }
  return at(range, top, columns > 0 ? right + 1 : left + columns, rowCount(range.area), Math.abs(columns));
}

function otherRange(range: LiveRange, args: Arguments): LiveRange {
  const other = args.find(0, LiveRange) ?? findReference(range.sheet.workbook, args.text(0), range.sheet);
  if (other?.sheet !== range.sheet) throw new HostError("InvalidArgument");
  return other;
}

function sharedWith(range: LiveRange, args: Arguments): WireObject | null {
  const shared = intersect(range.area, otherRange(range, args).area);
  return shared === null ? null : on(range, shared);
}

/** The smallest range around the used cells of the range. */
function usedWithin(range: LiveRange, args: Arguments): WireObject | null {
  let used: Area | null = null;
  for (const { row, column, cell } of range.sheet.cells.within(range.area)) {
    if (args.flag(0) && cell.value === null && cell.formula === null) continue;
    const here = { top: row, left: column, bottom: row, right: column };
    used = used === null ? here : boundingArea(used, here);
  }
  return used === null ? null : on(range, used);
}
