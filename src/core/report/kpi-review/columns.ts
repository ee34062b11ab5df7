/** The columns of the KPI review, in order: what they are called in the table of KPIs, and how wide they are, in characters. */
export const KPI_COLUMNS = {
  ref: { header: "No.", width: 5 },
  kpi: { header: "KPI", width: 27 },
  area: { header: "Key area", width: 14 },
  period: { header: "Period", width: 8 },
  baseline: { header: "Baseline as written", width: 13 },
  targetWritten: { header: "Target as written", width: 14 },
  actualWritten: { header: "Actual as written", width: 13 },
  actual: { header: "Actual", width: 13 },
  before: { header: "Year before, or baseline", width: 13 },
  limit: { header: "Must be", width: 12 },
  against: { header: "Held against", width: 13 },
  variance: { header: "Variance (% in points)", width: 13 },
  outcome: { header: "Outcome", width: 14 },
  trend: { header: "Trend", width: 12 },
  judged: { header: "How it is judged", width: 22 },
  source: { header: "Cell", width: 11 },
  notes: { header: "Notes", width: 18 },
} as const;

/** A column of the table of KPIs. */
export type KpiColumn = keyof typeof KPI_COLUMNS;

export const KPI_COLUMN_KEYS = Object.keys(KPI_COLUMNS) as readonly KpiColumn[];
export const KPI_COLUMN_WIDTHS: readonly number[] = KPI_COLUMN_KEYS.map((key) => KPI_COLUMNS[key].width);

/** A column's place, from 0. */
export function toKpiPlace(key: KpiColumn): number {
  return KPI_COLUMN_KEYS.indexOf(key);
}
