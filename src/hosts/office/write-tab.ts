import { isOwnChart } from "../../core/change/chart-name";
import type { PlanRange, SheetPlan } from "../../core/change/sheet-plan";
import { LAST_ROW, toA1Range } from "../../core/grid/a1";
import { EMPTY_CELL } from "../../core/grid/cell";
import type { Features } from "./features";
import type { SavedTab } from "./saved-tab";
import type { WriteTabStep } from "./steps";
import { toCells, toTabCells, type TypedBlock } from "./tab-cells";
import { queueCharts } from "./tab-chart";
import { queueFormats } from "./tab-formats";
import { queueColumnLook, queueFormatRanges, queueLooks, queueNumberFormats } from "./tab-looks";
import { queuePage, queueValidations } from "./tab-page";
import type { TabState } from "./tab-state";

/** The format that makes Excel take whatever is typed for text. */
const TEXT_FORMAT = "@";
const TABLE_STYLE = "TableStyleLight1";

/**
 * The writing of a tab of ours into its sheet: all of it in one batch, or parted where it is too much for one. What is typed
 * comes between the beginning and the end, in its order.
 */
export interface TabWork {
  /** What stood there before goes; charts that people added stay. */
  readonly begin: (sheet: Excel.Worksheet) => void;
  readonly blocks: readonly TypedBlock[];
  readonly end: (sheet: Excel.Worksheet) => void;
}

/** What writing a tab comes to. */
export function toTabWork({ source, existing }: WriteTabStep, features: Features): TabWork {
  const plan = source.kind === "plan" ? source.plan : source.saved.plan;
  const table = source.kind === "plan" ? toPlannedTable(source) : source.saved.table;
  const { blocks, copies } = source.kind === "plan" ? toTabCells(source.plan) : toCells(source.saved.lines);
  let hasTable = false;
  return {
    begin: (sheet) => {
      hasTable = existing ? clearTab(sheet, existing, table, plan !== null, features) : false;
      // A cell that is formatted as text would take a formula for text: such formats come after what is typed.
      if (source.kind === "saved") {
        queueSavedFormats(sheet, source.saved, (format) => (format === TEXT_FORMAT ? EMPTY_CELL.numberFormat : format));
      }
    },
    blocks,
    end: (sheet) => {
      for (const { source: from, target, what } of copies) {
        sheet.getRange(toA1Range(target)).copyFrom(toA1Range(from), what);
      }
      if (source.kind === "plan") queueNumberFormats(sheet, source.plan);
      else queueSavedFormats(sheet, source.saved, (format) => (format === TEXT_FORMAT ? format : null));
      if (table && !hasTable) {
        const added = sheet.tables.add(toA1Range(table.range), true);
        added.name = table.name;
        added.style = TABLE_STYLE;
        added.showBandedRows = false;
      }
      if (plan) queueLayout(sheet, plan, existing);
      else {
        // Its looks are not known; rows that only the later one had lose theirs.
        const rows = source.kind === "saved" ? source.saved.numberFormats.length : 0;
        sheet.getRange(`${rows + 1}:${LAST_ROW + 1}`).clear("Formats");
      }
    },
  };
}

function queueLayout(sheet: Excel.Worksheet, plan: SheetPlan, existing: TabState | null): void {
  queueColumnLook(sheet, plan);
  queueLooks(sheet, plan);
  queuePage(sheet, plan, existing && toWidth(existing.rows));
  queueValidations(sheet, plan.validations);
  queueFormats(sheet, plan.conditionalFormats ?? []);
  queueCharts(sheet, plan);
}

function toPlannedTable({ plan, tableName }: Extract<WriteTabStep["source"], { kind: "plan" }>): SavedTab["table"] {
  return plan.table && tableName !== null ? { name: tableName, range: plan.table } : null;
}

/**
 * Empties a tab. A table that is to stand there again stays, so that formulas and queries that call it by its name go on.
 * @param withLooks whether looks are written again and may therefore go.
 * @returns whether the table that is wanted stands there now.
 */
function clearTab(
  sheet: Excel.Worksheet,
  existing: TabState,
  wanted: SavedTab["table"],
  withLooks: boolean,
  features: Features,
): boolean {
  let hasTable = false;
  for (const { name, range } of existing.tables) {
    const table = sheet.tables.getItem(name);
    if (name === wanted?.name && range) hasTable = keepTable(table, range, wanted.range, features);
    else table.convertToRange();
  }
  if (withLooks) {
    for (const name of existing.charts) if (isOwnChart(name)) sheet.charts.getItem(name).delete();
    const all = sheet.getRange();
    // Not "All": notes and comments that people put on cells of the tab stay.
    for (const what of ["Contents", "Formats", "Hyperlinks"] as const) all.clear(what);
    all.dataValidation.clear();
    all.format.useStandardHeight = true;
    sheet.freezePanes.unfreeze();
    sheet.horizontalPageBreaks.removePageBreaks();
  } else sheet.getRange().clear("Contents");
  return hasTable;
}

function keepTable(table: Excel.Table, stands: PlanRange, wanted: PlanRange, features: Features): boolean {
  if (toA1Range(stands) === toA1Range(wanted)) return true;
  const isResized = features.when("tableResize", () => {
    table.resize(toA1Range(wanted));
    return true;
  });
  if (isResized === true) return true;
  table.convertToRange();
  return false;
}

/** Types a block of cells. */
export function queueBlock(sheet: Excel.Worksheet, { top, left, lines }: TypedBlock): void {
  const width = lines[0]?.length ?? 0;
  if (width > 0) sheet.getRangeByIndexes(top, left, lines.length, width).formulas = lines;
}

/** @param choose the number format to be given in place of the one that a cell had; null for none. */
function queueSavedFormats(
  sheet: Excel.Worksheet,
  { numberFormats }: SavedTab,
  choose: (format: string) => string | null,
): void {
  const cells = numberFormats.flatMap((line, row) =>
    line.flatMap((had, column) => {
      const format = choose(had);
      return format === null ? [] : [{ row, column, format }];
    }),
  );
  queueFormatRanges(sheet, cells);
}

/** How many columns from A on hold something. */
function toWidth(rows: TabState["rows"]): number {
  return rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
}
