import { toCellStyle, type CellStyle, type CellStyleName } from "../../change/cell-style";
import type { PlannedCell, SheetPlan } from "../../change/sheet-plan";
import { toDisplayText } from "../../grid/display";

/** A cell of a paper's table, its figure as the tab shows it. */
export interface PaperCell {
  readonly text: string;
  readonly isFigure: boolean;
  readonly isBold: boolean;
}

/** A table of a tab: what stands over it, its header, and its rows, each as wide as the header. */
export interface PaperTable {
  /** Null where nothing does. */
  readonly heading: string | null;
  readonly header: readonly PaperCell[];
  readonly rows: readonly (readonly PaperCell[])[];
}

/** What of a tab belongs in a paper. */
export interface PaperBlocks {
  readonly title: string;
  readonly tables: readonly PaperTable[];
}

const EMPTY: PaperCell = { text: "", isFigure: false, isBold: false };

/**
 * The title and the tables of a tab: a table begins with a row of headers and ends before a row that has nothing under them.
 * What stands beside a table, such as settings, what is not printed and lines of text are left out. Total.
 */
export function toPaperBlocks({ name, cells: all, page: { printedColumns } }: SheetPlan): PaperBlocks {
  const cells = all.filter(({ column }) => printedColumns === null || column < printedColumns);
  const rows = new Map<number, Map<number, PlannedCell>>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.set(cell.column, cell);
    else rows.set(cell.row, new Map([[cell.column, cell]]));
  }
  const title = cells.find(({ style }) => style === "title");
  const tables: PaperTable[] = [];
  let heading: string | null = null;
  const last = cells.reduce((lowest, { row }) => Math.max(lowest, row), -1);
  for (let at = 0; at <= last; at += 1) {
    const row = rows.get(at);
    const section = row?.get(0);
    if (section?.style === "section") heading = toCell(section).text;
    const columns = toHeaderColumns(row);
    if (columns.length === 0) continue;
    const header = columns.map((column) => toCell(row?.get(column)));
    const body: (readonly PaperCell[])[] = [];
    for (let next = rows.get(at + 1); hasAny(next, columns); next = rows.get(at + 1)) {
      body.push(columns.map((column) => toCell(next?.get(column))));
      at += 1;
    }
    tables.push({ heading, header, rows: body });
    heading = null;
  }
  return { title: title ? toCell(title).text : name, tables };
}

/** The columns of a row's first run of headers; none where it is no row of headers. */
function toHeaderColumns(row: ReadonlyMap<number, PlannedCell> | undefined): readonly number[] {
  const columns = [...(row ?? [])].filter(([, cell]) => isHeader(cell.style)).map(([column]) => column);
  const [first] = columns.sort((a, b) => a - b);
  return columns.filter((column, index) => first !== undefined && column === first + index);
}

/** Whether a row goes on with a table: it has something under its headers, and is no header or heading itself. */
function hasAny(row: ReadonlyMap<number, PlannedCell> | undefined, columns: readonly number[]): boolean {
  const found = columns.flatMap((column) => row?.get(column) ?? []);
  return found.length > 0 && found.every(({ style }) => style !== "section" && !isHeader(style));
}

function isHeader(style: CellStyleName | CellStyle): boolean {
  return style === "header" || style === "figureHeader";
}

function toCell(cell: PlannedCell | undefined): PaperCell {
  if (!cell) return EMPTY;
  const { numberFormat = "General", horizontal, bold = false } = toCellStyle(cell.style);
  const text = toDisplayText({ value: cell.value, numberFormat });
  return { text, isFigure: horizontal === "right", isBold: bold };
}
