import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Workbook, type CellValue, type Worksheet } from "exceljs";
import type { PlainCell, PlainSheet } from "../core/snapshot-builder";

/** Saves sheets that a test describes as a workbook file in a folder; gives its path. */
export async function writeWorkbook(folder: string, name: string, sheets: readonly PlainSheet[]): Promise<string> {
  const workbook = new Workbook();
  for (const sheet of sheets) fill(workbook.addWorksheet(sheet.name ?? "Scores"), sheet);
  const file = join(folder, name);
  await writeFile(file, new Uint8Array(await workbook.xlsx.writeBuffer()));
  return file;
}

function fill(worksheet: Worksheet, { rows, merges = [], hiddenRows = [], hiddenColumns = [] }: PlainSheet): void {
  worksheet.addRows(rows.map((row) => row.map(toValue)));
  for (const range of merges) worksheet.mergeCells(range);
  for (const row of hiddenRows) worksheet.getRow(row + 1).hidden = true;
  for (const column of hiddenColumns) worksheet.getColumn(column + 1).hidden = true;
}

/** A formula with its result, or what was typed. Throws for what these files have not needed yet. */
function toValue(cell: PlainCell): CellValue {
  if (typeof cell !== "object" || cell === null) return cell;
  if (!("formula" in cell) || typeof cell.value === "object") throw new Error("The test's cell cannot be written.");
  return { formula: cell.formula, result: cell.value };
}
