import { Workbook, type Cell as ExceljsCell } from "exceljs";
import { HostError } from "../../core/change/workbook-host";
import { EMPTY_CELL, type Cell, type CellValue } from "../../core/grid/cell";
import { toShownFormula } from "./future-functions";
import { mendForExceljs, TEXT_MARK, type SheetToMend } from "./mend-for-exceljs";
import { toNumberFormat, type StylesPart } from "./styles-part";
import { decodeExcelText } from "./xml-text";

/** A sheet's rows as a snapshot keeps them, with holes where nothing stands. */
export type CellRows = readonly (readonly (Cell | undefined)[] | undefined)[];

/** The cells of a workbook's sheets, read with exceljs. */
export async function readCells(
  sheets: readonly SheetToMend[],
  texts: readonly string[],
  styles: StylesPart | null,
): Promise<readonly CellRows[]> {
  const mended = mendForExceljs(sheets, texts, styles);
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load(toArrayBuffer(mended.bytes));
  } catch (cause) {
    throw new HostError("notAWorkbook", "The workbook is damaged: its cells cannot be read. Ask for a new copy.", {
      cause,
    });
  }
  return sheets.map(({ scan }, index) => {
    const rows: (Cell | undefined)[][] = [];
    workbook.getWorksheet(String(index + 1))?.eachRow((row) => {
      const cells: (Cell | undefined)[] = [];
      row.eachCell((cell) => {
        cells[Number(cell.col) - 1] = toCell(cell, mended.numberFormats);
      });
      if (cells.length > 0) rows[row.number - 1] = cells;
    });
    // exceljs does not list empty cells; what they will show what is typed into them as is worth knowing.
    for (const row of scan.rows) {
      if (row.row >= rows.length) break;
      for (const { column, style, text, formula } of row.cells) {
        const numberFormat = toNumberFormat(styles, style);
        if (text !== null || formula !== null || numberFormat === "General") continue;
        (rows[row.row] ??= [])[column] ??= { ...EMPTY_CELL, numberFormat };
      }
    }
    return rows;
  });
}

function toCell(cell: ExceljsCell, numberFormats: readonly string[]): Cell {
  const label = /^"(\d+)"$/.exec(cell.numFmt)?.[1];
  const numberFormat = numberFormats[Number(label ?? 0)] ?? "General";
  const { formula } = cell;
  if (formula) return { value: toResult(cell.result), formula: toShownFormula(formula), numberFormat };
  return { value: toValue(cell.value), formula: null, numberFormat };
}

function toResult(result: unknown): CellValue {
  if (typeof result !== "string") return toValue(result);
  return decodeExcelText(result.slice(TEXT_MARK.length));
}

function toValue(value: unknown): CellValue {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "object" && value !== null && "error" in value) return { error: String(value.error) };
  return null;
}

function toArrayBuffer(bytes: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  return copy;
}
