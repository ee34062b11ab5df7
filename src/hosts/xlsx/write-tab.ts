import { quoteSheetName, toColumnLetters } from "../../core/grid/a1";
import type { PlacesInRow, SheetPlan } from "../../core/change/sheet-plan";
import { addContentType } from "./content-types";
import { addDrawingPart, addToDrawing, removeOwnCharts } from "./drawing-part";
import { findKeptFrame } from "./kept-frame";
import { findOwnedParts, removeParts } from "./owned-parts";
import { findOwnedTab, markTab } from "./owned-tab";
import { findNewName } from "./new-part-name";
import type { PackageDraft } from "./package-draft";
import { addRelationship, readRelationships, removeRelationships } from "./relationships";
import { scanSheet } from "./sheet-scan";
import type { StylesEdit } from "./styles-edit";
import { toTabSheetXml } from "./tab-sheet-xml";
import { addTablePart, readTableIdentity, type TableIdentity } from "./table-part";
import { addSheetEntry, findFreeSheetId, setDefinedName } from "./workbook-edit";
import { readWorkbookPart } from "./workbook-part";

const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const PRINT_AREA = "_xlnm.Print_Area";
const PRINT_TITLES = "_xlnm.Print_Titles";

/** Writes a tab of ours: in place of its former content where it exists, else behind the last tab. */
export function writeTab(draft: PackageDraft, workbookPart: string, plan: SheetPlan, styles: StylesEdit): void {
  const before = readWorkbookPart(draft.package, workbookPart);
  const existing = findOwnedTab(before, plan.tab);
  const part = existing ? existing.entry.part : addSheet(draft, workbookPart, plan.name);
  const standing = existing ? scanSheet(draft.package.get(part)) : null;
  const kept = existing ? removeFormerParts(draft, part) : NOTHING_KEPT;
  const workbook = readWorkbookPart(draft.package, workbookPart);
  if (kept.drawing) addToDrawing(draft, workbook, plan, kept.drawing.target);
  const drawing =
    kept.drawing?.id ??
    (plan.charts.length === 0 ? null : addRelationship(draft, part, "drawing", addDrawingPart(draft, workbook, plan)));
  const table = plan.table
    ? addRelationship(draft, part, "table", addTablePart(draft, workbook, plan, plan.table, kept.table))
    : null;
  const legacyDrawing = standing?.legacyDrawingId ?? null;
  draft.write(
    part,
    toTabSheetXml(plan, { drawing, legacyDrawing, table }, styles, standing && findKeptFrame(standing)),
  );
  markTab(draft, workbookPart, plan.tab, plan.name);
  const sheet = existing?.place ?? before.sheets.length;
  const setOwnName = (name: string, refersTo: string | null): void =>
    setDefinedName(draft, workbookPart, { name, sheet, isHidden: false, refersTo });
  // What people set to be printed of a tab that stands there already stays.
  if (!existing) setOwnName(PRINT_AREA, toPrintArea(plan));
  setOwnName(PRINT_TITLES, toPrintTitles(plan));
}

function toPrintArea({ name, page: { printedColumns } }: SheetPlan): string | null {
  return printedColumns === null ? null : toColumnsAddress(name, { first: 0, last: printedColumns - 1 });
}

function toPrintTitles({ name, page: { titleColumns, titleRows } }: SheetPlan): string | null {
  const titles = [
    ...(titleColumns ? [toColumnsAddress(name, titleColumns)] : []),
    ...(titleRows ? [`${quoteSheetName(name)}!$${titleRows.first + 1}:$${titleRows.last + 1}`] : []),
  ];
  return titles.length === 0 ? null : titles.join(",");
}

function toColumnsAddress(sheet: string, { first, last }: PlacesInRow): string {
  return `${quoteSheetName(sheet)}!$${toColumnLetters(first)}:$${toColumnLetters(last)}`;
}

/** Adds an empty sheet behind the last and returns the name of its part. */
function addSheet(draft: PackageDraft, workbookPart: string, name: string): string {
  const { sheets } = readWorkbookPart(draft.package, workbookPart);
  const folder = workbookPart.slice(0, workbookPart.lastIndexOf("/") + 1);
  const part = findNewName(draft, `${folder}worksheets/sheet`, ".xml");
  const relationshipId = addRelationship(draft, workbookPart, "worksheet", part);
  addContentType(draft, part, SHEET_TYPE);
  const sheetId = findFreeSheetId(sheets);
  addSheetEntry(draft, workbookPart, { name, sheetId, relationshipId, state: null, place: null });
  return part;
}

/** What goes on of the parts around a tab when it is written again. */
interface KeptParts {
  /** The drawing, where shapes of somebody else's stand in it. */
  readonly drawing: { readonly id: string; readonly target: string } | null;
  readonly table: TableIdentity | null;
}

const NOTHING_KEPT: KeptParts = { drawing: null, table: null };

/**
 * Takes away our charts and the tables that the tab had; charts and pictures, notes and printer settings that people added stay.
 * Formulas, slicers and queries know the table by its identity, which goes on.
 */
function removeFormerParts(draft: PackageDraft, part: string): KeptParts {
  const relationships = readRelationships(draft.package, part);
  const tables = relationships.filter(({ kind }) => kind === "table");
  const [table] = tables.flatMap(({ target }) => draft.package.find(target) ?? []);
  const identity = table ? readTableIdentity(table) : null;
  const drawings = relationships.filter(({ kind }) => kind === "drawing");
  const shared = drawings.find(({ target }) => draft.has(target) && removeOwnCharts(draft, target)) ?? null;
  const leaving = [...tables, ...drawings].filter((each) => each !== shared);
  for (const { target } of leaving) removeParts(draft, findOwnedParts(draft.package, target));
  removeRelationships(draft, part, new Set(leaving.map((each) => each.id)));
  return { drawing: shared, table: identity };
}
