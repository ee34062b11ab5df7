import { isSameSheetName } from "../../core/grid/cell-ref";
import type { CellValue } from "../../core/grid/cell";
import type { Json } from "../json";
import type { Area } from "./area";
import { ChangeLog } from "./change-log";
import { ChartPart } from "./chart-part";
import { PropertyBag } from "./property-bag";
import { SheetContent } from "./sheet-content";
import { NORMAL_STYLE, type CellStyle } from "./style";

/** A sheet of a workbook. */
export class Sheet extends SheetContent {
  readonly charts: Chart[] = [];
  isDeleted = false;

  constructor(
    readonly workbook: Workbook,
    /** As Office.js shows it: "{00000000-0001-0000-0000-000000000000}". */
    readonly id: string,
    public name: string,
  ) {
    super((row, column) => workbook.calculation.cellChanged(this, row, column));
  }

  override get normalStyle(): CellStyle {
    return this.workbook.normalStyle;
  }
}

/** An Excel table. Its area includes the header row and the totals row where it has them. */
export class Table {
  style = "TableStyleMedium2";
  showBandedRows = true;
  showBandedColumns = false;
  showFilterButton = true;
  highlightFirstColumn = false;
  highlightLastColumn = false;

  constructor(
    readonly id: string,
    readonly sheet: Sheet,
    public name: string,
    public area: Area,
    public hasHeaderRow: boolean,
    public hasTotalsRow: boolean,
  ) {}

  get headerArea(): Area | null {
    return this.hasHeaderRow ? { ...this.area, bottom: this.area.top } : null;
  }

  get totalsArea(): Area | null {
    return this.hasTotalsRow ? { ...this.area, top: this.area.bottom } : null;
  }

  get bodyArea(): Area {
    return {
      ...this.area,
      top: this.area.top + (this.hasHeaderRow ? 1 : 0),
      bottom: this.area.bottom - (this.hasTotalsRow ? 1 : 0),
    };
  }
}

/** A defined name: of the whole workbook, or of one sheet. */
export class Name {
  comment = "";

  constructor(
    readonly workbook: Workbook,
    public name: string,
    /** What it refers to, without the leading "=". */
    public refersTo: string,
    public scope: Sheet | null,
    public isVisible: boolean,
  ) {}
}

/** Cells that a chart takes its figures or labels from. */
export interface ChartSource {
  readonly sheet: Sheet;
  area: Area;
}

/** A series of a chart: where its figures and labels stand, and how it looks. */
export class ChartSeries extends ChartPart {
  values: ChartSource | null = null;
  categories: ChartSource | null = null;
  /** The file format's name of its pattern, of which Office.js knows nothing; null for a plain fill. */
  pattern: string | null = null;

  constructor(
    readonly chart: Chart,
    name: string,
  ) {
    super();
    this.properties.set("Name", name);
  }
}

/** The id of the chart that was the workbook's first, second and so on to be made. */
export function toChartId(number: number): string {
  return `{00000000-0003-0000-0000-${number.toString(16).padStart(12, "0").toUpperCase()}}`;
}

/** A chart of a sheet. */
export class Chart extends ChartPart {
  readonly series: ChartSeries[] = [];
  /** What a person who cannot see it is told, of which Office.js knows nothing. */
  altText = "";

  constructor(
    readonly id: string,
    readonly sheet: Sheet,
    name: string,
    type: string,
  ) {
    super();
    this.properties.set("Name", name);
    this.properties.set("ChartType", type);
  }
}

/** A formula that cannot be calculated: it keeps the value that it had, or shows #NAME? if it had none. */
export interface Uncalculated {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly why: string;
}

/** A formula without its "=", and the cell that it is seen from. */
export interface PlacedFormula {
  readonly formula: string;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** What keeps the results of a workbook's formulas up to date. */
export interface Recalculation {
  mode: "Automatic" | "AutomaticExceptTables" | "Manual";
  /** To be told of every cell whose content changed. */
  readonly cellChanged: (sheet: Sheet, row: number, column: number) => void;
  /** To be told of whatever may change what a formula means: sheets, names, tables, cells that move. */
  readonly structureChanged: () => void;
  /** Says that all is as it should be, because the values came with the workbook. */
  readonly trustValues: () => void;
  /** Recalculates if something changed and calculation is automatic, or else if told to. */
  readonly update: (isTold?: boolean) => void;
  /** What a formula gives on a sheet. */
  readonly evaluate: (formula: string, sheet: Sheet) => CellValue;
  /** What formulas give that stand in no cell, each as its cell would see it; one recalculation for all of them. */
  readonly evaluateAt: (formulas: readonly PlacedFormula[]) => readonly CellValue[];
  /** Another number each time that a result may have changed. */
  readonly generation: number;
  /** The formulas that could not be calculated when last tried. */
  readonly uncalculated: () => readonly Uncalculated[];
}

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
  /** Names of tabs without cells, such as chart sheets, which Office.js does not list: no sheet can be called so. */
  readonly otherTabs: string[] = [];
  readonly names: Name[] = [];
  readonly tables: Table[] = [];
  readonly settings = new Map<string, Json>();
  readonly properties = new PropertyBag();
  readonly applicationProperties = new PropertyBag();
  readonly documentProperties = new PropertyBag();
  readonly calculation: Recalculation;
  readonly changes = new ChangeLog<Sheet>();
  /** Ranges that a client keeps between batches, by their reference id. */
  readonly references = new Map<string, LiveRange>();
  /** Ranges that a batch is at work with. */
  readonly rangesInUse = new Set<LiveRange>();
  /** How cells look that nobody touched. */
  normalStyle: CellStyle = NORMAL_STYLE;
  isStructureProtected = false;
  password: string | null = null;
  selection: LiveRange | null = null;
  #activeSheet: Sheet | null = null;
  readonly #lastIds = new Map<string, number>();

  constructor(
    readonly options: WorkbookOptions,
    calculationOf: (workbook: Workbook) => Recalculation,
  ) {
    this.calculation = calculationOf(this);
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
