import { scanXml, type OpenTag } from "./xml-scan";
import { ZIP_LIMITS } from "./zip-limits";

/** An element of a part, with the places in its text, so that an edit can leave all else as it is. */
export interface XmlElement {
  readonly tag: OpenTag;
  readonly children: readonly XmlElement[];
  /** The text directly inside, without that of children. */
  readonly text: string;
  /** Where the end tag begins; the end of the element where it closes itself. */
  readonly closeStart: number;
  readonly end: number;
}

interface GrowingElement {
  tag: OpenTag;
  children: GrowingElement[];
  text: string;
  closeStart: number;
  end: number;
}

/** The root element of a small part (never a sheet: those are scanned). Throws {@link HostError} for broken XML. */
export function parseXml(text: string): XmlElement {
  const open: GrowingElement[] = [];
  const roots: GrowingElement[] = [];
  scanXml(
    text,
    {
      open(tag) {
        const element: GrowingElement = { tag, children: [], text: "", closeStart: tag.end, end: tag.end };
        const parent = open.at(-1);
        (parent?.children ?? roots).push(element);
        open.push(element);
      },
      text(content) {
        const element = open.at(-1);
        if (element) element.text += content;
      },
      close(start, end) {
        const element = open.pop();
        if (!element) return;
        element.closeStart = element.tag.isSelfClosing ? end : start;
        element.end = end;
      },
    },
    ZIP_LIMITS.treeElements,
  );
  const [root] = roots;
  if (!root) throw new Error("A well-formed document without a root element");
  return root;
}

/** The first child of that name, whatever its prefix; null where there is none. */
export function findChild(element: XmlElement, local: string): XmlElement | null {
  return element.children.find((child) => child.tag.local === local) ?? null;
}

/** The children of that name, whatever their prefix. */
export function findChildren(element: XmlElement, local: string): readonly XmlElement[] {
  return element.children.filter((child) => child.tag.local === local);
}
