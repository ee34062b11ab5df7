import { scanXml } from "./xml-scan";
import type { SheetScan } from "./sheet-scan";

/** What people set on a tab of ours beside its cells, as text of its part: it stays when the tab is written again. */
export interface KeptFrame {
  /** The widths of columns, and how many columns from A on they speak of; null where none is set. */
  readonly columns: { readonly text: string; readonly count: number } | null;
  /** How it prints: margins, paper, header and footer; null where nothing is set. */
  readonly page: string | null;
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** An attribute or element with another prefix than that of relationships, which the part written anew would not declare. */
const OTHER_PREFIX = /[\s<](?!r:)[\w.-]+:[\w.-]+\s*[=>/]/;
/** In the order that the schema wants. */
const PAGE_PARTS = ["printOptions", "pageMargins", "pageSetup", "headerFooter"];

/** What is kept of a tab; null where its part writes its elements with a prefix that the one written anew has not. */
export function findKeptFrame({ text, root, sections }: SheetScan): KeptFrame | null {
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
  return { columns: isKnown(columns) ? toColumns(columns) : null, page: isKnown(page) ? page : null };
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
