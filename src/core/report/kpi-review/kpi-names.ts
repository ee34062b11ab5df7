import type { Kpi } from "../../scorecard/kpi";
import { toKpiPlace } from "./columns";
import type { RowContents } from "./section";

/** A KPI's number and name, in the columns where the table of KPIs has them. */
export function planNames({ ref, name }: Kpi): RowContents {
  return [
    [toKpiPlace("ref"), { value: ref ?? "", style: "label" }],
    [toKpiPlace("kpi"), { value: name.value, style: "label" }],
  ];
}
