import { toTableColumns, type ColumnOf } from "../../change/table-columns";

/** The columns of the KPI review; headed so in the table of KPIs. */
export const KPI_COLUMNS = toTableColumns({
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
});

/** A column of the table of KPIs. */
export type KpiColumn = ColumnOf<typeof KPI_COLUMNS>;
