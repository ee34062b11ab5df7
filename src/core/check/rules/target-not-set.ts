import { toPeriodName } from "../../period/period";
import { reviewKpis } from "../../kpi/review-kpis";
import { toKpiReport, toOpenKpiPeriods } from "../kpi-report";
import { toQuote } from "../quote";
import type { Rule } from "../rule";

/** A KPI's target that is still to be agreed, or left blank for a period that is measured. */
export const targetNotSet: Rule = {
  meta: {
    id: "target-not-set",
    title: "KPI without a target yet",
    severity: "info",
    rationale:
      "A target that is still to be agreed is neither zero nor an error, but until it is set nobody can say whether the KPI was met.",
    source: "Performance reporting practice: a KPI has a target before its period begins.",
    needs: ["kpis"],
  },
  *check(scorecard) {
    const open = new Set(toOpenKpiPeriods(scorecard).map(({ key }) => key));
    for (const { kpi, outcomes } of reviewKpis(scorecard).kpis) {
      for (const { period, target, actual } of outcomes.values()) {
        const amounts = target?.value ?? [];
        if (!target || !open.has(period.key)) continue;
        const isToCome = amounts.some(({ kind }) => kind === "notSet");
        const isBlank = amounts.every(({ kind }) => kind === "blank");
        const isMeasured = actual?.value.some((amount) => "value" in amount) ?? false;
        if (!isToCome && !(isBlank && isMeasured)) continue;
        const words = isToCome
          ? `is still to be set: ${toQuote(target.text)}`
          : "is blank, though an actual is recorded";
        const message = `The target of ${toQuote(kpi.name.value)} for ${toPeriodName(period)} ${words}. It counts as no target, not as zero.`;
        yield toKpiReport({ kpi, period, at: target.at, related: isBlank && actual ? [actual.at] : [] }, message);
      }
    }
  },
};
