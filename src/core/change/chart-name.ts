/** What the names of our charts begin with, so that charts which people add to a tab of ours are left alone. */
const OWN_CHART = "Maturity chart ";

/** The name of a tab's chart, by its place among the tab's charts from 0: the same whichever host draws it. */
export function toChartName(index: number): string {
  return `${OWN_CHART}${index + 1}`;
}

/** Whether a chart is one that this program has drawn. */
export function isOwnChart(name: string): boolean {
  return name.startsWith(OWN_CHART);
}
