import { toBuiltInFormat } from "./built-in-formats";
import type { PackagePart } from "./package";
import { isTrue } from "./workbook-part";
import { findChild, findChildren, parseXml, type XmlElement } from "./xml-tree";

/** One look of cells (an `xf`), as far as writing values has to know it. */
export interface CellFormat {
  readonly numberFormat: string;
  /** Whether what stands in the cell was typed behind an apostrophe, and so is text whatever it looks like. */
  readonly hasQuotePrefix: boolean;
  /** Whether the cell is closed once its sheet is protected. */
  readonly isLocked: boolean;
  readonly element: XmlElement;
}

/** The looks of a workbook's cells: a cell's `s` counts into `formats`. */
export interface StylesPart {
  readonly text: string;
  readonly root: XmlElement;
  readonly formats: readonly CellFormat[];
  /** The workbook's own number formats by number. */
  readonly numberFormats: ReadonlyMap<number, string>;
}

const read = new WeakMap<PackagePart, StylesPart>();

/** What the styles part says. Throws {@link HostError} for broken XML. */
export function readStyles(part: PackagePart): StylesPart {
  const known = read.get(part);
  if (known) return known;
  const styles = readStylesText(part.text);
  read.set(part, styles);
  return styles;
}

/** Excel's number format code of a style; "General" for a style that the workbook does not define. */
export function toNumberFormat(styles: StylesPart | null, style: number): string {
  return styles?.formats[style]?.numberFormat ?? "General";
}

/** As {@link readStyles}, from the text of the part. */
export function readStylesText(text: string): StylesPart {
  const root = parseXml(text);
  const numberFormats = new Map(
    listOf(root, "numFmts", "numFmt").map(({ tag }) => [
      Number(tag.attribute("numFmtId") ?? 0),
      tag.attribute("formatCode") ?? "General",
    ]),
  );
  const formats = listOf(root, "cellXfs", "xf").map((element) => {
    const id = Number(element.tag.attribute("numFmtId") ?? 0);
    const locked = findChild(element, "protection")?.tag.attribute("locked") ?? null;
    return {
      numberFormat: numberFormats.get(id) ?? toBuiltInFormat(id),
      hasQuotePrefix: isTrue(element.tag.attribute("quotePrefix")),
      isLocked: locked === null || isTrue(locked),
      element,
    };
  });
  return { text, root, formats, numberFormats };
}

function listOf(root: XmlElement, list: string, item: string): readonly XmlElement[] {
  const element = findChild(root, list);
  return element ? findChildren(element, item) : [];
}
