import type { CSSProperties } from "react";
import { LAST_COLUMN, LAST_ROW } from "../../core/grid/a1";
import type { CellValue } from "../../core/grid/cell";
import { toDisplayText } from "../../core/grid/display";
import { boundingArea, intersect, isWholeColumns, isWholeRows, type Area } from "../../simulator/workbook/area";
import { hasContent } from "../../simulator/workbook/cell";
import { conditionalStyle } from "../../simulator/workbook/conditional-looks";
import type { Border, CellStyle } from "../../simulator/workbook/style";
import type { Sheet } from "../../simulator/workbook/workbook";
import { Axis, toPixels } from "./axis";
import { PADDING, toBoxStyle, toFont, toSide, toTextStyle, type Side } from "./cell-look";
import { toFittedNumber } from "./fit-number";
import { toRowHeights } from "./row-heights";
import type { MeasureText } from "./text-measure";

/** A cell as it is drawn. Sizes are pixels. */
export interface DrawnCell {
  readonly text: string;
  readonly width: number;
  readonly height: number;
  /** How many rows and columns it covers: 1 and 1 unless cells were merged. */
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly boxStyle: CSSProperties;
  readonly textStyle: CSSProperties;
  /** Whether its text runs on over empty neighbours. */
  readonly isOverflowing: boolean;
}

/** How much of the empty sheet is drawn beyond what is used, and at least. */
const SPARE = { rows: 30, columns: 8 };
const LEAST = { rows: 60, columns: 26 };

/** A sheet of the simulator as the grid draws it at one moment. */
export class SheetView {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly hasGridlines: boolean;
  /** By "row,column", for every drawn cell of a merged area. */
  readonly #merges = new Map<string, Area>();

  constructor(
    readonly sheet: Sheet,
    /** The selected cells, which are drawn however far out they are. */
    readonly selected: Area,
    readonly measure: MeasureText,
  ) {
    const extent = toExtent(sheet, selected);
    const heights = toRowHeights(sheet, measure);
    this.rows = new Axis(extent.bottom + 1, (row) =>
      sheet.hiddenRows.has(row) ? 0 : (heights.get(row) ?? toPixels(sheet.rowHeight(row))),
    );
    this.columns = new Axis(extent.right + 1, (column) => toPixels(sheet.columnWidth(column)));
    this.frozenRows = sheet.frozen === null || isWholeColumns(sheet.frozen) ? 0 : sheet.frozen.bottom + 1;
    this.frozenColumns = sheet.frozen === null || isWholeRows(sheet.frozen) ? 0 : sheet.frozen.right + 1;
    this.hasGridlines = sheet.properties.get("Gridlines") !== false;
    for (const merge of sheet.merges) this.#placeMerge(merge, extent);
  }

  /** The merged area that a drawn cell belongs to; null if none. */
  mergeAround(row: number, column: number): Area | null {
    return this.#merges.get(`${row},${column}`) ?? null;
  }

  /** Whether a cell lies under the first cell of a merged area. */
  isCovered(row: number, column: number): boolean {
    const merge = this.mergeAround(row, column);
    return merge !== null && (merge.top !== row || merge.left !== column);
  }

  /** Whether a cell shows something. */
  isFilled(row: number, column: number): boolean {
    return this.sheet.value(row, column) !== null || hasContent(this.sheet.cell(row, column));
  }

