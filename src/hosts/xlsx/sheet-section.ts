import type { SheetFrame, SheetSection } from "./sheet-scan";
import { parseXml, type XmlElement } from "./xml-tree";

/** A section as an element; places in the sheet's text are `offset` before those in the element. Throws HostError for broken XML. */
export function parseSection(
  { text, root }: SheetFrame,
  { start, end }: SheetSection,
): { readonly element: XmlElement; readonly offset: number } {
  // The root's own tag goes with it, since it says what the prefixes mean.
  const opening = text.slice(root.start, root.end);
  const wrapped = parseXml(`${opening}${text.slice(start, end)}</${root.name}>`);
  const [element] = wrapped.children;
  if (!element) throw new Error("A section of a sheet without its element");
  return { element, offset: opening.length - start };
}
