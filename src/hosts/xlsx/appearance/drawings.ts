import type { ChartAppearance, Corner, PictureAppearance, Place } from "../../../core/grid/chart-appearance";
import { findContentType } from "../content-types";
import type { Package } from "../package";
import { readRelationships, type Relationship } from "../relationships";
import { findChild, parseXml, type XmlElement } from "../xml-tree";
import { findAll, findNumber } from "./attributes";
import { readChart } from "./chart";
import type { Palette } from "./palette";

const ANCHORS = ["twoCellAnchor", "oneCellAnchor", "absoluteAnchor"];
/** Drawings measure in 1/12,700 of a point. */
const UNITS_A_POINT = 12_700;

/** The charts and pictures of a sheet; other shapes are not told of. */
export function readDrawings(
  source: Package,
  relationships: readonly Relationship[],
  palette: Palette,
): { readonly charts: readonly ChartAppearance[]; readonly pictures: readonly PictureAppearance[] } {
  const charts: ChartAppearance[] = [];
  const pictures: PictureAppearance[] = [];
  for (const { kind, target } of relationships) {
    const part = kind === "drawing" ? source.find(target) : null;
    if (!part) continue;
    const parts = readRelationships(source, part.name);
    for (const anchor of parseXml(part.text).children) {
      if (!ANCHORS.includes(anchor.tag.local)) continue;
      charts.push(...readCharts(source, parts, anchor, palette));
      pictures.push(...readPictures(source, parts, anchor));
    }
  }
  return { charts, pictures };
}

function readCharts(
  source: Package,
  parts: readonly Relationship[],
  anchor: XmlElement,
  palette: Palette,
): readonly ChartAppearance[] {
  return findAll(anchor, "graphicFrame").flatMap((frame) => {
    const id = findAll(frame, "chart")[0]?.tag.relationshipId() ?? null;
    const part = findPart(source, parts, id);
    if (!part) return [];
    return [{ ...readIdentity(frame), ...readChart(parseXml(part.text), palette), place: readPlace(anchor) }];
  });
}

function readPictures(
  source: Package,
  parts: readonly Relationship[],
  anchor: XmlElement,
): readonly PictureAppearance[] {
  return findAll(anchor, "pic").flatMap((picture) => {
    const blip = findAll(picture, "blip")[0];
    const part = findPart(source, parts, blip?.tag.relationshipId("embed") ?? null);
    if (!part) return [];
    const contentType = findContentType(source, part.name) ?? "application/octet-stream";
    return [{ ...readIdentity(picture), contentType, bytes: part.bytes, place: readPlace(anchor) }];
  });
}

function findPart(source: Package, parts: readonly Relationship[], id: string | null): ReturnType<Package["find"]> {
  const found = parts.find((each) => each.id === id && !each.isExternal);
  return found ? source.find(found.target) : null;
}

function readIdentity(shape: XmlElement): { readonly name: string; readonly altText: string } {
  const tag = findAll(shape, "cNvPr")[0]?.tag;
  return { name: tag?.attribute("name") ?? "", altText: tag?.attribute("descr") ?? "" };
}

function readPlace(anchor: XmlElement): Place {
  const extent = findChild(anchor, "ext");
  const to = findChild(anchor, "to");
  return {
    from: toCorner(findChild(anchor, "from"), findChild(anchor, "pos")),
    to: to && toCorner(to, null),
    size: extent && { width: pointsOf(extent, "cx"), height: pointsOf(extent, "cy") },
  };
}

/** A corner in a cell; one that is measured from the sheet's own corner lies that far inside A1. */
function toCorner(cell: XmlElement | null, position: XmlElement | null): Corner {
  const numberOf = (local: string): number => Number((cell && findChild(cell, local)?.text) ?? 0);
  if (!cell) return { row: 0, column: 0, down: pointsOf(position, "y"), across: pointsOf(position, "x") };
  return {
    row: numberOf("row"),
    column: numberOf("col"),
    down: numberOf("rowOff") / UNITS_A_POINT,
    across: numberOf("colOff") / UNITS_A_POINT,
  };
}

function pointsOf(element: XmlElement | null, attribute: string): number {
  return (findNumber(element, attribute) ?? 0) / UNITS_A_POINT;
}