  /** The text of a cell as Excel copies it, however narrow its column. */
  text(row: number, column: number): string {
    return toDisplayText({ value: this.sheet.value(row, column), numberFormat: this.#style(row, column).numberFormat });
  }

  cell(row: number, column: number): DrawnCell {
    const area = this.mergeAround(row, column) ?? { top: row, left: column, bottom: row, right: column };
    const width = this.columns.span(area.left, area.right);
    const height = this.rows.span(area.top, area.bottom);
    const value = this.sheet.value(row, column);
    const style = this.#style(row, column);
    const side = toSide(style, value);
    const { text, size } = this.#fit(value, style, width);
    const isLink = this.sheet.cell(row, column).hyperlink !== null;
    const margins = this.#overflow(area, side, size - width, style);
    return {
      text,
      width,
      height,
      rowSpan: area.bottom - area.top + 1,
      columnSpan: area.right - area.left + 1,
      boxStyle: toBoxStyle(style, { ...this.#lines(area, style), hasGridlines: this.hasGridlines }),
      textStyle: { ...toTextStyle(style, side, isLink), ...margins },
      isOverflowing: Object.keys(margins).length > 0,
    };
  }

  #style(row: number, column: number): CellStyle {
    return { ...this.sheet.style(row, column), ...conditionalStyle(this.sheet, row, column) };
  }

  /** The text to show, and how wide it is with the space beside it. */
  #fit(value: CellValue, style: CellStyle, width: number): { readonly text: string; readonly size: number } {
    const room = width - 2 * PADDING - 1;
    const font = toFont(style);
    const widthOf = (text: string): number => this.measure(text, font);
    if (typeof value === "number") return { text: toFittedNumber(value, style.numberFormat, room, widthOf), size: 0 };
    const text = toDisplayText({ value, numberFormat: style.numberFormat });
    // Excel puts text without wrapping on a single line.
    const shown = style.wrapText ? text : text.replaceAll(/\r?\n/g, "");
    return { text: shown, size: typeof value === "string" ? widthOf(shown) + 2 * PADDING + 1 : 0 };
  }

  /** Negative margins that let text run on over empty neighbours, as far as it needs to. */
  #overflow(area: Area, side: Side, missing: number, style: CellStyle): CSSProperties {
    const isMerged = area.left !== area.right || area.top !== area.bottom;
    if (missing <= 0 || isMerged || style.wrapText || style.textOrientation !== 0) return {};
    const wanted = side === "center" ? missing / 2 : missing;
    const left = side === "left" ? 0 : this.#roomBeside(area.top, area.left, -1, wanted);
    const right = side === "right" ? 0 : this.#roomBeside(area.top, area.left, 1, wanted);
    return { ...(left > 0 ? { marginLeft: -left } : {}), ...(right > 0 ? { marginRight: -right } : {}) };
  }

  #roomBeside(row: number, column: number, step: 1 | -1, wanted: number): number {
    let room = 0;
    for (let at = column + step; room < wanted && at >= 0 && at < this.columns.count; at += step) {
      if (this.isFilled(row, at) || this.mergeAround(row, at) !== null) break;
      room += this.columns.size(at);
    }
    return Math.min(room, wanted);
  }

  /** A line between two cells may have been given to either of them. */
  #lines({ top, left, bottom, right }: Area, style: CellStyle): { readonly right: Border; readonly bottom: Border } {
    const last = bottom === top && right === left ? style : this.sheet.style(bottom, right);
    const either = (own: Border, other: Border): Border => (own.style === "None" ? other : own);
    return {
      right: either(last.borderRight, this.sheet.style(top, right + 1).borderLeft),
      bottom: either(last.borderBottom, this.sheet.style(bottom + 1, left).borderTop),
    };
  }

  #placeMerge(merge: Area, extent: Area): void {
    const drawn = intersect(merge, extent);
    if (drawn === null) return;
    for (let row = drawn.top; row <= drawn.bottom; row++) {
      for (let column = drawn.left; column <= drawn.right; column++) this.#merges.set(`${row},${column}`, drawn);
    }
  }
}

/** The cells that are drawn at all: what is used or selected, and some more. */
function toExtent(sheet: Sheet, selected: Area): Area {
  // Of whole rows and columns, only their beginning matters.
  const reached = {
    top: 0,
    left: 0,
    bottom: isWholeColumns(selected) ? 0 : selected.bottom,
    right: isWholeRows(selected) ? 0 : selected.right,
  };
  const used = boundingArea(sheet.cells.usedArea(false) ?? reached, reached);
  return {
    top: 0,
    left: 0,
    bottom: Math.min(LAST_ROW, Math.max(used.bottom + SPARE.rows, LEAST.rows - 1)),
    right: Math.min(LAST_COLUMN, Math.max(used.right + SPARE.columns, LEAST.columns - 1)),
  };
}
