import type { CellLines, CellStyle } from "../../core/change/cell-style";
import type { HighlightLook } from "../../core/change/highlight";
import type { PlannedFormat } from "../../core/change/sheet-plan";
import type { Line } from "../../core/grid/appearance";
import { findBuiltInFormat } from "./built-in-formats";
import { toConditionalColorsXml, toConditionalLookXml } from "./conditional-looks";
import { addContentType } from "./content-types";
import { findNewName } from "./new-part-name";
import type { PackageDraft } from "./package-draft";
import { addRelationship } from "./relationships";
import { readStyles, readStylesText, toNumberFormat, type StylesPart } from "./styles-part";
import type { WorkbookPart } from "./workbook-part";
import { applySplices, withAttributes, withCount, type Splice } from "./xml-splice";
import { escapeXmlAttribute } from "./xml-text";
import { findChild, type XmlElement } from "./xml-tree";

/** In the order that the schema wants. */
const SIDES = ["left", "right", "top", "bottom"] as const;
const OWN_LINE: Line = { style: "thin", color: "9CA3AF" };
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
/** What a workbook without styles looks like to Excel. */
const PLAIN_STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`;

/** The lists of a styles part that a look of ours draws on, in the order that the schema wants them in. */
const LISTS = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"] as const;
type ListName = (typeof LISTS)[number];

/** What a list holds before anything is added to it, where a workbook misses it: looks count on these being there. */
const DEFAULTS: Readonly<Record<ListName, readonly string[]>> = {
  numFmts: [],
  fonts: ["<font/>"],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ["<border/>"],
  cellStyleXfs: [],
  cellXfs: ["<xf/>"],
  cellStyles: [],
  dxfs: [],
};

/** Looks that a plan adds to the workbook. Numbers of looks that are there never change, and equal ones are used again. */
export class StylesEdit {
  private readonly lists = new Map<ListName, { readonly items: string[]; readonly kept: number }>();
  private readonly styles: StylesPart;
  private readonly found = new Map<CellStyle, number>();
  private readonly foundWithQuote = new Map<CellStyle, number>();
  private isAdded = false;

  constructor(
    private readonly draft: PackageDraft,
    private readonly workbook: WorkbookPart,
  ) {
    const part = workbook.stylesPart;
    this.styles = part === null ? readStylesText(PLAIN_STYLES) : readStyles(draft.package.get(part));
    for (const name of LISTS) {
      const list = findChild(this.styles.root, name);
      const items = list?.children.map((item) => this.styles.text.slice(item.tag.start, item.end));
      this.lists.set(name, {
        items: items ?? DEFAULTS[name].map((xml) => this.prefixed(xml)),
        kept: items?.length ?? 0,
      });
    }
  }

  /** Whether a cell of this look is text whatever it looks like. */
  isTextFormat(style: number): boolean {
    return toNumberFormat(this.styles, style) === "@";
  }

  /** Whether a cell of this look is closed on a protected sheet. */
  isLocked(style: number): boolean {
    return this.styles.formats[style]?.isLocked ?? true;
  }

  /** The same look, of a cell whose text was typed behind an apostrophe. */
  withQuotePrefix(style: number): number {
    return this.variant(style, "1");
  }

  /** The same look, of a cell that holds no text that needs an apostrophe. */
  withoutQuotePrefix(style: number): number {
    return this.styles.formats[style]?.hasQuotePrefix ? this.variant(style, null) : style;
  }

  /** The number of a look of ours. */
  find(style: CellStyle, hasQuotePrefix: boolean): number {
    const found = hasQuotePrefix ? this.foundWithQuote : this.found;
    const known = found.get(style) ?? this.addLook(style, hasQuotePrefix);
    found.set(style, known);
    return known;
  }

  /** The number of a look that a conditional format of ours gives. */
  findConditionalLook(look: HighlightLook): number {
    // LibreOffice reads the format under its number, so that it must be one of the workbook's own.
    return this.add("dxfs", toConditionalLookXml(look, this.findNumberFormat(look.numberFormat)));
  }

  /** The number of the colours that a conditional format on a tab of ours gives. */
  findConditionalColors(colors: Pick<PlannedFormat, "fill" | "color">): number {
    return this.add("dxfs", toConditionalColorsXml(colors));
  }

  private addLook(style: CellStyle, hasQuotePrefix: boolean): number {
    const numberFormat = this.findNumberFormat(style.numberFormat ?? "General");
    const font = this.add("fonts", this.toFontXml(style));
    const fill = style.fill === undefined ? 0 : this.add("fills", toFillXml(style.fill));
    const border = style.border === undefined ? 0 : this.add("borders", toBorderXml(style.border));
    const parent = this.itemsOf("cellStyleXfs").length > 0 ? ' xfId="0"' : "";
    const alignment =
      (style.horizontal ? ` horizontal="${style.horizontal}"` : "") +
      ` vertical="${style.vertical ?? "top"}"` +
      (style.indent ? ` indent="${style.indent}"` : "") +
      (style.wrap ? ' wrapText="1"' : "");
    return this.add(
      "cellXfs",
      `<xf numFmtId="${numberFormat}" fontId="${font}" fillId="${fill}" borderId="${border}"${parent} applyNumberFormat="1"` +
        ` applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${hasQuotePrefix ? ' quotePrefix="1"' : ""}>` +
        `<alignment${alignment}/></xf>`,
    );
  }

  /** Writes what was added into the draft; nothing if all was there. */
  finish(): void {
    const { text, root } = this.styles;
    const splices: Splice[] = [];
    let place = root.tag.end;
    for (const name of LISTS) {
      const list = findChild(root, name);
      const { items, kept } = this.listOf(name);
      if (list) place = list.end;
      if (items.length === kept || (!list && !this.isAdded)) continue;
      const added = items.slice(kept).join("");
      if (list) splices.push(...toListSplices(text, list, items.length, added));
      else {
        // Without a count, which nobody needs, a list is known to be of our making once its items are gone again.
        const tag = root.tag.prefix + name;
        splices.push({ start: place, end: place, text: `<${tag}>${added}</${tag}>` });
      }
    }
    if (splices.length > 0) this.draft.write(this.workbook.stylesPart ?? this.addPart(), applySplices(text, splices));
  }

  /** Adds the part to a workbook that has none, and returns its name. */
  private addPart(): string {
    const folder = this.workbook.part.slice(0, this.workbook.part.lastIndexOf("/") + 1);
    const usual = `${folder}styles.xml`;
    const part = this.draft.has(usual) ? findNewName(this.draft, `${folder}styles`, ".xml") : usual;
    addContentType(this.draft, part, CONTENT_TYPE);
    addRelationship(this.draft, this.workbook.part, "styles", part);
    return part;
  }

  private variant(style: number, quotePrefix: string | null): number {
    const xml = this.itemsOf("cellXfs")[style] ?? this.itemsOf("cellXfs")[0];
    if (xml === undefined) return style;
    const end = xml.indexOf(">") + 1;
    return this.add("cellXfs", withAttributes(xml.slice(0, end), { quotePrefix }) + xml.slice(end), true);
  }

  private findNumberFormat(code: string): number {
    const builtIn = findBuiltInFormat(code);
    if (builtIn !== null) return builtIn;
    for (const [id, own] of this.styles.numberFormats) if (own === code) return id;
    const written = ` formatCode="${escapeXmlAttribute(code)}"/>`;
    const added = this.itemsOf("numFmts").find((item) => item.endsWith(written));
    if (added !== undefined) return Number(/numFmtId="(\d+)"/.exec(added)?.[1]);
    const { items, kept } = this.listOf("numFmts");
    // Looks of conditional formats may name numbers that the list of formats does not have.
    const taken = [...this.styles.text.matchAll(/numFmtId\s*=\s*["'](\d+)/g)].map(([, number]) => Number(number));
    const id = taken.reduce((most, number) => Math.max(most, number), 163) + 1 + items.length - kept;
    this.add("numFmts", `<numFmt numFmtId="${id}"${written}`);
    return id;
  }

  /** A font like the workbook's own first one, so that our tabs look like the rest of it. */
  private toFontXml(style: CellStyle): string {
    const fonts = findChild(this.styles.root, "fonts");
    const own = fonts?.children[0];
    const valueOf = (name: string): string | null => (own && findChild(own, name)?.tag.attribute("val")) ?? null;
    const size = style.size ?? Number(valueOf("sz") ?? 11);
    const name = style.font ?? valueOf("name") ?? "Calibri";
    // Of the workbook's own font alone: a scheme's font goes before the name.
    const isOwn = name === (valueOf("name") ?? "Calibri");
    const family = isOwn ? valueOf("family") : null;
    const scheme = isOwn ? valueOf("scheme") : null;
    return (
      "<font>" +
      (style.bold ? "<b/>" : "") +
      (style.italic ? "<i/>" : "") +
      (style.strikethrough ? "<strike/>" : "") +
      (style.underline ? "<u/>" : "") +
      `<sz val="${size}"/>` +
      (style.color === undefined ? "" : `<color rgb="FF${style.color}"/>`) +
      `<name val="${escapeXmlAttribute(name)}"/>` +
      (family === null ? "" : `<family val="${escapeXmlAttribute(family)}"/>`) +
      (scheme === null ? "" : `<scheme val="${escapeXmlAttribute(scheme)}"/>`) +
      "</font>"
    );
  }

  /** The place of an item in its list, at whose end it is put if it is new. */
  private add(list: ListName, xml: string, isAsWritten = false): number {
    const { items } = this.listOf(list);
    const item = isAsWritten ? xml : this.prefixed(xml);
    const known = items.indexOf(item);
    if (known >= 0) return known;
    items.push(item);
    this.isAdded = true;
    return items.length - 1;
  }

  private prefixed(xml: string): string {
    const { prefix } = this.styles.root.tag;
    return prefix === "" ? xml : xml.replace(/<(\/?)(?=[a-z])/gi, `<$1${prefix}`);
  }

  private itemsOf(name: ListName): readonly string[] {
    return this.listOf(name).items;
  }

  private listOf(name: ListName): { readonly items: string[]; readonly kept: number } {
    const list = this.lists.get(name);
    if (!list) throw new Error(`No list of ${name}`);
    return list;
  }
}

function toListSplices(text: string, list: XmlElement, count: number, added: string): readonly Splice[] {
  const tag = text.slice(list.tag.start, list.tag.end);
  const counted = withCount(tag, count);
  if (!list.tag.isSelfClosing) {
    return [
      { start: list.tag.start, end: list.tag.end, text: counted },
      { start: list.closeStart, end: list.closeStart, text: added },
    ];
  }
  return [{ start: list.tag.start, end: list.end, text: `${counted.slice(0, -2)}>${added}</${list.tag.name}>` }];
}

function toFillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function toBorderXml(border: NonNullable<CellStyle["border"]>): string {
  const lines = toLines(border);
  const sides = SIDES.map((side) => {
    const line = lines[side];
    return line ? `<${side} style="${line.style}"><color rgb="FF${line.color}"/></${side}>` : `<${side}/>`;
  });
  return `<border>${sides.join("")}<diagonal/></border>`;
}

function toLines(border: NonNullable<CellStyle["border"]>): CellLines {
  if (border === "bottom") return { bottom: OWN_LINE };
  return border === "all" ? { left: OWN_LINE, right: OWN_LINE, top: OWN_LINE, bottom: OWN_LINE } : border;
}
