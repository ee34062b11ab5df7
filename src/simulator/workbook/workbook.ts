import { isSameSheetName } from "../../core/grid/cell-ref";
import type { Json } from "../json";
import type { Area } from "./area";
import { Calculation } from "./calculation";
import { ChangeLog } from "./change-log";
import type { Name } from "./names";
import { PropertyBag } from "./property-bag";
import { Sheet } from "./sheet";
import type { Table } from "./table";

/** An area of a sheet that somebody holds on to, and that moves along when cells are inserted or deleted. */
export class LiveRange {
  isGone = false;

  constructor(
    readonly sheet: Sheet,
    public area: Area,
  ) {}
}

/** What a workbook is opened with, besides its content. */
export interface WorkbookOptions {
  readonly name: string;
  readonly isReadOnly: boolean;
  /** The clock: typed dates without a year, TODAY() and NOW() take it from here. */
  readonly now: () => Date;
}

/** The workbook in memory that all clients share. */
export class Workbook {
  readonly sheets: Sheet[] = [];
  readonly names: Name[] = [];
  readonly tables: Table[] = [];
  readonly settings = new Map<string, Json>();
  readonly properties = new PropertyBag();
  readonly applicationProperties = new PropertyBag();
  readonly documentProperties = new PropertyBag();
  readonly calculation: Calculation;
  readonly changes = new ChangeLog();
  /** Ranges that a client keeps between batches, by their reference id. */
  readonly references = new Map<string, LiveRange>();
  /** Ranges that a batch is at work with. */
  readonly rangesInUse = new Set<LiveRange>();
  isStructureProtected = false;
  password: string | null = null;
  selection: LiveRange | null = null;
  #activeSheet: Sheet | null = null;
  readonly #lastIds = new Map<string, number>();

  constructor(readonly options: WorkbookOptions) {
    this.calculation = new Calculation(this);
  }

  /** 1, 2, 3 and so on for each kind of thing that wants an id. */
  nextNumber(kind: string): number {
    const next = (this.#lastIds.get(kind) ?? 0) + 1;
    this.#lastIds.set(kind, next);
    return next;
  }

  /** A new sheet after the last. Whether the name is allowed is for the caller to ask. */
  appendSheet(name: string): Sheet {
    const number = this.nextNumber("sheet") - 1;
    const sheet = new Sheet(this, `{00000000-0001-0000-${number.toString(16).padStart(4, "0")}-000000000000}`, name);
    this.sheets.push(sheet);
    this.calculation.structureChanged();
    return sheet;
  }

  findSheet(name: string): Sheet | null {
    return this.sheets.find((sheet) => isSameSheetName(sheet.name, name)) ?? null;
  }

  /** The sheet of that id, or else of that name, as Office.js's getItem looks for it. */
  findSheetByKey(key: string): Sheet | null {
    return this.sheets.find((sheet) => isSameSheetName(sheet.id, key)) ?? this.findSheet(key);
  }

  findName(name: string, scope: Sheet | null): Name | null {
    const wanted = name.toLowerCase();
    return this.names.find((each) => each.scope === scope && each.name.toLowerCase() === wanted) ?? null;
  }

  findTable(key: string): Table | null {
    const wanted = key.toLowerCase();
    return this.tables.find((table) => table.id === key || table.name.toLowerCase() === wanted) ?? null;
  }

  get activeSheet(): Sheet {
    const active = this.#activeSheet;
    if (active !== null && !active.isDeleted) return active;
    const first = this.sheets.find((sheet) => sheet.visibility === "visible") ?? this.sheets[0];
    if (first === undefined) throw new Error("A workbook has at least one sheet.");
    this.#activeSheet = first;
    return first;
  }

  set activeSheet(sheet: Sheet) {
    this.#activeSheet = sheet;
  }

  /** The selected cells of the active sheet: A1 until something is selected there. */
  get selectedRange(): LiveRange {
    const { selection, activeSheet } = this;
    if (selection !== null && selection.sheet === activeSheet && !selection.isGone) return selection;
    return new LiveRange(activeSheet, { top: 0, left: 0, bottom: 0, right: 0 });
  }

  /** Every range that has to move along when cells do. */
  *liveRanges(): Iterable<LiveRange> {
    yield* this.rangesInUse;
    yield* this.references.values();
    if (this.selection !== null) yield this.selection;
  }
}
