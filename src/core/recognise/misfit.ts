import { isSameSheetName } from "../grid/cell-ref";
import { toColumnLines } from "./column-lines";
import { isSameColumn, type ColumnKey, type Correction } from "./corrections";
import { toShape } from "./doubts";
import type { Reading, SheetReading } from "./reading";

/** Why a correction changes nothing in a workbook as it was read, in a sentence for the user; null where it counts. */
export function findMisfit(correction: Correction, { sheets }: Reading): string | null {
  const sheet = sheets.find((each) => isSameSheetName(each.sheet, correction.sheet));
  if (!sheet) return `The workbook has no sheet “${correction.sheet}” by now.`;
  switch (correction.kind) {
    case "sheet":
      return correction.isOurs && sheet.holds.length === 0 ? "Nothing that can be read was found on the sheet." : null;
    case "headerRow":
      return sheet.tables.some(({ headerRow }) => headerRow === correction.row)
        ? null
        : `No table with objectives and scores has its headers in row ${correction.row + 1}.`;
    case "column":
      return findColumnMisfit(correction.column, sheet);
    case "confirmed":
      return toShape(sheet) === correction.shape ? null : "What the sheet is taken for has changed since.";
  }
}

function findColumnMisfit(key: ColumnKey, sheet: SheetReading): string | null {
  if (toColumnLines(sheet).some((line) => isSameColumn(line.key, key))) return null;
  if (sheet.tables.length === 0) return "No table with objectives and scores was found on the sheet.";
  return key.by === "header" ? "No table on the sheet has such a header by now." : "The column has a header by now.";
}
