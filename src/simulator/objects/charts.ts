import { HostError } from "../host-error";
import { toDisplayText } from "../../core/grid/display";
import type { Json } from "../json";
import type { Arguments } from "../wire/arguments";
import { emulate, Value } from "../wire/emulated-class";
import { deriveSeries } from "../workbook/chart-data";
import { leftOf, topOf } from "../workbook/measure";
import { toWireValue } from "../workbook/wire-value";
import { findReference } from "./find-range";
import { asOneOf, asText, kept } from "./written";
import { wrap } from "./wrap";
import { Chart, ChartSeries, toChartId, type ChartSource, LiveRange, type Sheet } from "../workbook/workbook";

/** Where Excel puts a chart and how big it makes it, in points, before anybody says otherwise. */
const DEFAULT_PLACE = { left: 96, top: 60, width: 360, height: 216 };

export const chartCollectionClass = emulate<Sheet>({
  name: "ChartCollection",
  properties: { Count: { get: ({ charts }) => charts.length } },
  items: ({ charts }) => charts.map((chart) => wrap("Chart", chart)),
  getItem: (sheet, args) => wrap("Chart", findOrFail(sheet, args.text(0))),
  methods: {
    Add: (sheet, args) => {
      sheet.requireAllowed("allowEditObjects");
      const range = args.object(1, LiveRange);
      const by = asOneOf(args.textOr(2, "Auto"), ["Auto", "Columns", "Rows"]);
      const number = sheet.workbook.nextNumber("chart");
      const chart = new Chart(toChartId(number), sheet, freeName(sheet), args.text(0));
      chart.series.push(...deriveSeries(chart, { sheet: range.sheet, area: range.area }, by));
      sheet.charts.push(chart);
      return wrap("Chart", chart);
    },
    GetCount: ({ charts }) => new Value(charts.length),
    GetItem: (sheet, args) => wrap("Chart", findOrFail(sheet, args.text(0))),
    GetItemAt: ({ charts }, args) => {
      const chart = charts[args.integer(0)];
      if (chart === undefined) throw new HostError("ItemNotFound");
      return wrap("Chart", chart);
    },
    GetItemOrNullObject: (sheet, args) => {
      const chart = find(sheet, args.text(0));
      return chart === null ? null : wrap("Chart", chart);
    },
  },
});

const own = (chart: Chart): Chart["properties"] => chart.properties;

export const chartClass = emulate<Chart>({
  name: "Chart",
  requireAlive: (chart) => {
    if (chart.sheet.isDeleted || !chart.sheet.charts.includes(chart)) throw new HostError("ItemNotFound");
  },
  identity: ({ id }) => ({ Id: id }),
  properties: {
    ...kept(own, "CategoryLabelLevel", 0),
    ...kept(own, "ChartType", "ColumnClustered"),
    ...kept(own, "DisplayBlanksAs", "NotPlotted"),
    ...kept(own, "Height", DEFAULT_PLACE.height),
    Id: { get: ({ id }) => id },
    ...kept(own, "Left", DEFAULT_PLACE.left),
    ...kept(own, "Name", ""),
    ...kept(own, "PlotVisibleOnly", true),
    ...kept(own, "Style", 201),
    ...kept(own, "Top", DEFAULT_PLACE.top),
    ...kept(own, "Width", DEFAULT_PLACE.width),
  },
  navigations: {
    Axes: (chart) => wrap("ChartAxes", chart),
    DataLabels: (chart) => wrap("ChartDataLabels", chart.part("DataLabels")),
    Format: (chart) => wrap("ChartAreaFormat", chart.part("Format")),
    Legend: (chart) => wrap("ChartLegend", chart.part("Legend")),
    Series: (chart) => wrap("ChartSeriesCollection", chart),
    Title: (chart) => wrap("ChartTitle", chart.part("Title")),
    Worksheet: ({ sheet }) => wrap("Worksheet", sheet),
  },
  methods: {
    Activate: () => null,
    Delete: (chart) => {
      chart.sheet.requireAllowed("allowEditObjects");
      chart.sheet.charts.splice(chart.sheet.charts.indexOf(chart), 1);
      return null;
    },
    SetData: (chart, args) => {
      const range = args.object(0, LiveRange);
      const by = asOneOf(args.textOr(1, "Auto"), ["Auto", "Columns", "Rows"]);
      chart.series.splice(0, chart.series.length, ...deriveSeries(chart, { sheet: range.sheet, area: range.area }, by));
      return null;
    },
    SetPosition: (chart, args) => {
      place(chart, cellOf(chart, args, 0), args.isMissing(1) ? null : cellOf(chart, args, 1));
      return null;
    },
  },
});

