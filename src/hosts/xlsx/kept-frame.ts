import { scanXml } from "./xml-scan";
import { parseSection } from "./sheet-section";
import type { SheetScan } from "./sheet-scan";
import { findChildren } from "./xml-tree";

/** What people set on a tab of ours beside its cells, as text of its part: it stays when the tab is written again. */
export interface KeptFrame {
  /** The widths of columns, and how many columns from A on they speak of; null where none is set. */
  readonly columns: { readonly text: string; readonly count: number } | null;
  /** How it prints: margins, paper, header and footer; null where nothing is set. */
  readonly page: string | null;
  /** The sheet's own settings: the colour of its tab, the name by which macros know it; null where none is set. */
  readonly settings: string | null;
  /** The pictures behind its cells and at the head of its pages; empty where there are none. */
  readonly pictures: string;
  /** Slicers and sparklines, in the list of what later Excels know; empty where there are none. */
  readonly extensions: string;
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** An attribute or element with another prefix than that of relationships, which the part written anew would not declare. */
const OTHER_PREFIX = /[\s<](?!r:)[\w.-]+:[\w.-]+\s*[=>/]/;
/** In the order that the schema wants. */
const PAGE_PARTS = ["printOptions", "pageMargins", "pageSetup", "headerFooter"];
const PICTURE_PARTS = ["legacyDrawingHF", "picture"];
/** Slicers of pivot tables, slicers of tables, and sparklines. Source: [MS-XLSX] 2.2.4. */
const KEPT_EXTENSIONS: ReadonlySet<string> = new Set([
  "{A8765BA9-456A-4DAB-B4F3-ACF838C121DE}",
  "{3A4CF648-6AED-40F4-86FF-DC5316D8AED3}",
  "{05C60535-1F16-4FD2-B633-F4F36F0B64E0}",
]);

/** What is kept of a tab; null where its part writes its elements with a prefix that the one written anew has not. */
export function findKeptFrame(scan: SheetScan): KeptFrame | null {
  const { text, root, sections } = scan;
  if (root.prefix !== "") return null;
  const hasUsualPrefix = root.attribute("xmlns:r") === OFFICE;
  const find = (local: string): string => {
    const section = sections.find((each) => each.local === local);
    return section ? text.slice(section.start, section.end) : "";
  };
  const page = PAGE_PARTS.map(find).join("");
  const columns = find("cols");
  const isKnown = (part: string): boolean =>
    part !== "" && !OTHER_PREFIX.test(part) && (hasUsualPrefix || !part.includes(" r:"));
  const settings = find("sheetPr");
  const pictures = PICTURE_PARTS.map(find).join("");
  return {
    columns: isKnown(columns) ? toColumns(columns) : null,
    page: isKnown(page) ? page : null,
    settings: isKnown(settings) && settings.includes("fitToPage") ? settings : null,
    pictures: isKnown(pictures) ? pictures : "",
    extensions: hasUsualPrefix ? findKeptExtensions(scan) : "",
  };
}

/** Extensions say themselves what their prefixes mean, but for that of relationships. */
function findKeptExtensions(scan: SheetScan): string {
  const section = scan.sections.find(({ local }) => local === "extLst");
  if (!section) return "";
  const { element, offset } = parseSection(scan, section);
  const kept = findChildren(element, "ext").flatMap(({ tag, end }) => {
    const isKept = KEPT_EXTENSIONS.has(tag.attribute("uri")?.toUpperCase() ?? "");
    const written = scan.text.slice(tag.start - offset, end - offset);
    return isKept && isSelfContained(written) ? written : [];
  });
  return kept.length === 0 ? "" : `<extLst>${kept.join("")}</extLst>`;
}

/** Whether a piece of XML explains every prefix in it, or uses that of relationships. */
function isSelfContained(xml: string): boolean {
  const used = [...xml.matchAll(/[\s<]\/?([\w.-]+):[\w.-]+/g)].flatMap(([, prefix]) => prefix ?? []);
  return used.every((prefix) => ["r", "xml", "xmlns"].includes(prefix) || xml.includes(`xmlns:${prefix}=`));
}

function toColumns(text: string): KeptFrame["columns"] {
  let count = 0;
  scanXml(text, {
    open: (tag) => {
      if (tag.local === "col") count = Math.max(count, Number(tag.attribute("max") ?? 0));
    },
  });
  return { text: text.slice(text.indexOf(">") + 1, text.lastIndexOf("</")), count };
}
