import { toChartName } from "../../core/change/chart-name";
import type { ChartPlan, ChartSeries, PlanRange, SheetPlan } from "../../core/change/sheet-plan";
import { toA1 } from "../../core/grid/a1";
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
    queueSeries(sheet, plan, plannedChart, one, drawn);
  }
  queueAxes(chart, plannedChart, isBar);
}

function queueSeries(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  { kind, labelFormat }: ChartPlan,
  series: ChartSeries,
  drawn: Excel.ChartSeries,
): void {
  const isStacked = kind === "stackedBar";
  drawn.name = toName(plan, series);
  drawn.setValues(toRange(sheet, series.values));
  drawn.format.fill.setSolidColor(`#${series.look.color}`);
  drawn.format.line.color = INK;
  drawn.gapWidth = isStacked ? 50 : 80;
  if (isStacked) drawn.overlap = 100;
  if (labelFormat === null) return;
  drawn.hasDataLabels = true;
  drawn.dataLabels.showValue = true;
  drawn.dataLabels.numberFormat = labelFormat;
  drawn.dataLabels.position = isStacked ? "Center" : "OutsideEnd";
}

function queueAxes(chart: Excel.Chart, { categoryAxisTitle, valueAxis }: ChartPlan, isBar: boolean): void {
  const { categoryAxis, valueAxis: drawn } = chart.axes;
  categoryAxis.title.text = categoryAxisTitle;
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

function toRange(sheet: Excel.Worksheet, { top, left, bottom, right }: PlanRange): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}
