import { findAll } from "./appearance/attributes";
import type { Package } from "./package";
import { readRelationships } from "./relationships";
import { readTableIdentity } from "./table-part";
import { parseXml } from "./xml-tree";

/** The numbers of the tables on a sheet, by which slicers know them. */
export function readTableIds(source: Package, sheetPart: string): readonly number[] {
  return readRelationships(source, sheetPart).flatMap(({ kind, target }) => {
    const part = kind === "table" ? source.find(target) : null;
    return (part && readTableIdentity(part)?.id) ?? [];
  });
}

/**
 * Whether a slicer filters one of some tables: its cache belongs to the workbook and stays when the sheet of the table goes,
 * and Excel calls a file damaged in which it finds no table.
 */
export function hasSlicer(source: Package, workbookPart: string, tables: readonly number[]): boolean {
  if (tables.length === 0) return false;
  return readRelationships(source, workbookPart).some(({ kind, target }) => {
    const part = kind === "slicerCache" ? source.find(target) : null;
    if (!part) return false;
    return findAll(parseXml(part.text), "tableSlicerCache").some(({ tag }) =>
      tables.includes(Number(tag.attribute("tableId") ?? 0)),
    );
  });
}
