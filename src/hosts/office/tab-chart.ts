import { toChartName } from "../../core/change/chart-name";
import type { ChartPlan, ChartSeries, PlanRange, SheetPlan } from "../../core/change/sheet-plan";
import { toA1, toA1Range } from "../../core/grid/a1";
import { toPlainText } from "../../core/grid/display";

const INK = "#1F2937";
const KINDS = {
  clusteredBar: "BarClustered",
  clusteredColumn: "ColumnClustered",
  stackedBar: "BarStacked",
} as const satisfies Record<ChartPlan["kind"], Excel.ChartType | string>;

/** Draws a tab's charts. Office.js has neither patterns for series nor text for people who cannot see a chart. */
export function queueCharts(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const [index, chart] of plan.charts.entries()) queueChart(sheet, plan, chart, toChartName(index));
}

function queueChart(sheet: Excel.Worksheet, plan: SheetPlan, plannedChart: ChartPlan, name: string): void {
  const [first, ...others] = plannedChart.series;
  if (!first) return;
  const isBar = plannedChart.kind !== "clusteredColumn";
  // One column of values makes one series, which is then the first of ours.
  const chart = sheet.charts.add(KINDS[plannedChart.kind], toRange(sheet, first.values), "Columns");
  chart.name = name;
  chart.title.text = plannedChart.title;
  chart.legend.position = "Bottom";
  chart.legend.visible = true;
  const { place } = plannedChart;
  chart.setPosition(toA1(place.top, place.left), toA1(place.bottom, place.right));
  const series = [chart.series.getItemAt(0), ...others.map(() => chart.series.add())];
  const categories = toRange(sheet, plannedChart.categories);
  for (const [index, one] of plannedChart.series.entries()) {
    const drawn = series[index];
    if (!drawn) continue;
    drawn.setXAxisValues(categories);
    // The first one's too: Excel takes the top of a column that begins with a text, such as an empty mean, for its header.
    drawn.setValues(toRange(sheet, one.values));
    queueSeries(plan, plannedChart, one, drawn);
  }
  // The space between bars is the chart's as a whole, whichever series it is set on.
  const [drawn] = series;
  const isStacked = plannedChart.kind === "stackedBar";
  if (drawn) drawn.gapWidth = isStacked ? 50 : 80;
  if (drawn && isStacked) drawn.overlap = 100;
  queueAxes(chart, plannedChart, isBar);
}

/** Labels show the value, outside of bars side by side and inside of those on each other: that is how Excel adds them. */
function queueSeries(plan: SheetPlan, { labelFormat }: ChartPlan, series: ChartSeries, drawn: Excel.ChartSeries): void {
  drawn.name = toName(plan, series);
  drawn.format.fill.setSolidColor(`#${series.look.color}`);
  drawn.format.line.color = INK;
  if (labelFormat === null) return;
  drawn.hasDataLabels = true;
  drawn.dataLabels.numberFormat = labelFormat;
}

function queueAxes(chart: Excel.Chart, { categoryAxisTitle, valueAxis }: ChartPlan, isBar: boolean): void {
  const { categoryAxis, valueAxis: drawn } = chart.axes;
  categoryAxis.title.text = categoryAxisTitle;
  // Every category is named: left to itself, Excel leaves out names that come close to each other.
  categoryAxis.tickLabelSpacing = 1;
  // Bars from the top down, as the rows of the sheet are; the figures stay at the foot.
  if (isBar) {
    categoryAxis.reversePlotOrder = true;
    categoryAxis.position = "Maximum";
  }
  drawn.title.text = valueAxis.title;
  if (valueAxis.minimum !== null) drawn.minimum = valueAxis.minimum;
  if (valueAxis.maximum !== null) drawn.maximum = valueAxis.maximum;
  if (valueAxis.majorUnit !== null) drawn.majorUnit = valueAxis.majorUnit;
}

function toName(plan: SheetPlan, { name }: ChartSeries): string {
  const cell = plan.cells.find(({ row, column }) => row === name.row && column === name.column);
  return toPlainText(cell?.value ?? null);
}

function toRange(sheet: Excel.Worksheet, range: PlanRange): Excel.Range {
  return sheet.getRange(toA1Range(range));
}