export const chartSeriesCollectionClass = emulate<Chart>({
  name: "ChartSeriesCollection",
  properties: { Count: { get: ({ series }) => series.length } },
  items: ({ series }) => series.map((each) => wrap("ChartSeries", each)),
  methods: {
    Add: (chart, args) => {
      const series = new ChartSeries(chart, args.textOr(0, `Series${chart.series.length + 1}`));
      chart.series.splice(args.integerOr(1, chart.series.length), 0, series);
      return wrap("ChartSeries", series);
    },
    GetCount: ({ series }) => new Value(series.length),
    GetItemAt: ({ series }, args) => {
      const found = series[args.integer(0)];
      if (found === undefined) throw new HostError("ItemNotFound");
      return wrap("ChartSeries", found);
    },
  },
});

const seriesBag = (series: ChartSeries): ChartSeries["properties"] => series.properties;

export const chartSeriesClass = emulate<ChartSeries>({
  name: "ChartSeries",
  requireAlive: (series) => {
    if (!series.chart.series.includes(series)) throw new HostError("ItemNotFound");
  },
  properties: {
    ...kept(seriesBag, "AxisGroup", "Primary"),
    ChartType: {
      get: ({ properties, chart }) => properties.get("ChartType") ?? chart.properties.get("ChartType") ?? "",
      set: ({ properties }, written) => properties.set("ChartType", asText(written)),
    },
    ...kept(seriesBag, "Filtered", false),
    ...kept(seriesBag, "GapWidth", 150),
    ...kept(seriesBag, "HasDataLabels", false),
    ...kept(seriesBag, "InvertIfNegative", false),
    ...kept(seriesBag, "MarkerBackgroundColor", ""),
    ...kept(seriesBag, "MarkerForegroundColor", ""),
    ...kept(seriesBag, "MarkerSize", 5),
    ...kept(seriesBag, "MarkerStyle", "Automatic"),
    ...kept(seriesBag, "Name", ""),
    ...kept(seriesBag, "Overlap", 0),
    ...kept(seriesBag, "Smooth", false),
  },
  navigations: {
    DataLabels: (series) => wrap("ChartDataLabels", series.part("DataLabels")),
    Format: (series) => wrap("ChartSeriesFormat", series.part("Format")),
  },
  methods: {
    Delete: (series) => {
      series.chart.series.splice(series.chart.series.indexOf(series), 1);
      return null;
    },
    GetDimensionValues: ({ values, categories }, args) => {
      const dimension = asOneOf(args.text(0), ["Categories", "Values"]);
      return new Value(dimension === "Values" ? readValues(values) : readTexts(categories));
    },
    SetValues: (series, args) => {
      series.values = sourceOf(args);
      return null;
    },
    SetXAxisValues: (series, args) => {
      series.categories = sourceOf(args);
      return null;
    },
  },
});

function find(sheet: Sheet, key: string): Chart | null {
  const isWanted = (chart: Chart): boolean => chart.id === key || chart.properties.get("Name") === key;
  return sheet.charts.find(isWanted) ?? null;
}

function findOrFail(sheet: Sheet, key: string): Chart {
  const chart = find(sheet, key);
  if (chart === null) throw new HostError("ItemNotFound");
  return chart;
}

function freeName(sheet: Sheet): string {
  let number = sheet.charts.length + 1;
  while (find(sheet, `Chart ${number}`) !== null) number++;
  return `Chart ${number}`;
}

function sourceOf(args: Arguments): ChartSource {
  const { sheet, area } = args.object(0, LiveRange);
  return { sheet, area };
}

function cellOf(chart: Chart, args: Arguments, index: number): LiveRange {
  const range = args.find(index, LiveRange) ?? findReference(chart.sheet.workbook, args.text(index), chart.sheet);
  if (range?.sheet !== chart.sheet) throw new HostError("InvalidArgument");
  return range;
}

/** Puts the chart's corner at a cell's; and its opposite corner at another's, if there is one. */
function place(chart: Chart, { area: first }: LiveRange, last: LiveRange | null): void {
  const { sheet, properties } = chart;
  const [left, top] = [leftOf(sheet, first.left), topOf(sheet, first.top)];
  properties.set("Left", left);
  properties.set("Top", top);
  if (last === null) return;
  properties.set("Width", leftOf(sheet, last.area.right + 1) - left);
  properties.set("Height", topOf(sheet, last.area.bottom + 1) - top);
}

function readValues(source: ChartSource | null): Json {
  source?.sheet.workbook.calculation.update();
  return cellsOf(source).map(({ sheet, row, column }) => toWireValue(sheet.value(row, column)));
}

function readTexts(source: ChartSource | null): Json {
  source?.sheet.workbook.calculation.update();
  return cellsOf(source).map(({ sheet, row, column }) =>
    toDisplayText({ value: sheet.value(row, column), numberFormat: sheet.style(row, column).numberFormat }),
  );
}

function cellsOf(source: ChartSource | null): { sheet: Sheet; row: number; column: number }[] {
  if (source === null) return [];
  const cells: { sheet: Sheet; row: number; column: number }[] = [];
  const { sheet, area } = source;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) cells.push({ sheet, row, column });
  }
  return cells;
}
