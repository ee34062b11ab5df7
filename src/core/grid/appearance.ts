import type { CellRef, RangeRef } from "./cell-ref";
import type { ChartAppearance, PictureAppearance } from "./chart-appearance";

/** How a line around a cell is drawn, in the words of the file format. */
export type LineStyle =
  | "thin"
  | "medium"
  | "thick"
  | "hair"
  | "double"
  | "dashed"
  | "mediumDashed"
  | "dotted"
  | "dashDot"
  | "mediumDashDot"
  | "dashDotDot"
  | "mediumDashDotDot"
  | "slantDashDot";

/** A line on one side of a cell. */
export interface Line {
  readonly style: LineStyle;
  /** RRGGBB. */
  readonly color: string;
}

/** The sides of a cell that can have a line. */
export type Side = "top" | "bottom" | "left" | "right" | "diagonalDown" | "diagonalUp";

/** How letters are underlined; the accounting kinds also run under the spaces of a cell. */
export type Underline = "none" | "single" | "double" | "singleAccounting" | "doubleAccounting";

/** Where text stands in the width of a cell; "general" puts text left and numbers right. */
export type HorizontalAlignment =
  "general" | "left" | "center" | "right" | "fill" | "justify" | "centerContinuous" | "distributed";

/** Where text stands in the height of a cell. */
export type VerticalAlignment = "top" | "center" | "bottom" | "justify" | "distributed";

/** How letters look. */
export interface FontAppearance {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly underline: Underline;
  readonly isStruck: boolean;
  /** RRGGBB; theme colours and tints are worked out. */
  readonly color: string;
}

/** How a cell looks, everything told. */
export interface CellAppearance {
  readonly font: FontAppearance;
  /** RRGGBB: for a pattern, what it looks like from afar; null where the cell is not filled. */
  readonly fill: string | null;
  /** Excel's number format code. */
  readonly numberFormat: string;
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly wraps: boolean;
  readonly shrinks: boolean;
  /** Steps, each about three spaces wide. */
  readonly indent: number;
  /** Degrees, upwards from 0 to 90 and downwards from 0 to -90; 180 for letters one under the other. */
  readonly rotation: number;
  /** The sides that have a line. */
  readonly lines: Readonly<Partial<Record<Side, Line>>>;
  /** Whether the cell cannot be changed once its sheet is protected. */
  readonly isLocked: boolean;
  /** Whether its formula is not shown once its sheet is protected. */
  readonly hidesFormula: boolean;
}

/** What a conditional format changes of a cell's looks; what is not there stays as it is. */
export interface AppearanceChange {
  readonly font?: Partial<Omit<FontAppearance, "name" | "size">>;
  /** RRGGBB. */
  readonly fill?: string;
  readonly numberFormat?: string;
  readonly lines?: CellAppearance["lines"];
}

/** How cell values are compared, as the file format calls it. */
export type Comparison =
  | "between"
  | "notBetween"
  | "equal"
  | "notEqual"
  | "greaterThan"
  | "lessThan"
  | "greaterThanOrEqual"
  | "lessThanOrEqual";

/** When a conditional format applies. Formulas are without their leading `=`, as for the first cell of the areas. */
export type ConditionalRule =
  | { readonly kind: "expression"; readonly formula: string }
  | { readonly kind: "cellValue"; readonly comparison: Comparison; readonly formulas: readonly string[] }
  /** Any other, by the file format's name for it ("colorScale"), and the formula that says the same, where there is one. */
  | { readonly kind: "other"; readonly type: string; readonly formula: string | null };

/** A conditional format. */
export interface ConditionalAppearance {
  readonly areas: readonly RangeRef[];
  readonly rule: ConditionalRule;
  readonly change: AppearanceChange;
  readonly stopsIfTrue: boolean;
}

