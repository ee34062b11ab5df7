import { boundingArea, intersect, type Area } from "../../simulator/workbook/area";
import type { SheetView } from "./sheet-view";

/** A cell of the sheet that is shown, counted from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** What is selected: the cell that typing goes to, and the area that it began in that cell. */
export interface Selection {
  readonly active: Place;
  readonly area: Area;
}

/** The cell that typing goes to: the one where the selection began or, where somebody else selected, the first. */
export function toSelection(area: Area, began: Place | null): Selection {
  return { active: began !== null && holds(area, began) ? began : { row: area.top, column: area.left }, area };
}

function holds(area: Area, { row, column }: Place): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** The area between two cells, grown until it cuts no merged cells in two. */
export function toArea(view: SheetView, from: Place, to: Place): Area {
  let area = boundingArea(areaOf(from), areaOf(to));
  for (let isGrowing = true; isGrowing;) {
    const grown = view.sheet.merges
      .filter((merge) => intersect(merge, area) !== null)
      .reduce((sum, merge) => boundingArea(sum, merge), area);
    isGrowing = !isSameArea(grown, area);
    area = grown;
  }
  return area;
}

export function isSamePlace(a: Place, b: Place): boolean {
  return a.row === b.row && a.column === b.column;
}

export function areaOf({ row, column }: Place): Area {
  return { top: row, left: column, bottom: row, right: column };
}

function isSameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/** The corner across from the active cell: the one that Shift and the arrow keys move. */
export function toFarCorner({ active, area }: Selection): Place {
  return {
    row: active.row === area.top ? area.bottom : area.top,
    column: active.column === area.left ? area.right : area.left,
  };
}
