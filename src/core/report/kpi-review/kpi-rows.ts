import type { Amount } from "../../amount/amount";
import { toAmounts } from "../../amount/amount-cell";
import { isFigure, type Figure } from "../../kpi/figure";
import { findEarlierActual, findTargetFor } from "../../kpi/kpi-periods";
import type { MeasureOutcome, PeriodOutcome } from "../../kpi/outcome";
import { findAlike } from "../../kpi/pair-measures";
import { reviewKpis } from "../../kpi/review-kpis";
import { comparePeriods, type Period } from "../../period/period";
import type { Kpi, KpiFigure } from "../../scorecard/kpi";
import type { Scorecard } from "../../scorecard/scorecard";
import type { LiveFigure } from "../live-figure";

/** One measure of a KPI in a period, and the cells that it is judged by. */
export interface KpiRow {
  readonly kpi: Kpi;
  readonly period: Period;
  readonly outcome: PeriodOutcome;
  readonly measure: MeasureOutcome;
  /** Its place among the measures of the period, and how many these are. */
  readonly place: number;
  readonly of: number;
  /** What its figures are in. */
  readonly unit: Figure;
  readonly target: LiveFigure | null;
  /** What the target's header names instead of the period; null where it names it. */
  readonly targetUnder: Period | null;
  readonly actual: LiveFigure | null;
  /** The actual of an earlier period, or the baseline where there is no earlier period. */
  readonly before: (LiveFigure & { readonly period: Period | null; readonly isBaseline: boolean }) | null;
}

/** The KPIs' measures of one period, in the order of the workbook. */
export interface PeriodRows {
  readonly period: Period;
  readonly rows: readonly KpiRow[];
}

/** The rows of all periods, the newest first. */
export function toKpiRows(scorecard: Scorecard): readonly PeriodRows[] {
  const rows = reviewKpis(scorecard).kpis.flatMap(({ kpi, outcomes }) =>
    [...outcomes.values()].flatMap((outcome) => toRowsOf(kpi, outcome, scorecard.kpiPeriods)),
  );
  return [...scorecard.kpiPeriods]
    .sort((a, b) => comparePeriods(b, a))
    .map((period) => ({ period, rows: rows.filter((row) => row.period.key === period.key) }))
    .filter(({ rows: own }) => own.length > 0);
}

/** Every figure that a row's formulas read. */
export function toFiguresOf({ target, actual, before }: KpiRow): readonly LiveFigure[] {
  return [target, actual, before].filter((figure): figure is LiveFigure => figure !== null);
}

function toRowsOf(kpi: Kpi, outcome: PeriodOutcome, periods: readonly Period[]): readonly KpiRow[] {
  const { period, measures } = outcome;
  const found = findTargetFor(kpi, period, periods);
  const earlier = findEarlierActual(kpi, period, periods);
  return measures.map((measure, place): KpiRow => {
    const of = measures.length;
    const unit = toUnit(outcome, measure, earlier?.figure ?? kpi.baseline);
    const like = measure.actual && isFigure(measure.actual) ? measure.actual : unit;
    const toBefore = (figure: KpiFigure): LiveFigure | null => {
      const alike = findAlike(figure.value, like, place, of) ?? (figure.value.length === 1 ? figure.value[0] : null);
      return toLive(figure, alike ?? null, unit);
    };
    const before = earlier ? toBefore(earlier.figure) : kpi.baseline && toBefore(kpi.baseline);
    return {
      ...{ kpi, period, outcome, measure, place, of, unit },
      target: found && toLive(found.figure, measure.target, unit),
      targetUnder: found?.under ?? null,
      actual: outcome.actual && toLive(outcome.actual, measure.actual, unit),
      before: before && { ...before, period: earlier?.period ?? before.amount.period, isBaseline: !earlier },
    };
  });
}

function toLive(figure: KpiFigure, amount: Amount | null, wanted: Figure): LiveFigure | null {
  const place = amount ? figure.value.indexOf(amount) : -1;
  if (!amount || place < 0) return null;
  return { at: figure.at, cell: figure.cell, unit: figure.unit, amount, place, of: figure.value.length, wanted };
}

/**
 * What the figures of a row are in: what the actual is in; where it is a plain number, or there is none yet, what its cell would
 * make of one, the target or an earlier figure says.
 */
function toUnit(
  { actual }: PeriodOutcome,
  { actual: measured, target, against }: MeasureOutcome,
  earlier: KpiFigure | null,
): Figure {
  if (measured && isFigure(measured) && measured.kind !== "number") return toBare(measured);
  const own =
    actual && toAmounts({ value: 100, formula: null, numberFormat: actual.cell.numberFormat }, actual.unit)[0];
  const others = [
    own,
    target,
    target?.kind === "direction" ? target.from : null,
    against?.figure,
    ...(earlier?.value ?? []),
  ];
  const isTold = measured !== null && isFigure(measured);
  for (const each of others) {
    // A plain number is comparable with money alone.
    if (each && isFigure(each) && (isTold ? each.kind === "money" : each.kind !== "number")) return toBare(each);
  }
  return { kind: "number", value: "0" };
}

function toBare(figure: Figure): Figure {
  return figure.kind === "money"
    ? { kind: "money", value: "0", currency: figure.currency }
    : { kind: figure.kind, value: "0" };
}
