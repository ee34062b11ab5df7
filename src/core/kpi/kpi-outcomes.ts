import type { Amount, Direction } from "../amount/amount";
import type { CellRef } from "../grid/cell-ref";
import type { Period } from "../period/period";
import type { Kpi } from "../scorecard/kpi";
import type { Scorecard } from "../scorecard/scorecard";
import { isFigure, type FigureAmount } from "./figure";
import { holdMeasure, type MeasureQuestion } from "./hold-measure";
import { findEarlierActual, findTargetFor, toPeriodsOf, type FoundTarget } from "./kpi-periods";
import type { KpiOutcomes, MeasureOutcome, OutcomeKind, PeriodOutcome, Yardstick } from "./outcome";
import { findAlike, toMeasurePairs, type MeasurePair } from "./pair-measures";
import { findTrend, type EarlierFigure } from "./trend";

/** What several measures come to: of their outcomes the first one here. */
const WORST_FIRST: readonly OutcomeKind[] = ["missed", "met", "notMeasured", "noTarget", "narrative"];
const KIND_WORDS: Readonly<Record<OutcomeKind, string>> = {
  missed: "missed",
  met: "met",
  notMeasured: "not measured",
  noTarget: "without a target",
  narrative: "in words",
};

/** The outcome of every KPI in every period that it has a target or an actual for. Total. */
export function toKpiOutcomes({ kpis, kpiPeriods }: Scorecard): readonly KpiOutcomes[] {
  return kpis.map((kpi) => ({
    kpi,
    outcomes: new Map(
      toPeriodsOf(kpi, kpiPeriods).map((period) => [period.key, toOutcome(kpi, period, kpiPeriods)] as const),
    ),
  }));
}

function toOutcome(kpi: Kpi, period: Period, periods: readonly Period[]): PeriodOutcome {
  const actual = kpi.actuals.get(period.key) ?? null;
  const target = findTargetFor(kpi, period, periods);
  const pairs = toMeasurePairs(target?.figure.value ?? [], actual?.value ?? []);
  const measures = pairs.map((pair, place) => {
    return holdMeasure(toQuestion(kpi, period, periods, target, { pair, place, of: pairs.length }));
  });
  const [only, ...others] = measures;
  const kind = WORST_FIRST.find((each) => measures.some((measure) => measure.kind === each)) ?? "notMeasured";
  return {
    period,
    kind,
    reason: only && others.length === 0 ? only.reason : toSharedReason(measures, kind),
    measures,
    target: target?.figure ?? null,
    actual,
    trend: only && others.length === 0 ? findTrendOf(kpi, period, periods, only.actual) : null,
    cells: measures.flatMap(({ cells }) => cells),
  };
}

/** One of several measures of a KPI. */
interface Place {
  readonly pair: MeasurePair;
  readonly place: number;
  readonly of: number;
}

function toQuestion(
  kpi: Kpi,
  period: Period,
  periods: readonly Period[],
  target: FoundTarget | null,
  place: Place,
): MeasureQuestion {
  const { pair } = place;
  return {
    period,
    target: pair.target,
    targetUnder: target?.under ?? null,
    targetAt: target?.figure.at ?? null,
    actual: pair.actual,
    actualAt: kpi.actuals.get(period.key)?.at ?? null,
    direction: toDirection(kpi, pair.target),
    start: toStart(kpi, period, periods, target?.figure.at ?? null, place),
  };
}

/** A target that is itself a direction says which way is good of its measure. */
function toDirection(kpi: Kpi, target: Amount | null): Direction | null {
  return target?.kind === "direction" ? target.direction : (kpi.direction?.direction ?? null);
}

/** What a year-on-year target is held against: the year before's actual; for the first year the start that it names, or the baseline. */
function toStart(
  kpi: Kpi,
  period: Period,
  periods: readonly Period[],
  targetAt: CellRef | null,
  { pair: { target, actual }, place, of }: Place,
): Yardstick | { readonly why: string } {
  const none = { why: "" };
  if (target?.kind !== "direction" || !actual || !isFigure(actual)) return none;
  const before = findEarlierActual(kpi, period, periods);
  if (before) {
    const figure = findAlike(before.figure.value, actual, place, of);
    if (figure) return { figure, bound: null, from: "yearBefore", period: before.period, at: before.figure.at };
    return { why: `The target is a change year on year, and ${before.period.label} has no actual to hold it against.` };
  }
  if (target.from && isFigure(target.from) && targetAt) {
    return { figure: target.from, bound: null, from: "start", period: target.from.period, at: targetAt };
  }
  const baseline = kpi.baseline && findAlike(kpi.baseline.value, actual, place, of);
  if (kpi.baseline && baseline) {
    return { figure: baseline, bound: null, from: "baseline", period: baseline.period, at: kpi.baseline.at };
  }
  return { why: "The target is a change year on year, and there is no earlier figure to hold the first year against." };
}

function findTrendOf(
  kpi: Kpi,
  period: Period,
  periods: readonly Period[],
  actual: Amount | null,
): PeriodOutcome["trend"] {
  if (!actual || !isFigure(actual)) return null;
  const earlier = findEarlierFigure(kpi, period, periods, actual);
  return earlier && findTrend(actual, earlier, kpi.direction?.direction ?? null);
}

function findEarlierFigure(
  kpi: Kpi,
  period: Period,
  periods: readonly Period[],
  actual: FigureAmount,
): EarlierFigure | null {
  const before = findEarlierActual(kpi, period, periods);
  const figure = before && findAlike(before.figure.value, actual, 0, 1);
  if (before) return figure && { figure, period: before.period, isBaseline: false, at: before.figure.at };
  const baseline = kpi.baseline && findAlike(kpi.baseline.value, actual, 0, 1);
  return kpi.baseline && baseline
    ? { figure: baseline, period: baseline.period, isBaseline: true, at: kpi.baseline.at }
    : null;
}

function toSharedReason(measures: readonly MeasureOutcome[], kind: OutcomeKind): string {
  const counts = WORST_FIRST.flatMap((each) => {
    const count = measures.filter((measure) => measure.kind === each).length;
    return count === 0 ? [] : [`${count} ${KIND_WORDS[each]}`];
  });
  const of = `Of ${measures.length} measures ${counts.join(", ")}; the worst that is known counts, ${KIND_WORDS[kind]}.`;
  return [of, ...new Set(measures.map(({ reason }) => reason))].join(" ");
}
