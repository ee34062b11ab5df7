import type { CSSProperties } from "react";
import { isCellError, type CellValue } from "../../core/grid/cell";
import type { Border, CellStyle } from "../../simulator/workbook/style";

export const PADDING = 3;
const INDENT = 9;
/** Of a line, in shares of the letters' size; the rest of a row's usual height is space. */
export const LINE_HEIGHT = 1.2;
const GRIDLINE = "var(--gridline)";
const LINK_COLOR = "#0563C1";
const BLACK = "#000000";

export type Side = "left" | "center" | "right";

/** The lines right of and below a cell. Those left and above belong to the cells there. */
export interface CellLines {
  readonly right: Border;
  readonly bottom: Border;
  readonly hasGridlines: boolean;
}

/** "bold 14.67px Calibri, ..." as CSS and canvas take it. */
export function toFont({ fontItalic, fontBold, fontSize, fontName }: CellStyle): string {
  const family = `"${fontName.replaceAll('"', "")}", Carlito, "Segoe UI", Arial, sans-serif`;
  return `${fontItalic ? "italic " : ""}${fontBold ? "bold " : ""}${pixelsOfLetters(fontSize)}px ${family}`;
}

export function pixelsOfLetters(points: number): number {
  return Math.round((points * 400) / 3) / 100;
}

/** Which side the text stands at: where nobody chose one, by what the cell holds. */
export function toSide({ horizontalAlignment }: CellStyle, value: CellValue): Side {
  switch (horizontalAlignment) {
    case "Left":
    case "Justify":
    case "Distributed":
    case "Fill":
      return "left";
    case "Center":
    case "CenterAcrossSelection":
      return "center";
    case "Right":
      return "right";
    default:
      if (typeof value === "number") return "right";
      return typeof value === "boolean" || isCellError(value) ? "center" : "left";
  }
}

/** A cell's box: its fill, its lines, and where its text stands from top to bottom. */
export function toBoxStyle(style: CellStyle, lines: CellLines): CSSProperties {
  // A fill covers the sheet's own lines, as in Excel.
  const plain = style.fillColor ?? (lines.hasGridlines ? GRIDLINE : "transparent");
  return {
    ...(style.fillColor === null ? {} : { backgroundColor: style.fillColor }),
    borderRight: toLine(lines.right) ?? `1px solid ${plain}`,
    borderBottom: toLine(lines.bottom) ?? `1px solid ${plain}`,
    alignItems: toAlignItems(style.verticalAlignment),
  };
}

/** The letters, and how they run. */
export function toTextStyle(style: CellStyle, side: Side, isLink: boolean): CSSProperties {
  const indent = PADDING + style.indentLevel * INDENT;
  const decoration = [
    ...(style.fontUnderline !== "None" || isLink ? ["underline"] : []),
    ...(style.fontStrikethrough ? ["line-through"] : []),
  ];
  return {
    font: toFont(style),
    lineHeight: LINE_HEIGHT,
    color: isLink && style.fontColor === BLACK ? LINK_COLOR : style.fontColor,
    textAlign: side,
    paddingLeft: side === "left" ? indent : PADDING,
    paddingRight: side === "right" ? indent : PADDING,
    ...(decoration.length > 0 ? { textDecoration: decoration.join(" ") } : {}),
    ...(style.wrapText ? { whiteSpace: "pre-wrap", overflowWrap: "anywhere" } : { whiteSpace: "pre" }),
    ...toTurned(style.textOrientation),
  };
}

/** Letters that stand on their side or on top of each other; slanted ones are drawn upright. */
function toTurned(orientation: number): CSSProperties {
  if (orientation === 90) return { writingMode: "vertical-rl", transform: "rotate(180deg)" };
  if (orientation === -90) return { writingMode: "vertical-rl" };
  return orientation === 180 ? { writingMode: "vertical-rl", textOrientation: "upright" } : {};
}

function toAlignItems(verticalAlignment: string): string {
  if (verticalAlignment === "Top") return "flex-start";
  return verticalAlignment === "Center" || verticalAlignment === "Distributed" ? "center" : "flex-end";
}

const LINE_STYLES: Readonly<Record<string, string>> = {
  Continuous: "solid",
  Dash: "dashed",
  DashDot: "dashed",
  DashDotDot: "dashed",
  SlantDashDot: "dashed",
  Dot: "dotted",
  Double: "double",
};

const LINE_WIDTHS: Readonly<Record<string, number>> = { Hairline: 1, Thin: 1, Medium: 2, Thick: 3 };

function toLine({ style, weight, color }: Border): string | null {
  if (style === "None") return null;
  const width = style === "Double" ? 3 : (LINE_WIDTHS[weight] ?? 1);
  return `${width}px ${LINE_STYLES[style] ?? "solid"} ${color}`;
}
