import type { Finding } from "../../core/check/finding";
import { toAddress } from "../../core/grid/a1";
import { toCumulative } from "../../core/kpi/cumulative";
import { explainDifference } from "../../core/kpi/explain-difference";
import type { Figure } from "../../core/kpi/figure";
import type { KpiOutcomes, MeasureOutcome, PeriodOutcome, Trend } from "../../core/kpi/outcome";
import { findCostAvoidanceHeld, type Reconciliation } from "../../core/kpi/reconcile";
import type { KpiReview } from "../../core/kpi/review-kpis";
import { toSavingLines } from "../../core/kpi/saving-lines";
import { findLinesOf, groupSavings, totalSavings, type Tally, type TallyByStatus } from "../../core/kpi/savings-totals";
import type { Period } from "../../core/period/period";
import type { Scorecard } from "../../core/scorecard/scorecard";
import { toFindingJson } from "./check-json";
import { toKpiJson } from "./kpi-json";

/** What a register's lines without a year are under. */
const NO_PERIOD = "none";

/** What `maturity kpis --json` says. Source: the command line's contract. */
export function toKpisJson(scorecard: Scorecard, review: KpiReview, findings: readonly Finding[]): object {
  return {
    kpis: review.kpis.map((outcomes) => toOutcomesJson(scorecard, outcomes)),
    savings: toSavingsJson(scorecard, review),
    currency: review.savings.currency,
    contracts: groupSavings(toSavingLines(scorecard).counted, "contract").map(({ name, tallies }) => ({
      contract: name,
      delivered: tallies.delivered.total,
      forecast: tallies.forecast.total,
    })),
    uncounted: review.savings.uncounted.map(({ saving, why }) => ({ cell: toAddress(saving.saving.at), why })),
    backings: review.backings.backings.map((backing) => ({
      kpi: backing.kpi.ref ?? backing.kpi.name.value,
      cell: toAddress(backing.kpi.name.at),
      registers: [...backing.sheets],
      types: backing.types,
      from: backing.from,
      why: backing.why,
      cumulative: Object.fromEntries(
        toCumulative(scorecard, backing).map(({ period, delivered, plan, difference }) => [
          period.label,
          { delivered, plan, difference },
        ]),
      ),
    })),
    backingProblem: review.backings.problem,
    reconciliations: review.reconciliations.map((each) => toReconciliationJson(scorecard, each)),
    findings: findings.map(toFindingJson),
  };
}

function toOutcomesJson(scorecard: Scorecard, { kpi, outcomes }: KpiOutcomes): object {
  const all = [...outcomes.values()];
  return {
    ...toKpiJson(kpi, scorecard.kpiPeriods),
    outcomes: Object.fromEntries(all.map(({ period, kind }) => [period.label, kind])),
    reasons: Object.fromEntries(all.map((outcome) => [outcome.period.label, toReasonJson(outcome)])),
  };
}

function toReasonJson({ reason, trend, measures, cells }: PeriodOutcome): object {
  return {
    reason,
    trend: trend && toTrendJson(trend),
    measures: measures.map(toMeasureJson),
    cells: cells.map(toAddress),
  };
}

function toMeasureJson({ kind, reason, against, variance }: MeasureOutcome): object {
  return {
    outcome: kind,
    against: against && { ...toFigureJson(against.figure), from: against.from, cell: toAddress(against.at) },
    variance: variance && { ...toFigureJson(variance.figure), good: variance.isGood },
    reason,
  };
}

function toTrendJson({ movement, change, since, isGood, words }: Trend): object {
  return { movement, change: toFigureJson(change), since: since?.label ?? null, good: isGood, words };
}

function toFigureJson(figure: Figure): object {
  const { kind, value } = figure;
  return figure.kind === "money" ? { kind, value, currency: figure.currency } : { kind, value };
}

function toSavingsJson(scorecard: Scorecard, { savings, reconciliations }: KpiReview): object {
  const nothing = totalSavings({ savings: [] }).all;
  const known = new Set(savings.periods.map(({ period }) => period?.key));
  const others = reconciliations
    .filter(({ period }) => !known.has(period.key))
    .map(({ period }) => ({ period, tallies: nothing }));
  return Object.fromEntries(
    [...savings.periods, ...others].map(({ period, tallies }) => {
      const first = reconciliations.find((each) => each.period.key === period?.key);
      return [
        period?.label ?? NO_PERIOD,
        {
          ...toTalliesJson(tallies),
          reported: first?.reported ?? null,
          difference: first?.difference ?? null,
          directorates: toDirectoratesJson(scorecard, period),
        },
      ];
    }),
  );
}

function toDirectoratesJson(scorecard: Scorecard, period: Period | null): object {
  return groupSavings(findLinesOf(scorecard, { period }), "directorate").map(({ name, tallies }) => ({
    directorate: name,
    delivered: toTallyJson(tallies.delivered),
    forecast: toTallyJson(tallies.forecast),
  }));
}

/** Lines that are neither delivered nor forecast are there only where the register has some. */
function toTalliesJson({ delivered, forecast, other, unstated }: TallyByStatus): object {
  return {
    delivered: toTallyJson(delivered),
    forecast: toTallyJson(forecast),
    ...(other.lines > 0 && { otherStatus: toTallyJson(other) }),
    ...(unstated.lines > 0 && { noStatus: toTallyJson(unstated) }),
  };
}

function toTallyJson({ cashable, costAvoidance, other, unstated, total, again, toCome, lines }: Tally): object {
  return { cashable, costAvoidance, otherType: other, noType: unstated, total, countedAgain: again, toCome, lines };
}

function toReconciliationJson(scorecard: Scorecard, reconciliation: Reconciliation): object {
  const { backing, period, reported, delivered, difference, actual } = reconciliation;
  return {
    kpi: backing.kpi.ref ?? backing.kpi.name.value,
    period: period.label,
    cell: toAddress(actual.at),
    reported,
    delivered,
    difference,
    costAvoidanceHeld: findCostAvoidanceHeld(reconciliation),
    explanations: explainDifference(scorecard, reconciliation).map(({ kind, sentence, cells }) => ({
      kind,
      sentence,
      cells: cells.map(toAddress),
    })),
  };
}
