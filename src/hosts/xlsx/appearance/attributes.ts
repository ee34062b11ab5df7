import { isTrue } from "../workbook-part";
import { findChild, type XmlElement } from "../xml-tree";

/** The number in an attribute; null where the element or the attribute is missing, or holds something else. */
export function findNumber(element: XmlElement | null, name: string): number | null {
  const written = element?.tag.attribute(name) ?? null;
  const number = Number(written ?? Number.NaN);
  return Number.isFinite(number) ? number : null;
}

/** Whether an attribute says yes; what the standard takes for granted where it is missing. */
export function readFlag(element: XmlElement | null, name: string, otherwise: boolean): boolean {
  const written = element?.tag.attribute(name) ?? null;
  return written === null ? otherwise : isTrue(written);
}

/** The attribute's word, if it is one of a list; else what the standard takes for granted. */
export function readWord<T extends string>(
  element: XmlElement | null,
  name: string,
  words: readonly T[],
  otherwise: T,
): T {
  const written = element?.tag.attribute(name) ?? null;
  return words.find((word) => word === written) ?? otherwise;
}

/** What a path of child elements leads to: the first of each name; null where one is missing. */
export function findPath(element: XmlElement | null, ...locals: readonly string[]): XmlElement | null {
  return locals.reduce<XmlElement | null>((at, local) => at && findChild(at, local), element);
}

/** Every element of that name inside another, however deep, in the document's order. */
export function findAll(element: XmlElement, local: string): readonly XmlElement[] {
  return element.children.flatMap((child) => [...(child.tag.local === local ? [child] : []), ...findAll(child, local)]);
}
