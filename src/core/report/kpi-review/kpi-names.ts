import type { Kpi } from "../../scorecard/kpi";
import { KPI_COLUMNS } from "./columns";
import { toHeader, type RowContents } from "./section";

/** The headers over a KPI's number and name. */
export const NAME_HEADERS: RowContents = [
  toHeader(KPI_COLUMNS.place("ref"), KPI_COLUMNS.each.ref.header),
  toHeader(KPI_COLUMNS.place("kpi"), KPI_COLUMNS.each.kpi.header),
];

/** A KPI's number and name, in the columns where the table of KPIs has them. */
export function planNames({ ref, name }: Kpi): RowContents {
  return [
    [KPI_COLUMNS.place("ref"), { value: ref ?? "", style: "label" }],
    [KPI_COLUMNS.place("kpi"), { value: name.value, style: "label" }],
  ];
}
