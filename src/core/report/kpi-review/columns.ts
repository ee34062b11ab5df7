/** The columns of the KPI review, in order: what they are called in the table of KPIs, and how wide they are, in characters. */
export const KPI_COLUMNS = {
  ref: { header: "No.", width: 6 },
  kpi: { header: "KPI", width: 30 },
  area: { header: "Key area", width: 14 },
  period: { header: "Period", width: 9 },
  baseline: { header: "Baseline as written", width: 13 },
  targetWritten: { header: "Target as written", width: 16 },
  actualWritten: { header: "Actual as written", width: 13 },
  actual: { header: "Actual", width: 14 },
  before: { header: "Year before, or baseline", width: 14 },
  limit: { header: "Must be", width: 13 },
  against: { header: "Held against", width: 14 },
  variance: { header: "Variance", width: 14 },
  outcome: { header: "Outcome", width: 14 },
  trend: { header: "Trend", width: 13 },
  judged: { header: "How it is judged", width: 24 },
  source: { header: "Cell", width: 13 },
  notes: { header: "Notes", width: 20 },
} as const;

/** A column of the table of KPIs. */
export type KpiColumn = keyof typeof KPI_COLUMNS;

export const KPI_COLUMN_KEYS = Object.keys(KPI_COLUMNS) as readonly KpiColumn[];
export const KPI_COLUMN_WIDTHS: readonly number[] = KPI_COLUMN_KEYS.map((key) => KPI_COLUMNS[key].width);

/** A column's place, from 0. */
export function toKpiPlace(key: KpiColumn): number {
  return KPI_COLUMN_KEYS.indexOf(key);
}
