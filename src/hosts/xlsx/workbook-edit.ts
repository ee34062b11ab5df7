import { HostError } from "../../core/change/workbook-host";
import type { PackageDraft } from "./package-draft";
import { isTrue, readWorkbookPart, type WorkbookPart } from "./workbook-part";
import { applySplices, spliceAttributes, spliceLastChild, withAttributes, type Splice } from "./xml-splice";
import { escapeXmlAttribute, escapeXmlText } from "./xml-text";
import { findChild, findChildren } from "./xml-tree";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The children of a workbook's root up to the settings of its calculation, in the order that the schema wants. */
const ORDER = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
];

/** A name to be set: `sheet` is the place of the sheet that it belongs to, null for the whole workbook. */
export interface NameToSet {
  readonly name: string;
  readonly sheet: number | null;
  readonly isHidden: boolean;
  /** Null takes the name away. */
  readonly refersTo: string | null;
  /** What a person wrote of a name that is new; one that is there keeps its own. */
  readonly comment?: string | null;
}

/** A tab to be listed. */
export interface SheetToAdd {
  readonly name: string;
  readonly sheetId: number;
  readonly relationshipId: string;
  readonly state: string | null;
  /** Where among the tabs it goes; null for the end. */
  readonly place: number | null;
}

/** No sheet has a higher number in Excel. */
const LAST_SHEET_ID = 65_534;

/** A number for a new sheet: behind the highest, or the first that is free where there is none behind it. */
export function findFreeSheetId(sheets: readonly { readonly sheetId: number }[]): number {
  const taken = new Set(sheets.map(({ sheetId }) => sheetId));
  let free = Math.max(0, ...taken) + 1;
  if (free > LAST_SHEET_ID) for (free = 1; taken.has(free);) free += 1;
  return free;
}

/** Lists a new tab, and moves what counts tabs by their place. */
export function addSheetEntry(draft: PackageDraft, part: string, sheet: SheetToAdd): void {
  const workbook = readWorkbookPart(draft.package, part);
  const { text, root } = workbook;
  const list = findChild(root, "sheets");
  if (!list) throw new HostError("notAWorkbook", "The workbook is damaged: it lists no sheets. Ask for a new copy.");
  const prefix = root.tag.attribute("xmlns:r") === OFFICE ? "" : ` xmlns:r="${OFFICE}"`;
  const state = sheet.state === null ? "" : ` state="${sheet.state}"`;
  const xml =
    `<${root.tag.prefix}sheet name="${escapeXmlAttribute(sheet.name)}" sheetId="${sheet.sheetId}"${state}` +
    `${prefix} r:id="${escapeXmlAttribute(sheet.relationshipId)}"/>`;
  const place = Math.min(sheet.place ?? workbook.sheets.length, workbook.sheets.length);
  const before = workbook.sheets[place]?.element.tag.start;
  const insertion = before === undefined ? spliceLastChild(text, list, xml) : { start: before, end: before, text: xml };
  const moved = before === undefined ? [] : shiftPlaces(workbook, (each) => (each >= place ? each + 1 : each));
  draft.write(part, applySplices(text, [insertion, ...moved]));
}

/** Takes a tab off the list, with the names that belong to it, and moves what counts tabs by their place. */
export function removeSheetEntry(draft: PackageDraft, part: string, place: number): void {
  const workbook = readWorkbookPart(draft.package, part);
  const { text, root } = workbook;
  const entry = workbook.sheets[place];
  if (!entry) throw new Error(`No sheet at place ${place}`);
  const list = findChild(root, "definedNames");
  const names = list ? findChildren(list, "definedName") : [];
  const own = names.filter(({ tag }) => tag.attribute("localSheetId") === String(place));
  // An empty list of names is not allowed.
  const leavingNames = list?.children.length === own.length ? [list] : own;
  const leaving: Splice[] = [entry.element, ...leavingNames].map(({ tag, end }) => ({
    start: tag.start,
    end,
    text: "",
  }));
  const lastLeft = workbook.sheets.length - 2;
  const moved = shiftPlaces(workbook, (each) => {
    if (each === place) return Math.min(place, lastLeft);
    return each > place ? each - 1 : each;
  }).filter((splice) => !leaving.some((each) => each.start <= splice.start && splice.end <= each.end));
  draft.write(part, applySplices(text, [...leaving, ...moved]));
}

