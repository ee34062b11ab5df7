import { toChartName } from "../../core/change/chart-name";
import type { ChartPlan, SheetPlan } from "../../core/change/sheet-plan";
import { toChartXml } from "./chart-xml";
import { addContentType } from "./content-types";
import type { PackageDraft } from "./package-draft";
import { addRelationship } from "./relationships";
import type { WorkbookPart } from "./workbook-part";
import { escapeXmlAttribute } from "./xml-text";

const NAMESPACES =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"' +
  ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
  ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"' +
  ' xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"';
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/** Writes the drawing that holds a tab's charts, and their parts; returns the drawing's name. */
export function addDrawingPart(draft: PackageDraft, workbook: WorkbookPart, plan: SheetPlan): string {
  const folder = workbook.part.slice(0, workbook.part.lastIndexOf("/") + 1);
  const drawing = draft.newName(`${folder}drawings/drawing`, ".xml");
  const frames = plan.charts.map((chart, index) => {
    const part = draft.newName(`${folder}charts/chart`, ".xml");
    draft.write(part, toChartXml(chart, plan));
    addContentType(draft, part, CHART_TYPE);
    return toFrameXml(chart, index, addRelationship(draft, drawing, "chart", part));
  });
  draft.write(
    drawing,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr ${NAMESPACES}>${frames.join("")}</xdr:wsDr>`,
  );
  addContentType(draft, drawing, DRAWING_TYPE);
  return drawing;
}

function toFrameXml(chart: ChartPlan, index: number, relationship: string): string {
  const { top, left, bottom, right } = chart.place;
  return (
    `<xdr:twoCellAnchor editAs="oneCell">${toCornerXml("from", top, left)}${toCornerXml("to", bottom + 1, right + 1)}` +
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
    `<xdr:cNvPr id="${index + 2}" name="${escapeXmlAttribute(toChartName(index))}" descr="${escapeXmlAttribute(chart.altText)}"/>` +
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
