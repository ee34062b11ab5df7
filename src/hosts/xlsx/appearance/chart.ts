import type {
  ChartAppearance,
  ChartAxisAppearance,
  ChartKind,
  ChartSeriesAppearance,
} from "../../../core/grid/chart-appearance";
import { findChild, findChildren, type XmlElement } from "../xml-tree";
import { findAll, findNumber, findPath, readFlag } from "./attributes";
import { THEME_ORDER, type Palette } from "./palette";

/** The elements of a plot that hold series, and the kind of chart that they draw. */
const KINDS: Readonly<Record<string, ChartKind>> = {
  lineChart: "line",
  line3DChart: "line",
  areaChart: "area",
  area3DChart: "area",
  pieChart: "pie",
  pie3DChart: "pie",
  ofPieChart: "pie",
  doughnutChart: "doughnut",
  scatterChart: "scatter",
  bubbleChart: "bubble",
  radarChart: "radar",
  stockChart: "stock",
};
const BARS = ["barChart", "bar3DChart"];
const GROUPINGS: Readonly<Record<string, ChartAppearance["grouping"]>> = {
  stacked: "stacked",
  percentStacked: "percentStacked",
};
const LEGENDS: Readonly<Record<string, ChartAppearance["legend"]>> = {
  b: "bottom",
  t: "top",
  l: "left",
  r: "right",
  tr: "corner",
};
/** Other names that charts have for the theme's first colours. */
const OTHER_NAMES: Readonly<Record<string, string>> = { bg1: "lt1", tx1: "dk1", bg2: "lt2", tx2: "dk2" };
const NO_AXIS: ChartAxisAppearance = { title: "", minimum: null, maximum: null, majorUnit: null, isReversed: false };

/** What a chart's part says of it; of several kinds in one chart, the first names it. */
export function readChart(root: XmlElement, palette: Palette): Omit<ChartAppearance, "name" | "altText" | "place"> {
  const chart = findChild(root, "chart");
  const plot = findPath(chart, "plotArea");
  const groups = plot?.children.filter(({ tag }) => tag.local.endsWith("Chart")) ?? [];
  const [first] = groups;
  const series = groups.flatMap((group) =>
    findChildren(group, "ser").map((each) => readSeries(each, palette, findLabels(each, group))),
  );
  const title = findPath(chart, "title");
  const isAutoTitled = !readFlag(findPath(chart, "autoTitleDeleted"), "val", false);
  const axes = plot?.children.filter(({ tag }) => tag.local.endsWith("Ax")) ?? [];
  const isValueAxis = ({ tag }: XmlElement): boolean => tag.local === "valAx";
  const legend = findPath(chart, "legend");
  const position = findPath(legend, "legendPos")?.tag.attribute("val") ?? "r";
  return {
    kind: first ? toKind(first) : "other",
    grouping: GROUPINGS[findPath(first ?? null, "grouping")?.tag.attribute("val") ?? ""] ?? "clustered",
    // A chart of one series is called by it where nobody gave it a title.
    title: (title && textOf(title)) || (isAutoTitled && title && series.length === 1 ? (series[0]?.name ?? "") : ""),
    series,
    // A scatter chart has two value axes, the first of them along the foot.
    categoryAxis: readAxis(axes.find((axis) => !isValueAxis(axis)) ?? (axes.length > 1 ? axes[0] : undefined)),
    valueAxis: readAxis(axes.filter(isValueAxis).at(-1)),
    legend: legend ? (LEGENDS[position] ?? "right") : null,
  };
}

function toKind(group: XmlElement): ChartKind {
  if (!BARS.includes(group.tag.local)) return KINDS[group.tag.local] ?? "other";
  return findChild(group, "barDir")?.tag.attribute("val") === "bar" ? "bar" : "column";
}

function readSeries(series: XmlElement, palette: Palette, labelFormat: string | null): ChartSeriesAppearance {
  const name = findChild(series, "tx");
  const nameReference = findPath(name, "strRef");
  const properties = findChild(series, "spPr");
  const pattern = findPath(properties, "pattFill");
  // The line of a line chart is its colour; that of a bar is only its edge.
  const paint =
    findPath(properties, "solidFill") ??
    findPath(pattern, "fgClr") ??
    (pattern ? null : findPath(properties, "ln", "solidFill"));
  return {
    name: nameReference ? cachedText(nameReference) : (findPath(name, "v")?.text ?? ""),
    nameFrom: findPath(nameReference, "f")?.text ?? null,
    valuesFrom: referenceOf(findChild(series, "val") ?? findChild(series, "yVal")),
    categoriesFrom: referenceOf(findChild(series, "cat") ?? findChild(series, "xVal")),
    color: paint && findPaint(paint, palette),
    pattern: pattern?.tag.attribute("prst") ?? null,
    labelFormat,
  };
}

/** The number format of the figures on a series, its own or its group's; null where no figures are shown. */
function findLabels(series: XmlElement, group: XmlElement): string | null {
  const labels = findChild(series, "dLbls") ?? findChild(group, "dLbls");
  if (!labels || !readFlag(findChild(labels, "showVal"), "val", false)) return null;
  return findChild(labels, "numFmt")?.tag.attribute("formatCode") ?? "General";
}

function referenceOf(source: XmlElement | null): string | null {
  return (source && findAll(source, "f")[0]?.text) ?? null;
}

function cachedText(reference: XmlElement): string {
  return findAll(reference, "v")
    .map((value) => value.text)
    .join(" ");
}

function findPaint(paint: XmlElement, { theme }: Palette): string | null {
  const plain =
    findChild(paint, "srgbClr")?.tag.attribute("val") ?? findChild(paint, "sysClr")?.tag.attribute("lastClr");
  if (plain) return plain.toUpperCase();
  const named = findChild(paint, "schemeClr")?.tag.attribute("val") ?? "";
  return theme[THEME_ORDER.indexOf(OTHER_NAMES[named] ?? named)] ?? null;
}

function readAxis(axis: XmlElement | undefined): ChartAxisAppearance {
  if (!axis) return NO_AXIS;
  const scaling = findChild(axis, "scaling");
  const title = findChild(axis, "title");
  return {
    title: title ? textOf(title) : "",
    minimum: findNumber(findPath(scaling, "min"), "val"),
    maximum: findNumber(findPath(scaling, "max"), "val"),
    majorUnit: findNumber(findChild(axis, "majorUnit"), "val"),
    isReversed: findPath(scaling, "orientation")?.tag.attribute("val") === "maxMin",
  };
}

/** The letters of a title, paragraphs under each other, or of the cell that it is taken from. */
function textOf(title: XmlElement): string {
  const paragraphs = findAll(title, "p").map((paragraph) =>
    findAll(paragraph, "t")
      .map(({ text }) => text)
      .join(""),
  );
  return paragraphs.length > 0 ? paragraphs.join("\n") : cachedText(title);
}
