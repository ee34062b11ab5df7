import { LAST_COLUMN, toA1, toA1Range } from "../../core/grid/a1";
import { toCellStyle } from "../../core/change/cell-style";
import { PAGE_CODES, toLeftFooter } from "../../core/change/page-codes";
import type { PlannedCell, PlannedFormat, PlannedValidation, SheetPlan } from "../../core/change/sheet-plan";
import { toCellXml } from "./cell-xml";
import { looksTyped } from "./looks-typed";
import type { KeptFrame } from "./kept-frame";
import type { StylesEdit } from "./styles-edit";
import { toPlainText } from "./plain-text";
import { encodeExcelText, escapeXmlAttribute, escapeXmlText } from "./xml-text";

/** The relationships of a tab to the parts around it; null where it has none. */
export interface TabRelationships {
  readonly drawing: string | null;
  /** Shapes of notes that people put on the tab. */
  readonly legacyDrawing: string | null;
  readonly table: string | null;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** The longest prompt and error of a validation, in characters. */
const LONGEST_PROMPT = 255;
const LONGEST_ERROR = 225;

/**
 * The whole text of the sheet part for a tab of ours, its elements in the order that the schema wants.
 * @param kept what people set on the tab that is written again, which stays; null for a new tab.
 */
export function toTabSheetXml(
  plan: SheetPlan,
  relationships: TabRelationships,
  styles: StylesEdit,
  kept: KeptFrame | null,
): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">`,
    kept?.settings ?? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="${toUsedRange(plan.cells)}"/>`,
    toViewXml(plan.frozen),
    '<sheetFormatPr defaultRowHeight="15"/>',
    joinColumns(kept?.columns ?? null, plan, styles),
    toSheetDataXml(plan, styles),
    ...(plan.conditionalFormats ?? []).map((format, index) => toFormatXml(format, index + 1, styles)),
    toValidationsXml(plan.validations),
    kept?.page ?? toPageXml(plan.page),
    toBreaksXml(plan.page.breaksBefore),
    toReferenceXml("drawing", relationships.drawing),
    toReferenceXml("legacyDrawing", relationships.legacyDrawing),
    kept?.pictures ?? "",
    relationships.table === null
      ? ""
      : `<tableParts count="1">${toReferenceXml("tablePart", relationships.table)}</tableParts>`,
    kept?.extensions ?? "",
    "</worksheet>",
  ].join("");
}

function toUsedRange(cells: readonly PlannedCell[]): string {
  if (cells.length === 0) return "A1";
  const bottom = cells.reduce((last, cell) => Math.max(last, cell.row), 0);
  const right = cells.reduce((last, cell) => Math.max(last, cell.column), 0);
  return toA1Range({ top: 0, left: 0, bottom, right });
}

function toViewXml({ rows, columns }: SheetPlan["frozen"]): string {
  const view = (inner: string): string =>
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${inner}</sheetView></sheetViews>`;
  if (rows === 0 && columns === 0) return view('<selection activeCell="A1" sqref="A1"/>');
  const pane = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const first = toA1(rows, columns);
  return view(
    "<pane" +
      (columns > 0 ? ` xSplit="${columns}"` : "") +
      (rows > 0 ? ` ySplit="${rows}"` : "") +
      ` topLeftCell="${first}" activePane="${pane}" state="frozen"/>` +
      `<selection pane="${pane}" activeCell="${first}" sqref="${first}"/>`,
  );
}

/** The columns that stand there, and those that the plan has beyond them. */
function joinColumns(kept: KeptFrame["columns"], plan: SheetPlan, styles: StylesEdit): string {
  const columns = (kept?.text ?? "") + toColumnsXml(plan, styles, kept?.count ?? 0);
  return columns === "" ? "" : `<cols>${columns}</cols>`;
}

function toColumnsXml({ columnWidths, columnStyle }: SheetPlan, styles: StylesEdit, from: number): string {
  const look = columnStyle === undefined ? "" : ` style="${styles.find(toCellStyle(columnStyle), false)}"`;
  const columns = columnWidths.slice(from).map((width, index) => {
    const place = from + index + 1;
    return `<col min="${place}" max="${place}" width="${width}"${look} customWidth="1"/>`;
  });
  return columns.join("");
}

