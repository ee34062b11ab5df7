import { toPeriodName } from "../../period/period";
import { toKpiReport } from "../kpi-report";
import { findMissedMeasures } from "../newest-outcomes";
import { toQuote } from "../quote";
import type { Rule } from "../rule";

/** A KPI that missed its target in the newest period. */
export const missedTarget: Rule = {
  meta: {
    id: "missed-target",
    title: "KPI that missed its target",
    severity: "warning",
    rationale: "A target that was missed is what a committee asks about first: have the reason and what is done ready.",
    source: "Performance reporting practice: misses are reported with their reasons.",
    needs: ["kpis"],
  },
  *check(scorecard) {
    for (const { kpi, period, actual, measure, isWrongWay } of findMissedMeasures(scorecard)) {
      // What moved the wrong way from the year before is wrong-direction.
      if (isWrongWay) continue;
      const message = `${toQuote(kpi.name.value)} missed its target for ${toPeriodName(period)}. ${measure.reason}`;
      yield toKpiReport({ kpi, period, at: actual.at, related: measure.cells.slice(1) }, message);
    }
  },
};
