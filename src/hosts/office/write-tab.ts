import { isOwnChart } from "../../core/change/chart-name";
import { EMPTY_CELL } from "../../core/grid/cell";
import type { PlanRange } from "../../core/change/sheet-plan";
import { LAST_ROW, toA1Range } from "../../core/grid/a1";
import type { Features } from "./features";
import type { SavedTab } from "./saved-tab";
import type { WriteTabStep } from "./steps";
import { toTabCells, type TypedBlock } from "./tab-cells";
import { queueCharts } from "./tab-chart";
import { queueFormats } from "./tab-formats";
import { queueColumnLook, queueLooks, queueNumberFormats } from "./tab-looks";
import { queuePage, queueValidations } from "./tab-page";
import type { TabState } from "./tab-state";

/** The format that makes Excel take whatever is typed for text. */
const TEXT_FORMAT = "@";
const TABLE_STYLE = "TableStyleLight1";

/** Writes a tab of ours into a sheet: what stood there before goes, charts that people added stay. */
export function queueTab(sheet: Excel.Worksheet, { source, existing }: WriteTabStep, features: Features): void {
  const plan = source.kind === "plan" ? source.plan : source.saved.plan;
  const table = source.kind === "plan" ? toPlannedTable(source) : source.saved.table;
  const hasTable = existing ? clearTab(sheet, existing, table, plan !== null, features) : false;
  if (source.kind === "plan") {
    const { blocks, copies } = toTabCells(source.plan);
    for (const block of blocks) queueBlock(sheet, block);
    for (const { source: from, target, what } of copies) sheet.getRange(toA1Range(target)).copyFrom(toA1Range(from), what);
    queueNumberFormats(sheet, source.plan);
  } else queueSaved(sheet, source.saved);
  if (table && !hasTable) {
    const added = sheet.tables.add(toA1Range(table.range), true);
    added.name = table.name;
    added.style = TABLE_STYLE;
    added.showBandedRows = false;
  }
  if (plan === null) {
    // Its looks are not known; rows that only the later one had lose theirs.
    const rows = source.kind === "saved" ? source.saved.numberFormats.length : 0;
    sheet.getRange(`${rows + 1}:${LAST_ROW + 1}`).clear("Formats");
    return;
  }
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

function queueBlock(sheet: Excel.Worksheet, { top, left, lines }: TypedBlock): void {
  const width = lines[0]?.length ?? 0;
  if (width > 0) sheet.getRangeByIndexes(top, left, lines.length, width).formulas = lines;
}

/** A cell that is formatted as text would take a formula for text: such formats come after what is typed. */
function queueSaved(sheet: Excel.Worksheet, { lines, numberFormats }: SavedTab): void {
  const width = numberFormats[0]?.length ?? 0;
  if (width === 0) return;
  const range = sheet.getRangeByIndexes(0, 0, numberFormats.length, width);
  range.numberFormat = numberFormats.map((line) =>
    line.map((format) => (format === TEXT_FORMAT ? EMPTY_CELL.numberFormat : format)),
  );
  queueBlock(sheet, { top: 0, left: 0, lines });
  if (numberFormats.some((line) => line.includes(TEXT_FORMAT)))
    range.numberFormat = numberFormats.map((line) => [...line]);
}

/** How many columns from A on hold something. */
function toWidth(rows: TabState["rows"]): number {
  return rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
}
