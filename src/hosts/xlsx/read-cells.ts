import { HostError } from "../../core/change/workbook-host";
import { EMPTY_CELL, type Cell, type CellValue } from "../../core/grid/cell";
import type { SheetContent } from "../../core/grid/snapshot";
import { toShownFormula } from "./future-functions";
import type { PackagePart } from "./package";
import { SheetFormulas } from "./shared-formulas";
import type { ScannedCell } from "./scanned-cell";
import { walkSheet, type SheetFrame } from "./sheet-scan";
import type { StylesPart } from "./styles-part";
import { decodeExcelText } from "./xml-text";

/** A sheet's cells as a snapshot keeps them, and what its part says around them. */
export interface ReadSheet {
  readonly frame: SheetFrame;
  readonly rows: SheetContent["rows"];
}

/** What the cells of a sheet refer to. */
export interface CellSources {
  /** The texts that the workbook's cells share. */
  readonly texts: readonly string[];
  readonly styles: StylesPart | null;
}

const MS_PER_DAY = 86_400_000;
/** Day 0 of Excel's calendar, 30 December 1899, in milliseconds before 1970. */
const DAY_ZERO = -25_569 * MS_PER_DAY;

/** What stands in the cells of a sheet, read in one pass. Throws {@link HostError} for a sheet that is damaged. */
export function readSheet(part: PackagePart, sources: CellSources): ReadSheet {
  const reader = new CellReader(sources);
  const frame = walkSheet(part, (cell) => reader.add(cell));
  return { frame, rows: reader.finish() };
}

class CellReader {
  private readonly rows: (Cell | undefined)[][] = [];
  /** One more than the last row in which something stands. */
  private rowCount = 0;
  /** Cells whose formulas belong to several: they can be spelt out once the sheet is read. */
  private readonly sharing: ScannedCell[] = [];
  private readonly formats: readonly string[];

  constructor(private readonly sources: CellSources) {
    this.formats = sources.styles?.formats.map(({ numberFormat }) => numberFormat) ?? [];
  }

  add(cell: ScannedCell): void {
    const { formula } = cell;
    if (formula?.kind === "shared") this.sharing.push(cell);
    else this.put(cell, formula && formula.kind !== "dataTable" && formula.text !== "" ? formula.text : null);
  }

  finish(): SheetContent["rows"] {
    const formulas = new SheetFormulas(this.sharing);
    for (const cell of this.sharing) this.put(cell, formulas.formulaOf(cell));
    // Below all that stands in a sheet, looks alone are of no interest.
    this.rows.length = this.rowCount;
    return this.rows;
  }

  private put(cell: ScannedCell, keptFormula: string | null): void {
    const value = this.toValue(cell);
    const formula = keptFormula === null ? null : toShownFormula(keptFormula);
    const numberFormat = this.formats[cell.style] ?? EMPTY_CELL.numberFormat;
    const isEmpty = value === null && formula === null;
    // What an empty cell would show what is typed into it as is worth knowing.
    if (isEmpty && numberFormat === EMPTY_CELL.numberFormat) return;
    if (!isEmpty) this.rowCount = Math.max(this.rowCount, cell.row + 1);
    (this.rows[cell.row] ??= [])[cell.column] = { value, formula, numberFormat };
  }

  private toValue({ type, text }: ScannedCell): CellValue {
    if (text === null) return null;
    if (type === "s") return this.toSharedText(text);
    if (type === "str" || type === "inlineStr") return decodeExcelText(text);
    const plain = text.trim();
    if (plain === "") return null;
    if (type === "e") return { error: plain };
    if (type === "b") return plain === "1" || plain === "true";
    // Nought with a minus is nought to Excel.
    const number = (type === "d" ? toSerialDate(plain) : Number(plain)) + 0;
    return Number.isFinite(number) ? number : null;
  }

  private toSharedText(index: string): string {
    const text = this.sources.texts[Number(index)];
    if (text !== undefined) return text;
    throw new HostError("notAWorkbook", "The workbook is damaged: a cell's text is missing. Ask for a new copy.");
  }
}

/** The number that Excel counts a day and time as, for one written as in ISO 8601. */
function toSerialDate(text: string): number {
  const isTimeAlone = /^\d\d:/.test(text);
  const moment = Date.parse(
    isTimeAlone ? `1899-12-30T${text}Z` : text.includes("T") && !text.endsWith("Z") ? `${text}Z` : text,
  );
  return (moment - DAY_ZERO) / MS_PER_DAY;
}
