import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Workbook, type Worksheet } from "exceljs";
import type { Cell } from "../../../src/core/grid/cell";
import { isCellError } from "../../../src/core/grid/cell";
import type { SheetSnapshot, Snapshot } from "../../../src/core/grid/snapshot";
import { toA1, toA1Range } from "../../../src/core/grid/a1";
import { toPlainText } from "../../../src/core/grid/display";
import { openWorkbookFile } from "../../../src/hosts/xlsx/workbook-file";
import type { HostKind, UserFormat } from "./host-kind";

/** The sample workbook, in the project's own words. */
export const SAMPLE = join(__dirname, "../../../assets/sample/sample.xlsx");

/** Workbooks in files. */
export const FILE_HOST: HostKind = {
  name: "the file host",
  differences: new Set(["dropsResults", "knowsNoCalculation", "keepsEmptyText", "listsPrintTitles", "hasNobodyAtIt"]),
  open: async (content, formats = []) => {
    const host = await openWorkbookFile(await toFile(content, formats));
    const changes = content.names.map(({ name, refersTo }) => ({
      kind: "setName" as const,
      name,
      from: null,
      to: refersTo,
    }));
    // exceljs loses names that hold constants, and cannot hide one.
    if (changes.length > 0) await host.apply({ label: "Names of the fixture", changes });
    return host;
  },
  openSample: async () => openWorkbookFile(await readFile(SAMPLE)),
};

/** The bytes of a workbook that holds what a snapshot holds. */
export async function toFile(content: Snapshot, formats: readonly UserFormat[] = []): Promise<Uint8Array> {
  const workbook = new Workbook();
  for (const sheet of content.sheets) await addSheet(workbook, sheet);
  formats.forEach(({ sheet, cells, formula }, index) => {
    const rule = {
      type: "expression" as const,
      priority: index + 1,
      formulae: [formula],
      style: { font: { bold: true } },
    };
    workbook.getWorksheet(sheet)?.addConditionalFormatting({ ref: cells, rules: [rule] });
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function addSheet(workbook: Workbook, { name, content }: SheetSnapshot): Promise<void> {
  const added = workbook.addWorksheet(name, { state: content.visibility });
  content.rows.forEach((cells, row) =>
    cells?.forEach((cell, column) => {
      if (cell) putCell(added, row, column, cell);
    }),
  );
  for (const merge of content.merges) added.mergeCells(toA1Range(merge));
  for (const row of content.hiddenRows) added.getRow(row + 1).hidden = true;
  for (const column of content.hiddenColumns) added.getColumn(column + 1).hidden = true;
  for (const { name: table, range } of content.tables) {
    const columns = Array.from({ length: range.right - range.left + 1 }, (_, index) => {
      return { name: toPlainText(content.rows[range.top]?.[range.left + index]?.value ?? null) };
    });
    const rows = Array.from({ length: range.bottom - range.top }, (_, down) =>
      columns.map((__, across) => content.rows[range.top + 1 + down]?.[range.left + across]?.value ?? null),
    );
    added.addTable({ name: table, ref: toA1(range.top, range.left), headerRow: true, totalsRow: false, columns, rows });
  }
  if (content.isProtected) await added.protect("", {});
}

function putCell(sheet: Worksheet, row: number, column: number, { value, formula, numberFormat }: Cell): void {
  const cell = sheet.getCell(row + 1, column + 1);
  const written = isCellError(value) ? { error: value.error as "#N/A" } : value;
  cell.value =
    formula === null ? written : { formula, ...(written === null ? {} : { result: written }), date1904: false };
  if (numberFormat !== "General") cell.numFmt = numberFormat;
}
