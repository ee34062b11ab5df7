import { toTableColumns, type ColumnOf } from "../../change/table-columns";

/** The columns of the KPI review; headed so in the table of KPIs. */
export const KPI_COLUMNS = toTableColumns({
  ref: { header: "No.", width: 5 },
  kpi: { header: "KPI", width: 24 },
  area: { header: "Key area", width: 15 },
  period: { header: "Period", width: 10 },
  baseline: { header: "Baseline as written", width: 13 },
  targetWritten: { header: "Target as written", width: 15 },
  actualWritten: { header: "Actual as written", width: 13 },
  actual: { header: "Actual", width: 13 },
  before: { header: "Year before, or baseline", width: 13 },
  limit: { header: "Must be", width: 12 },
  against: { header: "Held against", width: 13 },
  variance: { header: "Variance (% in points)", width: 13 },
  outcome: { header: "Outcome", width: 13 },
  trend: { header: "Trend", width: 11 },
  notes: { header: "Notes", width: 18 },
  judged: { header: "How it is judged", width: 40 },
  source: { header: "Cell", width: 24 },
});

/** How many of them are printed: with how a KPI is judged and a link to its cell as well, letters would be too small to read on A4. */
export const PRINTED_COLUMNS = KPI_COLUMNS.place("judged");

/** How wide the printed ones are from a column on, in characters: what a line of text that runs over them has room for. */
export function toRoomFrom(key: KpiColumn): number {
  return KPI_COLUMNS.widths.slice(KPI_COLUMNS.place(key), PRINTED_COLUMNS).reduce((sum, width) => sum + width, 0);
}

/** A column of the table of KPIs. */
export type KpiColumn = ColumnOf<typeof KPI_COLUMNS>;
