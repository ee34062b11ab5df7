import type { CellStyleName } from "../core/change/cell-style";
import { toRowHeights } from "../core/change/row-heights";
import type { PlannedCell, SheetPlan } from "../core/change/sheet-plan";
import type { CellValue } from "../core/grid/cell";
import { planRow } from "../core/report/plan-row";
import { toPage } from "../core/report/tab";
import { toShortScore } from "../core/scale/score";
import type { Comparison } from "./compare";

/** The id of the tab in a workbook that is made for a comparison. */
export const COMPARISON_TAB = "comparison";
/** The sheet's name. */
export const COMPARISON_NAME = "Comparison";
const FIRST_WIDTHS = [44, 8];
const WORKBOOK_WIDTH = 16;
const FIRST_ROW = 3;

/** The tab that shows workbooks side by side: figures and levels as they are, since no formula can look into other files. */
export function planComparisonTab(comparison: Comparison): SheetPlan {
  const { workbooks, keyAreas, objectives, likened, unmatched } = comparison;
  const cells: PlannedCell[] = [];
  let row = 0;
  const add = (...contents: readonly (readonly [CellValue, CellStyleName])[]): void => {
    cells.push(
      ...planRow(
        row,
        0,
        contents.map(([value, style]) => ({ value, style })),
      ),
    );
    row += 1;
  };
  const addHeader = (first: string, second: string): void =>
    add([first, "header"], [second, "header"], ...workbooks.map(({ name }) => [name, "figureHeader"] as const));
  add(["Workbooks side by side", "title"]);
  add([
    workbooks.map(({ name, report }) => `${name}: ${report.period.label}, mean by ${report.basis}`).join("; "),
    "subtitle",
  ]);
  row = FIRST_ROW;
  add(["Mean level by key area", "section"]);
  addHeader("Key area", "");
  for (const { name, figures } of keyAreas) {
    add([name, "label"], ["", "label"], ...figures.map((each) => [each?.mean ?? "", "mean"] as const));
  }
  add(
    ["All objectives", "strong"],
    ["", "strong"],
    ...workbooks.map(({ report }) => [report.overall.mean ?? "", "strongMean"] as const),
  );
  row += 1;
  add(["Score by objective", "section"]);
  addHeader("Objective", "Ref");
  for (const { title, ref, gaps } of objectives) {
    const scores = gaps.map(
      (gap) => [gap?.level ?? (gap?.score ? toShortScore(gap.score.value) : ""), "count"] as const,
    );
    add([title, "label"], [ref ?? "", "label"], ...scores);
  }
  row += 1;
  const notes = [
    ...likened.map(({ workbook, name, as }) => `In ${workbook}, “${name}” was taken for “${as}”.`),
    ...unmatched.map(({ name, workbooks: having }) => `“${name}” is in ${having.join(" and ")} alone.`),
  ];
  if (notes.length > 0) add(["What to look at", "section"]);
  for (const note of notes) add([note, "plain"]);
  const columnWidths = [...FIRST_WIDTHS, ...workbooks.map(() => WORKBOOK_WIDTH)];
  return {
    tab: COMPARISON_TAB,
    name: COMPARISON_NAME,
    columnWidths,
    rowHeights: toRowHeights(cells, columnWidths),
    cells,
    frozen: { rows: 2, columns: 1 },
    table: null,
    validations: [],
    charts: [],
    page: toPage(null),
  };
}
