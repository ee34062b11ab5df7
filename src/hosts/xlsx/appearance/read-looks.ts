import type { AppearanceChange, CellAppearance } from "../../../core/grid/appearance";
import { toBuiltInFormat } from "../built-in-formats";
import type { StylesPart } from "../styles-part";
import { findChild, type XmlElement } from "../xml-tree";
import { findNumber, findPath, readFlag, readWord } from "./attributes";
import { findFill, readFontParts, readLines, toFont } from "./look-parts";
import type { Palette } from "./palette";

const HORIZONTAL = [
  ...(["general", "left", "center", "right", "fill", "justify", "centerContinuous", "distributed"] as const),
];
const VERTICAL = ["top", "center", "bottom", "justify", "distributed"] as const;
/** The turn that stands for letters one under the other, and how Excel's interface for add-ins calls it. */
const STACKED = { written: 255, degrees: 180 };

/** How a cell looks in a workbook that says nothing of looks. */
const PLAIN: CellAppearance = {
  font: toFont({}),
  fill: null,
  numberFormat: "General",
  horizontal: "general",
  vertical: "bottom",
  wraps: false,
  shrinks: false,
  indent: 0,
  rotation: 0,
  lines: {},
  isLocked: true,
  hidesFormula: false,
};

/** A workbook's looks: those that cells count into, the Normal one, and those that conditional formats count into. */
export interface Looks {
  readonly styles: readonly CellAppearance[];
  readonly normal: CellAppearance;
  readonly changes: readonly AppearanceChange[];
}

/** Every look of the styles part, once: cells share them by number. */
export function readLooks(styles: StylesPart | null, palette: Palette): Looks {
  if (styles === null) return { styles: [], normal: PLAIN, changes: [] };
  const { root, formats } = styles;
  const itemsOf = (list: string): readonly XmlElement[] => findChild(root, list)?.children ?? [];
  const fonts = itemsOf("fonts").map((font) => toFont(readFontParts(font, palette)));
  const fills = itemsOf("fills").map((fill) => findFill(fill, palette));
  const borders = itemsOf("borders").map((border) => readLines(border, palette));
  const toLook = (xf: XmlElement, numberFormat: string): CellAppearance => {
    const alignment = findChild(xf, "alignment");
    const protection = findChild(xf, "protection");
    return {
      font: fonts[findNumber(xf, "fontId") ?? 0] ?? PLAIN.font,
      fill: fills[findNumber(xf, "fillId") ?? 0] ?? null,
      numberFormat,
      horizontal: readWord(alignment, "horizontal", HORIZONTAL, PLAIN.horizontal),
      vertical: readWord(alignment, "vertical", VERTICAL, PLAIN.vertical),
      wraps: readFlag(alignment, "wrapText", false),
      shrinks: readFlag(alignment, "shrinkToFit", false),
      indent: findNumber(alignment, "indent") ?? 0,
      rotation: toDegrees(findNumber(alignment, "textRotation") ?? 0),
      lines: borders[findNumber(xf, "borderId") ?? 0] ?? {},
      isLocked: readFlag(protection, "locked", true),
      hidesFormula: readFlag(protection, "hidden", false),
    };
  };
  const normal = findNormalXf(root);
  const toNumberFormat = (id: number): string => styles.numberFormats.get(id) ?? toBuiltInFormat(id);
  return {
    styles: formats.map(({ element, numberFormat }) => toLook(element, numberFormat)),
    normal: normal ? toLook(normal, toNumberFormat(findNumber(normal, "numFmtId") ?? 0)) : PLAIN,
    changes: itemsOf("dxfs").map((dxf) => toChange(dxf, palette)),
  };
}

/** What a differential format of a conditional format changes. */
export function toChange(dxf: XmlElement, palette: Palette): AppearanceChange {
  const font = findChild(dxf, "font");
  const { name: _name, size: _size, ...fontParts } = font ? readFontParts(font, palette) : {};
  const fill = findFill(findChild(dxf, "fill"), palette, true);
  const numberFormat = findChild(dxf, "numFmt")?.tag.attribute("formatCode") ?? null;
  const lines = readLines(findChild(dxf, "border"), palette);
  return {
    ...(Object.keys(fontParts).length > 0 ? { font: fontParts } : {}),
    ...(fill === null ? {} : { fill }),
    ...(numberFormat === null ? {} : { numberFormat }),
    ...(Object.keys(lines).length > 0 ? { lines } : {}),
  };
}

/** The look that the Normal style names; that of the first cells where no style is called so. */
function findNormalXf(root: XmlElement): XmlElement | null {
  const named = findPath(root, "cellStyles")?.children.find((style) => findNumber(style, "builtinId") === 0);
  const xfs = findChild(root, "cellStyleXfs")?.children;
  return xfs?.[findNumber(named ?? null, "xfId") ?? 0] ?? findPath(root, "cellXfs", "xf");
}

/** Turns downwards are written as 91 to 180. Source: ECMA-376 part 1, 18.8.1. */
function toDegrees(written: number): number {
  if (written === STACKED.written) return STACKED.degrees;
  return written > 90 ? 90 - written : written;
}
