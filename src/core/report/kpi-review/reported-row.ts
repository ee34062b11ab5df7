import type { Decimal } from "../../amount/amount";
import { toPence } from "../../amount/decimal";
import { isFigure } from "../../kpi/figure";
import { toFigureCase } from "../live-figure";
import type { KpiRow } from "./kpi-rows";
import type { BackedPeriod } from "./reconciliation-rows";

/** A row of the table of KPIs, where it stands. */
export interface PlacedKpiRow {
  readonly kpiRow: KpiRow;
  readonly row: number;
}

/** Whether a KPI's single actual is in money that a register can be held against. */
export function findReportedRow(
  placed: readonly PlacedKpiRow[],
  { backing, period }: BackedPeriod,
  currency: string,
): PlacedKpiRow | null {
  const own = placed.filter(
    ({ kpiRow }) => kpiRow.kpi.index === backing.kpi.index && kpiRow.period.key === period.key && kpiRow.of === 1,
  );
  const [found] = own;
  const unit = found?.kpiRow.unit;
  if (!found?.kpiRow.actual || !unit || unit.kind === "percent") return null;
  return unit.kind === "money" && unit.currency !== currency ? null : found;
}

/** What a KPI's actual comes to, at its pence; null where it is no figure that can be held against the register. */
export function findReportedSum({ kpiRow: { actual } }: PlacedKpiRow): Decimal | null {
  return actual && isFigure(actual.amount) && toFigureCase(actual.amount, actual.wanted) === "figure"
    ? toPence(actual.amount.value)
    : null;
}
