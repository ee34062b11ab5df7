import { LAST_COLUMN, LAST_ROW } from "../../core/grid/a1";
import { columnCount, rowCount, type Area } from "./area";

/** Cells that move because others were inserted before them or deleted. */
export interface Shift {
  readonly isInsert: boolean;
  /** Whether cells move up and down, or left and right. */
  readonly isVertical: boolean;
  /** The cells that are inserted or deleted. */
  readonly area: Area;
}

interface Span {
  readonly first: number;
  readonly last: number;
}

/** Where a cell goes; null if it is deleted or pushed over the edge. */
export function shiftCell(
  shift: Shift,
  row: number,
  column: number,
): { readonly row: number; readonly column: number } | null {
  const area = shiftArea(shift, { top: row, left: column, bottom: row, right: column });
  return area === null ? null : { row: area.top, column: area.left };
}

/** Where an area goes: it grows by what is inserted within it and shrinks by what is deleted; null if all of it goes. */
export function shiftArea(shift: Shift, area: Area): Area | null {
  const { area: cut, isVertical } = shift;
  const [across, cutAcross] = isVertical
    ? [spanOf(area.left, area.right), spanOf(cut.left, cut.right)]
    : [spanOf(area.top, area.bottom), spanOf(cut.top, cut.bottom)];
  // Only part of its width would move: Excel leaves such an area where it is.
  if (across.first < cutAcross.first || across.last > cutAcross.last) return area;
  const along = isVertical ? spanOf(area.top, area.bottom) : spanOf(area.left, area.right);
  const edge = isVertical ? LAST_ROW : LAST_COLUMN;
  const moved = shift.isInsert
    ? insertInto(along, isVertical ? cut.top : cut.left, isVertical ? rowCount(cut) : columnCount(cut), edge)
    : deleteFrom(along, isVertical ? spanOf(cut.top, cut.bottom) : spanOf(cut.left, cut.right), edge);
  if (moved === null) return null;
  return isVertical
    ? { ...area, top: moved.first, bottom: moved.last }
    : { ...area, left: moved.first, right: moved.last };
}

function spanOf(first: number, last: number): Span {
  return { first, last };
}

function insertInto(span: Span, at: number, count: number, edge: number): Span | null {
  if (span.last < at || (span.first === 0 && span.last === edge)) return span;
  const first = span.first >= at ? span.first + count : span.first;
  return first > edge ? null : { first, last: Math.min(span.last + count, edge) };
}

function deleteFrom(span: Span, cut: Span, edge: number): Span | null {
  if (span.first === 0 && span.last === edge) return span;
  const first = before(span.first, cut);
  const last = before(span.last + 1, cut) - 1;
  return first > last ? null : { first, last };
}

/** Where a row (or column) comes to lie once those of the cut are gone; those of the cut itself, where it began. */
function before(at: number, cut: Span): number {
  if (at <= cut.first) return at;
  return at > cut.last ? at - (cut.last - cut.first + 1) : cut.first;
}
