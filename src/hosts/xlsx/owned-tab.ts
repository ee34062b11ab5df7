import { parseAddress, toAbsoluteAddress } from "../../core/grid/a1";
import { isSameSheetName } from "../../core/grid/cell-ref";
import { toTabMark } from "../../core/change/owned-tabs";
import type { PackageDraft } from "./package-draft";
import { setDefinedName } from "./workbook-edit";
import type { SheetEntry, WorkbookPart } from "./workbook-part";

/** A tab of ours in the file: the sheet and its place among all tabs. */
export interface OwnedTab {
  readonly entry: SheetEntry;
  readonly place: number;
}

/** The sheet whose A1 the mark of a tab refers to; null where there is none. */
export function findOwnedTab(workbook: WorkbookPart, tab: string): OwnedTab | null {
  const mark = toTabMark(tab).toLowerCase();
  const name = workbook.names.find((each) => each.scope === null && each.name.toLowerCase() === mark);
  const at = name ? parseAddress(name.refersTo) : null;
  if (at?.row !== 0 || at.column !== 0) return null;
  const place = workbook.sheets.findIndex((sheet) => isSameSheetName(sheet.name, at.sheet));
  const entry = workbook.sheets[place];
  return entry?.kind === "worksheet" ? { entry, place } : null;
}

/** Marks a sheet as our tab. */
export function markTab(draft: PackageDraft, workbookPart: string, tab: string, sheet: string): void {
  const refersTo = toAbsoluteAddress({ sheet, row: 0, column: 0 });
  setDefinedName(draft, workbookPart, { name: toTabMark(tab), sheet: null, isHidden: true, refersTo });
}
