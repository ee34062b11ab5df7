import type { Package } from "./package";
import type { PackageDraft } from "./package-draft";
import { applySplices, spliceLastChild } from "./xml-splice";
import { escapeXmlAttribute } from "./xml-text";
import { findChildren, parseXml } from "./xml-tree";

/** An arrow from one part to another, or out of the package. */
export interface Relationship {
  readonly id: string;
  /** The last word of the type's address, such as "worksheet": it is the same in both editions of the standard. */
  readonly kind: string;
  readonly type: string;
  /** The name of the part it points at; the address as written where it points out of the package. */
  readonly target: string;
  readonly isExternal: boolean;
}

const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
const XML_HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The name of the part that keeps a part's relationships; "" stands for the package itself. */
export function toRelationshipsName(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** The relationships of a part, or of the package itself (""); empty where it has none. */
export function readRelationships(source: Package, part: string): readonly Relationship[] {
  const rels = source.find(toRelationshipsName(part));
  if (!rels) return [];
  return findChildren(parseXml(rels.text), "Relationship").map(({ tag }) => {
    const isExternal = tag.attribute("TargetMode") === "External";
    const type = tag.attribute("Type") ?? "";
    const target = tag.attribute("Target") ?? "";
    return {
      id: tag.attribute("Id") ?? "",
      kind: type.slice(type.lastIndexOf("/") + 1),
      type,
      target: isExternal ? target : resolveTarget(source, part, target),
      isExternal,
    };
  });
}

/** Adds a relationship to a part of the package and returns its id. The kind is one of the standard's own. */
export function addRelationship(draft: PackageDraft, part: string, kind: string, target: string): string {
  const name = toRelationshipsName(part);
  const taken = new Set(readRelationships(draft.package, part).map((each) => each.id));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number += 1;
  putRelationship(draft, name, `rId${number}`, TYPES + kind, target);
  return `rId${number}`;
}

/** Adds a relationship under an id that is known to be free. */
export function restoreRelationship(draft: PackageDraft, part: string, id: string, type: string, target: string): void {
  putRelationship(draft, toRelationshipsName(part), id, type, target);
}

/** Takes relationships away, and the whole part that kept them if none is left. */
export function removeRelationships(draft: PackageDraft, part: string, ids: ReadonlySet<string>): void {
  const name = toRelationshipsName(part);
  if (ids.size === 0 || !draft.has(name)) return;
  const text = draft.text(name);
  const all = findChildren(parseXml(text), "Relationship");
  const leaving = all.filter(({ tag }) => ids.has(tag.attribute("Id") ?? ""));
  if (leaving.length === all.length) draft.remove(name);
  else
    draft.write(
      name,
      applySplices(
        text,
        leaving.map(({ tag, end }) => ({ start: tag.start, end, text: "" })),
      ),
    );
}

function putRelationship(draft: PackageDraft, name: string, id: string, type: string, target: string): void {
  const text = draft.has(name) ? draft.text(name) : `${XML_HEADER}<Relationships xmlns="${NAMESPACE}"></Relationships>`;
  const root = parseXml(text);
  const address = escapeXmlAttribute(toRelativeTarget(name, target));
  const xml = `<${root.tag.prefix}Relationship Id="${id}" Type="${type}" Target="${address}"/>`;
  draft.write(name, applySplices(text, [spliceLastChild(text, root, xml)]));
}

/** A target as Excel writes it, from the folder of the part that points at it: some readers understand nothing else. */
function toRelativeTarget(relationshipsName: string, target: string): string {
  const from = relationshipsName.split("/").slice(0, -2);
  const to = target.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}

function resolveTarget(source: Package, part: string, target: string): string {
  const path = target.replaceAll("\\", "/").split("#")[0] ?? "";
  const steps = path.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  const name = steps.join("/");
  return source.has(name) ? name : decodeAddress(name);
}

/** A target may be written as an address (`my%20sheet.xml`) where the zip holds plain letters. */
function decodeAddress(name: string): string {
  try {
    return decodeURI(name);
  } catch {
    return name;
  }
}
