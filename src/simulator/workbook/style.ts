/** One border of a cell, as Office.js names its style and weight. */
export interface Border {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

/** How a cell looks, in Office.js's words. Colours are "#RRGGBB"; sizes are points. */
export interface CellStyle {
  readonly numberFormat: string;
  /** Null where the cell has no fill, which Office.js reads as white. */
  readonly fillColor: string | null;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly fontBold: boolean;
  readonly fontItalic: boolean;
  readonly fontUnderline: string;
  readonly fontStrikethrough: boolean;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
  readonly shrinkToFit: boolean;
  readonly indentLevel: number;
  readonly textOrientation: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly borderTop: Border;
  readonly borderBottom: Border;
  readonly borderLeft: Border;
  readonly borderRight: Border;
  readonly borderDiagonalDown: Border;
  readonly borderDiagonalUp: Border;
}

/** What was set on a cell, row or column; the rest comes from what lies beneath. */
export type StylePatch = Partial<CellStyle>;

export const NO_BORDER: Border = { style: "None", weight: "Thin", color: "#000000" };

/** A new workbook's Normal style. */
export const NORMAL_STYLE: CellStyle = {
  numberFormat: "General",
  fillColor: null,
  fontName: "Calibri",
  fontSize: 11,
  fontColor: "#000000",
  fontBold: false,
  fontItalic: false,
  fontUnderline: "None",
  fontStrikethrough: false,
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  shrinkToFit: false,
  indentLevel: 0,
  textOrientation: 0,
  locked: true,
  formulaHidden: false,
  borderTop: NO_BORDER,
  borderBottom: NO_BORDER,
  borderLeft: NO_BORDER,
  borderRight: NO_BORDER,
  borderDiagonalDown: NO_BORDER,
  borderDiagonalUp: NO_BORDER,
};

/** The colour names of HTML that this simulator knows; Excel takes all 140. */
const COLOR_NAMES: Readonly<Record<string, string>> = {
  black: "#000000",
  blue: "#0000FF",
  gray: "#808080",
  green: "#008000",
  orange: "#FFA500",
  purple: "#800080",
  red: "#FF0000",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

/** "#RRGGBB" of such a colour or of a colour's name; null where it is neither. */
export function parseColor(text: string): string | null {
  const named = COLOR_NAMES[text.toLowerCase()];
  if (named !== undefined) return named;
  return /^#?[0-9a-f]{6}$/i.test(text) ? `#${text.replace("#", "").toUpperCase()}` : null;
}
