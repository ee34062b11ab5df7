import type { PlannedCell, SheetPlan } from "../../change/sheet-plan";
import type { Scorecard } from "../../scorecard/scorecard";
import { toPageBreaks } from "../page-breaks";
import { planRow } from "../plan-row";
import type { ScoresContext, TabMaker } from "../tab-maker";
import { toRowHeights } from "../../change/row-heights";
import { toPage } from "../tab";
import { planDistributionChart, planKeyAreaChart, planMovementChart } from "./charts";
import type { SummaryContext } from "./context";
import { FIRST_LEVEL_COLUMN, planDistribution } from "./distribution";
import { FIRST_MOVEMENT_COLUMN, KEY_AREA_CHART_COLUMNS, planKeyAreas } from "./groups";
import { HEADLINE_ROWS, planHeadline } from "./headline";
import { LAST_SUMMARY_COLUMN, toKeptTogether, toSummaryLayout, type SummaryLayout } from "./layout";
import { planSettings, planSettingValidations } from "./settings";

const FIRST_COLUMN_WIDTH = 42;
const COLUMN_WIDTH = 12;
const GAP_WIDTH = 4;
const MOVEMENT_COLUMNS = { name: KEY_AREA_CHART_COLUMNS.name, first: FIRST_MOVEMENT_COLUMN };

/** Where the parts of a scorecard's Summary tab stand. */
export function toLayout(scorecard: Scorecard, name: string): SummaryLayout {
  return toSummaryLayout(name, {
    headline: HEADLINE_ROWS,
    keyAreas: scorecard.keyAreas.length,
    periods: scorecard.periods.length,
  });
}

/**
 * The Summary tab: headline figures with their difference, key areas against the period before and the target, objectives
 * by level, and charts of both. Period, basis and baseline are cells on it: change one and every figure follows.
 */
export const summaryTab: TabMaker = {
  id: "summary",
  standsOn: "scores",
  findObstacle: () => null,
  plan: planSummary,
};

function planSummary(of: ScoresContext): SheetPlan {
  const { scorecard, names, data: ranges } = of;
  const layout = toLayout(scorecard, names.summary);
  const context: SummaryContext = { ...of, layout, ranges };
  const keyAreas = scorecard.keyAreas.length;
  const printed = [FIRST_COLUMN_WIDTH, ...Array.from({ length: LAST_SUMMARY_COLUMN }, () => COLUMN_WIDTH)];
  const columnWidths = [...printed, GAP_WIDTH, COLUMN_WIDTH];
  const cells = planCells(context);
  const rowHeights = toRowHeights(cells, columnWidths);
  const paged = {
    columnWidths: printed,
    rowHeights,
    headerRow: null,
    lastRow: layout.distributionChart.bottom,
    parts: [],
  };
  return {
    tab: "summary",
    name: layout.sheet,
    columnWidths,
    rowHeights,
    cells,
    frozen: { rows: 2, columns: 0 },
    table: null,
    validations: planSettingValidations(context),
    charts: [
      ...(keyAreas > 0 ? [planKeyAreaChart(context, KEY_AREA_CHART_COLUMNS)] : []),
      ...(layout.movementChart ? [planMovementChart(layout, layout.movementChart, MOVEMENT_COLUMNS, keyAreas)] : []),
      planDistributionChart(layout, layout.distribution, FIRST_LEVEL_COLUMN),
    ],
    page: toPage(null, {
      printedColumns: printed.length,
      breaksBefore: toPageBreaks({ ...paged, headings: toKeptTogether(layout) }),
    }),
  };
}

function planCells(context: SummaryContext): readonly PlannedCell[] {
  return [
    ...planRow(0, 0, [{ value: "Summary of maturity scores", style: "title" }]),
    ...planRow(1, 0, [
      {
        value:
          "Every figure is a live formula over the score cells. Scores data holds the rows behind it, each with a link to its cell.",
        style: "subtitle",
      },
    ]),
    ...planRow(2, 0, [{ value: context.scope.measured, style: "subtitle" }]),
    ...planSettings(context),
    ...planHeadline(context),
    ...planKeyAreas(context),
    ...planDistribution(context),
  ];
}
