import type {
  ChartAppearance,
  ChartAxisAppearance,
  ChartSeriesAppearance,
  Corner,
} from "../../core/grid/chart-appearance";
import { parseArea } from "./area";
import type { ChartPart } from "./chart-part";
import { tokenize } from "./formula-tokens";
import { toColor } from "./load-looks";
import { leftOf, topOf } from "./measure";
import { Chart, ChartSeries, toChartId, type ChartSource, type Sheet } from "./workbook";

/** Office.js's word for each kind of chart; bars, columns, lines and areas may be stacked. */
const KINDS: Readonly<Record<ChartAppearance["kind"], string>> = {
  column: "Column",
  bar: "Bar",
  line: "Line",
  area: "Area",
  pie: "Pie",
  doughnut: "Doughnut",
  scatter: "XYScatter",
  bubble: "Bubble",
  radar: "Radar",
  stock: "StockHLC",
  other: "Invalid",
};
const GROUPED: readonly ChartAppearance["kind"][] = ["column", "bar", "line", "area"];
const LEGENDS = { bottom: "Bottom", top: "Top", left: "Left", right: "Right", corner: "Corner" } as const;

/** Puts charts on a sheet. */
export function loadCharts(sheet: Sheet, charts: readonly ChartAppearance[]): void {
  for (const look of charts) {
    const number = sheet.workbook.nextNumber("chart");
    const chart = new Chart(toChartId(number), sheet, look.name, toType(look));
    chart.altText = look.altText;
    chart.series.push(...look.series.map((series) => toSeries(chart, series)));
    place(chart, look);
    setText(chart.part("Title"), look.title);
    const legend = chart.part("Legend").properties;
    legend.set("Visible", look.legend !== null);
    if (look.legend !== null) legend.set("Position", LEGENDS[look.legend]);
    loadAxis(chart.part("CategoryAxis"), look.categoryAxis);
    loadAxis(chart.part("ValueAxis"), look.valueAxis);
    sheet.charts.push(chart);
  }
}

function toType({ kind, grouping }: ChartAppearance): string {
  if (!GROUPED.includes(kind)) return KINDS[kind];
  if (grouping === "clustered") return KINDS[kind] + (kind === "column" || kind === "bar" ? "Clustered" : "");
  return `${KINDS[kind]}Stacked${grouping === "percentStacked" ? "100" : ""}`;
}

function toSeries(chart: Chart, look: ChartSeriesAppearance): ChartSeries {
  const series = new ChartSeries(chart, look.name);
  series.values = findSource(chart.sheet, look.valuesFrom);
  series.categories = findSource(chart.sheet, look.categoriesFrom);
  series.pattern = look.pattern;
  if (look.color !== null) series.part("Format").part("Fill").properties.set("Color", toColor(look.color));
  if (look.labelFormat !== null) {
    series.properties.set("HasDataLabels", true);
    series.part("DataLabels").properties.set("NumberFormat", look.labelFormat);
  }
  return series;
}

/** The cells that a chart's reference names; null where it is no single range of a sheet that is there. */
function findSource(home: Sheet, reference: string | null): ChartSource | null {
  const [token, ...more] = tokenize(reference ?? "");
  if (token?.kind !== "reference" || more.length > 0) return null;
  const sheet = token.sheet === null ? home : home.workbook.findSheet(token.sheet);
  const area = parseArea(token.body);
  return sheet && area && { sheet, area };
}

function place({ sheet, properties }: Chart, { place: { from, to, size } }: ChartAppearance): void {
  const start = toPoint(sheet, from);
  const end = to && toPoint(sheet, to);
  properties.set("Left", start.left);
  properties.set("Top", start.top);
  properties.set("Width", end ? end.left - start.left : (size?.width ?? 0));
  properties.set("Height", end ? end.top - start.top : (size?.height ?? 0));
}

function toPoint(sheet: Sheet, { row, column, down, across }: Corner): { readonly left: number; readonly top: number } {
  return { left: leftOf(sheet, column) + across, top: topOf(sheet, row) + down };
}

function loadAxis(axis: ChartPart, look: ChartAxisAppearance): void {
  const { minimum, maximum, majorUnit } = look;
  for (const [name, number] of Object.entries({ Minimum: minimum, Maximum: maximum, MajorUnit: majorUnit })) {
    if (number !== null) axis.properties.set(name, number);
  }
  axis.properties.set("ReversePlotOrder", look.isReversed);
  setText(axis.part("Title"), look.title);
}

function setText(title: ChartPart, text: string): void {
  title.properties.set("Text", text);
  title.properties.set("Visible", text !== "");
}
