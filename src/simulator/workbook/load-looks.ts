import type { AppearanceChange, CellAppearance, Line, LineStyle, Side, Underline } from "../../core/grid/appearance";
import { NO_BORDER, type Border, type CellStyle, type StylePatch } from "./style";

/** Each style of line in Office.js's words, which take it apart. */
const LINES: Readonly<Record<LineStyle, Omit<Border, "color">>> = {
  hair: { style: "Continuous", weight: "Hairline" },
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  double: { style: "Double", weight: "Thick" },
  dashed: { style: "Dash", weight: "Thin" },
  mediumDashed: { style: "Dash", weight: "Medium" },
  dotted: { style: "Dot", weight: "Thin" },
  dashDot: { style: "DashDot", weight: "Thin" },
  mediumDashDot: { style: "DashDot", weight: "Medium" },
  dashDotDot: { style: "DashDotDot", weight: "Thin" },
  mediumDashDotDot: { style: "DashDotDot", weight: "Medium" },
  slantDashDot: { style: "SlantDashDot", weight: "Medium" },
};
const BORDERS = {
  top: "borderTop",
  bottom: "borderBottom",
  left: "borderLeft",
  right: "borderRight",
  diagonalDown: "borderDiagonalDown",
  diagonalUp: "borderDiagonalUp",
} as const satisfies Record<Side, keyof CellStyle>;
const UNDERLINES: Readonly<Record<Underline, string>> = {
  none: "None",
  single: "Single",
  double: "Double",
  singleAccounting: "SingleAccountant",
  doubleAccounting: "DoubleAccountant",
};
const HORIZONTAL: Readonly<Record<CellAppearance["horizontal"], string>> = {
  general: "General",
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
};
const VERTICAL: Readonly<Record<CellAppearance["vertical"], string>> = {
  top: "Top",
  center: "Center",
  bottom: "Bottom",
  justify: "Justify",
  distributed: "Distributed",
};

/** "#RRGGBB" of RRGGBB, which is how Office.js writes colours. */
export function toColor(color: string): string {
  return `#${color}`;
}

/** A cell's look in Office.js's words. */
export function toCellStyle(look: CellAppearance): CellStyle {
  const { font, lines } = look;
  return {
    numberFormat: look.numberFormat,
    fillColor: look.fill === null ? null : toColor(look.fill),
    fontName: font.name,
    fontSize: font.size,
    fontColor: toColor(font.color),
    fontBold: font.isBold,
    fontItalic: font.isItalic,
    fontUnderline: UNDERLINES[font.underline],
    fontStrikethrough: font.isStruck,
    horizontalAlignment: HORIZONTAL[look.horizontal],
    verticalAlignment: VERTICAL[look.vertical],
    wrapText: look.wraps,
    shrinkToFit: look.shrinks,
    indentLevel: look.indent,
    textOrientation: look.rotation,
    locked: look.isLocked,
    formulaHidden: look.hidesFormula,
    borderTop: toBorder(lines.top),
    borderBottom: toBorder(lines.bottom),
    borderLeft: toBorder(lines.left),
    borderRight: toBorder(lines.right),
    borderDiagonalDown: toBorder(lines.diagonalDown),
    borderDiagonalUp: toBorder(lines.diagonalUp),
  };
}

/** What a conditional format changes, in Office.js's words. */
export function toPatch({ font = {}, fill, numberFormat, lines = {} }: AppearanceChange): StylePatch {
  const { color, isBold, isItalic, isStruck, underline } = font;
  const borders = Object.entries(lines).map(([side, line]) => [BORDERS[side as Side], toBorder(line)]);
  return {
    ...(fill === undefined ? {} : { fillColor: toColor(fill) }),
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(color === undefined ? {} : { fontColor: toColor(color) }),
    ...(isBold === undefined ? {} : { fontBold: isBold }),
    ...(isItalic === undefined ? {} : { fontItalic: isItalic }),
    ...(isStruck === undefined ? {} : { fontStrikethrough: isStruck }),
    ...(underline === undefined ? {} : { fontUnderline: UNDERLINES[underline] }),
    ...(Object.fromEntries(borders) as StylePatch),
  };
}

/**
 * What has to be set on a place so that it looks so: what is not as in the Normal style, and what else is asked for.
 * @param keys the properties that rows or columns of the sheet change, which the place must not take on.
 */
export function toDifference(style: CellStyle, normal: CellStyle, keys: ReadonlySet<string>): StylePatch {
  const entries = Object.entries(style).filter(([key, value]) => {
    return keys.has(key) || JSON.stringify(value) !== JSON.stringify(normal[key as keyof CellStyle]);
  });
  return Object.fromEntries(entries);
}

function toBorder(line: Line | undefined): Border {
  return line ? { ...LINES[line.style], color: toColor(line.color) } : NO_BORDER;
}
