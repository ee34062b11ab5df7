import { toRowHeights } from "../change/row-heights";
import type { CellStyleName } from "../change/cell-style";
import type { PlannedCell, SheetPlan } from "../change/sheet-plan";
import { USUAL_PAGE } from "../change/usual-page";
import { LOG_COLUMNS, toLogRow } from "./log-columns";
import { LOG_TAB } from "./log-tab-name";
import type { LogEntry } from "./log-entry";

const TITLE = "Maturity log";
const EXPLANATION =
  "Findings that somebody accepted as they are, and why, figures that somebody signed off, and changes that somebody had noted. " +
  "New lines are added below; acceptances and sign-offs are read from here. To take one back, use the Maturity pane, which adds a line.";
const HEADER_ROW = 3;
/** The look of an entry, also of those that are added later: no lines, so that blank rows look blank. */
const ENTRY_STYLE: CellStyleName = "text";

/** A new log with its first entries. Total. */
export function toLogTab(name: string, entries: readonly LogEntry[]): SheetPlan {
  const columnWidths = LOG_COLUMNS.widths;
  const table = [
    ...planTexts(HEADER_ROW, LOG_COLUMNS.headers, "header"),
    ...entries.flatMap((entry, index) =>
      planTexts(HEADER_ROW + 1 + index, LOG_COLUMNS.inOrder(toLogRow(entry)), ENTRY_STYLE),
    ),
  ];
  const heading = [...planTexts(0, [TITLE], "title"), ...planTexts(1, [EXPLANATION], "subtitle")];
  return {
    tab: LOG_TAB,
    name,
    columnWidths,
    columnStyle: ENTRY_STYLE,
    rowHeights: toRowHeights([...heading, ...table], columnWidths),
    cells: [...heading, ...table],
    frozen: { rows: HEADER_ROW + 1, columns: 0 },
    table: null,
    validations: [],
    charts: [],
    page: { ...USUAL_PAGE, titleRows: { first: HEADER_ROW, last: HEADER_ROW } },
  };
}

/** Texts side by side from column A on; a blank one is no cell. */
function planTexts(row: number, texts: readonly string[], style: CellStyleName): readonly PlannedCell[] {
  return texts.flatMap((text, column) => (text === "" ? [] : [{ row, column, value: text, formula: null, style }]));
}
