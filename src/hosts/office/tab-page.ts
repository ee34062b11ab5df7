import type { PlannedValidation, SheetPlan } from "../../core/change/sheet-plan";
import { toA1, toA1Range, toColumnLetters } from "../../core/grid/a1";

/** A character of the usual font is 7 pixels wide, and a pixel is three quarters of a point. */
const POINTS_PER_CHARACTER = 5.25;

/** Rows in one address, which must not get too long. */
const MOST_ROWS = 150;

/**
 * Widths and heights, frozen panes, and how the tab prints.
 * @param standing how many columns from A on the tab has that is written again: they keep their widths, and the tab prints as
 *   people set it; null for a new tab.
 */
export function queuePage(sheet: Excel.Worksheet, plan: SheetPlan, standing: number | null): void {
  queueWidths(sheet, plan.columnWidths, standing ?? 0);
  queueHeights(sheet, plan.rowHeights);
  sheet.showGridlines = false;
  queueFrozen(sheet, plan.frozen);
  const { page } = plan;
  if (standing === null) queuePrinting(sheet, page);
  if (page.titleRows) {
    sheet.pageLayout.setPrintTitleRows(`$${page.titleRows.first + 1}:$${page.titleRows.last + 1}`);
  }
  for (const row of page.breaksBefore) sheet.horizontalPageBreaks.add(toA1(row, 0));
}

function queuePrinting({ pageLayout }: Excel.Worksheet, page: SheetPlan["page"]): void {
  pageLayout.orientation = page.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  const { defaultForAllPages } = pageLayout.headersFooters;
  // The workbook's name, and the day of the printing as the reader's own system writes days.
  defaultForAllPages.leftHeader = "&F";
  defaultForAllPages.rightHeader = "&D";
  defaultForAllPages.leftFooter = page.footer.replaceAll("&", "&&");
  defaultForAllPages.rightFooter = "Page &P of &N";
}

/** What may be typed into cells of ours. */
export function queueValidations(sheet: Excel.Worksheet, validations: readonly PlannedValidation[]): void {
  for (const { row, column, list, prompt, error } of validations) {
    const { dataValidation } = sheet.getCell(row, column);
    dataValidation.rule = { list: { inCellDropDown: true, source: list.join(",") } };
    dataValidation.prompt = { showPrompt: true, title: "", message: prompt };
    dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "", message: error };
  }
}

function queueWidths(sheet: Excel.Worksheet, widths: readonly number[], from: number): void {
  const places = [...widths.entries()].filter(([column]) => column >= from);
  for (const [width, columns] of groupBy(places)) {
    const address = toRuns(columns).map(([first, last]) => `${toColumnLetters(first)}:${toColumnLetters(last)}`);
    sheet.getRanges(address.join(",")).format.columnWidth = width * POINTS_PER_CHARACTER;
  }
}

function queueHeights(sheet: Excel.Worksheet, heights: SheetPlan["rowHeights"]): void {
  for (const [points, rows] of groupBy(heights.map(({ row, points: each }) => [row, each] as const))) {
    for (const some of inChunks(rows)) {
      sheet.getRanges(some.map((row) => `${row + 1}:${row + 1}`).join(",")).format.rowHeight = points;
    }
  }
}

/** The places that have a size, by size. */
function groupBy(sizes: Iterable<readonly [number, number]>): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  for (const [place, size] of sizes) {
    const group = groups.get(size);
    if (group) group.push(place);
    else groups.set(size, [place]);
  }
  return groups;
}

/** Places that follow each other without a gap, each run by its first and its last. */
function toRuns(places: readonly number[]): readonly (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = [];
  for (const place of places) {
    const last = runs.at(-1);
    if (last?.[1] === place - 1) runs[runs.length - 1] = [last[0], place];
    else runs.push([place, place]);
  }
  return runs;
}

/** An address must not get too long. */
function inChunks(rows: readonly number[]): readonly (readonly number[])[] {
  const chunks: (readonly number[])[] = [];
  for (let from = 0; from < rows.length; from += MOST_ROWS) chunks.push(rows.slice(from, from + MOST_ROWS));
  return chunks;
}

function queueFrozen({ freezePanes }: Excel.Worksheet, { rows, columns }: SheetPlan["frozen"]): void {
  if (rows > 0 && columns > 0) {
    freezePanes.freezeAt(toA1Range({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 }));
  } else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
}
