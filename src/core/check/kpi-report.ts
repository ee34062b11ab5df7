import type { CellRef } from "../grid/cell-ref";
import { findLineName } from "../kpi/saving-line";
import { comparePeriods, type Period } from "../period/period";
import type { Kpi } from "../scorecard/kpi";
import type { Saving } from "../scorecard/saving";
import type { Scorecard } from "../scorecard/scorecard";
import type { Report } from "./finding";

/** What a finding about a KPI says besides its message. */
export interface KpiPlace {
  readonly kpi: Kpi;
  /** Null where it is about no period, such as a baseline's. */
  readonly period: Period | null;
  readonly at: CellRef;
  readonly related?: readonly CellRef[];
}

/** A finding about a KPI. */
export function toKpiReport({ kpi, period, at, related = [] }: KpiPlace, message: string): Report {
  return { objective: null, keyArea: null, kpi: toKpiSubject(kpi), period, at, message, related, fix: null };
}

/** A finding about a line of a savings register. */
export function toSavingReport(
  { period }: Saving,
  { at, related = [] }: Pick<KpiPlace, "at" | "related">,
  message: string,
): Report {
  return { objective: null, keyArea: null, period, at, message, related, fix: null };
}

/** What tells a KPI in a finding: its ref, or its name where it has none. */
export function toKpiSubject({ ref, name }: Kpi): string {
  return ref ?? name.value;
}

/** How a sentence names a line of a register: "C0012 Lamps"; "this line" where it has no name. */
export function toSavingName(saving: Saving): string {
  return findLineName(saving) ?? "this line";
}

/** The newest period that any KPI has an actual in; the newest of all where nothing is measured yet; null without periods. */
export function findNewestKpiPeriod({ kpis, kpiPeriods }: Scorecard): Period | null {
  const isMeasured = ({ key }: Period): boolean =>
    kpis.some((kpi) => kpi.actuals.get(key)?.value.some(({ kind }) => kind !== "blank"));
  return kpiPeriods.filter(isMeasured).at(-1) ?? kpiPeriods.at(-1) ?? null;
}

/** The periods that are not over: the newest that is measured and those after it; all where nothing is measured yet. */
export function toOpenKpiPeriods(scorecard: Scorecard): readonly Period[] {
  const newest = findNewestKpiPeriod(scorecard);
  const hasActuals = scorecard.kpis.some(({ actuals }) => actuals.size > 0);
  if (!newest || !hasActuals) return scorecard.kpiPeriods;
  return scorecard.kpiPeriods.filter((period) => comparePeriods(period, newest) >= 0);
}
