import type { Currency, Decimal } from "../amount/amount";
import { compareDecimals, DecimalSum, subtract, toPence } from "../amount/decimal";
import { comparePeriods, type Period } from "../period/period";
import type { KpiFigure } from "../scorecard/kpi";
import type { Scorecard } from "../scorecard/scorecard";
import { isBacked, type Backing } from "./backing";
import type { SavingLine } from "./saving-line";
import { toSavingLines } from "./saving-lines";

/** A KPI's actual held against what the register says was delivered in its period. */
export interface Reconciliation {
  readonly backing: Backing;
  readonly period: Period;
  readonly currency: Currency;
  readonly actual: KpiFigure;
  /** What the KPI reports, at its pence. */
  readonly reported: Decimal;
  /** What the register's delivered lines of the types that the KPI counts add up to, counted again or not. */
  readonly delivered: Decimal;
  /** Reported less delivered; "0.00" where they agree to the penny. */
  readonly difference: Decimal;
  /** Delivered cashable savings and cost avoidance alone, whatever the KPI counts. */
  readonly cashable: Decimal;
  readonly costAvoidance: Decimal;
  /** The delivered lines that were added up. */
  readonly lines: readonly SavingLine[];
}

/**
 * Each actual in money of a KPI that a register backs, held against the register. A period before the register begins is left out:
 * what it does not list, it does not deny. An actual that is blank or no single sum is left out.
 */
export function reconcile(scorecard: Scorecard, backings: readonly Backing[]): readonly Reconciliation[] {
  const { currency, counted } = toSavingLines(scorecard);
  return backings.flatMap((backing) => {
    const own = groupByPeriod(counted.filter(({ saving }) => backing.sheets.has(saving.saving.at.sheet)));
    const first = [...own.values()]
      .flatMap(([line]) => line?.period ?? [])
      .sort(comparePeriods)
      .at(0);
    return scorecard.kpiPeriods.flatMap((period) => {
      const actual = backing.kpi.actuals.get(period.key);
      const reported = actual && findReported(actual, currency);
      if (!actual || reported === null || reported === undefined) return [];
      if (!first || comparePeriods(period, first) < 0) return [];
      const delivered = (own.get(period.key) ?? []).filter(({ status }) => status === "delivered");
      return [toReconciliation(backing, period, currency, { actual, reported, delivered })];
    });
  });
}

/** A KPI's single actual as a sum in a currency: a plain number is one without its sign. Null for anything else. */
export function findReported({ value }: KpiFigure, currency: Currency): Decimal | null {
  const [only, ...others] = value;
  if (!only || others.length > 0) return null;
  if (only.kind === "money") return only.currency === currency ? only.value : null;
  return only.kind === "number" ? toPence(only.value) : null;
}

function toReconciliation(
  backing: Backing,
  period: Period,
  currency: Currency,
  {
    actual,
    reported,
    delivered,
  }: { readonly actual: KpiFigure; readonly reported: Decimal; readonly delivered: readonly SavingLine[] },
): Reconciliation {
  const lines = delivered.filter(({ type }) => isBacked(type, backing.types));
  const total = toSum(lines);
  return {
    backing,
    period,
    currency,
    actual,
    reported,
    delivered: total,
    difference: toPence(subtract(reported, total)),
    cashable: toSum(delivered.filter(({ type }) => type === "cashable")),
    costAvoidance: toSum(delivered.filter(({ type }) => type === "costAvoidance")),
    lines,
  };
}

/** Whether a KPI's actual and the register agree to the penny. */
export function isReconciled({ difference }: Reconciliation): boolean {
  return compareDecimals(difference, "0") === 0;
}

/**
 * How much of what a KPI reports is cost avoidance, as the register has it; null where it is none, where the KPI counts cost
 * avoidance alone, and where reported and delivered savings differ in a way that does not tell.
 */
export function findCostAvoidanceHeld(reconciliation: Reconciliation): Decimal | null {
  const { backing, difference, costAvoidance } = reconciliation;
  if (backing.types === "costAvoidance" || compareDecimals(costAvoidance, "0") === 0) return null;
  const isHeld = backing.types === "all" ? isReconciled(reconciliation) : difference === costAvoidance;
  return isHeld ? costAvoidance : null;
}

/** What some lines add up to, at its pence. */
export function toSum(lines: Iterable<SavingLine>): Decimal {
  const sum = new DecimalSum();
  for (const { amount } of lines) sum.add(amount);
  return toPence(sum.value);
}

function groupByPeriod(lines: readonly SavingLine[]): ReadonlyMap<string, readonly SavingLine[]> {
  const groups = new Map<string, SavingLine[]>();
  for (const line of lines) {
    const key = line.period?.key ?? "";
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return groups;
}
