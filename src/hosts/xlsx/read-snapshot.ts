import { SheetSnapshot, Snapshot, type TableContent } from "../../core/grid/snapshot";
import type { RangeRef } from "../../core/grid/cell-ref";
import { parseA1Range } from "../../core/grid/a1";
import { toConditionalFormulas } from "./conditional-formats";
import type { Package } from "./package";
import { readSheet, type ReadSheet } from "./read-cells";
import { readRelationships } from "./relationships";
import { readSharedStrings } from "./shared-strings";
import { tooManyCells } from "./sheet-scan";
import { readStyles } from "./styles-part";
import { toShownFormula } from "./future-functions";
import { readWorkbookPart, type SheetEntry } from "./workbook-part";
import { ZIP_LIMITS } from "./zip-limits";
import { parseXml } from "./xml-tree";

/** What stands in a package's sheets of cells, in the workbook's order. Throws {@link HostError}. */
export function readSnapshot(source: Package, workbookPart: string): Snapshot {
  const workbook = readWorkbookPart(source, workbookPart);
  const sources = {
    texts: readSharedStrings(workbook.sharedStringsPart === null ? null : source.get(workbook.sharedStringsPart)),
    styles: workbook.stylesPart === null ? null : readStyles(source.get(workbook.stylesPart)),
  };
  let cellCount = 0;
  const sheets = workbook.sheets
    .filter((sheet) => sheet.kind === "worksheet")
    .map((entry) => {
      const read = readSheet(source.get(entry.part), sources);
      cellCount += read.frame.cellCount;
      if (cellCount > ZIP_LIMITS.cells) throw tooManyCells();
      return toSheetSnapshot(source, entry, read);
    });
  const names = workbook.names.map(({ name, refersTo, scope, isHidden }) => {
    return { name, refersTo: toShownFormula(refersTo), scope, isHidden };
  });
  const others = workbook.sheets.filter(({ kind }) => kind !== "worksheet").map(({ name }) => name);
  return new Snapshot(sheets, names, false, others);
}

function toSheetSnapshot(source: Package, entry: SheetEntry, { frame, rows }: ReadSheet): SheetSnapshot {
  const { name } = entry;
  return new SheetSnapshot({
    name,
    visibility: entry.visibility,
    rows,
    merges: frame.merges.map((area): RangeRef => ({ sheet: name, ...area })),
    hiddenRows: frame.hiddenRows,
    hiddenColumns: frame.hiddenColumns,
    tables: readTables(source, entry),
    isProtected: frame.isProtected,
    conditionalFormulas: toConditionalFormulas(frame),
  });
}

/** The tables of a sheet, as its relationships name them. */
export function readTables(source: Package, entry: SheetEntry): readonly TableContent[] {
  return readRelationships(source, entry.part).flatMap(({ kind, target }) => {
    const part = kind === "table" ? source.find(target) : null;
    if (!part) return [];
    const { tag } = parseXml(part.text);
    const range = parseA1Range(tag.attribute("ref") ?? "");
    if (!range) return [];
    return [
      {
        name: tag.attribute("displayName") ?? tag.attribute("name") ?? "",
        range: { sheet: entry.name, ...range },
        hasHeaderRow: tag.attribute("headerRowCount") !== "0",
        hasTotalsRow: Number(tag.attribute("totalsRowCount") ?? 0) > 0,
      },
    ];
  });
}
