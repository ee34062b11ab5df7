import { toDisplayText, toPlainText } from "../../core/grid/display";
import type { Json } from "../../simulator/json";
import type { ChartPart } from "../../simulator/workbook/chart-part";
import type { Chart, ChartSeries, ChartSource } from "../../simulator/workbook/workbook";

/** The kinds of charts that are drawn. */
export type ChartForm = "bars" | "columns" | "lines" | "pie";

/** One series with the figures that its cells hold now. */
export interface DrawnSeries {
  readonly name: string;
  readonly color: string;
  /** Null where a cell holds no number. */
  readonly values: readonly (number | null)[];
  /** The number format of the figures written on it; null where there are none. */
  readonly labelFormat: string | null;
}

/** A chart as it is drawn: everything read from the workbook. */
export interface DrawnChart {
  readonly title: string;
  /** Null for a kind that is not drawn. */
  readonly form: ChartForm | null;
  readonly isStacked: boolean;
  /** "stacked bar chart". */
  readonly typeName: string;
  readonly categories: readonly string[];
  readonly series: readonly DrawnSeries[];
  readonly categoryTitle: string;
  readonly valueTitle: string;
  /** Whether the first category stands where Excel puts the last. */
  readonly isReversed: boolean;
  /** What somebody chose for the axis of values; null for what follows from the figures. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly majorUnit: number | null;
  readonly hasLegend: boolean;
}

const FORMS: Readonly<Record<string, { readonly form: ChartForm; readonly isStacked?: true }>> = {
  BarClustered: { form: "bars" },
  BarStacked: { form: "bars", isStacked: true },
  ColumnClustered: { form: "columns" },
  ColumnStacked: { form: "columns", isStacked: true },
  Line: { form: "lines" },
  LineMarkers: { form: "lines" },
  Pie: { form: "pie" },
};

/** Excel's own colours for what was given none. */
const PALETTE = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;

/** The colour of the first, second and so on where nobody chose one. */
export function toUsualColor(index: number): string {
  return PALETTE[index % PALETTE.length] ?? PALETTE[0];
}

export function toDrawnChart(chart: Chart): DrawnChart {
  const type = textOf(chart.properties.get("ChartType"));
  const { form = null, isStacked = false } = FORMS[type] ?? {};
  const title = chart.part("Title");
  const categoryAxis = chart.part("CategoryAxis");
  const valueAxis = chart.part("ValueAxis");
  const series = chart.series.map(toDrawnSeries);
  return {
    title: title.properties.get("Visible") === false ? "" : textOf(title.properties.get("Text")),
    form,
    isStacked,
    typeName: toTypeName(type),
    categories: toCategories(chart, Math.max(0, ...series.map(({ values }) => values.length))),
    series,
    categoryTitle: axisTitle(categoryAxis),
    valueTitle: axisTitle(valueAxis),
    isReversed: categoryAxis.properties.get("ReversePlotOrder") === true,
    minimum: numberOf(valueAxis.properties.get("Minimum")),
    maximum: numberOf(valueAxis.properties.get("Maximum")),
    majorUnit: numberOf(valueAxis.properties.get("MajorUnit")),
    hasLegend: chart.part("Legend").properties.get("Visible") !== false,
  };
}

/** What the picture is called for those who cannot see it. */
export function toChartName({ title, typeName, series, categories }: DrawnChart): string {
  const names = series.map(({ name }) => name).filter((name) => name !== "");
  const shown = names.length > 0 ? `: ${names.join(", ")}` : "";
  const over = categories.length > 0 ? `, over ${categories.length} categories` : "";
  return `${title === "" ? "" : `${title}. `}${toSentence(typeName)}${shown}${over}.`;
}

export function toSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "XYScatter" is "xy scatter chart", "BarClustered" "clustered bar chart". */
function toTypeName(type: string): string {
  const words = type
    .replaceAll(/([a-z])([A-Z0-9])/g, "$1 $2")
    .toLowerCase()
    .split(" ");
  const [first = "", second] = words;
  const isTurned = second === "clustered" || second === "stacked";
  return `${isTurned ? [second, first, ...words.slice(2)].join(" ") : words.join(" ")} chart`;
}

function toDrawnSeries(series: ChartSeries, index: number): DrawnSeries {
  const { properties } = series;
  const format = series.part("Format");
  const color =
    textOf(format.part("Fill").properties.get("Color")) || textOf(format.part("Line").properties.get("Color"));
  const labels = series.part("DataLabels").properties;
  return {
    name: textOf(properties.get("Name")),
    color: color || toUsualColor(index),
    values: cellsOf(series.values).map(({ value }) => (typeof value === "number" ? value : null)),
    labelFormat: properties.get("HasDataLabels") === true ? textOf(labels.get("NumberFormat")) || "General" : null,
  };
}

function toCategories({ series }: Chart, count: number): string[] {
  const source = series.find(({ categories }) => categories !== null)?.categories ?? null;
  // Excel counts where nothing names them.
  if (source === null) return Array.from({ length: count }, (_, index) => toPlainText(index + 1));
  return cellsOf(source).map((cell) => toDisplayText(cell));
}

function cellsOf(source: ChartSource | null): Parameters<typeof toDisplayText>[0][] {
  if (source === null) return [];
  const { sheet, area } = source;
  const cells: Parameters<typeof toDisplayText>[0][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const isShown = !sheet.hiddenRows.has(row) && !sheet.hiddenColumns.has(column);
      const { numberFormat } = sheet.style(row, column);
      if (isShown) cells.push({ value: sheet.value(row, column), numberFormat });
    }
  }
  return cells;
}

function axisTitle(axis: ChartPart): string {
  const { properties } = axis.part("Title");
  return properties.get("Visible") === false ? "" : textOf(properties.get("Text"));
}

function textOf(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}

function numberOf(value: Json | undefined): number | null {
  return typeof value === "number" ? value : null;
}
