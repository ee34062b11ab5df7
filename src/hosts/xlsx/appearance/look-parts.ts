import type { CellAppearance, FontAppearance, Line, LineStyle, Side, Underline } from "../../../core/grid/appearance";
import { findChild, type XmlElement } from "../xml-tree";
import { findNumber, findPath, readFlag, readWord } from "./attributes";
import { findColor, type Palette } from "./palette";
import { toMixed } from "./tint";

const BLACK = "000000";
const WHITE = "FFFFFF";
const SIDES = ["top", "bottom", "left", "right"] as const;
/** The names that sides go by where sheets may run from right to left. */
const OTHER_NAMES: Readonly<Partial<Record<Side, string>>> = { left: "start", right: "end" };
const LINE_STYLES: readonly (LineStyle | "none")[] = [
  ...(["none", "thin", "medium", "thick", "hair", "double", "dashed", "mediumDashed", "dotted", "dashDot"] as const),
  ...(["mediumDashDot", "dashDotDot", "mediumDashDotDot", "slantDashDot"] as const),
];
const UNDERLINES: Readonly<Record<string, Underline>> = {
  single: "single",
  double: "double",
  singleAccounting: "singleAccounting",
  doubleAccounting: "doubleAccounting",
  none: "none",
};

/** How much of a pattern its foreground covers, more or less; a solid one all. */
const COVERAGE: Readonly<Record<string, number>> = {
  solid: 1,
  darkGray: 0.75,
  mediumGray: 0.5,
  lightGray: 0.25,
  gray125: 0.125,
  gray0625: 0.0625,
  darkHorizontal: 0.5,
  darkVertical: 0.5,
  darkDown: 0.5,
  darkUp: 0.5,
  darkGrid: 0.5,
  darkTrellis: 0.75,
  lightHorizontal: 0.25,
  lightVertical: 0.25,
  lightDown: 0.25,
  lightUp: 0.25,
  lightGrid: 0.4,
  lightTrellis: 0.4,
};

/** What a font element says, and nothing of what it leaves open. */
export function readFontParts(font: XmlElement, palette: Palette): Partial<FontAppearance> {
  const name = findChild(font, "name")?.tag.attribute("val") ?? null;
  const size = findNumber(findChild(font, "sz"), "val");
  const color = findColor(findChild(font, "color"), palette);
  const underline = findChild(font, "u");
  const flag = (local: string): boolean | null => {
    const element = findChild(font, local);
    return element && readFlag(element, "val", true);
  };
  const [isBold, isItalic, isStruck] = [flag("b"), flag("i"), flag("strike")];
  return {
    ...(name === null ? {} : { name }),
    ...(size === null ? {} : { size }),
    ...(color === null ? {} : { color }),
    ...(underline ? { underline: UNDERLINES[underline.tag.attribute("val") ?? "single"] ?? "single" } : {}),
    ...(isBold === null ? {} : { isBold }),
    ...(isItalic === null ? {} : { isItalic }),
    ...(isStruck === null ? {} : { isStruck }),
  };
}

/** A font with what it leaves open taken from the font that Excel takes for granted. */
export function toFont(parts: Partial<FontAppearance>): FontAppearance {
  const usual: FontAppearance = {
    name: "Calibri",
    size: 11,
    isBold: false,
    isItalic: false,
    underline: "none",
    isStruck: false,
    color: BLACK,
  };
  return { ...usual, ...parts };
}

/**
 * RRGGBB of a fill: of a pattern or a gradient, what it looks like from afar; null where there is none.
 * @param isChange whether it is part of a conditional format, whose plain fills keep their colour as the background.
 */
export function findFill(fill: XmlElement | null, palette: Palette, isChange = false): string | null {
  const gradient = findPath(fill, "gradientFill");
  if (gradient) {
    const colors = gradient.children.map((stop) => findColor(findChild(stop, "color"), palette) ?? WHITE);
    const [first] = colors;
    return first === undefined ? null : toMixed(first, colors.at(-1) ?? first, 0.5);
  }
  const pattern = findPath(fill, "patternFill");
  if (!pattern) return null;
  const kind = pattern.tag.attribute("patternType");
  const front = findColor(findChild(pattern, "fgColor"), palette);
  const back = findColor(findChild(pattern, "bgColor"), palette);
  if (isChange && (kind === null || kind === "solid")) return back ?? front;
  const coverage = COVERAGE[kind ?? "none"];
  return coverage === undefined ? null : toMixed(front ?? BLACK, back ?? WHITE, coverage);
}

/** The lines of a border element. */
export function readLines(border: XmlElement | null, palette: Palette): CellAppearance["lines"] {
  if (!border) return {};
  const lines: Partial<Record<Side, Line>> = {};
  for (const side of SIDES) {
    const line = findLine(findChild(border, side) ?? findChild(border, OTHER_NAMES[side] ?? side), palette);
    if (line) lines[side] = line;
  }
  const diagonal = findLine(findChild(border, "diagonal"), palette);
  if (diagonal && readFlag(border, "diagonalDown", false)) lines.diagonalDown = diagonal;
  if (diagonal && readFlag(border, "diagonalUp", false)) lines.diagonalUp = diagonal;
  return lines;
}

function findLine(side: XmlElement | null, palette: Palette): Line | null {
  const style = readWord(side, "style", LINE_STYLES, "none");
  return side && style !== "none" ? { style, color: findColor(findChild(side, "color"), palette) ?? BLACK } : null;
}
