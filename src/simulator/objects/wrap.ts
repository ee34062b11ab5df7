import type { EmulatedClass, WireObject } from "../wire/emulated-class";
import type { Area } from "../workbook/area";
import type { ConditionalFormat } from "../workbook/conditional-format";
import type { PropertyBag } from "../workbook/property-bag";
import type { ChartPart } from "../workbook/chart-part";
import type { Chart, ChartSeries, LiveRange, Name, Sheet, Table, Workbook } from "../workbook/workbook";

/** A conditional format together with the sheet whose list it is in. */
export interface PlacedFormat {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

/** One side of a range's borders. */
export interface RangeSide {
  readonly range: LiveRange;
  readonly side: string;
}

/** Several areas of a sheet. */
export interface SheetAreas {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

/** A page break of a sheet, before a row or before a column. */
export interface PlacedBreak {
  readonly sheet: Sheet;
  readonly isBeforeRow: boolean;
  readonly at: number;
}

/** A column of a table, counted from 0. */
export interface TableColumnPlace {
  readonly table: Table;
  readonly index: number;
}

/** A setting of the workbook by its key. */
export interface SettingPlace {
  readonly workbook: Workbook;
  readonly key: string;
}

/** What an object of each class stands for. */
export interface Targets {
  Application: Workbook;
  Chart: Chart;
  ChartAreaFormat: ChartPart;
  ChartAxes: Chart;
  ChartAxis: ChartPart;
  ChartAxisFormat: ChartPart;
  ChartAxisTitle: ChartPart;
  ChartAxisTitleFormat: ChartPart;
  ChartCollection: Sheet;
  ChartDataLabelFormat: ChartPart;
  ChartDataLabels: ChartPart;
  ChartFill: ChartPart;
  ChartFont: ChartPart;
  ChartGridlines: ChartPart;
  ChartGridlinesFormat: ChartPart;
  ChartLegend: ChartPart;
  ChartLegendFormat: ChartPart;
  ChartLineFormat: ChartPart;
  ChartSeries: ChartSeries;
  ChartSeriesCollection: Chart;
  ChartSeriesFormat: ChartPart;
  ChartTitle: ChartPart;
  ChartTitleFormat: ChartPart;
  ConditionalFormat: PlacedFormat;
  ConditionalFormatCollection: SheetAreas;
  ConditionalFormatRule: PlacedFormat;
  CellValueConditionalFormat: PlacedFormat;
  ConditionalRangeFill: PlacedFormat;
  ConditionalRangeFont: PlacedFormat;
  ConditionalRangeFormat: PlacedFormat;
  CustomConditionalFormat: PlacedFormat;
  DataValidation: LiveRange;
  DocumentProperties: Workbook;
  FormatProtection: LiveRange;
  HeaderFooter: PropertyBag;
  HeaderFooterGroup: Sheet;
  NamedItem: Name;
  NamedItemCollection: Workbook | Sheet;
  PageBreak: PlacedBreak;
  PageBreakCollection: { readonly sheet: Sheet; readonly isBeforeRow: boolean };
  PageLayout: Sheet;
  Range: LiveRange;
  RangeAreas: SheetAreas;
  RangeBorder: RangeSide;
  RangeBorderCollection: LiveRange;
  RangeCollection: SheetAreas;
  RangeFill: LiveRange;
  RangeFont: LiveRange;
  RangeFormat: LiveRange;
  Runtime: Workbook;
  Setting: SettingPlace;
  SettingCollection: Workbook;
  Table: Table;
  TableCollection: Workbook | Sheet;
  TableColumn: TableColumnPlace;
  TableColumnCollection: Table;
  Workbook: Workbook;
  WorkbookProtection: Workbook;
  Worksheet: Sheet;
  WorksheetCollection: Workbook;
  WorksheetFreezePanes: Sheet;
  WorksheetProtection: Sheet;
}

/** The class of each name. */
export type Classes = { readonly [K in keyof Targets]: EmulatedClass<Targets[K]> };

let classes: Classes | null = null;

/** Says which classes there are. They refer to each other in circles, so they find each other here. */
export function setClasses(all: Classes): void {
  classes = all;
}

/** The object of a class that stands for something of the workbook. */
export function wrap<K extends keyof Targets>(className: K, target: Targets[K]): WireObject {
  if (classes === null) throw new Error("The classes are set before the first object is made.");
  return classes[className].of(target);
}
