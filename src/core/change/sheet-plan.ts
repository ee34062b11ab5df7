import type { CellValue } from "../grid/cell";
import type { CellStyle, CellStyleName } from "./cell-style";

/** A tab of ours, planned as plain data: any host can write it, and a test can read it. Rows and columns count from 0. */
export interface SheetPlan {
  /** Which of our tabs it is, such as "summary": the workbook name `_maturity.tab.<tab>` marks the sheet as ours. */
  readonly tab: string;
  /** The name on the sheet's tab, at most 31 characters. */
  readonly name: string;
  /** Widths of the columns from A on, in characters. */
  readonly columnWidths: readonly number[];
  /** The look that these columns give to what is typed into cells that are not planned; the workbook's own where absent. */
  readonly columnStyle?: CellStyleName;
  /** Heights in points of the rows whose text takes more than one line; other rows keep the usual height. */
  readonly rowHeights: readonly { readonly row: number; readonly points: number }[];
  /** In rows from the top and, in a row, from the left; no cell twice. */
  readonly cells: readonly PlannedCell[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly table: PlannedTable | null;
  readonly validations: readonly PlannedValidation[];
  /** Looks that cells take on by what they show, the first that is true alone; none where absent. */
  readonly conditionalFormats?: readonly PlannedFormat[];
  readonly charts: readonly ChartPlan[];
  readonly page: PagePlan;
}

/** One cell of a tab. */
export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  /** The value, or the result of the formula as this program computed it. */
  readonly value: CellValue;
  /** Without the leading `=`; English names, commas. */
  readonly formula: string | null;
  /** By its purpose; or as it is, for a tab that somebody made to look otherwise. */
  readonly style: CellStyleName | CellStyle;
}

/** An Excel table over planned cells, whose first row holds the column headers as text. */
export interface PlannedTable {
  readonly name: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What may be typed into a cell of ours. */
export interface PlannedValidation {
  readonly row: number;
  readonly column: number;
  /** The only values allowed, none with a comma; 255 characters in all at the most. */
  readonly list: readonly string[];
  /** Shown when the cell is selected. */
  readonly prompt: string;
  /** Shown when something else is typed. */
  readonly error: string;
}

/** A look that cells of a tab take on while a formula is true. It is no highlight: those stand on the user's own sheets. */
export interface PlannedFormat {
  readonly range: PlanRange;
  /** Without the leading "="; as the range's top left cell sees it, and without the mark of a highlight. */
  readonly formula: string;
  /** Colours of the cell and of its text, RRGGBB. */
  readonly fill: string;
  readonly color: string;
}

/** A block of planned cells on the same tab, both corners inside it. */
export interface PlanRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A native chart over cells of the same tab. */
export interface ChartPlan {
  readonly kind: "clusteredBar" | "clusteredColumn" | "stackedBar";
  readonly title: string;
  /** What a person who cannot see the chart is told. */
  readonly altText: string;
  readonly categories: PlanRange;
  readonly series: readonly ChartSeries[];
  readonly categoryAxisTitle: string;
  readonly valueAxis: {
    readonly title: string;
    readonly minimum: number | null;
    readonly maximum: number | null;
    readonly majorUnit: number | null;
  };
  /** The number format of the figures written on the bars, where any are: `0;;` leaves zeros out. */
  readonly labelFormat: string | null;
  /** The cells that the chart covers, both corners inside it. */
  readonly place: PlanRange;
}

/** One series of a chart: told from the others by shade and by pattern, so that it prints in grey. */
export interface ChartSeries {
  /** The cell that holds the series' name. */
  readonly name: { readonly row: number; readonly column: number };
  readonly values: PlanRange;
  readonly look: SeriesLook;
}

/** Fill colour (RRGGBB) and, for patterned ones, the pattern in that colour on white. */
export interface SeriesLook {
  readonly color: string;
  readonly pattern: "solid" | "wideUpwardDiagonal" | "smallGrid" | "horizontal" | "dots";
}

/** How the tab prints. */
export interface PagePlan {
  readonly orientation: "landscape" | "portrait";
  /** How many columns from A on are printed; null for all. Those behind them help formulas, and nobody on paper. */
  readonly printedColumns: number | null;
  /** How many pages side by side the printed columns are made to fit on. */
  readonly pagesWide: number;
  /** Rows repeated at the top of each printed page, both inside; null for none. */
  readonly titleRows: PlacesInRow | null;
  /** Columns repeated at the left of each page but the first of those side by side, both inside; null for none. */
  readonly titleColumns: PlacesInRow | null;
  /** Rows that begin a new page, so that no block or chart is cut in two. */
  readonly breaksBefore: readonly number[];
  /** Text at the foot of each page, behind the tab's name; the page number stands at the right. */
  readonly footer: string;
}

/** Rows or columns that follow each other, both ends inside. */
export interface PlacesInRow {
  readonly first: number;
  readonly last: number;
}
