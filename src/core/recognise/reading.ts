import type { CellRef, RangeRef } from "../grid/cell-ref";
import type { Level } from "../scale/level";
import type { ColumnRole } from "./headers";
import type { Period } from "./period";

/** How a workbook was understood: what each sheet was taken for, which column is what, and what was left out. */
export interface Reading {
  readonly sheets: readonly SheetReading[];
}

/** The kinds of blocks that a sheet may hold. */
export type BlockKind = "objectiveTable" | "ladder";

/** How one sheet was understood. */
export interface SheetReading {
  readonly sheet: string;
  /** What was recognised on the sheet, in the order of its first block; empty where nothing was. */
  readonly holds: readonly BlockKind[];
  readonly title: CellRef | null;
  readonly tables: readonly ObjectiveTable[];
  readonly ladders: readonly LadderBlock[];
  readonly leftOut: readonly LeftOut[];
}

/** Cells that hold something and were not read, with the reason in a sentence for the user. */
export interface LeftOut {
  readonly range: RangeRef;
  readonly why: string;
  /** Of a column that was left out of a table: its header, "" where it is blank. */
  readonly header?: string;
}

/** A table of objectives: a header row and the rows under it, in groups of one key area each. */
export interface ObjectiveTable {
  readonly sheet: string;
  readonly headerRow: number;
  readonly titleColumn: number;
  readonly columns: readonly TableColumn[];
  readonly groups: readonly ObjectiveGroup[];
}

/** A column of an objectives table and what its header says it holds. */
export interface TableColumn {
  readonly column: number;
  readonly header: string;
  readonly role: ColumnRole;
  /** The period of a score, comment or target column; null where the role or the header has none. */
  readonly period: Period | null;
}

/** Rows of objectives under one key area's heading. */
export interface ObjectiveGroup {
  /** The cell that names the key area; null where none does. */
  readonly keyArea: CellRef | null;
  readonly rows: readonly number[];
}

/** A maturity ladder: a row of descriptors under a row of level names. */
export interface LadderBlock {
  readonly sheet: string;
  readonly headerRow: number;
  readonly descriptorRow: number;
  readonly levels: readonly { readonly level: Level; readonly column: number }[];
  readonly owner: LadderOwner;
}

/** What a ladder belongs to: the key area with this heading, or the objective that its label names. */
export type LadderOwner =
  | { readonly kind: "keyArea"; readonly heading: CellRef | null }
  | { readonly kind: "objective"; readonly ref: string | null; readonly title: string; readonly label: CellRef };
