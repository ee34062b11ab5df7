import type { DrawnChart } from "../../../src/workbench/charts/drawn-chart";

/** A clustered column chart of some series, unless said otherwise. */
export function chartOf(series: readonly (readonly (number | null)[])[], other: Partial<DrawnChart> = {}): DrawnChart {
  return {
    title: "A title",
    form: "columns",
    isStacked: false,
    typeName: "clustered column chart",
    categories: (series[0] ?? []).map((_, index) => `Category ${index + 1}`),
    series: series.map((values, index) => ({
      name: `Series ${index + 1}`,
      color: ["#111111", "#222222", "#333333"][index] ?? "",
      values,
      labelFormat: null,
    })),
    categoryTitle: "",
    valueTitle: "",
    isReversed: false,
    minimum: null,
    maximum: null,
    majorUnit: null,
    hasLegend: true,
    ...other,
  };
}
