import { reviewKpis } from "../../kpi/review-kpis";
import type { Kpi, KpiFigure } from "../../scorecard/kpi";
import { toKpiReport, toSavingName, toSavingReport } from "../kpi-report";
import { toQuote } from "../quote";
import type { Rule } from "../rule";
import type { Report } from "../finding";
import { toPeriodName, type Period } from "../../period/period";

/** A figure that its cell itself calls provisional. */
export const provisionalFigure: Rule = {
  meta: {
    id: "provisional-figure",
    title: "Provisional figure",
    severity: "warning",
    rationale:
      "A figure in brackets or marked as an estimate may change: what is reported from it should say so, and it should be settled before sign-off.",
    source: "Audit practice: figures that are reported as final are final.",
    needs: ["figures"],
  },
  *check(scorecard) {
    for (const { kpi } of reviewKpis(scorecard).kpis) {
      if (kpi.baseline) yield* checkFigure(kpi, kpi.baseline, null, "baseline");
      for (const period of scorecard.kpiPeriods) {
        const [target, actual] = [kpi.targets.get(period.key), kpi.actuals.get(period.key)];
        if (target) yield* checkFigure(kpi, target, period, `target for ${toPeriodName(period)}`);
        if (actual) yield* checkFigure(kpi, actual, period, `actual for ${toPeriodName(period)}`);
      }
    }
    for (const saving of scorecard.savings) {
      const { value, at } = saving.saving;
      if (!value.provisional) continue;
      const message = `The saving of ${toSavingName(saving)}, ${toQuote(value.text)}, is provisional: settle it, or say so where it is reported.`;
      yield toSavingReport(saving, { at }, message);
    }
  },
};

function* checkFigure(kpi: Kpi, figure: KpiFigure, period: Period | null, name: string): Generator<Report> {
  const amount = figure.value.find(({ provisional }) => provisional);
  if (!amount) return;
  const start = amount.kind === "direction" && amount.from ? amount.from.text : amount.text;
  const message = `The ${name} of ${toQuote(kpi.name.value)}, ${toQuote(start)}, is provisional: settle it, or say so where it is reported.`;
  yield toKpiReport({ kpi, period, at: figure.at }, message);
}
