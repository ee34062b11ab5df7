import type { Decimal } from "../amount/amount";
import { add, subtract, toPence } from "../amount/decimal";
import { comparePeriods, type Period } from "../period/period";
import type { Scorecard } from "../scorecard/scorecard";
import { isBacked, type Backing } from "./backing";
import { findReported, toSum } from "./reconcile";
import { toSavingLines } from "./saving-lines";

/** What was saved from the register's first year up to and with a period, beside what was planned. */
export interface CumulativeSavings {
  readonly period: Period;
  /** Delivered savings of the types that the KPI counts; a recurring saving counts in its first year alone. */
  readonly delivered: Decimal;
  /** The sum of the KPI's targets so far; null from the first period on whose target is no sum of money. */
  readonly plan: Decimal | null;
  /** Delivered less planned; null where there is no plan. */
  readonly difference: Decimal | null;
}

/** A backed KPI's delivered savings, period by period and added up, beside its plan. Periods of the register, oldest first. */
export function toCumulative(scorecard: Scorecard, { kpi, types, sheets }: Backing): readonly CumulativeSavings[] {
  const { currency, counted } = toSavingLines(scorecard);
  const lines = counted.filter(
    ({ status, type, again, saving }) =>
      status === "delivered" && again === null && isBacked(type, types) && sheets.has(saving.saving.at.sheet),
  );
  const periods = new Map(lines.flatMap(({ period }) => (period ? [[period.key, period] as const] : [])));
  let delivered: Decimal = "0.00";
  let plan: Decimal | null = "0.00";
  return [...periods.values()].sort(comparePeriods).map((period) => {
    const target = kpi.targets.get(period.key);
    const planned: Decimal | null = target ? findReported(target, currency) : null;
    delivered = toPence(add(delivered, toSum(lines.filter((line) => line.period?.key === period.key))));
    plan = plan === null || planned === null ? null : toPence(add(plan, planned));
    return { period, delivered, plan, difference: plan === null ? null : toPence(subtract(delivered, plan)) };
  });
}
