import type { Decimal } from "../amount/amount";
import { add, subtract, toPence } from "../amount/decimal";
import { comparePeriods, isOneYear, type Period } from "../period/period";
import type { Scorecard } from "../scorecard/scorecard";
import { isBacked, type Backing } from "./backing";
import { findReported, toSum } from "./reconcile";
import { toSavingLines } from "./saving-lines";

/** What was saved from the registers' first year up to and with a period, beside what was planned. */
export interface CumulativeSavings {
  readonly period: Period;
  /** Delivered savings of the types that the KPI counts; a recurring saving counts in its first year alone. */
  readonly delivered: Decimal;
  /** The sum of the KPI's targets so far; null from the first period on whose target is no sum of money. */
  readonly plan: Decimal | null;
  /** Delivered less planned; null where there is no plan. */
  readonly difference: Decimal | null;
}

/**
 * A backed KPI's delivered savings, period by period and added up, beside its plan: {@link toCumulativePeriods}, up to the last one
 * in which anything was delivered or for which an actual is reported. What was planned for a year until then counts whether or
 * not anything new was delivered in it; what is planned for years of forecasts alone is not due yet, and nobody is behind it.
 */
export function toCumulative(scorecard: Scorecard, backing: Backing): readonly CumulativeSavings[] {
  const { kpi, types, sheets } = backing;
  const { currency, counted } = toSavingLines(scorecard);
  const made = counted.filter(({ status, saving }) => status === "delivered" && sheets.has(saving.saving.at.sheet));
  const lines = made.filter(({ type, again }) => again === null && isBacked(type, types));
  const periods = toCumulativePeriods(scorecard, backing);
  const isMeasured = ({ key }: Period): boolean => {
    const actual = kpi.actuals.get(key);
    return made.some(({ period }) => period?.key === key) || (actual ? findReported(actual, currency) !== null : false);
  };
  const due = periods.reduce((end, period, index) => (isMeasured(period) ? index + 1 : end), 0);
  let delivered: Decimal = "0.00";
  let plan: Decimal | null = "0.00";
  return periods.slice(0, due).map((period) => {
    const target = kpi.targets.get(period.key);
    const planned: Decimal | null = target ? findReported(target, currency) : null;
    delivered = toPence(add(delivered, toSum(lines.filter((line) => line.period?.key === period.key))));
    plan = plan === null || planned === null ? null : toPence(add(plan, planned));
    return { period, delivered, plan, difference: plan === null ? null : toPence(subtract(delivered, plan)) };
  });
}

/**
 * The periods over which a backed KPI's savings are added up, oldest first: those that its registers have any counted line in,
 * delivered or not, and the years between the first and the last of them that the KPI has a target for. Empty without such lines.
 */
export function toCumulativePeriods(scorecard: Scorecard, { kpi, sheets }: Backing): readonly Period[] {
  const periods = new Map<string, Period>();
  for (const { period, saving } of toSavingLines(scorecard).counted) {
    if (period && !periods.has(period.key) && sheets.has(saving.saving.at.sheet)) periods.set(period.key, period);
  }
  const own = [...periods.values()].sort(comparePeriods);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return [];
  // A target for five years is no plan of any one of them, and one for a quarter no plan of its year.
  const between = scorecard.kpiPeriods.filter(
    (period) =>
      !periods.has(period.key) &&
      kpi.targets.has(period.key) &&
      isOneYear(period) &&
      comparePeriods(first, period) < 0 &&
      comparePeriods(period, last) < 0,
  );
  return [...own, ...between].sort(comparePeriods);
}
