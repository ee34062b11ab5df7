import {
  LAST_COLUMN,
  LAST_ROW,
  parseA1Range,
  parseColumnLetters,
  toA1,
  toAbsoluteA1,
  toColumnLetters,
} from "../../core/grid/a1";

/** A rectangle of cells of one sheet: both corners inside, counted from 0. Whole rows and columns reach to the edge. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^\$?([1-9][0-9]{0,6}):\$?([1-9][0-9]{0,6})$/;

/** The rectangle of so many rows and columns; null where it would leave the sheet or be empty. */
export function areaAt(top: number, left: number, rows: number, columns: number): Area | null {
  const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  const isWhole = [top, left, rows, columns].every((each) => Number.isInteger(each));
  const isInside = top >= 0 && left >= 0 && area.bottom <= LAST_ROW && area.right <= LAST_COLUMN;
  return isWhole && isInside && rows > 0 && columns > 0 ? area : null;
}

export function rowCount(area: Area): number {
  return area.bottom - area.top + 1;
}

export function columnCount(area: Area): number {
  return area.right - area.left + 1;
}

export function cellCount(area: Area): number {
  return rowCount(area) * columnCount(area);
}

/** Whether the area is made of whole rows, from the first column to the last. */
export function isWholeRows(area: Area): boolean {
  return area.left === 0 && area.right === LAST_COLUMN;
}

/** Whether the area is made of whole columns, from the first row to the last. */
export function isWholeColumns(area: Area): boolean {
  return area.top === 0 && area.bottom === LAST_ROW;
}

/** Whether all of the second lies within the first. */
export function contains(outer: Area, inner: Area): boolean {
  return (
    inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right
  );
}

/** What two areas share; null if nothing. */
export function intersect(a: Area, b: Area): Area | null {
  const shared = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return shared.top <= shared.bottom && shared.left <= shared.right ? shared : null;
}

/** The smallest rectangle around both. */
export function boundingArea(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** What is left of an area once another is cut out of it: up to four rectangles. */
export function subtract(area: Area, cut: Area): Area[] {
  const shared = intersect(area, cut);
  if (shared === null) return [area];
  const bands: Area[] = [
    { ...area, bottom: shared.top - 1 },
    { ...area, top: shared.bottom + 1 },
    { ...shared, left: area.left, right: shared.left - 1 },
    { ...shared, left: shared.right + 1, right: area.right },
  ];
  return bands.filter((band) => band.top <= band.bottom && band.left <= band.right);
}

/** The area of "B2", "A1:C5", "A:C" or "2:3", dollar signs or not; null for anything else. */
export function parseArea(text: string): Area | null {
  const columns = COLUMNS.exec(text);
  if (columns) {
    const [first, last] = [parseColumnLetters(columns[1] ?? ""), parseColumnLetters(columns[2] ?? "")];
    if (first === null || last === null) return null;
    return { ...WHOLE_SHEET, left: Math.min(first, last), right: Math.max(first, last) };
  }
  const rows = ROWS.exec(text);
  if (rows) {
    const [first, last] = [Number(rows[1]) - 1, Number(rows[2]) - 1];
    if (Math.max(first, last) > LAST_ROW) return null;
    return { ...WHOLE_SHEET, top: Math.min(first, last), bottom: Math.max(first, last) };
  }
  return parseA1Range(text);
}

/** "A1:C5", "B2", "A:C" or "2:3", as Excel writes an area's address; with dollar signs if asked. */
export function toAreaAddress(area: Area, isAbsolute = false): string {
  const sign = isAbsolute ? "$" : "";
  if (isWholeColumns(area) && !isWholeRows(area)) {
    return `${sign}${toColumnLetters(area.left)}:${sign}${toColumnLetters(area.right)}`;
  }
  if (isWholeRows(area)) return `${sign}${area.top + 1}:${sign}${area.bottom + 1}`;
  const write = isAbsolute ? toAbsoluteA1 : toA1;
  const [first, last] = [write(area.top, area.left), write(area.bottom, area.right)];
  return first === last ? first : `${first}:${last}`;
}
