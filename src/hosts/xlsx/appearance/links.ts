import type { LinkAppearance } from "../../../core/grid/appearance";
import type { Relationship } from "../relationships";
import { findChild, findChildren, type XmlElement } from "../xml-tree";
import { readAreas } from "./areas";

/** The links on a sheet's cells; those made by the HYPERLINK function are formulas and not among them. */
export function readLinks(
  sheet: string,
  root: XmlElement,
  relationships: readonly Relationship[],
): readonly LinkAppearance[] {
  const list = findChild(root, "hyperlinks");
  if (!list) return [];
  return findChildren(list, "hyperlink").flatMap(({ tag }) => {
    const id = tag.relationshipId();
    const address = relationships.find((each) => each.id === id)?.target ?? null;
    const location = tag.attribute("location");
    const tip = tag.attribute("tooltip");
    return readAreas(sheet, tag.attribute("ref")).map((area) => ({ area, address, location, tip }));
  });
}
