import type { ChartPlan, PlanRange, SeriesLook } from "../../change/sheet-plan";
import { LEVELS } from "../../scale/level";
import { AGAINST_WORDS } from "../report-scope";
import type { SummaryContext } from "./context";
import type { Block, SummaryLayout } from "./layout";

/** Dark, light and patterned: told apart in grey print and by people who do not see colours. */
const PREVIOUS: SeriesLook = { color: "9DB2CF", pattern: "solid" };
const CURRENT: SeriesLook = { color: "1F3A5F", pattern: "solid" };
const TARGET: SeriesLook = { color: "C2410C", pattern: "wideUpwardDiagonal" };
/** One hue from light to dark with patterns between, since neighbouring shades look alike on paper. */
const LEVEL_LOOKS: readonly SeriesLook[] = [
  { color: "DCE6F2", pattern: "solid" },
  { color: "5B7FAE", pattern: "horizontal" },
  { color: "8FABCF", pattern: "solid" },
  { color: "2F5488", pattern: "wideUpwardDiagonal" },
  { color: "1F3A5F", pattern: "solid" },
];

/** Improved is dark, unchanged pale and fell striped, so that each is told on grey paper too. */
const MOVEMENT_LOOKS: readonly SeriesLook[] = [
  { color: "1F3A5F", pattern: "solid" },
  { color: "DCE6F2", pattern: "solid" },
  { color: "C2410C", pattern: "wideUpwardDiagonal" },
];

/** The columns of the key-area block that the chart shows. */
export interface KeyAreaChartColumns {
  readonly name: number;
  readonly mean: number;
  readonly previousMean: number;
  readonly target: number;
}

/** The chart of key areas: previous, current and target side by side. The block's last row, the whole, is left out. */
export function planKeyAreaChart(
  { layout, scorecard, options, previous }: SummaryContext,
  columns: KeyAreaChartColumns,
): ChartPlan {
  const { keyAreas } = layout;
  const count = scorecard.keyAreas.length;
  const hasPrevious = previous !== null;
  const rows = { top: keyAreas.first, bottom: keyAreas.first + count - 1 };
  const series = (column: number, look: SeriesLook): ChartPlan["series"][number] => ({
    name: { row: keyAreas.header, column },
    values: { ...rows, left: column, right: column },
    look,
  });
  const compared = hasPrevious ? [series(columns.previousMean, PREVIOUS)] : [];
  return {
    kind: "clusteredBar",
    title: "Mean maturity level by key area",
    altText: `A bar chart with ${hasPrevious ? "three bars" : "two bars"} for each of ${count} key areas: ${hasPrevious ? "the previous period's mean level, " : ""}the current mean level and the ${AGAINST_WORDS[options.against].short}. The table above it holds the same figures.`,
    categories: { ...rows, left: columns.name, right: columns.name },
    series: [...compared, series(columns.mean, CURRENT), series(columns.target, TARGET)],
    categoryAxisTitle: "Key area",
    valueAxis: { title: "Mean level (1 Minimum to 5 Innovator)", minimum: 0, maximum: 5, majorUnit: 1 },
    labelFormat: null,
    place: layout.keyAreaChart,
  };
}

/** The chart of how many objectives stand at each level, a bar for each period. */
export function planDistributionChart(layout: SummaryLayout, block: Block, firstLevelColumn: number): ChartPlan {
  return {
    kind: "stackedBar",
    title: "Objectives by level",
    altText:
      "A stacked bar for each period with the number of objectives at each level from Minimum to Innovator. The table above it holds the same figures.",
    categories: { top: block.first, bottom: block.last, left: 0, right: 0 },
    series: LEVELS.map((_, index) => ({
      name: { row: block.header, column: firstLevelColumn + index },
      values: { top: block.first, bottom: block.last, left: firstLevelColumn + index, right: firstLevelColumn + index },
      look: LEVEL_LOOKS[index] ?? CURRENT,
    })),
    categoryAxisTitle: "Period",
    valueAxis: { title: "Number of objectives", minimum: 0, maximum: null, majorUnit: null },
    labelFormat: "0;;",
    place: layout.distributionChart,
  };
}

/** The chart of how many objectives improved, stayed and fell since the period compared with, a bar for each key area. */
export function planMovementChart(
  { keyAreas }: SummaryLayout,
  place: PlanRange,
  columns: { readonly name: number; readonly first: number },
  count: number,
): ChartPlan {
  const rows = { top: keyAreas.first, bottom: keyAreas.first + count - 1 };
  return {
    kind: "stackedBar",
    title: "Movement since the period compared with",
    altText: `A stacked bar for each of ${count} key areas with the number of its objectives that improved, stayed as they were and fell since the period compared with. The table of key areas holds the same figures.`,
    categories: { ...rows, left: columns.name, right: columns.name },
    series: MOVEMENT_LOOKS.map((look, index) => ({
      name: { row: keyAreas.header, column: columns.first + index },
      values: { ...rows, left: columns.first + index, right: columns.first + index },
      look,
    })),
    categoryAxisTitle: "Key area",
    valueAxis: { title: "Number of objectives", minimum: 0, maximum: null, majorUnit: null },
    labelFormat: "0;;",
    place,
  };
}
