import type { Package } from "./package";
import type { PackageDraft } from "./package-draft";
import { applySplices, spliceLastChild } from "./xml-splice";
import { escapeXmlAttribute } from "./xml-text";
import { parseXml } from "./xml-tree";

const PART = "[Content_Types].xml";

/** The kind of a part, by its own entry or its name's ending; null where the package does not say. */
export function findContentType(source: Package, part: string): string | null {
  const types = source.find(PART);
  if (!types) return null;
  const ending = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
  let byEnding: string | null = null;
  for (const { tag } of parseXml(types.text).children) {
    if (isOverrideOf(tag.attribute("PartName"), part)) return tag.attribute("ContentType");
    if (tag.attribute("Extension")?.toLowerCase() === ending) byEnding = tag.attribute("ContentType");
  }
  return byEnding;
}

/** Whether the package says of this very part, there or not, what kind it is. */
export function hasOwnContentType(source: Package, part: string): boolean {
  const types = source.find(PART);
  return (
    types !== null && parseXml(types.text).children.some(({ tag }) => isOverrideOf(tag.attribute("PartName"), part))
  );
}

/** Says of a new part what kind it is. */
export function addContentType(draft: PackageDraft, part: string, contentType: string): void {
  if (findContentType(draft.package, part) === contentType) return;
  const text = draft.text(PART);
  const root = parseXml(text);
  const name = escapeXmlAttribute(`/${part}`);
  const xml = `<${root.tag.prefix}Override PartName="${name}" ContentType="${contentType}"/>`;
  draft.write(PART, applySplices(text, [spliceLastChild(text, root, xml)]));
}

/** Forgets the kind of parts that are gone. */
export function removeContentTypes(draft: PackageDraft, parts: readonly string[]): void {
  const text = draft.text(PART);
  const leaving = parseXml(text).children.filter(({ tag }) =>
    parts.some((part) => isOverrideOf(tag.attribute("PartName"), part)),
  );
  draft.write(
    PART,
    applySplices(
      text,
      leaving.map(({ tag, end }) => ({ start: tag.start, end, text: "" })),
    ),
  );
}

function isOverrideOf(partName: string | null, part: string): boolean {
  return partName !== null && partName.replace(/^\/+/, "").toLowerCase() === part.toLowerCase();
}
