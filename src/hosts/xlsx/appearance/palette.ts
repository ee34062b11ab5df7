import type { Package } from "../package";
import { readRelationships } from "../relationships";
import type { WorkbookPart } from "../workbook-part";
import { findChild, findChildren, parseXml, type XmlElement } from "../xml-tree";
import { findPath, readFlag, findNumber } from "./attributes";
import { toTinted } from "./tint";

/** The colours that a workbook calls by number, RRGGBB. */
export interface Palette {
  /** By the number that a cell's colour gives: the theme's light 1, dark 1, light 2, dark 2, then accents and links. */
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

const BLACK = "000000";
const WHITE = "FFFFFF";

/** The theme's colours in the order that numbers count them; a theme lists each dark colour before its light one. */
export const THEME_ORDER = [
  ...["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"],
  ...["hlink", "folHlink"],
];

/** The theme of a workbook that has none of its own, as Excel 2013 to 2021 begin with. */
const USUAL_THEME = [
  ...[WHITE, BLACK, "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47"],
  ...["0563C1", "954F72"],
];

/** The numbered colours that every workbook has, from 8 on; 0 to 7 are the same as 8 to 15. Source: ECMA-376, 18.8.27. */
const USUAL_INDEXED = [
  ...["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"],
  ...["800000", "008000", "000080", "808000", "800080", "008080", "C0C0C0", "808080"],
  ...["9999FF", "993366", "FFFFCC", "CCFFFF", "660066", "FF8080", "0066CC", "CCCCFF"],
  ...["000080", "FF00FF", "FFFF00", "00FFFF", "800080", "800000", "008080", "0000FF"],
  ...["00CCFF", "CCFFFF", "CCFFCC", "FFFF99", "99CCFF", "FF99CC", "CC99FF", "FFCC99"],
  ...["3366FF", "33CCCC", "99CC00", "FFCC00", "FF9900", "FF6600", "666699", "969696"],
  ...["003366", "339966", "003300", "333300", "993300", "993366", "333399", "333333"],
];
/** Text and background as the system has them, behind the numbered colours. */
const SYSTEM_COLORS = [BLACK, WHITE];

/** A workbook's colours by number: its own, or Excel's where it has none. */
export function readPalette(source: Package, workbook: WorkbookPart, styles: XmlElement | null): Palette {
  const part = readRelationships(source, workbook.part).find((each) => each.kind === "theme" && !each.isExternal);
  const theme = part && source.has(part.target) ? readTheme(parseXml(source.get(part.target).text)) : USUAL_THEME;
  const own = findPath(styles, "colors", "indexedColors");
  const indexed = [...USUAL_INDEXED.slice(0, 8), ...USUAL_INDEXED, ...SYSTEM_COLORS];
  if (own) {
    for (const [index, { tag }] of findChildren(own, "rgbColor").entries()) {
      indexed[index] = toRgb(tag.attribute("rgb")) ?? BLACK;
    }
  }
  return { theme, indexed };
}

function readTheme(root: XmlElement): readonly string[] {
  const scheme = findPath(root, "themeElements", "clrScheme");
  return THEME_ORDER.map((name, index) => {
    const color = scheme && findChild(scheme, name)?.children[0];
    const written = color?.tag.attribute("lastClr") ?? color?.tag.attribute("val") ?? null;
    return toRgb(written) ?? USUAL_THEME[index] ?? BLACK;
  });
}

/** RRGGBB of a cell's colour element, its tint worked out; null where it leaves the colour to Excel or says nothing. */
export function findColor(element: XmlElement | null, { theme, indexed }: Palette): string | null {
  if (element === null || readFlag(element, "auto", false)) return null;
  const themed = findNumber(element, "theme");
  const numbered = findNumber(element, "indexed");
  const base =
    toRgb(element.tag.attribute("rgb")) ??
    (themed === null ? null : (theme[themed] ?? null)) ??
    (numbered === null ? null : (indexed[numbered] ?? null));
  return base === null ? null : toTinted(base, findNumber(element, "tint") ?? 0);
}

/** RRGGBB of "AARRGGBB" or "RRGGBB": Excel takes no notice of how see-through a colour is; null for anything else. */
function toRgb(written: string | null): string | null {
  return /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(written ?? "")?.[1]?.toUpperCase() ?? null;
}
