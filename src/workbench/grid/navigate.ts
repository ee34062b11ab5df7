import type { Place } from "./selection";
import type { SheetView } from "./sheet-view";

/** One step: so many rows down or columns to the right, of which one is 0. */
export interface Direction {
  readonly rows: -1 | 0 | 1;
  readonly columns: -1 | 0 | 1;
}

/** The next cell that can be seen, past hidden ones and past the rest of a merged cell; the same where there is none. */
export function step(view: SheetView, from: Place, direction: Direction): Place {
  const merge = view.mergeAround(from.row, from.column);
  let at = moved(from, direction);
  while (
    isInside(view, at) &&
    (isHidden(view, at) || (merge !== null && view.mergeAround(at.row, at.column) === merge))
  ) {
    at = moved(at, direction);
  }
  return isInside(view, at) ? toFirst(view, at) : from;
}

/**
 * Where Ctrl and an arrow key lead: to the end of the filled cells, or over the empty ones to the next that is filled; to
 * the edge of what is drawn where none follows.
 */
export function jump(view: SheetView, from: Place, direction: Direction): Place {
  const isFilled = ({ row, column }: Place): boolean => view.isFilled(row, column);
  let at = step(view, from, direction);
  if (at === from) return from;
  const isRun = isFilled(from) && isFilled(at);
  for (;;) {
    const next = step(view, at, direction);
    if (isRun ? !isFilled(next) : isFilled(at)) return at;
    if (next === at) return at;
    at = next;
  }
}

/** A screen's height up or down. */
export function page(view: SheetView, from: Place, rows: -1 | 1, height: number): Place {
  const target = view.rows.start(from.row) + rows * height;
  const row = Math.max(0, view.rows.indexAt(Math.max(0, target)));
  return row === from.row ? step(view, from, { rows, columns: 0 }) : toFirst(view, { row, column: from.column });
}

/** The first cell of the sheet, or of a row, that is not hidden or frozen. */
export function home(view: SheetView, from: Place, isOfSheet: boolean): Place {
  const row = isOfSheet ? firstShown(view.frozenRows, (at) => view.rows.size(at), view.rows.count) : from.row;
  const column = firstShown(view.frozenColumns, (at) => view.columns.size(at), view.columns.count);
  return toFirst(view, { row, column });
}

/** The last row and column that hold anything. */
export function end(view: SheetView): Place {
  const used = view.sheet.cells.usedArea(true);
  return { row: used?.bottom ?? 0, column: used?.right ?? 0 };
}

function firstShown(from: number, sizeOf: (at: number) => number, count: number): number {
  let at = from;
  while (at < count - 1 && sizeOf(at) === 0) at++;
  return at;
}

function toFirst(view: SheetView, { row, column }: Place): Place {
  const merge = view.mergeAround(row, column);
  return merge === null ? { row, column } : { row: merge.top, column: merge.left };
}

function moved({ row, column }: Place, { rows, columns }: Direction): Place {
  return { row: row + rows, column: column + columns };
}

function isInside(view: SheetView, { row, column }: Place): boolean {
  return row >= 0 && column >= 0 && row < view.rows.count && column < view.columns.count;
}

function isHidden(view: SheetView, { row, column }: Place): boolean {
  return view.rows.size(row) === 0 || view.columns.size(column) === 0;
}
