import type { CellRef, RangeRef } from "../grid/cell-ref";
import type { Level } from "../scale/level";
import type { ColumnRole } from "./headers";
import type { LevelMark } from "./level-marks";
import type { KpiColumn } from "./kpi-headers";
import type { SaidOfSavings, SavingsColumn } from "./savings-headers";
import type { Period } from "../period/period";

/** How a workbook was understood: what each sheet was taken for, which column is what, and what was left out. */
export interface Reading {
  readonly sheets: readonly SheetReading[];
}

/** The kinds of blocks that a sheet may hold. */
export type BlockKind = "objectiveTable" | "ladder" | "assessment" | "kpiTable" | "savingsRegister";

/** How one sheet was understood. */
export interface SheetReading {
  readonly sheet: string;
  /** What was recognised on the sheet, in the order of its first block; empty where nothing was. */
  readonly holds: readonly BlockKind[];
  readonly title: CellRef | null;
  /** The key area that the sheet's own name names, of the groups that name none; null where it names none. */
  readonly keyArea: string | null;
  readonly tables: readonly ObjectiveTable[];
  readonly ladders: readonly LadderBlock[];
  readonly assessments: readonly AssessmentRow[];
  readonly kpiTables: readonly KpiTable[];
  readonly registers: readonly SavingsRegister[];
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
  /** The column that names each row's year; the table then holds the rows of one year, and others of its header those of others. */
  readonly yearColumn?: number;
  /** Whether a score is all that its cell holds, where nothing is said, or the head of a longer text. */
  readonly portion?: "head";
}

/** A column of an objectives table and what its header says it holds. */
export interface TableColumn {
  readonly column: number;
  readonly header: string;
  readonly role: ColumnRole;
  /** The period of a score, comment or target column; null where the role or the header has none. */
  readonly period: Period | null;
  /** The only comments or actions of several periods: each row's belong to the newest period that it is scored in. */
  readonly isShared?: boolean;
  /** Whether its cells alone tell what it holds, and its header does not. */
  readonly isTold?: boolean;
}

/** Rows of objectives of one key area, theme and part. */
export interface ObjectiveGroup {
  /** The cell that names the key area: a heading, or a cell of a column of key areas; null where none does. */
  readonly keyArea: CellRef | null;
  readonly theme: CellRef | null;
  /** The cell that names the part of the list, such as "New objectives". */
  readonly part: CellRef | null;
  readonly rows: readonly number[];
  /** The assessment that the group begins with, whose key area is the group's too. */
  readonly principle?: AssessmentRow;
}

/** A maturity ladder: the names of levels beside each other over their descriptors, or below each other beside them. */
export interface LadderBlock {
  readonly sheet: string;
  /** The row in which the levels are named; of levels below each other the first. */
  readonly headerRow: number;
  /** The row of the descriptors; of levels below each other the last. */
  readonly descriptorRow: number;
  readonly levels: readonly LadderLevel[];
  /** The names that are marked; null where none is, or several. */
  readonly marked: Readonly<Record<LevelMark, CellRef | null>>;
  readonly owner: LadderOwner;
}

/** A level of a ladder: where it is named, and where it is described, which may be blank. */
export interface LadderLevel {
  readonly level: Level;
  readonly name: CellRef;
  readonly descriptor: CellRef;
}

/** What a ladder belongs to: the key area with this heading, or the objective that its label names. */
export type LadderOwner =
  | { readonly kind: "keyArea"; readonly heading: CellRef | null }
  | { readonly kind: "objective"; readonly ref: string | null; readonly title: string; readonly label: CellRef };

/** A key area's assessment: where it stands and what is wanted of it, each level at the head of its cell's text. */
export interface AssessmentRow {
  readonly sheet: string;
  /** The cell that names the key area; null where only the wording of the assessment can tell it. */
  readonly keyArea: CellRef | null;
  /** Where the assessment stands: the name of the key area, or the label of its row. */
  readonly label: CellRef;
  readonly theme: CellRef | null;
  readonly current: CellRef;
  readonly wanted: CellRef | null;
  readonly next: CellRef | null;
  readonly wouldRequire: CellRef | null;
  /** The cells that describe its levels in words. */
  readonly wordings: readonly CellRef[];
}

/** A table of KPIs: a header row and the rows under it, in groups of one area each. */
export interface KpiTable {
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: readonly KpiColumn[];
  readonly groups: readonly KpiGroup[];
  /** The column that names each row's year; the table then holds the rows of one year, and others of its header those of others. */
  readonly yearColumn?: number;
}

/** Rows of KPIs under one area's heading. */
export interface KpiGroup {
  /** The cell that names the area, which may stand in the header; null where none does, or each row names its own. */
  readonly area: CellRef | null;
  readonly rows: readonly number[];
}

/** Lines of a register under a heading of theirs. */
export interface SavingsGroup {
  readonly heading: CellRef;
  /** What the heading says of all savings under it. */
  readonly said: SaidOfSavings;
  readonly rows: readonly number[];
}

/** A register of savings, with a line for each contract. */
export interface SavingsRegister {
  readonly sheet: string;
  readonly headerRow: number;
  /** Those of savings, one or more, stand for a saving each. */
  readonly columns: readonly SavingsColumn[];
  readonly rows: readonly number[];
  /** The rows that stand under a heading among the lines, by heading. */
  readonly groups: readonly SavingsGroup[];
  /** The year that the title names, for lines that name none. */
  readonly period: Period | null;
  /** What a person had better know of how it was read, in a sentence each. */
  readonly notes: readonly string[];
}
