import { SheetSnapshot, Snapshot, type TableContent } from "../../core/grid/snapshot";
import type { RangeRef } from "../../core/grid/cell-ref";
import { parseA1Range } from "../../core/grid/a1";
import { toConditionalFormulas } from "./conditional-formats";
import type { Package } from "./package";
import { readCells, type CellRows } from "./read-cells";
import { readRelationships } from "./relationships";
import { SheetFormulas } from "./shared-formulas";
import { readSharedStrings } from "./shared-strings";
import { scanSheet, tooManyCells, type SheetScan } from "./sheet-scan";
import { readStyles } from "./styles-part";
import { toShownFormula } from "./future-functions";
import { readWorkbookPart, type SheetEntry } from "./workbook-part";
import { ZIP_LIMITS } from "./zip-limits";
import { parseXml } from "./xml-tree";

/** What stands in a package's sheets of cells, in the workbook's order. Throws {@link HostError}. */
export async function readSnapshot(source: Package, workbookPart: string): Promise<Snapshot> {
  const workbook = readWorkbookPart(source, workbookPart);
  const entries = workbook.sheets.filter((sheet) => sheet.kind === "worksheet");
  const sheets = entries.map((entry) => {
    const scan = scanSheet(source.get(entry.part));
    return { entry, scan, formulas: new SheetFormulas(scan) };
  });
  const cellCount = sheets.reduce((sum, { scan }) => scan.rows.reduce((own, row) => own + row.cells.length, sum), 0);
  if (cellCount > ZIP_LIMITS.cells) throw tooManyCells();
  const texts = readSharedStrings(workbook.sharedStringsPart === null ? null : source.get(workbook.sharedStringsPart));
  const styles = workbook.stylesPart === null ? null : readStyles(source.get(workbook.stylesPart));
  const rows = await readCells(sheets, texts, styles);
  return new Snapshot(
    sheets.map(({ entry, scan }, index) => toSheet(source, entry, scan, rows[index] ?? [])),
    workbook.names.map(({ name, refersTo, scope, isHidden }) => {
      return { name, refersTo: toShownFormula(refersTo), scope, isHidden };
    }),
  );
}

function toSheet(source: Package, entry: SheetEntry, scan: SheetScan, rows: CellRows): SheetSnapshot {
  const { name } = entry;
  return new SheetSnapshot({
    name,
    visibility: entry.visibility,
    rows,
    merges: scan.merges.map((area): RangeRef => ({ sheet: name, ...area })),
    hiddenRows: scan.hiddenRows,
    hiddenColumns: scan.hiddenColumns,
    tables: readTables(source, entry),
    isProtected: scan.isProtected,
    conditionalFormulas: toConditionalFormulas(scan),
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
