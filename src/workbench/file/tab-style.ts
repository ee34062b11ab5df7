import type { CellLines, CellStyle } from "../../core/change/cell-style";
import type { LineStyle } from "../../core/grid/appearance";
import type { Border, CellStyle as SimulatedStyle } from "../../simulator/workbook/style";

/** The file format's styles of lines, by Office.js's style and weight. */
const LINES: Readonly<Record<string, LineStyle>> = {
  "Continuous Hairline": "hair",
  "Continuous Thin": "thin",
  "Continuous Medium": "medium",
  "Continuous Thick": "thick",
  "Dash Thin": "dashed",
  "Dash Medium": "mediumDashed",
  "Dot Thin": "dotted",
  "DashDot Thin": "dashDot",
  "DashDot Medium": "mediumDashDot",
  "DashDotDot Thin": "dashDotDot",
  "DashDotDot Medium": "mediumDashDotDot",
  "SlantDashDot Medium": "slantDashDot",
};
const HORIZONTAL: Readonly<Record<string, "left" | "center" | "right">> = {
  Left: "left",
  Center: "center",
  Right: "right",
};
const VERTICAL: Readonly<Record<string, "top" | "center">> = { Top: "top", Center: "center" };

/** The looks of a tab's cells as plans have them; cells that look the same share one. */
export class TabStyles {
  readonly #known = new Map<string, CellStyle>();

  constructor(private readonly normal: SimulatedStyle) {}

  /** What a plan can say of a look. What it cannot (turned text, diagonal lines) is for the comparison to find. */
  toStyle(look: SimulatedStyle): CellStyle {
    const key = JSON.stringify(look);
    const style = this.#known.get(key) ?? this.#translate(look);
    this.#known.set(key, style);
    return style;
  }

  #translate(look: SimulatedStyle): CellStyle {
    const { normal } = this;
    const horizontal = HORIZONTAL[look.horizontalAlignment];
    const border = toLines(look);
    return {
      ...(look.fontName === normal.fontName ? {} : { font: look.fontName }),
      ...(look.fontSize === normal.fontSize ? {} : { size: look.fontSize }),
      ...(look.fontColor === normal.fontColor ? {} : { color: toColor(look.fontColor) }),
      ...(look.fontBold ? { bold: true } : {}),
      ...(look.fontItalic ? { italic: true } : {}),
      ...(look.fontUnderline === "None" ? {} : { underline: true }),
      ...(look.fontStrikethrough ? { strikethrough: true } : {}),
      ...(look.fillColor === null ? {} : { fill: toColor(look.fillColor) }),
      ...(look.numberFormat === normal.numberFormat ? {} : { numberFormat: look.numberFormat }),
      ...(horizontal === undefined ? {} : { horizontal }),
      vertical: VERTICAL[look.verticalAlignment] ?? "bottom",
      ...(look.indentLevel === 0 ? {} : { indent: look.indentLevel }),
      ...(look.wrapText ? { wrap: true } : {}),
      ...(Object.keys(border).length === 0 ? {} : { border }),
    };
  }
}

function toLines(look: SimulatedStyle): CellLines {
  const sides = { top: look.borderTop, bottom: look.borderBottom, left: look.borderLeft, right: look.borderRight };
  const lines = Object.entries(sides).flatMap(([side, border]) => {
    const style = findLineStyle(border);
    return style === null ? [] : [[side, { style, color: toColor(border.color) }]];
  });
  return Object.fromEntries(lines) as CellLines;
}

function findLineStyle({ style, weight }: Border): LineStyle | null {
  if (style === "None") return null;
  return style === "Double" ? "double" : (LINES[`${style} ${weight}`] ?? "thin");
}

function toColor(color: string): string {
  return color.replace("#", "");
}
