import { isOwnChart, toChartName } from "../../core/change/chart-name";
import type { ChartPlan, SheetPlan } from "../../core/change/sheet-plan";
import { findAll } from "./appearance/attributes";
import { toChartXml } from "./chart-xml";
import { addContentType } from "./content-types";
import { findOwnedParts, removeParts } from "./owned-parts";
import { findNewName } from "./new-part-name";
import type { PackageDraft } from "./package-draft";
import { addRelationship, readRelationships, removeRelationships } from "./relationships";
import type { WorkbookPart } from "./workbook-part";
import { applySplices } from "./xml-splice";
import { escapeXmlAttribute } from "./xml-text";
import { findChild, parseXml, type XmlElement } from "./xml-tree";

const NAMESPACES =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"' +
  ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
  ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"' +
  ' xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"';
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
/** Excel numbers the shapes of a drawing from 2. */
const FIRST_ID = 2;
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/** Writes the drawing that holds a tab's charts, and their parts; returns the drawing's name. */
export function addDrawingPart(draft: PackageDraft, workbook: WorkbookPart, plan: SheetPlan): string {
  const drawing = findNewName(draft, `${toFolder(workbook)}drawings/drawing`, ".xml");
  const frames = addCharts(draft, workbook, plan, drawing, FIRST_ID);
  draft.write(
    drawing,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr ${NAMESPACES}>${frames.join("")}</xdr:wsDr>`,
  );
  addContentType(draft, drawing, DRAWING_TYPE);
  return drawing;
}

/** Takes the charts of ours out of a drawing, with their parts, and says whether anything of somebody else's is left in it. */
export function removeOwnCharts(draft: PackageDraft, drawing: string): boolean {
  const text = draft.text(drawing);
  const { children } = parseXml(text);
  const own = children.filter(isOwnAnchor);
  if (own.length === children.length) return false;
  const ids = new Set(own.flatMap(findChartId));
  const leaving = readRelationships(draft.package, drawing).filter(({ id }) => ids.has(id));
  for (const { target } of leaving) removeParts(draft, findOwnedParts(draft.package, target));
  removeRelationships(draft, drawing, ids);
  const splices = own.map(({ tag, end }) => ({ start: tag.start, end, text: "" }));
  draft.write(drawing, applySplices(text, splices));
  return true;
}

/** Adds a tab's charts to a drawing in which shapes of somebody else's stand, before those. */
export function addToDrawing(draft: PackageDraft, workbook: WorkbookPart, plan: SheetPlan, drawing: string): void {
  const text = draft.text(drawing);
  const root = parseXml(text);
  const taken = findAll(root, "cNvPr").map(({ tag }) => Number(tag.attribute("id") ?? 0));
  const frames = addCharts(draft, workbook, plan, drawing, Math.max(FIRST_ID - 1, ...taken) + 1);
  // Their prefixes may mean something else in a drawing that another program wrote.
  const bound = frames.map((frame) => frame.replace("<xdr:twoCellAnchor", `<xdr:twoCellAnchor ${NAMESPACES}`));
  draft.write(drawing, applySplices(text, [{ start: root.tag.end, end: root.tag.end, text: bound.join("") }]));
}

function addCharts(
  draft: PackageDraft,
  workbook: WorkbookPart,
  plan: SheetPlan,
  drawing: string,
  firstId: number,
): readonly string[] {
  return plan.charts.map((chart, index) => {
    const part = findNewName(draft, `${toFolder(workbook)}charts/chart`, ".xml");
    draft.write(part, toChartXml(chart, plan));
    addContentType(draft, part, CHART_TYPE);
    return toFrameXml(chart, index, firstId + index, addRelationship(draft, drawing, "chart", part));
  });
}

function toFolder({ part }: WorkbookPart): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}

/** Whether what is anchored there is a chart that this program drew. */
function isOwnAnchor(anchor: XmlElement): boolean {
  const frame = findChild(anchor, "graphicFrame");
  const [named] = frame ? findAll(frame, "cNvPr") : [];
  return named !== undefined && isOwnChart(named.tag.attribute("name") ?? "");
}

function findChartId(anchor: XmlElement): readonly string[] {
  return findAll(anchor, "chart").flatMap(({ tag }) => tag.relationshipId() ?? []);
}

function toFrameXml(chart: ChartPlan, index: number, id: number, relationship: string): string {
  const { top, left, bottom, right } = chart.place;
  return (
    `<xdr:twoCellAnchor editAs="oneCell">${toCornerXml("from", top, left)}${toCornerXml("to", bottom + 1, right + 1)}` +
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
    `<xdr:cNvPr id="${id}" name="${escapeXmlAttribute(toChartName(index))}" descr="${escapeXmlAttribute(chart.altText)}"/>` +
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart r:id="${relationship}"/></a:graphicData></a:graphic>` +
    "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
  );
}

function toCornerXml(name: string, row: number, column: number): string {
  return (
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`
  );
}
