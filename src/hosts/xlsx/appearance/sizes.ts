import { LAST_COLUMN } from "../../../core/grid/a1";
import type { ColumnAppearance, RowAppearance, SheetAppearance } from "../../../core/grid/appearance";
import type { SheetScan } from "../sheet-scan";
import { findChild, findChildren, type XmlElement } from "../xml-tree";
import { isTrue } from "../workbook-part";
import { findNumber } from "./attributes";

/** A character of the usual font is 7 pixels wide, and a pixel is three quarters of a point. */
const POINTS_A_CHARACTER = 5.25;
/** Excel's width of a column that nobody set: 64 pixels. */
const USUAL_WIDTH = 48;
const USUAL_HEIGHT = 15;

/** The sizes of a sheet's columns and rows, and the looks that whole ones have. */
export function readSizes(
  root: XmlElement,
  scan: SheetScan,
): Pick<SheetAppearance, "usualWidth" | "usualHeight" | "columns" | "rows"> {
  const usual = findChild(root, "sheetFormatPr");
  return {
    usualWidth: toPoints(findNumber(usual, "defaultColWidth")) ?? USUAL_WIDTH,
    usualHeight: findNumber(usual, "defaultRowHeight") ?? USUAL_HEIGHT,
    columns: readColumns(findChild(root, "cols")),
    rows: readRows(scan),
  };
}

function readColumns(list: XmlElement | null): readonly ColumnAppearance[] {
  if (!list) return [];
  return findChildren(list, "col").flatMap((column) => {
    const first = (findNumber(column, "min") ?? 0) - 1;
    const last = Math.min((findNumber(column, "max") ?? 0) - 1, LAST_COLUMN);
    const style = findNumber(column, "style") ?? 0;
    // A hidden column may be written without its width.
    const width = toPoints(findNumber(column, "width")) ?? 0;
    return first >= 0 && first <= last
      ? [{ first, last, width: width > 0 ? width : null, style: style > 0 ? style : null }]
      : [];
  });
}

function readRows(scan: SheetScan): readonly RowAppearance[] {
  return scan.rows.flatMap(({ row, tag }) => {
    const height = Number(tag.attribute("ht") ?? 0);
    const style = isTrue(tag.attribute("customFormat")) ? Number(tag.attribute("s") ?? 0) : null;
    return height > 0 || style !== null ? [{ row, height: height > 0 ? height : null, style }] : [];
  });
}

function toPoints(characters: number | null): number | null {
  return characters === null ? null : characters * POINTS_A_CHARACTER;
}