function toPageXml({ orientation, footer, pagesWide }: SheetPlan["page"]): string {
  const inner = `<oddHeader>${escapeXmlText(HEADER)}</oddHeader><oddFooter>${escapeXmlText(toFooter(footer))}</oddFooter>`;
  return [
    '<pageMargins left="0.5" right="0.5" top="0.7" bottom="0.7" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="${pagesWide}" fitToHeight="0"/>`,
    `<headerFooter>${inner}</headerFooter>`,
  ].join("");
}

function toSheetDataXml(plan: SheetPlan, styles: StylesEdit): string {
  const headers = new Set(plan.table ? toHeaderKeys(plan.table) : []);
  // Not marked as chosen by hand, so that Excel fits the row again when its text is edited.
  const heights = new Map(plan.rowHeights.map(({ row, points }) => [row, points]));
  const rows = new Map<number, PlannedCell[]>();
  for (const cell of plan.cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  const pieces = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const inner = cells
        .sort((a, b) => a.column - b.column)
        .map((cell) => toPlannedCellXml(headers.has(toA1(cell.row, cell.column)) ? asText(cell) : cell, styles));
      const height = heights.get(row);
      return `<row r="${row + 1}"${height === undefined ? "" : ` ht="${height}"`}>${inner.join("")}</row>`;
    });
  return `<sheetData>${pieces.join("")}</sheetData>`;
}

function toHeaderKeys(table: NonNullable<SheetPlan["table"]>): readonly string[] {
  const keys: string[] = [];
  for (let column = table.left; column <= table.right; column += 1) keys.push(toA1(table.top, column));
  return keys;
}

/** Excel calls a file damaged in which the header of a table is no text. */
function asText(cell: PlannedCell): PlannedCell {
  return { ...cell, value: toPlainText(cell.value), formula: null };
}

function toPlannedCellXml(cell: PlannedCell, styles: StylesEdit): string {
  const { value, formula } = cell;
  const isText = formula === null && typeof value === "string";
  const style = styles.find(toCellStyle(cell.style), isText && looksTyped(value));
  const { type, inner } = toCellXml(cell, "", cell);
  const tag = `<c r="${toA1(cell.row, cell.column)}" s="${style}"${type === null ? "" : ` t="${type}"`}`;
  return inner === "" ? `${tag}/>` : `${tag}>${inner}</c>`;
}

function toFormatXml(format: PlannedFormat, priority: number, styles: StylesEdit): string {
  const { range, formula } = format;
  return (
    `<conditionalFormatting sqref="${toA1Range(range)}">` +
    `<cfRule type="expression" dxfId="${styles.findConditionalColors(format)}" priority="${priority}" stopIfTrue="1">` +
    `<formula>${escapeXmlText(formula)}</formula></cfRule></conditionalFormatting>`
  );
}

function toValidationsXml(validations: readonly PlannedValidation[]): string {
  if (validations.length === 0) return "";
  const items = validations.map(({ row, column, list, prompt, error }) => {
    const choices = escapeXmlText(`"${list.join(",").replaceAll('"', '""')}"`);
    return (
      '<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1"' +
      ` error="${toMessage(error, LONGEST_ERROR)}" prompt="${toMessage(prompt, LONGEST_PROMPT)}" sqref="${toA1(row, column)}">` +
      `<formula1>${choices}</formula1></dataValidation>`
    );
  });
  return `<dataValidations count="${items.length}">${items.join("")}</dataValidations>`;
}

function toMessage(text: string, longest: number): string {
  return escapeXmlAttribute(encodeExcelText(text.slice(0, longest)));
}

function toBreaksXml(rows: readonly number[]): string {
  if (rows.length === 0) return "";
  const breaks = rows.map((row) => `<brk id="${row}" max="${LAST_COLUMN}" man="1"/>`);
  return `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${breaks.join("")}</rowBreaks>`;
}

const HEADER = `&L${PAGE_CODES.leftHeader}&R${PAGE_CODES.rightHeader}`;

/** In a footer, &L begins what stands at the left and &R what stands at the right. */
function toFooter(text: string): string {
  return `&L${toLeftFooter(text)}&R${PAGE_CODES.rightFooter}`;
}

function toReferenceXml(element: string, id: string | null): string {
  return id === null ? "" : `<${element} r:id="${escapeXmlAttribute(id)}"/>`;
}
