import { PAGE_CODES, toLeftFooter } from "../../core/change/page-codes";
import type { PlacesInRow, PlannedValidation, SheetPlan } from "../../core/change/sheet-plan";
import { toA1, toA1Range, toColumnLetters } from "../../core/grid/a1";

/** A character of the usual font is 7 pixels wide, and a pixel is three quarters of a point. */
const POINTS_PER_CHARACTER = 5.25;

/** Runs of rows in one address, which must not get too long. */
const MOST_RUNS = 150;

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
  const { titleRows, titleColumns } = page;
  if (titleRows) sheet.pageLayout.setPrintTitleRows(`$${titleRows.first + 1}:$${titleRows.last + 1}`);
  if (titleColumns) sheet.pageLayout.setPrintTitleColumns(toColumnsAddress(titleColumns));
  for (const row of page.breaksBefore) sheet.horizontalPageBreaks.add(toA1(row, 0));
}

function queuePrinting({ pageLayout }: Excel.Worksheet, page: SheetPlan["page"]): void {
  pageLayout.orientation = page.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: page.pagesWide };
  if (page.printedColumns !== null)
    pageLayout.setPrintArea(toColumnsAddress({ first: 0, last: page.printedColumns - 1 }));
  const { defaultForAllPages } = pageLayout.headersFooters;
  defaultForAllPages.leftHeader = PAGE_CODES.leftHeader;
  defaultForAllPages.rightHeader = PAGE_CODES.rightHeader;
  defaultForAllPages.leftFooter = toLeftFooter(page.footer);
  defaultForAllPages.rightFooter = PAGE_CODES.rightFooter;
}

function toColumnsAddress({ first, last }: PlacesInRow): string {
  return `$${toColumnLetters(first)}:$${toColumnLetters(last)}`;
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
    for (const some of inChunks(toRuns(rows))) {
      const address = some.map(([first, last]) => `${first + 1}:${last + 1}`);
      sheet.getRanges(address.join(",")).format.rowHeight = points;
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
function inChunks<Run>(runs: readonly Run[]): readonly (readonly Run[])[] {
  const chunks: (readonly Run[])[] = [];
  for (let from = 0; from < runs.length; from += MOST_RUNS) chunks.push(runs.slice(from, from + MOST_RUNS));
  return chunks;
}

function queueFrozen({ freezePanes }: Excel.Worksheet, { rows, columns }: SheetPlan["frozen"]): void {
  if (rows > 0 && columns > 0) {
    freezePanes.freezeAt(toA1Range({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 }));
  } else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
}