/** Sets a name, keeping its place and its other attributes where it is there already, or takes it away. */
export function setDefinedName(draft: PackageDraft, part: string, change: NameToSet): void {
  const { text, root } = readWorkbookPart(draft.package, part);
  const list = findChild(root, "definedNames");
  const local = change.sheet === null ? null : String(change.sheet);
  const known = list?.children.find(
    ({ tag }) =>
      tag.attribute("name")?.toLowerCase() === change.name.toLowerCase() && tag.attribute("localSheetId") === local,
  );
  if (change.refersTo === null) {
    // An empty list of names is not allowed.
    const leaving = list?.children.length === 1 ? list : known;
    if (!known || !leaving) return;
    draft.write(part, applySplices(text, [{ start: leaving.tag.start, end: leaving.end, text: "" }]));
    return;
  }
  const { prefix } = root.tag;
  const scope = local === null ? "" : ` localSheetId="${local}"`;
  const hidden = change.isHidden ? ' hidden="1"' : "";
  const comment = change.comment ? ` comment="${escapeXmlAttribute(change.comment)}"` : "";
  const xml =
    `<${prefix}definedName name="${escapeXmlAttribute(change.name)}"${comment}${scope}${hidden}>` +
    `${escapeXmlText(change.refersTo)}</${prefix}definedName>`;
  if (known) {
    const tag = withAttributes(text.slice(known.tag.start, known.tag.end), { hidden: change.isHidden ? "1" : null });
    const open = tag.endsWith("/>") ? `${tag.slice(0, -2)}>` : tag;
    const kept = `${open}${escapeXmlText(change.refersTo)}</${known.tag.name}>`;
    draft.write(part, applySplices(text, [{ start: known.tag.start, end: known.end, text: kept }]));
  } else if (list) {
    draft.write(part, applySplices(text, [spliceLastChild(text, list, xml)]));
  } else {
    const at = findPlace(root, "definedNames");
    draft.write(
      part,
      applySplices(text, [{ start: at, end: at, text: `<${prefix}definedNames>${xml}</${prefix}definedNames>` }]),
    );
  }
}

/** Asks Excel to work out all formulas when it opens the file. */
export function requestFullCalculation(draft: PackageDraft, part: string): void {
  const { text, root } = readWorkbookPart(draft.package, part);
  const settings = findChild(root, "calcPr");
  if (isTrue(settings?.tag.attribute("fullCalcOnLoad") ?? null)) return;
  const at = findPlace(root, "calcPr");
  const splice = settings
    ? spliceAttributes(text, settings.tag, { fullCalcOnLoad: "1" })
    : { start: at, end: at, text: `<${root.tag.prefix}calcPr fullCalcOnLoad="1"/>` };
  draft.write(part, applySplices(text, [splice]));
}

/** Moves what counts tabs by their place: names of one sheet, and the tabs that are shown first. */
function shiftPlaces(workbook: WorkbookPart, shift: (place: number) => number): readonly Splice[] {
  const { text, root } = workbook;
  const names = findChild(root, "definedNames");
  const views = findChild(root, "bookViews");
  const elements = [...(names?.children ?? []), ...(views?.children ?? [])];
  return elements.flatMap(({ tag }) => {
    const changes: Record<string, string> = {};
    for (const attribute of ["localSheetId", "activeTab", "firstSheet"]) {
      const before = tag.attribute(attribute);
      const after = before === null ? null : String(shift(Number(before)));
      if (after !== null && after !== before) changes[attribute] = after;
    }
    return Object.keys(changes).length > 0 ? [spliceAttributes(text, tag, changes)] : [];
  });
}

/** Where a child of the root goes that is not there yet. */
function findPlace(root: WorkbookPart["root"], local: string): number {
  const earlier = ORDER.slice(0, ORDER.indexOf(local));
  return Math.max(
    root.tag.end,
    ...root.children.filter((child) => earlier.includes(child.tag.local)).map((child) => child.end),
  );
}
