import { parseA1Range } from "../../src/core/grid/a1";
import { EMPTY_CELL, isCellError, type Cell, type CellError, type CellValue } from "../../src/core/grid/cell";
import {
  SheetSnapshot,
  Snapshot,
  type DefinedName,
  type SheetVisibility,
  type TableContent,
} from "../../src/core/grid/snapshot";

/** A cell as a test writes it: what is typed, a formula with its result, or a value with its number format. */
export type PlainCell =
  | string
  | number
  | boolean
  | null
  | CellError
  | { readonly formula: string; readonly value: CellValue }
  | { readonly value: CellValue; readonly numberFormat: string };

/** Rows from row 1 of the sheet, each from column A; null is an empty cell, and a row may end early. */
export type PlainRows = readonly (readonly PlainCell[])[];

/** One sheet as a test describes it. Whatever is not said is as on a new sheet. */
export interface PlainSheet {
  /** "Scores" unless said otherwise. */
  readonly name?: string;
  readonly rows: PlainRows;
  /** Merged ranges in A1 notation: "A3:F3". */
  readonly merges?: readonly string[];
  /** Rows counted from 0. */
  readonly hiddenRows?: readonly number[];
  /** Columns counted from 0. */
  readonly hiddenColumns?: readonly number[];
  readonly visibility?: SheetVisibility;
  readonly tables?: readonly TableContent[];
  /** Ranges of Excel tables in A1 notation, each with its header row. */
  readonly excelTables?: readonly string[];
}

/** A name of the workbook as a test describes it: scoped to the whole workbook and visible unless said otherwise. */
export type PlainName = Pick<DefinedName, "name" | "refersTo"> & Partial<DefinedName>;

/** A snapshot with one sheet. */
export function snapshotOf(sheet: PlainSheet, names: readonly PlainName[] = []): Snapshot {
  return snapshotOfSheets([sheet], names);
}

/** A snapshot with several sheets, in their order. */
export function snapshotOfSheets(sheets: readonly PlainSheet[], names: readonly PlainName[] = []): Snapshot {
  return new Snapshot(
    sheets.map(toSheetSnapshot),
    names.map((name) => ({ scope: null, isHidden: false, ...name })),
  );
}

/** The cell that a test wrote in short. */
export function toCell(plain: PlainCell): Cell {
  if (typeof plain !== "object" || plain === null || isError(plain)) return { ...EMPTY_CELL, value: plain };
  return { ...EMPTY_CELL, ...plain };
}

function isError(plain: object): plain is CellError {
  return !("value" in plain) && isCellError(plain as CellError);
}

function toSheetSnapshot(sheet: PlainSheet): SheetSnapshot {
  const name = sheet.name ?? "Scores";
  return new SheetSnapshot({
    name,
    visibility: sheet.visibility ?? "visible",
    rows: sheet.rows.map((row) => row.map((cell) => (cell === null ? undefined : toCell(cell)))),
    merges: (sheet.merges ?? []).map((range) => ({ sheet: name, ...parseRange(range) })),
    hiddenRows: new Set(sheet.hiddenRows),
    hiddenColumns: new Set(sheet.hiddenColumns),
    tables: [
      ...(sheet.tables ?? []),
      ...(sheet.excelTables ?? []).map((range, index) => ({
        name: `Table${index + 1}`,
        range: { sheet: name, ...parseRange(range) },
        hasHeaderRow: true,
        hasTotalsRow: false,
      })),
    ],
    isProtected: false,
    conditionalFormulas: [],
  });
}

function parseRange(text: string): NonNullable<ReturnType<typeof parseA1Range>> {
  const range = parseA1Range(text);
  if (!range) throw new Error(`The test's range ${text} is none.`);
  return range;
}
