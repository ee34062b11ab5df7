import { HostError } from "../../core/change/workbook-host";
import { findAll } from "./appearance/attributes";
import type { Package } from "./package";
import { readRelationships } from "./relationships";
import { readTableIdentity } from "./table-part";
import type { WorkbookPart } from "./workbook-part";
import { parseXml } from "./xml-tree";

/** The numbers of the tables on a sheet, by which slicers know them. */
export function readTableIds(source: Package, sheetPart: string): readonly number[] {
  return readRelationships(source, sheetPart).flatMap(({ kind, target }) => {
    const part = kind === "table" ? source.find(target) : null;
    return (part && readTableIdentity(part)?.id) ?? [];
  });
}

/**
 * Throws {@link HostError} where a slicer filters a table that stands nowhere any more: its cache belongs to the workbook and
 * stays, and Excel calls a file damaged in which it finds no table.
 * @param former the tables of tabs that were written over or removed, by number: most of them stand there again.
 */
export function refuseSlicers(
  source: Package,
  workbook: WorkbookPart,
  former: readonly { readonly name: string; readonly tables: readonly number[] }[],
): void {
  if (former.length === 0) return;
  const standing = new Set(workbook.sheets.flatMap(({ part }) => readTableIds(source, part)));
  for (const { name, tables } of former) {
    const lost = tables.filter((id) => !standing.has(id));
    if (!hasSlicer(source, workbook.part, lost)) continue;
    throw new HostError(
      "unsupported",
      `The tab “${name}” has a table that a slicer filters and that would go. Delete the slicer in Excel first.`,
    );
  }
}

/** Whether a slicer filters one of some tables. */
function hasSlicer(source: Package, workbookPart: string, tables: readonly number[]): boolean {
  if (tables.length === 0) return false;
  return readRelationships(source, workbookPart).some(({ kind, target }) => {
    const part = kind === "slicerCache" ? source.find(target) : null;
    if (!part) return false;
    return findAll(parseXml(part.text), "tableSlicerCache").some(({ tag }) =>
      tables.includes(Number(tag.attribute("tableId") ?? 0)),
    );
  });
}
