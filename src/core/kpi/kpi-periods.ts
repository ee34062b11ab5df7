import { comparePeriods, type Period } from "../period/period";
import type { Kpi, KpiFigure } from "../scorecard/kpi";
import { CURRENT_PERIOD } from "../scorecard/scorecard";

/** A target that counts for a period, and what its column's header names instead of that period; null where it names it. */
export interface FoundTarget {
  readonly figure: KpiFigure;
  readonly under: Period | null;
}

/** An actual of an earlier period. */
export interface EarlierActual {
  readonly figure: KpiFigure;
  readonly period: Period;
}

/**
 * The periods that a KPI has a target or an actual for, oldest first. A target that names no year belongs to the years that have
 * actuals, where there are any.
 */
export function toPeriodsOf(kpi: Kpi, periods: readonly Period[]): readonly Period[] {
  const isDated = [...kpi.actuals.keys()].some((key) => key !== CURRENT_PERIOD.key);
  return periods.filter(({ key }) => {
    if (kpi.actuals.has(key)) return true;
    return kpi.targets.has(key) && !(isDated && key === CURRENT_PERIOD.key);
  });
}

/** The target for a period: its own, else that of the shortest run of years that it lies in, else one that names no year. */
export function findTargetFor(kpi: Kpi, period: Period, periods: readonly Period[]): FoundTarget | null {
  const own = kpi.targets.get(period.key);
  if (own) return { figure: own, under: null };
  const wider = periods.filter((each) => kpi.targets.has(each.key) && isWithin(period, each)).sort(byClosest);
  const under = wider[0] ?? (kpi.targets.has(CURRENT_PERIOD.key) ? CURRENT_PERIOD : null);
  const figure = under && kpi.targets.get(under.key);
  return figure ? { figure, under } : null;
}

/** The actual of the newest earlier period that the KPI has a column for, filled or not. */
export function findEarlierActual(kpi: Kpi, period: Period, periods: readonly Period[]): EarlierActual | null {
  const newest = periods.filter((each) => comparePeriods(each, period) < 0 && kpi.actuals.has(each.key)).at(-1);
  const figure = newest && kpi.actuals.get(newest.key);
  return figure ? { figure, period: newest } : null;
}

/** First and last year of a period of whole years; null for any other. */
function findYears({ key }: Period): readonly [first: string, last: string] | null {
  const [, first, last] = /^(\d{4})-(\d{4})$/.exec(key) ?? [];
  return first !== undefined && last !== undefined ? [first, last] : null;
}

/** Years are compared as they are written, in four digits. */
function isWithin(period: Period, wider: Period): boolean {
  const [own, other] = [findYears(period), findYears(wider)];
  return own !== null && other !== null && other[0] <= own[0] && own[1] <= other[1];
}

/** Of periods that one lies in, those that begin last and end first come first. */
function byClosest(a: Period, b: Period): number {
  const [[firstOfA, lastOfA], [firstOfB, lastOfB]] = [findYears(a) ?? ["", ""], findYears(b) ?? ["", ""]];
  return firstOfB.localeCompare(firstOfA) || lastOfA.localeCompare(lastOfB);
}
