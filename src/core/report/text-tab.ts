import { LONGEST_CELL_TEXT } from "../grid/cell";
import { countLines, toRowHeights } from "../change/row-heights";
import type { PlannedCell, SheetPlan } from "../change/sheet-plan";
import type { TableColumn } from "../change/table-columns";
import type { LiveText } from "./level-words";
import { toPageBreaks } from "./page-breaks";
import { planRow, type PlannedContent } from "./plan-row";
import { toPage, type TabId } from "./tab";
import { HEAD_ROWS, planHead, type TabHead } from "./tab-head";
import type { TabContext } from "./tab-maker";

const HEADER_ROW = HEAD_ROWS;
/** The first row under the header. */
export const FIRST_TEXT_ROW = HEADER_ROW + 1;
/** In lines of usual size: a row of more is higher than Excel makes one, or as good as a page. */
const MOST_LINES = 24;
/** Of a cell's width, what may be filled in a row that is cut off: the estimate of letters to a line is no more than that. */
const FILLED = 0.9;

/** A letter about as wide as letters and the spaces between words are, which stands for those of a text that may come. */
const STAND_IN = "x";

/** What stands in a cell of such a tab. */
export interface TallContent extends PlannedContent {
  /** The longest text that it may come to hold, which its row must have room for. */
  readonly longest?: string;
}

/** A tab that is one table of texts under a title, as high as its texts want to be. */
export interface TextTab {
  readonly id: TabId;
  readonly head: TabHead;
  readonly columns: readonly TableColumn[];
  /** Row by row from {@link FIRST_TEXT_ROW}. */
  readonly rows: readonly (readonly TallContent[])[];
  /** The rows that stay on a printed page with the row under them. */
  readonly headings: readonly number[];
  /** How many columns stay in view. */
  readonly frozenColumns: number;
  /** How many columns are printed; those behind them hold what formulas of the others look at. */
  readonly printedColumns: number;
}

/** The plan of such a tab. */
export function planTextTab(context: TabContext, tab: TextTab): SheetPlan {
  const columnWidths = tab.columns.map(({ width }) => width);
  const top = [
    ...planHead(context, tab.head),
    ...planRow(
      HEADER_ROW,
      0,
      tab.columns.map(({ header }) => ({ value: header, style: "header" })),
    ),
  ];
  const planRows = (toValue: (content: TallContent) => PlannedContent): readonly PlannedCell[] =>
    tab.rows.flatMap((row, index) => planRow(FIRST_TEXT_ROW + index, 0, row.map(toValue)));
  const cells = [
    ...top,
    ...planRows(({ value, formula, style }) => (formula === undefined ? { value, style } : { value, formula, style })),
  ];
  const longest = [...top, ...planRows(({ value, longest: most, style }) => ({ value: most ?? value, style }))];
  const rowHeights = toRowHeights(longest, columnWidths);
  const lastRow = HEADER_ROW + tab.rows.length;
  const { printedColumns } = tab;
  const printed = columnWidths.slice(0, printedColumns);
  const paged = { columnWidths: printed, rowHeights, headerRow: HEADER_ROW, lastRow, parts: [] };
  return {
    tab: tab.id,
    name: context.names[tab.id],
    columnWidths,
    rowHeights,
    cells,
    frozen: { rows: FIRST_TEXT_ROW, columns: tab.frozenColumns },
    table: null,
    validations: [],
    charts: [],
    // Without them every program breaks its pages between rows by itself, and fills them better than an estimate.
    page: toPage(HEADER_ROW, {
      printedColumns,
      breaksBefore: tab.headings.length === 0 ? [] : toPageBreaks({ ...paged, headings: new Set(tab.headings) }),
    }),
  };
}

/**
 * The rows that something takes whose name stands in the first column, and again where it goes on. Cells that have nothing more to
 * show are left empty, so that their lines are drawn.
 */
export function toTallRows(
  name: string,
  columns: readonly (readonly TallContent[])[],
): readonly (readonly TallContent[])[] {
  const height = columns.reduce((most, column) => Math.max(most, column.length), 1);
  const goesOn: TallContent = { value: `${name} (continued)`, style: "label" };
  return Array.from({ length: height }, (_, index) =>
    columns.map((column, place) => (index > 0 && place === 0 ? goesOn : (column[index] ?? EMPTY))),
  );
}

const EMPTY: TallContent = { value: "", style: "label" };

/** Whether a text fits a row of a column. */
export function fitsRow(text: string, width: number): boolean {
  return countLines(text, width, false) <= MOST_LINES;
}

/** A live text, cut into the rows that it takes: between words as it stands now, wherever that is when it changes. */
export function toTallContents(text: LiveText, width: number): readonly TallContent[] {
  if (fitsRow(text.longest, width)) return [{ ...text, style: "label" }];
  const starts = toStarts(text.value, text.longest.length, width);
  return starts.map((start, index) => {
    const next = starts[index + 1];
    const value = text.value.slice(start, next);
    const length = next === undefined ? text.longest.length : next - start;
    return {
      value,
      formula: `MID(${text.formula},${start + 1},${next === undefined ? LONGEST_CELL_TEXT : length})`,
      longest: STAND_IN.repeat(Math.min(length, Math.max(text.longest.length - start, 0))),
      style: "label",
    };
  });
}

/** A text that does not change, cut between words into the rows that it takes. */
export function toTexts(text: string, width: number): readonly string[] {
  if (fitsRow(text, width)) return [text];
  const starts = toStarts(text, text.length, width);
  return starts.map((start, index) => text.slice(start, starts[index + 1]).trim());
}

function toStarts(text: string, longest: number, width: number): readonly number[] {
  const most = Math.floor(MOST_LINES * width * FILLED);
  const starts = [0];
  for (let start = 0; start + most < longest;) {
    const space = text.slice(start, start + most).lastIndexOf(" ");
    start += space > 0 && start + most < text.length ? space + 1 : most;
    starts.push(start);
  }
  return starts;
}
