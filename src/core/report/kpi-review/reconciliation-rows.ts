import type { Currency, Decimal } from "../../amount/amount";
import { add, subtract, toPence } from "../../amount/decimal";
import { isBacked, type Backing } from "../../kpi/backing";
import { toCumulativePeriods } from "../../kpi/cumulative";
import { findReported, toSum } from "../../kpi/reconcile";
import { reviewKpis } from "../../kpi/review-kpis";
import type { SavingLine, SavingType } from "../../kpi/saving-line";
import { toSavingLines } from "../../kpi/saving-lines";
import { comparePeriods, type Period } from "../../period/period";
import type { Scorecard } from "../../scorecard/scorecard";
import type { LiveFigure } from "../live-figure";
import type { PlannedSavings } from "../savings-data/savings-data";
import type { SumOf } from "./savings-sums";

/** What a KPI counts of the register's savings, in words. */
export const TYPES_COUNTED = { all: "all types", cashable: "cashable", costAvoidance: "cost avoidance" } as const;

/** A period of a KPI that a register backs, and what is delivered in it. */
export interface BackedPeriod {
  readonly backing: Backing;
  readonly period: Period;
  /** What a sum of delivered lines that the KPI counts is of; with `again: false` of those that are new. */
  readonly sums: readonly SumOf[];
  /** The delivered lines that the KPI counts, and those of cost avoidance whatever it counts. */
  readonly delivered: Decimal;
  readonly costAvoidance: Decimal;
  /** The delivered lines that are new. */
  readonly fresh: readonly SavingLine[];
  /** How many lines are delivered, of whatever type. */
  readonly deliveredLines: number;
  /** Whether its plan is one of those that are added up. */
  readonly isAddedUp: boolean;
}

/** What was delivered up to and with a period, beside what was planned. */
export interface CumulativeRow {
  readonly backed: BackedPeriod;
  readonly delivered: Decimal;
  /** Null where a target so far is no single sum of money. */
  readonly plan: Decimal | null;
  readonly target: LiveFigure | null;
}

/** The periods in which a KPI is held against its registers or their savings are added up, oldest first. */
export function toBackedPeriods(
  scorecard: Scorecard,
  backing: Backing,
  { names }: PlannedSavings,
): readonly BackedPeriod[] {
  const lines = toSavingLines(scorecard).counted.filter(({ saving }) => backing.sheets.has(saving.saving.at.sheet));
  const periods = new Map<string, { readonly period: Period; readonly lines: SavingLine[] }>();
  for (const line of lines) {
    if (!line.period) continue;
    const group = periods.get(line.period.key) ?? { period: line.period, lines: [] };
    periods.set(line.period.key, group);
    group.lines.push(line);
  }
  const types: readonly (SavingType | undefined)[] = backing.types === "all" ? [undefined] : [backing.types];
  // An actual of a year that the register skips is held against it too.
  for (const period of scorecard.kpiPeriods) {
    if (backing.kpi.actuals.has(period.key) && !periods.has(period.key)) periods.set(period.key, { period, lines: [] });
  }
  const addedUp = new Map(toCumulativePeriods(scorecard, backing).map((period) => [period.key, period] as const));
  for (const [key, period] of addedUp) if (!periods.has(key)) periods.set(key, { period, lines: [] });
  const sorted = [...periods.values()].sort((a, b) => comparePeriods(a.period, b.period));
  const first = sorted.findIndex((each) => each.lines.length > 0);
  return (first < 0 ? [] : sorted.slice(first)).map(({ period, lines: own }) => {
    const delivered = own.filter(({ status }) => status === "delivered");
    const counted = delivered.filter(({ type }) => isBacked(type, backing.types));
    return {
      backing,
      period,
      sums: [...backing.sheets].flatMap((sheet) =>
        types.map((type): SumOf => ({
          period: names.periods.get(period.key) ?? 0,
          register: names.registers.get(sheet) ?? 0,
          status: "delivered",
          ...(type ? { type } : {}),
        })),
      ),
      delivered: toSum(counted),
      costAvoidance: toSum(delivered.filter(({ type }) => type === "costAvoidance")),
      fresh: counted.filter(({ again }) => again === null),
      deliveredLines: delivered.length,
      isAddedUp: addedUp.has(period.key),
    };
  });
}

/** The KPIs that the registers back. */
export function toBackingsOf(scorecard: Scorecard): readonly Backing[] {
  return reviewKpis(scorecard).backings.backings;
}

/** A KPI's target for a period as a sum of money that formulas can add up; null where it has no single one. */
function findPlanned({ kpi }: Backing, { key }: Period, currency: Currency): LiveFigure | null {
  const target = kpi.targets.get(key);
  const [amount, ...others] = target?.value ?? [];
  if (!target || !amount || others.length > 0) return null;
  return {
    ...{ at: target.at, cell: target.cell, unit: target.unit, amount, place: 0, of: 1 },
    wanted: { kind: "money", value: "0", currency },
  };
}

/** A backed KPI's savings added up from the registers' first year on. */
export function toCumulativeRows(periods: readonly BackedPeriod[], currency: Currency): readonly CumulativeRow[] {
  let delivered: Decimal = "0.00";
  let plan: Decimal | null = "0.00";
  return periods
    .filter(({ isAddedUp }) => isAddedUp)
    .map((backed) => {
      const { backing, period, fresh } = backed;
      const figure = backing.kpi.targets.get(period.key);
      const planned = figure ? findReported(figure, currency) : null;
      plan = plan === null || planned === null ? null : toPence(add(plan, planned));
      delivered = toPence(add(delivered, toSum(fresh)));
      return { backed, delivered, plan, target: findPlanned(backing, period, currency) };
    });
}

/** One decimal less another, at its pence. */
export function toDifferenceOf(a: Decimal, b: Decimal): Decimal {
  return toPence(subtract(a, b));
}
