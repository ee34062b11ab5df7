import type { PlanRange } from "../../change/sheet-plan";
import { toAbsoluteA1, toAbsoluteRangeAddress } from "../../grid/a1";
import type { CellRef } from "../../grid/cell-ref";
import type { SettingCells } from "../report-options";

/** Rows that a chart covers: some for its title, axis and legend, and some for each category, whose name needs more than a row. */
const CHART_FRAME_ROWS = 6;
const ROWS_PER_KEY_AREA = { threeBars: 1.8, oneBar: 1.4 };
const ROWS_PER_PERIOD = 2;
/** A chart of fewer rows has no room left for its bars. */
const LOWEST_CHART = 12;
/** Rows left free between blocks. */
const SPACE = 1;
/** The first row under the title. */
const FIRST_ROW = 3;
/** Settings stand beside the headline figures: a label that runs over free cells, and a value. */
const SETTING_LABEL_COLUMN = 5;
const SETTING_VALUE_COLUMN = 9;

/** The last column that the Summary tab shows on paper, from 0. */
export const LAST_SUMMARY_COLUMN = 11;
/** Behind it and a column left free, the numbers that formulas find periods and key areas by. */
export const NUMBER_COLUMN = LAST_SUMMARY_COLUMN + 2;

/** Where each part of the Summary tab stands. Rows count from 0. */
export interface SummaryLayout {
  readonly sheet: string;
  /** The row of each setting. */
  readonly settings: {
    readonly labelColumn: number;
    readonly valueColumn: number;
    readonly heading: number;
    readonly period: number;
    readonly previous: number;
    readonly basis: number;
    readonly baseline: number;
    readonly periodOrder: number;
    readonly comparedOrder: number;
  };
  readonly headline: Block;
  readonly keyAreas: Block;
  readonly keyAreaChart: PlanRange;
  /** Null where there is no earlier period to have moved from, or no key area. */
  readonly movementChart: PlanRange | null;
  readonly distribution: Block;
  readonly distributionChart: PlanRange;
}

/** A heading, a header row and rows under it. */
export interface Block {
  readonly heading: number;
  readonly header: number;
  readonly first: number;
  readonly last: number;
}

/** How many rows each part has. */
export interface SummarySizes {
  readonly headline: number;
  readonly keyAreas: number;
  readonly periods: number;
}

/** Stacks the parts of the Summary tab from the top; nothing overlaps whatever their sizes. */
export function toSummaryLayout(sheet: string, sizes: SummarySizes): SummaryLayout {
  const headline = toBlock(FIRST_ROW, sizes.headline);
  const settings = {
    labelColumn: SETTING_LABEL_COLUMN,
    valueColumn: SETTING_VALUE_COLUMN,
    heading: FIRST_ROW,
    period: FIRST_ROW + 1,
    previous: FIRST_ROW + 2,
    basis: FIRST_ROW + 3,
    baseline: FIRST_ROW + 4,
    periodOrder: FIRST_ROW + 5,
    comparedOrder: FIRST_ROW + 6,
  };
  // One row more than key areas: all objectives.
  const keyAreas = toBlock(headline.last + 1 + SPACE, sizes.keyAreas + 1);
  const { threeBars, oneBar } = ROWS_PER_KEY_AREA;
  const keyAreaChart = toChartPlace(keyAreas.last + 1 + SPACE, CHART_FRAME_ROWS + threeBars * sizes.keyAreas);
  const hasMovement = sizes.periods > 1 && sizes.keyAreas > 0;
  const movementChart = hasMovement
    ? toChartPlace(keyAreaChart.bottom + 1 + SPACE, CHART_FRAME_ROWS + oneBar * sizes.keyAreas)
    : null;
  const distribution = toBlock((movementChart ?? keyAreaChart).bottom + 1 + SPACE, sizes.periods);
  const distributionChart = toChartPlace(
    distribution.last + 1 + SPACE,
    CHART_FRAME_ROWS + ROWS_PER_PERIOD * sizes.periods,
  );
  return { sheet, settings, headline, keyAreas, keyAreaChart, movementChart, distribution, distributionChart };
}

/** The cells of the settings that other tabs and the workbook's names point at. */
export function toSettingCells(layout: SummaryLayout): SettingCells {
  const at = (row: number): CellRef => ({ sheet: layout.sheet, row, column: SETTING_VALUE_COLUMN });
  const { basis, baseline, period } = layout.settings;
  return { basis: at(basis), baseline: at(baseline), period: at(period) };
}

/** A setting's cell as a formula on the Summary tab writes it. */
export function toSettingA1(row: number): string {
  return toAbsoluteA1(row, SETTING_VALUE_COLUMN);
}

/** The cell of the number that stands in a row, as a formula on the Summary tab writes it. */
export function toNumberA1(row: number): string {
  return toAbsoluteA1(row, NUMBER_COLUMN);
}

/** A block's column as a formula writes it, header left out. */
export function toBlockColumn(layout: SummaryLayout, block: Block, column: number): string {
  return toAbsoluteRangeAddress({
    sheet: layout.sheet,
    top: block.first,
    bottom: block.last,
    left: column,
    right: column,
  });
}

function toBlock(top: number, rows: number): Block {
  return { heading: top, header: top + 1, first: top + 2, last: top + 1 + rows };
}

function toChartPlace(top: number, rows: number): PlanRange {
  const height = Math.max(Math.ceil(rows), LOWEST_CHART);
  return { top, left: 0, bottom: top + height - 1, right: LAST_SUMMARY_COLUMN };
}

/** The rows that stay on a page with the row under them, so that a block or chart is cut only where it is longer than a page. */
export function toKeptTogether({
  headline,
  keyAreas,
  keyAreaChart,
  movementChart,
  distribution,
  distributionChart,
}: SummaryLayout): ReadonlySet<number> {
  const blocks = [
    { top: 0, bottom: headline.last },
    { top: keyAreas.heading, bottom: keyAreas.last },
    keyAreaChart,
    ...(movementChart ? [movementChart] : []),
    { top: distribution.heading, bottom: distributionChart.bottom },
  ];
  return new Set(blocks.flatMap(({ top, bottom }) => Array.from({ length: bottom - top }, (_, index) => top + index)));
}
