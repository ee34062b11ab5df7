import type { Line } from "../grid/appearance";

/** How a cell of one of our own tabs looks, as data that every host can carry out. Colours are RRGGBB. */
export interface CellStyle {
  /** The font's name; the workbook's own where absent. */
  readonly font?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly size?: number;
  readonly color?: string;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly fill?: string;
  /** An Excel number format code; "General" where absent. */
  readonly numberFormat?: string;
  readonly horizontal?: "left" | "center" | "right";
  /** At the top where absent. */
  readonly vertical?: "top" | "center" | "bottom";
  /** Steps, each about three spaces wide. */
  readonly indent?: number;
  readonly wrap?: boolean;
  /** Where a thin line is drawn in the grey of our tabs; or each line by its side. */
  readonly border?: "all" | "bottom" | CellLines;
}

/** The sides of a cell that have a line, and how it is drawn. */
export type CellLines = Readonly<Partial<Record<"top" | "bottom" | "left" | "right", Line>>>;

const INK = "1F2937";
const HEADER_FILL = "1F3A5F";
const INPUT_FILL = "FFF7D6";

/**
 * The looks that our tabs use, by purpose. Text is dark on light or white on navy (contrast above 7:1), so that a page
 * printed in black and white reads as well.
 */
export const CELL_STYLES = {
  text: { color: INK, wrap: true },
  plain: { color: INK },
  title: { color: INK, bold: true, size: 16 },
  subtitle: { color: INK, italic: true },
  section: { color: INK, bold: true, size: 13, border: "bottom" },
  header: { color: "FFFFFF", bold: true, fill: HEADER_FILL, wrap: true, border: "all" },
  figureHeader: { color: "FFFFFF", bold: true, fill: HEADER_FILL, wrap: true, border: "all", horizontal: "right" },
  label: { color: INK, wrap: true, border: "all" },
  /** Text in a long table, which stays on one line. */
  cell: { color: INK, border: "all" },
  count: { color: INK, horizontal: "right", border: "all" },
  level: { color: INK, horizontal: "right", border: "all" },
  mean: { color: INK, numberFormat: "0.00", horizontal: "right", border: "all" },
  movement: { color: INK, numberFormat: "+0.00;-0.00;0.00", horizontal: "right", border: "all" },
  difference: { color: INK, numberFormat: "+0;-0;0", horizontal: "right", border: "all" },
  strong: { color: INK, bold: true, wrap: true, border: "all" },
  strongMean: { color: INK, bold: true, numberFormat: "0.00", horizontal: "right", border: "all" },
  strongCount: { color: INK, bold: true, horizontal: "right", border: "all" },
  strongMovement: { color: INK, bold: true, numberFormat: "+0.00;-0.00;0.00", horizontal: "right", border: "all" },
  /** A figure of a KPI, at the right like a number also where a word stands for it; its number format says what it is in. */
  figure: { color: INK, wrap: true, horizontal: "right", border: "all" },
  /** An outcome in a word, clear of the figure at its left. */
  outcome: { color: INK, bold: true, wrap: true, border: "all", horizontal: "left", indent: 1 },
  /** A word between figures. */
  between: { color: INK, wrap: true, horizontal: "center", border: "all" },
  strongFigure: { color: INK, bold: true, wrap: true, horizontal: "right", border: "all" },
  share: { color: INK, wrap: true, numberFormat: "0.0#%", horizontal: "right", border: "all" },
  shareDifference: {
    color: INK,
    wrap: true,
    numberFormat: "+0.0#%;-0.0#%;0.0%",
    horizontal: "right",
    border: "all",
  },
  plainDifference: {
    color: INK,
    wrap: true,
    numberFormat: "+General;-General;General",
    horizontal: "right",
    border: "all",
  },
  input: { color: INK, bold: true, fill: INPUT_FILL, border: "all", horizontal: "left" },
  inputText: { color: INK, bold: true, fill: INPUT_FILL, border: "all", horizontal: "left", numberFormat: "@" },
  /** Headings of a part of a table and of a group in it, which run over the free cells beside them. */
  part: { color: INK, bold: true, size: 13 },
  group: { color: INK, bold: true },
  centred: { color: INK, horizontal: "center", border: "all" },
  /** Text of two lines in a box of a heat map. */
  box: { color: INK, horizontal: "center", vertical: "center", wrap: true, border: "all" },
  /** What people write themselves into a tab of ours: always text, so that nothing of it is taken for a date or a formula. */
  note: { color: INK, fill: INPUT_FILL, wrap: true, border: "all", numberFormat: "@" },
  centredLink: { color: "1D4ED8", underline: true, horizontal: "center", border: "all" },
  /** A link outside a table. */
  plainLink: { color: "1D4ED8", underline: true },
  link: { color: "1D4ED8", underline: true, border: "all" },
  /** A link in a row of wrapped texts. */
  wrappedLink: { color: "1D4ED8", underline: true, wrap: true, border: "all" },
} as const satisfies Record<string, CellStyle>;

/** The purpose of a cell of ours, which decides how it looks. */
export type CellStyleName = keyof typeof CELL_STYLES;

/** The look that a style names, or that it is. Never throws. */
export function toCellStyle(style: CellStyleName | CellStyle): CellStyle {
  return typeof style === "string" ? CELL_STYLES[style] : style;
}
