import { escapeXmlAttribute } from "./xml-text";
import type { OpenTag } from "./xml-scan";
import type { XmlElement } from "./xml-tree";

/** A stretch of a text and what comes in its place. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const ATTRIBUTE = /\s+([^\s=/>]+)\s*=\s*("[^"]*"|'[^']*')/y;

/** The text with all stretches replaced; insertions at one place come in the order given. They must not overlap. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  if (splices.length === 0) return text;
  const pieces: string[] = [];
  let done = 0;
  for (const splice of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (splice.start < done) throw new Error("Two edits of a part overlap");
    pieces.push(text.slice(done, splice.start), splice.text);
    done = splice.end;
  }
  pieces.push(text.slice(done));
  return pieces.join("");
}

/** A start tag with attributes set, or taken away where the value is null; the others stay as they are written. */
export function withAttributes(tagText: string, changes: Readonly<Record<string, string | null>>): string {
  const isSelfClosing = tagText.endsWith("/>");
  const left = new Map(Object.entries(changes));
  let at = /^<[^\s/>]+/.exec(tagText)?.[0].length ?? 0;
  let result = tagText.slice(0, at);
  // The tag is well-formed XML (a parser found it), so its attributes can be walked one by one.
  for (ATTRIBUTE.lastIndex = at; ; at = ATTRIBUTE.lastIndex) {
    const match = ATTRIBUTE.exec(tagText);
    if (!match) break;
    const [whole, name = ""] = match;
    const value = left.get(name);
    if (value === undefined) result += whole;
    else if (value !== null) result += ` ${name}="${escapeXmlAttribute(value)}"`;
    left.delete(name);
  }
  for (const [name, value] of left) if (value !== null) result += ` ${name}="${escapeXmlAttribute(value)}"`;
  return result + (isSelfClosing ? "/>" : ">");
}

/** The start tag of a list with its count set; one that gives no count goes on giving none. */
export function withCount(tagText: string, count: number): string {
  return tagText.replace(/(\scount\s*=\s*["'])\d*/, `$1${count}`);
}

/** The splice that sets or removes attributes of a tag. */
export function spliceAttributes(text: string, tag: OpenTag, changes: Readonly<Record<string, string | null>>): Splice {
  return { start: tag.start, end: tag.end, text: withAttributes(text.slice(tag.start, tag.end), changes) };
}

/** The splice that puts XML behind an element's last child, opening an element that closed itself. */
export function spliceLastChild(text: string, element: XmlElement, xml: string): Splice {
  const { tag } = element;
  if (!tag.isSelfClosing) return { start: element.closeStart, end: element.closeStart, text: xml };
  const slash = text.lastIndexOf("/>", tag.end);
  return { start: slash, end: tag.end, text: `>${xml}</${tag.name}>` };
}
