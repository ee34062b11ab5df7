import { EMPTY_CELL, type Cell } from "./cell";
import { isSameSheetName, type CellRef, type RangeRef } from "./cell-ref";

/** How a sheet's tab is shown: a very hidden one can be unhidden by a macro alone. */
export type SheetVisibility = "visible" | "hidden" | "veryHidden";

/** What stands on one sheet, without its sheet name in the ranges' addresses being checked: they are all its own. */
export interface SheetContent {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Rows from row 0, each from column 0; both may have holes and end early, which reads as empty cells. */
  readonly rows: readonly (readonly (Cell | undefined)[] | undefined)[];
  readonly merges: readonly RangeRef[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly tables: readonly TableContent[];
  /** Whether the sheet is protected, so that its locked cells cannot be changed. */
  readonly isProtected: boolean;
  /** The formulas of its conditional formats that go by one, without the leading "=", the first in priority first. */
  readonly conditionalFormulas: readonly string[];
}

/** An Excel table (ListObject): its range includes the header row, where it has one, and the totals row. */
export interface TableContent {
  readonly name: string;
  readonly range: RangeRef;
  readonly hasHeaderRow: boolean;
  readonly hasTotalsRow: boolean;
}

/** A workbook-scoped or sheet-scoped name. */
export interface DefinedName {
  readonly name: string;
  /** What it refers to, without the leading `=`: a reference, a constant or any formula. */
  readonly refersTo: string;
  /** The sheet it belongs to, null for the whole workbook. */
  readonly scope: string | null;
  readonly isHidden: boolean;
}

/** A cell and its place. */
export interface PlacedCell {
  readonly at: CellRef;
  readonly cell: Cell;
}

/** One sheet of a snapshot. */
export class SheetSnapshot {
  constructor(readonly content: SheetContent) {}

  get name(): string {
    return this.content.name;
  }

  /** One more than the last row that holds a cell; 0 on an empty sheet. */
  get rowCount(): number {
    return this.content.rows.length;
  }

  /** The cell at a row and column counted from 0; an empty cell where the sheet holds none. Never throws. */
  cell(row: number, column: number): Cell {
    return this.content.rows[row]?.[column] ?? EMPTY_CELL;
  }

  /** The cells of a row from column 0, as far as it goes. */
  row(row: number): readonly (Cell | undefined)[] {
    return this.content.rows[row] ?? [];
  }
}

/** A workbook at one moment. It never changes: an edit gives a new snapshot by {@link Snapshot.withCells}. */
export class Snapshot {
  constructor(
    readonly sheets: readonly SheetSnapshot[],
    readonly names: readonly DefinedName[],
    /** Whether the workbook is open for reading alone, so that nothing can be written. */
    readonly isReadOnly = false,
    /** The names of tabs that hold no cells, such as chart sheets: no other sheet can be called so. */
    readonly otherTabs: readonly string[] = [],
  ) {}

  /** The sheet of that name, capitals and small letters alike; null where there is none. */
  findSheet(name: string): SheetSnapshot | null {
    return this.sheets.find((sheet) => isSameSheetName(sheet.name, name)) ?? null;
  }

  /** Whether a sheet is called so, with cells or without. */
  isNameTaken(name: string): boolean {
    return this.findSheet(name) !== null || this.otherTabs.some((tab) => isSameSheetName(tab, name));
  }

  /** The workbook-scoped name, capitals and small letters alike; null where there is none. */
  findName(name: string): DefinedName | null {
    const wanted = name.toLowerCase();
    return this.names.find((each) => each.scope === null && each.name.toLowerCase() === wanted) ?? null;
  }

  /** The cell at a reference; an empty cell where the sheet or the cell does not exist. */
  cell(at: CellRef): Cell {
    return this.findSheet(at.sheet)?.cell(at.row, at.column) ?? EMPTY_CELL;
  }

  /**
   * The same workbook with some cells replaced, just as if it had been read anew; sheets without an edit are shared with
   * this snapshot.
   */
  withCells(edits: readonly PlacedCell[]): Snapshot {
    const sheets = this.sheets.map((sheet) => {
      const own = edits.filter((edit) => isSameSheetName(edit.at.sheet, sheet.name));
      return own.length === 0 ? sheet : new SheetSnapshot({ ...sheet.content, rows: replaceCells(sheet, own) });
    });
    return new Snapshot(sheets, this.names, this.isReadOnly, this.otherTabs);
  }
}

function replaceCells(sheet: SheetSnapshot, edits: readonly PlacedCell[]): SheetContent["rows"] {
  const rows = sheet.content.rows.slice();
  const copies = new Map<number, (Cell | undefined)[]>();
  for (const { at, cell } of edits) {
    const row = copies.get(at.row) ?? sheet.row(at.row).slice();
    copies.set(at.row, row);
    rows[at.row] = row;
    row[at.column] = isUntouched(cell) ? undefined : cell;
  }
  while (rows.length > 0 && !rows.at(-1)?.some((cell) => cell && (cell.value !== null || cell.formula !== null))) {
    rows.pop();
  }
  return rows;
}

/** Whether a cell is of no more interest than one that a workbook does not hold. */
function isUntouched({ value, formula, numberFormat }: Cell): boolean {
  return value === null && formula === null && numberFormat === EMPTY_CELL.numberFormat;
}
