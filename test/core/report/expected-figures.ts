import type { CellValue } from "../../../src/core/grid/cell";
import { toPlainText } from "../../../src/core/grid/display";
import type { PlannedCell, SheetPlan } from "../../../src/core/change/sheet-plan";

/** The tabs whose rows are objectives that are behind: which rows there are depends on the scores. */
const LISTS: ReadonlySet<string> = new Set(["gaps", "continued-and-new"]);
/** The row of these lists that says how many are behind and how many of them are not listed. */
const LISTING_ROW = 4;
/** What the lists' columns are called where Scores data has the same. */
const COLUMNS: Readonly<Record<string, string>> = { Gap: "Gap", Movement: "Movement" };
/** What their column of levels to be at is called, by what was chosen. */
const WANTED = ["Target", "Baseline", "Earlier score", "Next level"];

/** What stands in a cell that was planned for one workbook once its scores have changed. */
export type ExpectedFigure = (tab: string, cell: PlannedCell) => CellValue;

/**
 * What the cells of tabs are to show after the scores were changed: what a plan made anew has in the same cell; in lists of
 * objectives, what Scores data made anew has for the objective and the period.
 * @param before the tabs as they were made.
 * @param now the tabs as they would be made after the change.
 */
export function toExpectedFigures(before: readonly SheetPlan[], now: readonly SheetPlan[]): ExpectedFigure {
  const planned = toValues(now);
  const data = toDataRows(now);
  const lists = toValues(before);
  return (tab, { row, column }) => {
    if (!LISTS.has(tab)) return planned.get(`${tab} ${row} ${column}`) ?? null;
    const plan = before.find((each) => each.tab === tab);
    const headerRow = plan?.page.titleRows?.first ?? -1;
    const textAt = (at: number, across: number): string => toPlainText(lists.get(`${tab} ${at} ${across}`) ?? null);
    const headers = [...new Set(plan?.cells.map((cell) => cell.column))].map((across) => textAt(headerRow, across));
    const title = headers.indexOf("Objective");
    if (row === LISTING_ROW) {
      const listed = new Set(plan?.cells.filter((cell) => cell.row > headerRow).map((cell) => textAt(cell.row, title)));
      const behind = data.filter((line) => line["Period"] === newestOf(data) && line["State"] === "behind");
      return sayListing(
        headers.find((header) => WANTED.includes(header)) ?? "",
        behind.length,
        behind.filter((line) => !listed.has(toPlainText(line["Objective"] ?? null))).length,
      );
    }
    const header = headers[column] ?? "";
    const period = /^Score (.*)$/.exec(header)?.[1] ?? newestOf(data);
    const line = data.find((each) => each["Objective"] === textAt(row, title) && each["Period"] === period);
    return line?.[(WANTED.includes(header) ? "Target" : COLUMNS[header]) ?? "Level in words"] ?? null;
  };
}

function sayListing(header: string, behind: number, missing: number): string {
  const wanted = header.toLowerCase();
  if (behind === 0) return `No objective is behind its ${wanted} by the scores as they stand.`;
  const who = behind === 1 ? `1 objective is behind its ${wanted}` : `${behind} objectives are behind their ${wanted}`;
  const listed =
    missing > 0
      ? `${missing} of them not listed here yet: refresh the tab to list all.`
      : "all of them are listed here.";
  return `${who} by the scores as they stand; ${listed}`;
}

function newestOf(data: readonly Readonly<Record<string, CellValue>>[]): CellValue {
  return data.at(-1)?.["Period"] ?? null;
}

/** The rows of Scores data by their headers. */
function toDataRows(plans: readonly SheetPlan[]): readonly Readonly<Record<string, CellValue>>[] {
  const { tab, table } = plans.find((each) => each.tab === "scores-data") ?? {};
  const values = toValues(plans);
  if (!table) return [];
  const columns = Array.from({ length: table.right - table.left + 1 }, (_, index) => table.left + index);
  const valueAt = (row: number, column: number): CellValue => values.get(`${tab} ${row} ${column}`) ?? null;
  return Array.from({ length: table.bottom - table.top }, (_, index) =>
    Object.fromEntries(
      columns.map((column) => [toPlainText(valueAt(table.top, column)), valueAt(table.top + 1 + index, column)]),
    ),
  );
}

function toValues(plans: readonly SheetPlan[]): ReadonlyMap<string, CellValue> {
  return new Map(
    plans.flatMap((plan) => plan.cells.map((cell) => [`${plan.tab} ${cell.row} ${cell.column}`, cell.value] as const)),
  );
}
