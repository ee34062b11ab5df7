import { CELL_STYLES } from "../../change/cell-style";
import { toRowHeights } from "../../change/row-heights";
import type { PlannedCell, SheetPlan } from "../../change/sheet-plan";
import { LEVELS } from "../../scale/level";
import { toObjectiveGroups } from "../objective-groups";
import { toPageBreaks } from "../page-breaks";
import { planRow } from "../plan-row";
import { toShownLevel } from "../shown-level";
import { TAB_NAMES, toPage } from "../tab";
import { HEAD_ROWS, planHead } from "../tab-head";
import type { ScoresContext, TabMaker } from "../tab-maker";
import { planGridLine, toGridLines } from "./grid";
import { planLegend } from "./legend";
import { planBoxShades, SHADES } from "./shades";

const KEY_ROW = HEAD_ROWS;
const HEADER_ROW = KEY_ROW + 2;
const THEME_WIDTH = 20;
const KEY_AREA_WIDTH = 40;
const BOX_WIDTH = 13;
/** The columns that the list of the objectives takes beside their titles. */
const LEGEND_BOXES = 4;

/**
 * The Heat map tab: a row for each key area and a box for each of its objectives, with the level in number and word on a
 * shade that follows it; beneath, the objectives by number, each with a link to its score.
 */
export const heatMapTab: TabMaker = {
  id: "heat-map",
  standsOn: "scores",
  findObstacle: () => null,
  plan: planHeatMap,
};

function planHeatMap(context: ScoresContext): SheetPlan {
  const { scorecard, period, data, names } = context;
  const groups = toObjectiveGroups(scorecard, scorecard.objectives);
  const lines = toGridLines(groups);
  const hasThemes = lines.some(({ theme }) => theme !== null);
  const firstBox = hasThemes ? 2 : 1;
  const boxes = Math.max(0, ...lines.map(({ objectives }) => objectives.length));
  const lastLine = HEADER_ROW + lines.length;
  const columns = Math.max(boxes, LEVELS.length, LEGEND_BOXES);
  const columnWidths = [
    ...(hasThemes ? [THEME_WIDTH] : []),
    KEY_AREA_WIDTH,
    ...Array.from({ length: columns }, () => BOX_WIDTH),
  ];
  const shown = { key: period.key, order: scorecard.periods.indexOf(period) + 1, data };
  const legend = planLegend(context, groups, lastLine + 2, firstBox - 1);
  const cells = [
    ...planHead(context, {
      title: `${TAB_NAMES["heat-map"]} of levels, ${period.label}`,
      subtitle:
        "Each box is an objective: its number and, under it, its level; the darker, the higher. Levels and shades follow the scores.",
      scope: context.scope.keyAreas,
    }),
    ...planKey(firstBox),
    ...planRow(HEADER_ROW, 0, [
      ...(hasThemes ? [{ value: "Theme", style: "header" as const }] : []),
      { value: "Key area", style: "header" },
      ...Array.from({ length: boxes }, (_, index) => ({
        value: index === 0 ? "Objectives" : "",
        style: "header" as const,
      })),
    ]),
    ...lines.flatMap((line, index) => planGridLine(HEADER_ROW + 1 + index, line, hasThemes, shown)),
    ...legend.cells,
  ];
  const rowHeights = toRowHeights(cells, columnWidths);
  const [legendTop] = legend.headings;
  const paged = { columnWidths, rowHeights, headerRow: legend.headerRow, lastRow: legend.lastRow };
  return {
    tab: "heat-map",
    name: names["heat-map"],
    columnWidths,
    rowHeights,
    cells,
    frozen: { rows: HEADER_ROW + 1, columns: firstBox },
    table: null,
    validations: [],
    conditionalFormats: planBoxShades({
      top: HEADER_ROW + 1,
      left: firstBox,
      bottom: lastLine,
      right: firstBox + boxes - 1,
    }),
    charts: [],
    page: toPage(legend.headerRow, {
      breaksBefore: toPageBreaks({ ...paged, headings: new Set(legend.headings), parts: [legendTop] }),
    }),
  };
}

/** What each shade stands for. */
function planKey(firstBox: number): readonly PlannedCell[] {
  return planRow(KEY_ROW, firstBox - 1, [
    { value: "Key", style: "strong" },
    ...LEVELS.map((level) => ({ value: toShownLevel(level), style: { ...CELL_STYLES.centred, ...SHADES[level] } })),
  ]);
}