/** What may be typed into some cells. */
export interface ValidationAppearance {
  readonly areas: readonly RangeRef[];
  readonly type: "list" | "whole" | "decimal" | "date" | "time" | "textLength" | "custom";
  readonly comparison: Comparison;
  /**
   * One or two, as the file keeps them, without a leading `=`. A list is a formula, or choices in quotes with commas
   * between them.
   */
  readonly formulas: readonly string[];
  readonly allowsBlank: boolean;
  /** Whether a list is offered to choose from. */
  readonly hasDropDown: boolean;
  readonly prompt: { readonly isShown: boolean; readonly title: string; readonly message: string };
  readonly error: {
    readonly isShown: boolean;
    readonly style: "stop" | "warning" | "information";
    readonly title: string;
    readonly message: string;
  };
}

/** A link on some cells. */
export interface LinkAppearance {
  readonly area: RangeRef;
  /** An address outside the workbook; null for a place inside it. */
  readonly address: string | null;
  /** A place in the workbook (or in the file at the address): "Scores!A1" or a name; null where none is given. */
  readonly location: string | null;
  readonly tip: string | null;
}

/** How a sheet prints, as far as this program knows it. */
export interface PageAppearance {
  readonly orientation: "portrait" | "landscape";
  readonly isA4: boolean;
  /** How many pages wide all is made to fit; null where it is not. */
  readonly pagesWide: number | null;
  /** Rows that are repeated at the top of each page, both inside; null for none. */
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  /** Columns that are repeated at the left of pages, both inside; null for none. */
  readonly titleColumns: { readonly first: number; readonly last: number } | null;
  /** The cells that are printed; null for all, or where they are no single block. */
  readonly area: Omit<RangeRef, "sheet"> | null;
  /** Rows that begin a new page. */
  readonly breaksBefore: readonly number[];
  /** The foot of a page, in Excel's codes: "&P" is the page's number. */
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
}

/** Neighbouring columns of the same width and looks, both inside. */
export interface ColumnAppearance {
  readonly first: number;
  readonly last: number;
  /** Points; null for the sheet's usual width. */
  readonly width: number | null;
  /** The looks of cells that are not written, by index; null for the Normal ones. */
  readonly style: number | null;
}

/** A row that has a height or looks of its own. */
export interface RowAppearance {
  readonly row: number;
  /** Points; null for the usual height. */
  readonly height: number | null;
  /** The looks of cells that are not written, by index; null where columns decide. */
  readonly style: number | null;
}

/** How one sheet looks. Rows and columns count from 0. */
export interface SheetAppearance {
  readonly name: string;
  /** Points. */
  readonly usualWidth: number;
  /** Points. */
  readonly usualHeight: number;
  readonly columns: readonly ColumnAppearance[];
  readonly rows: readonly RowAppearance[];
  /** For each row, its cells' looks by index into the workbook's styles; a hole where a cell is not written. */
  readonly cells: readonly (readonly (number | undefined)[] | undefined)[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly showsGridlines: boolean;
  /** RRGGBB; null where the tab has no colour. */
  readonly tabColor: string | null;
  /** The highest priority first. */
  readonly conditionalFormats: readonly ConditionalAppearance[];
  readonly validations: readonly ValidationAppearance[];
  readonly links: readonly LinkAppearance[];
  readonly charts: readonly ChartAppearance[];
  readonly pictures: readonly PictureAppearance[];
  readonly page: PageAppearance;
}

/** How a workbook looks, beside what a snapshot says of what stands in it. Sheets come in the snapshot's order. */
export interface WorkbookAppearance {
  /** Every look that cells have; cells, rows and columns count into it. */
  readonly styles: readonly CellAppearance[];
  /** How cells look that nobody touched (the Normal style). */
  readonly normal: CellAppearance;
  readonly sheets: readonly SheetAppearance[];
}

/** How the cell at a reference looks: by its own look, its row's or its column's; the Normal one elsewhere. Never throws. */
export function findCellAppearance(workbook: WorkbookAppearance, at: CellRef): CellAppearance {
  const sheet = workbook.sheets.find((each) => each.name === at.sheet);
  const style =
    sheet?.cells[at.row]?.[at.column] ??
    sheet?.rows.find((each) => each.row === at.row)?.style ??
    sheet?.columns.find((each) => at.column >= each.first && at.column <= each.last)?.style ??
    null;
  return (style === null ? undefined : workbook.styles[style]) ?? workbook.normal;
}
