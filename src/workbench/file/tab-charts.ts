import type { ChartPlan, ChartSeries, PlannedCell, PlanRange, SeriesLook } from "../../core/change/sheet-plan";
import { toPlainText } from "../../core/grid/display";
import type { Json } from "../../simulator/json";
import { leftOf, topOf } from "../../simulator/workbook/measure";
import type { Chart, ChartSeries as SimulatedSeries, ChartSource, Sheet } from "../../simulator/workbook/workbook";

const KINDS: Readonly<Record<string, ChartPlan["kind"]>> = {
  BarClustered: "clusteredBar",
  ColumnClustered: "clusteredColumn",
  BarStacked: "stackedBar",
};
const PATTERNS: Readonly<Record<string, SeriesLook["pattern"]>> = {
  wdUpDiag: "wideUpwardDiagonal",
  smGrid: "smallGrid",
  dkHorz: "horizontal",
  pct20: "dots",
};
/** The colour of Excel's own first series. */
const USUAL_COLOR = "4472C4";
/** A chart's edge may be off a cell's by less than a point. */
const TOLERANCE = 1;

/** A chart of a tab as plans have it; null for a kind of chart or a series that plans do not have. */
export function findChartPlan(chart: Chart, cells: readonly PlannedCell[]): ChartPlan | null {
  const kind = KINDS[textOf(chart.properties.get("ChartType"))];
  const categories = findRange(chart.sheet, chart.series[0]?.categories ?? null);
  const series = chart.series.map((each) => findSeries(each, cells));
  if (kind === undefined || categories === null) return null;
  const known = series.filter((each) => each !== null);
  if (known.length < series.length) return null;
  const title = textOf(chart.part("Title").properties.get("Text"));
  const axis = chart.part("ValueAxis");
  return {
    kind,
    title,
    altText: chart.altText || `${title}: ${known.length === 1 ? "one series" : `${known.length} series`} of bars.`,
    categories,
    series: known,
    categoryAxisTitle: textOf(chart.part("CategoryAxis").part("Title").properties.get("Text")),
    valueAxis: {
      title: textOf(axis.part("Title").properties.get("Text")),
      minimum: findNumber(axis.properties.get("Minimum")),
      maximum: findNumber(axis.properties.get("Maximum")),
      majorUnit: findNumber(axis.properties.get("MajorUnit")),
    },
    labelFormat: findLabelFormat(chart),
    place: toPlace(chart),
  };
}

function findSeries(series: SimulatedSeries, cells: readonly PlannedCell[]): ChartSeries | null {
  const values = findRange(series.chart.sheet, series.values);
  const name = values && findNameCell(textOf(series.properties.get("Name")), values, cells);
  if (!values || !name) return null;
  const color = series.part("Format").part("Fill").properties.get("Color");
  return {
    name: { row: name.row, column: name.column },
    values,
    look: {
      color: typeof color === "string" ? color.replace("#", "") : USUAL_COLOR,
      pattern: PATTERNS[series.pattern ?? ""] ?? "solid",
    },
  };
}

/** The cell that holds a series' name: the one above its values if it does, else the first that does. */
function findNameCell(name: string, values: PlanRange, cells: readonly PlannedCell[]): PlannedCell | null {
  const holders = cells.filter((cell) => toPlainText(cell.value) === name);
  const above = holders.find(({ row, column }) => row === values.top - 1 && column === values.left);
  return above ?? holders[0] ?? null;
}

function findLabelFormat({ series }: Chart): string | null {
  const labelled = series.find((each) => each.properties.get("HasDataLabels") === true);
  return labelled ? textOf(labelled.part("DataLabels").properties.get("NumberFormat") ?? "General") : null;
}

/** Cells of the tab itself; null for those of other sheets. */
function findRange(sheet: Sheet, source: ChartSource | null): PlanRange | null {
  return source?.sheet === sheet ? source.area : null;
}

function toPlace({ sheet, properties }: Chart): PlanRange {
  const edge = (name: string): number => Number(properties.get(name) ?? 0);
  const [left, top] = [edge("Left"), edge("Top")];
  const columnAt = (points: number): number => findPlace((column) => leftOf(sheet, column), points);
  const rowAt = (points: number): number => findPlace((row) => topOf(sheet, row), points);
  return {
    top: rowAt(top + TOLERANCE),
    left: columnAt(left + TOLERANCE),
    bottom: rowAt(top + edge("Height") - TOLERANCE),
    right: columnAt(left + edge("Width") - TOLERANCE),
  };
}

/** The row or column that a distance from the sheet's corner falls into. */
function findPlace(edgeOf: (place: number) => number, points: number): number {
  let place = 0;
  while (edgeOf(place + 1) <= points) place += 1;
  return place;
}

function textOf(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}

function findNumber(value: Json | undefined): number | null {
  return typeof value === "number" ? value : null;
}
