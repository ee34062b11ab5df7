import { parseA1, parseA1Range, LAST_COLUMN, LAST_ROW } from "../../core/grid/a1";
import { HostError } from "../../core/change/workbook-host";
import type { PackagePart } from "./package";
import { findPlainCell, findPlainRow } from "./plain-rows";
import type { Area, ScannedCell, ScannedFormula, Span } from "./scanned-cell";
import { isTrue } from "./workbook-part";
import { scanXml, type OpenTag } from "./xml-scan";
import { trimSpaces } from "./xml-text";
import { ZIP_LIMITS } from "./zip-limits";

/** A row with its places in the sheet's text. */
export interface ScannedRow extends Span {
  readonly row: number;
  readonly tag: OpenTag;
  readonly cells: readonly ScannedCell[];
}

/** What a sheet's part says around its cells, as far as this program has to know. Rows and columns count from 0. */
export interface SheetFrame {
  readonly text: string;
  readonly root: OpenTag;
  readonly sheetData: { readonly tag: OpenTag; readonly closeStart: number; readonly end: number } | null;
  readonly dimension: { readonly tag: OpenTag; readonly end: number; readonly area: Area | null } | null;
  /** How many cells there are, those too that hold only a look. */
  readonly cellCount: number;
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly isProtected: boolean;
  /** The looks of whole columns, which a cell takes on that is not there yet. */
  readonly columnStyles: readonly { readonly first: number; readonly last: number; readonly style: number }[];
  /** The relationship to the shapes of the sheet's notes; the notes live in parts of their own. */
  readonly legacyDrawingId: string | null;
  /** The elements directly below the root, in their order. */
  readonly sections: readonly SheetSection[];
}

/** What a sheet's part holds, with the place of every cell. */
export interface SheetScan extends SheetFrame {
  readonly rows: readonly ScannedRow[];
}

/** A part of a sheet's text: its cells, its columns, one list of conditional formats. */
export interface SheetSection extends Span {
  readonly local: string;
}

const scans = new WeakMap<PackagePart, SheetScan>();

/**
 * What stands in a sheet's part, with all places: what an edit needs. A part never changes, so it is read once. Throws
 * {@link HostError} for broken XML.
 */
export function scanSheet(part: PackagePart): SheetScan {
  const known = scans.get(part);
  if (known) return known;
  const rows: GrowingRow[] = [];
  const scan = { ...new SheetScanner(part.text, rows, (cell, row) => row?.cells.push(cell)).scan(), rows };
  scans.set(part, scan);
  return scan;
}

/**
 * Tells of each cell of a sheet in its order and keeps none: the places of all cells of a large sheet would take far more
 * memory than what stands in them. Throws {@link HostError} for broken XML.
 */
export function walkSheet(part: PackagePart, tell: (cell: ScannedCell) => void): SheetFrame {
  return new SheetScanner(part.text, null, tell).scan();
}

/** The cells of a sheet, row by row. */
export function* cellsOf(scan: SheetScan): Iterable<ScannedCell> {
  for (const row of scan.rows) yield* row.cells;
}

interface GrowingRow extends ScannedRow {
  end: number;
  readonly cells: ScannedCell[];
}

