import { toA1Range } from "../../core/grid/a1";
import type { PlannedTable, SheetPlan } from "../../core/change/sheet-plan";
import { addContentType } from "./content-types";
import type { Package, PackagePart } from "./package";
import { findNewName } from "./new-part-name";
import type { PackageDraft } from "./package-draft";
import { toPlainText } from "./plain-text";
import { readRelationships } from "./relationships";
import type { WorkbookPart } from "./workbook-part";
import { encodeExcelText, escapeXmlAttribute } from "./xml-text";
import { parseXml } from "./xml-tree";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";
const STYLE = "TableStyleLight1";

/** By what a table is known in the workbook: formulas call it by its name, slicers and queries by its number. */
export interface TableIdentity {
  readonly id: number;
  readonly name: string;
}

/** The identity of a table; null where its part says none. */
export function readTableIdentity(part: PackagePart): TableIdentity | null {
  const { tag } = parseXml(part.text);
  const [id, name] = [Number(tag.attribute("id") ?? 0), tag.attribute("displayName")];
  return id > 0 && name !== null ? { id, name } : null;
}

/**
 * Writes the part of a tab's table and returns its name.
 * @param kept the identity of the table that stood there, which goes on; null for a new one.
 */
export function addTablePart(
  draft: PackageDraft,
  workbook: WorkbookPart,
  plan: SheetPlan,
  table: PlannedTable,
  kept: TableIdentity | null,
): string {
  const folder = workbook.part.slice(0, workbook.part.lastIndexOf("/") + 1);
  const part = findNewName(draft, `${folder}tables/table`, ".xml");
  draft.write(part, toTableXml(plan, table, kept ?? findFreeIdentity(draft.package, workbook, table.name)));
  addContentType(draft, part, CONTENT_TYPE);
  return part;
}

/** Tables are told apart by number and by name in the whole workbook, and share their names with defined names. */
function findFreeIdentity(source: Package, workbook: WorkbookPart, wanted: string): TableIdentity {
  const names = new Set(workbook.names.map((each) => each.name.toLowerCase()));
  let lastId = 0;
  for (const sheet of workbook.sheets) {
    for (const { kind, target } of readRelationships(source, sheet.part)) {
      const part = kind === "table" ? source.find(target) : null;
      if (!part) continue;
      const { tag } = parseXml(part.text);
      lastId = Math.max(lastId, Number(tag.attribute("id") ?? 0));
      names.add((tag.attribute("displayName") ?? "").toLowerCase());
    }
  }
  let name = wanted;
  for (let copy = 2; names.has(name.toLowerCase()); copy += 1) name = `${wanted}_${copy}`;
  return { id: lastId + 1, name };
}

function toTableXml(plan: SheetPlan, table: PlannedTable, { id, name }: TableIdentity): string {
  const ref = toA1Range(table);
  const columns: string[] = [];
  for (let column = table.left; column <= table.right; column += 1) {
    const header = plan.cells.find((cell) => cell.row === table.top && cell.column === column)?.value ?? null;
    columns.push(`<tableColumn id="${columns.length + 1}" name="${toColumnName(toPlainText(header))}"/>`);
  }
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<table xmlns="${MAIN}" id="${id}" name="${escapeXmlAttribute(name)}" displayName="${escapeXmlAttribute(name)}"` +
    ` ref="${ref}" totalsRowShown="0"><autoFilter ref="${ref}"/>` +
    `<tableColumns count="${columns.length}">${columns.join("")}</tableColumns>` +
    `<tableStyleInfo name="${STYLE}" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`
  );
}

/** A column's name is its header's text, in which Excel writes the end of a line as an escape. */
function toColumnName(header: string): string {
  return escapeXmlAttribute(encodeExcelText(header).replaceAll("\n", "_x000a_"));
}
