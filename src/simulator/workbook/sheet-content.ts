import type { CellValue } from "../../core/grid/cell";
import type { SheetVisibility } from "../../core/grid/snapshot";
import { HostError } from "../host-error";
import { cellCount, contains, intersect, isWholeColumns, isWholeRows, subtract, WHOLE_SHEET, type Area } from "./area";
import { hasContent, type StoredCell, type TypedContent } from "./cell";
import { CellGrid } from "./cell-grid";
import type { ConditionalFormat } from "./conditional-format";
import type { DataValidation } from "./data-validation";
import { PropertyBag } from "./property-bag";
import { shiftCell, type Shift } from "./shift";
import type { CellStyle, StylePatch } from "./style";

/** What stands on a sheet, and how it looks. Rows and columns count from 0. */
export abstract class SheetContent {
  /** Excel's usual sizes in points, with Calibri 11. */
  standardWidth = 48;
  standardHeight = 15;
  readonly cells = new CellGrid();
  readonly properties = new PropertyBag();
  readonly pageLayout = new PropertyBag();
  readonly headersFooters = new Map<string, PropertyBag>();
  readonly conditionalFormats: ConditionalFormat[] = [];
  readonly dataValidations: DataValidation[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly columnStyles = new Map<number, StylePatch>();
  readonly rowStyles = new Map<number, StylePatch>();
  /** What formulas put into the cells beside them, by "row,column". */
  readonly spilled = new Map<string, CellValue>();
  sheetStyle: StylePatch = {};
  merges: Area[] = [];
  /** Rows that begin a new page, by the row that comes first on it. */
  rowPageBreaks: number[] = [];
  columnPageBreaks: number[] = [];
  printArea: Area | null = null;
  printTitleRows: Area | null = null;
  printTitleColumns: Area | null = null;
  frozen: Area | null = null;
  visibility: SheetVisibility = "visible";
  /** How often cells were moved because others were inserted or deleted. */
  shiftCount = 0;
  isProtected = false;
  /** The options of `protect`, such as allowFormatCells; whatever is not there is not allowed. */
  protectionOptions: Readonly<Record<string, unknown>> = {};
  password: string | null = null;

  constructor(
    /** Is told of every cell whose content changed. */
    readonly onCellChanged: (row: number, column: number) => void,
  ) {}

  /** How cells look that nobody touched. */
  abstract get normalStyle(): CellStyle;

  cell(row: number, column: number): StoredCell {
    return this.cells.get(row, column);
  }

  /** What a cell shows: its own value, or what a formula beside it spills into it. */
  value(row: number, column: number): CellValue {
    return this.cell(row, column).value ?? this.spilled.get(`${row},${column}`) ?? null;
  }

  /** How a cell looks, with what its row, its column and the whole sheet were given. */
  style(row: number, column: number): CellStyle {
    return {
      ...this.normalStyle,
      ...this.sheetStyle,
      ...this.columnStyles.get(column),
      ...this.rowStyles.get(row),
      ...this.cell(row, column).style,
    };
  }

  /** Puts content into a cell; its looks stay, but for the number format where the content brings one. */
  setContent(row: number, column: number, content: TypedContent): void {
    const before = this.cell(row, column);
    const { value, formula, hasApostrophe, numberFormat } = content;
    const style = numberFormat === null ? before.style : { ...before.style, numberFormat };
    this.cells.set(row, column, { ...before, value, formula, hasApostrophe, style });
    this.onCellChanged(row, column);
  }

  /** Changes cells that hold something, and no others. */
  changeExisting(area: Area, change: (cell: StoredCell) => StoredCell): void {
    for (const { row, column, cell } of [...this.cells.within(area)]) {
      const after = change(cell);
      this.cells.set(row, column, after);
      if (hasContent(cell) !== hasContent(after)) this.onCellChanged(row, column);
    }
  }

  /** Gives an area some looks; whole rows, whole columns and the whole sheet keep them for cells to come. */
  setStyle(area: Area, patch: StylePatch): void {
    if (isWholeColumns(area) || isWholeRows(area)) {
      this.#setWholeStyle(area, patch);
      this.changeExisting(area, (cell) => ({ ...cell, style: { ...cell.style, ...patch } }));
      return;
    }
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const cell = this.cell(row, column);
        this.cells.set(row, column, { ...cell, style: { ...cell.style, ...patch } });
      }
    }
  }

  #setWholeStyle(area: Area, patch: StylePatch): void {
    if (contains(area, WHOLE_SHEET)) {
      this.sheetStyle = { ...this.sheetStyle, ...patch };
      for (const styles of [this.columnStyles, this.rowStyles]) {
        for (const [at, style] of [...styles]) styles.set(at, { ...style, ...patch });
      }
      return;
    }
    const isColumns = isWholeColumns(area);
    const styles = isColumns ? this.columnStyles : this.rowStyles;
    const [first, last] = isColumns ? [area.left, area.right] : [area.top, area.bottom];
    for (let at = first; at <= last; at++) styles.set(at, { ...styles.get(at), ...patch });
  }

  /** What every cell of the area has in common; null where they differ. */
  common<T>(area: Area, read: (style: CellStyle) => T): T | null {
    const found = new Set<T>();
    let touched = 0;
    for (const { row, column } of this.cells.within(area)) {
      touched++;
      found.add(read(this.style(row, column)));
    }
    if (touched < cellCount(area)) for (const style of this.#stylesBeneath(area)) found.add(read(style));
    const [first] = found;
    return found.size === 1 && first !== undefined ? first : null;
  }

  /** The styles that cells of the area have before anything is done to them alone. */
  *#stylesBeneath(area: Area): Iterable<CellStyle> {
    const rows = placesIn(this.rowStyles, area.top, area.bottom);
    const columns = placesIn(this.columnStyles, area.left, area.right);
    for (const row of rows) {
      for (const column of columns) {
        yield { ...this.normalStyle, ...this.sheetStyle, ...this.columnStyles.get(column), ...this.rowStyles.get(row) };
      }
    }
  }

  /** What stands at the head and foot of some of the printed pages, such as "DefaultForAllPages". */
  headerFooter(pages: string): PropertyBag {
    let found = this.headersFooters.get(pages);
    if (found === undefined) this.headersFooters.set(pages, (found = new PropertyBag()));
    return found;
  }

  columnWidth(column: number): number {
    return this.hiddenColumns.has(column) ? 0 : (this.columnWidths.get(column) ?? this.standardWidth);
  }

  rowHeight(row: number): number {
    return this.hiddenRows.has(row) ? 0 : (this.rowHeights.get(row) ?? this.standardHeight);
  }

  /** Moves what whole rows (or whole columns) have: sizes, looks, whether they are hidden, page breaks. */
  shiftRowsAndColumns(shift: Shift): void {
    const isWhole = shift.isVertical ? isWholeRows(shift.area) : isWholeColumns(shift.area);
    if (!isWhole) return;
    const to = (at: number): number | null =>
      (shift.isVertical ? shiftCell(shift, at, 0)?.row : shiftCell(shift, 0, at)?.column) ?? null;
    if (shift.isVertical) {
      moveKeys(this.rowHeights, to);
      moveKeys(this.rowStyles, to);
      moveMembers(this.hiddenRows, to);
      this.rowPageBreaks = this.rowPageBreaks.map(to).filter((at) => at !== null);
    } else {
      moveKeys(this.columnWidths, to);
      moveKeys(this.columnStyles, to);
      moveMembers(this.hiddenColumns, to);
      this.columnPageBreaks = this.columnPageBreaks.map(to).filter((at) => at !== null);
    }
  }

  /** Takes away what whole rows or columns of the area were given. */
  clearWholeStyles(area: Area): void {
    if (contains(area, WHOLE_SHEET)) this.sheetStyle = {};
    if (isWholeColumns(area))
      for (const at of placesWithin(this.columnStyles, area.left, area.right)) this.columnStyles.delete(at);
    if (isWholeRows(area))
      for (const at of placesWithin(this.rowStyles, area.top, area.bottom)) this.rowStyles.delete(at);
  }

  /** Takes an area out of the conditional formats; those that have nothing left are gone. */
  cutConditionalFormats(area: Area): void {
    for (const format of this.conditionalFormats) format.areas = format.areas.flatMap((each) => subtract(each, area));
    removeWhere(this.conditionalFormats, (format) => format.areas.length === 0);
  }

  /** Takes an area out of the data validations; those that have nothing left are gone. */
  cutDataValidations(area: Area): void {
    for (const validation of this.dataValidations) {
      validation.areas = validation.areas.flatMap((each) => subtract(each, area));
    }
    removeWhere(this.dataValidations, (validation) => validation.areas.length === 0);
  }

  /** Throws AccessDenied if the sheet is protected and its protection does not allow this. */
  requireAllowed(option?: string): void {
    const isAllowed = option !== undefined && this.protectionOptions[option] === true;
    if (this.isProtected && !isAllowed) throw new HostError("AccessDenied");
  }

  /** Throws AccessDenied if the sheet is protected and one of these cells is locked. */
  requireUnlocked(area: Area): void {
    if (!this.isProtected) return;
    if (this.common(area, (style) => style.locked) !== false) throw new HostError("AccessDenied");
  }

  /** The merged area that a cell belongs to; null if none. */
  mergeAround(row: number, column: number): Area | null {
    return (
      this.merges.find((merge) => intersect(merge, { top: row, left: column, bottom: row, right: column })) ?? null
    );
  }
}

/** The places between two that have a style of their own, and one that has none where there is such a place. */
function placesIn(styles: ReadonlyMap<number, StylePatch>, first: number, last: number): number[] {
  const styled = placesWithin(styles, first, last);
  if (styled.length === last - first + 1) return styled;
  let plain = first;
  while (styles.has(plain)) plain++;
  return [...styled, plain];
}

function placesWithin(styles: ReadonlyMap<number, StylePatch>, first: number, last: number): number[] {
  return [...styles.keys()].filter((at) => at >= first && at <= last);
}

function removeWhere<T>(list: T[], isToGo: (each: T) => boolean): void {
  for (let index = list.length - 1; index >= 0; index--) {
    const each = list[index];
    if (each !== undefined && isToGo(each)) list.splice(index, 1);
  }
}

function moveKeys<T>(map: Map<number, T>, to: (at: number) => number | null): void {
  const entries = [...map];
  map.clear();
  for (const [at, value] of entries) {
    const place = to(at);
    if (place !== null) map.set(place, value);
  }
}

function moveMembers(set: Set<number>, to: (at: number) => number | null): void {
  const places = [...set].map(to);
  set.clear();
  for (const place of places) if (place !== null) set.add(place);
}
