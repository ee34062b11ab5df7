import type { SavedSheet } from "../../core/change/change-plan";
import { toTabMark } from "../../core/change/owned-tabs";
import { isSameSheetName } from "../../core/grid/cell-ref";
import { addContentType, findContentType } from "./content-types";
import { findOwnedParts, removeParts } from "./owned-parts";
import { findOwnedTab, type OwnedTab } from "./owned-tab";
import type { PackagePart } from "./package";
import type { PackageDraft } from "./package-draft";
import { readRelationships, removeRelationships, restoreRelationship, toRelationshipsName } from "./relationships";
import { addSheetEntry, findFreeSheetId, removeSheetEntry, setDefinedName } from "./workbook-edit";
import { readWorkbookPart, type NameEntry } from "./workbook-part";

const HOST = "xlsx";

/** A tab as it stood in the file: its parts, and what the workbook's own part says of it. */
class SavedTab {
  constructor(
    readonly owned: OwnedTab,
    readonly relationshipType: string,
    readonly parts: readonly { readonly part: PackagePart; readonly contentType: string | null }[],
    /** Names that belong to the sheet, and its mark. */
    readonly names: readonly NameEntry[],
  ) {}
}

/** Keeps a tab of ours as it stands, so that it can be put back. */
export function saveTab(draft: PackageDraft, workbookPart: string, tab: string, owned: OwnedTab): SavedSheet {
  const { entry } = owned;
  const source = draft.package;
  const parts = findOwnedParts(source, entry.part).flatMap((name) => {
    const part = source.get(name);
    const relationships = source.find(toRelationshipsName(name));
    const kept = { part, contentType: findContentType(source, name) };
    return relationships ? [kept, { part: relationships, contentType: null }] : [kept];
  });
  const mark = toTabMark(tab).toLowerCase();
  const names = readWorkbookPart(source, workbookPart).names.filter(({ name, scope }) =>
    scope === null ? name.toLowerCase() === mark : isSameSheetName(scope, entry.name),
  );
  const relationship = readRelationships(source, workbookPart).find((each) => each.id === entry.relationshipId);
  return { host: HOST, content: new SavedTab(owned, relationship?.type ?? "", parts, names) };
}

/** Takes a tab of ours out of the workbook, with all parts that nothing else needs. */
export function removeTab(draft: PackageDraft, workbookPart: string, tab: string, { entry, place }: OwnedTab): void {
  setDefinedName(draft, workbookPart, { name: toTabMark(tab), sheet: null, isHidden: true, refersTo: null });
  removeSheetEntry(draft, workbookPart, place);
  removeRelationships(draft, workbookPart, new Set([entry.relationshipId]));
  removeParts(draft, findOwnedParts(draft.package, entry.part));
}

/** Puts a tab back as it was saved, in place of what it holds now or where it stood. */
export function restoreTab(draft: PackageDraft, workbookPart: string, tab: string, saved: SavedSheet): void {
  if (!(saved.content instanceof SavedTab)) throw new Error(`A tab saved by another host: ${saved.host}`);
  const { owned, parts, names } = saved.content;
  const present = findOwnedTab(readWorkbookPart(draft.package, workbookPart), tab);
  const isInPlace = present !== null && present.entry.part === owned.entry.part;
  if (isInPlace) {
    removeParts(draft, findOwnedParts(draft.package, present.entry.part));
    removeNamesOf(draft, workbookPart, present.entry.name);
  } else if (present) {
    removeTab(draft, workbookPart, tab, present);
  }
  for (const { part, contentType } of parts) {
    draft.put(part.name, part);
    if (contentType !== null) addContentType(draft, part.name, contentType);
  }
  const place = isInPlace ? present.place : relist(draft, workbookPart, saved.content);
  for (const { name, scope, refersTo, isHidden, element } of names) {
    const comment = element.tag.attribute("comment");
    setDefinedName(draft, workbookPart, { name, sheet: scope === null ? null : place, isHidden, refersTo, comment });
  }
}

/** Lists a sheet again that was taken out; returns its place. */
function relist(draft: PackageDraft, workbookPart: string, { owned, relationshipType }: SavedTab): number {
  const { sheets } = readWorkbookPart(draft.package, workbookPart);
  const { entry } = owned;
  const place = Math.min(owned.place, sheets.length);
  restoreRelationship(draft, workbookPart, entry.relationshipId, relationshipType, entry.part);
  const isIdTaken = sheets.some((sheet) => sheet.sheetId === entry.sheetId);
  addSheetEntry(draft, workbookPart, {
    name: entry.name,
    sheetId: isIdTaken ? findFreeSheetId(sheets) : entry.sheetId,
    relationshipId: entry.relationshipId,
    state: entry.visibility === "visible" ? null : entry.visibility,
    place,
  });
  return place;
}

function removeNamesOf(draft: PackageDraft, workbookPart: string, sheet: string): void {
  const { names, sheets } = readWorkbookPart(draft.package, workbookPart);
  for (const { name, scope } of names) {
    if (scope === null || !isSameSheetName(scope, sheet)) continue;
    const place = sheets.findIndex((each) => each.name === scope);
    setDefinedName(draft, workbookPart, { name, sheet: place, isHidden: false, refersTo: null });
  }
}

/** Why a saved tab cannot be put back, in a sentence; null where it can. */
export function findRestoreObstacle(
  draft: PackageDraft,
  workbookPart: string,
  tab: string,
  saved: SavedSheet,
): string | null {
  if (saved.host !== HOST || !(saved.content instanceof SavedTab)) {
    return "The tab was saved from another workbook and cannot be put back here.";
  }
  const { owned, parts } = saved.content;
  const workbook = readWorkbookPart(draft.package, workbookPart);
  const present = findOwnedTab(workbook, tab);
  const leaving = new Set(present ? findOwnedParts(draft.package, present.entry.part) : []);
  const { name, relationshipId } = owned.entry;
  const others = workbook.sheets.filter((sheet) => sheet.part !== present?.entry.part);
  if (others.some((sheet) => isSameSheetName(sheet.name, name))) {
    return `There is another sheet called “${name}” now, so the tab cannot be put back.`;
  }
  const isIdTaken = readRelationships(draft.package, workbookPart).some(
    (each) => each.id === relationshipId && each.target !== present?.entry.part,
  );
  const isPartTaken = parts.some(({ part }) => {
    const standing = draft.package.find(part.name);
    const isOwn = leaving.has(part.name) || [...leaving].some((each) => toRelationshipsName(each) === part.name);
    return standing !== null && standing !== part && !isOwn;
  });
  return isIdTaken || isPartTaken
    ? `The tab “${name}” cannot be put back, as other sheets were added meanwhile.`
    : null;
}