class SheetScanner {
  private readonly path: string[] = [];
  private root: OpenTag | null = null;
  private sheetData: { tag: OpenTag; closeStart: number; end: number } | null = null;
  private dimension: { tag: OpenTag; end: number; area: Area | null } | null = null;
  private readonly merges: Area[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();
  private isProtected = false;
  private readonly columnStyles: { first: number; last: number; style: number }[] = [];
  private legacyDrawingId: string | null = null;
  private readonly sections: { local: string; start: number; end: number }[] = [];
  private row: GrowingRow | null = null;
  private lastRow = -1;
  private rowCount = 0;
  private cell: (ScannedCell & { end: number }) | null = null;
  private nextColumn = 0;
  private cellCount = 0;
  /** Where the text that comes next belongs. */
  private reading: "formula" | "value" | "inline" | null = null;
  private partStart = 0;
  private keepsSpaces = false;
  private piece = "";

  /** The rows are kept with their places where a list for them is given. */
  constructor(
    private readonly text: string,
    private readonly rows: GrowingRow[] | null,
    private readonly tell: (cell: ScannedCell, row: GrowingRow | null) => void,
  ) {}

  scan(): SheetFrame {
    scanXml(this.text, {
      open: (tag) => this.open(tag),
      text: (content) => {
        if (this.reading !== null) this.piece += content;
      },
      close: (start, end) => this.close(start, end),
      take: (at) => this.take(at),
    });
    const { root, text, sheetData, dimension, cellCount, merges, hiddenRows, hiddenColumns } = this;
    const { isProtected, columnStyles, legacyDrawingId, sections } = this;
    if (!root) throw new Error("A well-formed document without a root element");
    return {
      ...{ text, root, sheetData, dimension, cellCount, merges, hiddenRows, hiddenColumns },
      ...{ isProtected, columnStyles, legacyDrawingId, sections },
    };
  }

  private take(at: number): number {
    if (this.row && this.path.length === 3) {
      const cell = findPlainCell(this.text, at, this.row.row);
      if (cell) this.addCell(cell);
      return cell?.end ?? at;
    }
    if (this.rows || this.path.length !== 2 || this.path[1] !== "sheetData") return at;
    const found = findPlainRow(this.text, at);
    if (!found) return at;
    this.countRow(found.row, isTrue(found.hidden ?? null));
    for (const cell of found.cells) this.addCell(cell);
    return found.end;
  }

  private open(tag: OpenTag): void {
    const depth = this.path.length;
    const parent = this.path[depth - 1];
    this.path.push(tag.local);
    if (depth === 0) this.root = tag;
    else if (this.cell) this.openInCell(tag, depth, parent);
    else if (depth === 3 && tag.local === "c" && this.row) this.openCell(tag, this.row);
    else if (depth === 2 && tag.local === "row" && parent === "sheetData") this.openRow(tag);
    else this.openAroundCells(tag, depth, parent);
  }

  private openAroundCells(tag: OpenTag, depth: number, parent: string | undefined): void {
    if (depth === 1) {
      this.sections.push({ local: tag.local, start: tag.start, end: tag.end });
      if (tag.local === "sheetData") this.sheetData = { tag, closeStart: tag.end, end: tag.end };
      if (tag.local === "dimension") {
        this.dimension = { tag, end: tag.end, area: parseA1Range(tag.attribute("ref") ?? "") };
      }
      if (tag.local === "sheetProtection") this.isProtected = isTrue(tag.attribute("sheet"));
      if (tag.local === "legacyDrawing") this.legacyDrawingId = tag.relationshipId();
    } else if (depth === 2) {
      if (tag.local === "col" && parent === "cols") this.readColumns(tag);
      if (tag.local === "mergeCell") {
        const area = parseA1Range(tag.attribute("ref") ?? "");
        if (area) this.merges.push(area);
      }
    }
  }

  private readColumns(tag: OpenTag): void {
    const first = Math.max(Number(tag.attribute("min") ?? 0) - 1, 0);
    const last = Math.min(Number(tag.attribute("max") ?? 0) - 1, LAST_COLUMN);
    this.columnStyles.push({ first, last, style: Number(tag.attribute("style") ?? 0) });
    if (!isTrue(tag.attribute("hidden"))) return;
    for (let column = first; column <= last; column += 1) this.hiddenColumns.add(column);
  }

  private openRow(tag: OpenTag): void {
    const written = Number(tag.attribute("r") ?? Number.NaN) - 1;
    const row = Number.isInteger(written) ? written : this.lastRow + 1;
    this.countRow(row, isTrue(tag.attribute("hidden")));
    this.row = { row, tag, start: tag.start, end: tag.end, cells: [] };
    this.rows?.push(this.row);
  }

  private countRow(row: number, isHidden: boolean): void {
    this.rowCount += 1;
    if (row < 0 || row > LAST_ROW || this.rowCount > LAST_ROW + 1) throw outsideGrid();
    if (isHidden) this.hiddenRows.add(row);
    this.lastRow = row;
    this.nextColumn = 0;
  }

  private openCell(tag: OpenTag, { row }: ScannedRow): void {
    const column = parseA1(tag.attribute("r") ?? "")?.column ?? this.nextColumn;
    if (column > LAST_COLUMN) throw outsideGrid();
    const style = Number(tag.attribute("s") ?? 0);
    const type = tag.attribute("t") ?? "n";
    const { start, end } = tag;
    this.cell = { start, openEnd: end, end, row, column, style, type, formula: null, value: null, text: null };
  }

  private addCell(cell: ScannedCell): void {
    this.cellCount += 1;
    if (this.cellCount > ZIP_LIMITS.cells) throw tooManyCells();
    this.nextColumn = cell.column + 1;
    this.tell(cell, this.row);
  }

  private openInCell(tag: OpenTag, depth: number, parent: string | undefined): void {
    const { cell } = this;
    if (!cell) return;
    if (depth === 4) {
      this.partStart = tag.start;
      if (tag.local === "f") {
        this.reading = "formula";
        this.piece = "";
        cell.formula = toFormula(tag);
      } else if (tag.local === "v") {
        this.reading = "value";
        this.piece = "";
      } else if (tag.local === "is") {
        cell.text = "";
      }
    } else if (tag.local === "t" && (parent === "is" || parent === "r")) {
      // A phonetic run (rPh) holds a t too: how the text is read aloud, which is not part of it.
      this.reading = "inline";
      this.piece = "";
      this.keepsSpaces = tag.attribute("xml:space") === "preserve";
    }
  }

  private close(start: number, end: number): void {
    const depth = this.path.length - 1;
    const local = this.path.pop();
    if (this.cell) this.closeInCell(depth, local, end);
    else if (depth === 2 && this.row) {
      this.row.end = end;
      this.row = null;
    } else if (depth === 1) {
      const section = this.sections.at(-1);
      if (section) section.end = end;
      if (local === "sheetData" && this.sheetData) {
        this.sheetData.closeStart = start;
        this.sheetData.end = end;
      }
      if (local === "dimension" && this.dimension) this.dimension.end = end;
    }
  }

  private closeInCell(depth: number, local: string | undefined, end: number): void {
    const { cell } = this;
    if (!cell) return;
    if (depth === 3) {
      cell.end = end;
      this.cell = null;
      this.addCell(cell);
    } else if (this.reading === "inline" && local === "t") {
      cell.text = (cell.text ?? "") + (this.keepsSpaces ? this.piece : trimSpaces(this.piece));
      this.reading = null;
    } else if (depth === 4) {
      if (this.reading === "formula" && cell.formula) {
        cell.formula = { ...cell.formula, end, text: this.piece.replace(/^\s*=/, "") };
      }
      if (this.reading === "value") cell.text = this.piece;
      if (local === "v" || local === "is") cell.value = { start: this.partStart, end };
      this.reading = null;
    }
  }
}

function toFormula(tag: OpenTag): ScannedFormula {
  const kind = tag.attribute("t");
  return {
    start: tag.start,
    end: tag.end,
    text: "",
    kind: kind === "shared" || kind === "array" || kind === "dataTable" ? kind : "normal",
    area: parseA1Range(tag.attribute("ref") ?? ""),
    sharedIndex: kind === "shared" ? tag.attribute("si") : null,
  };
}

function outsideGrid(): HostError {
  return new HostError(
    "notAWorkbook",
    "The workbook is damaged: it has cells outside Excel's grid. Ask for a new copy.",
  );
}

/** The refusal of a workbook that would fill the memory. */
export function tooManyCells(): HostError {
  return new HostError(
    "unsupported",
    "The workbook has more than a million cells, which is more than can be read here. Remove sheets that are not needed.",
  );
}
