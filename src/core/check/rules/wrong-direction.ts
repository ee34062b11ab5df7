import { toKpiReport } from "../kpi-report";
import { findMissedMeasures } from "../newest-outcomes";
import { toQuote } from "../quote";
import type { Rule } from "../rule";

/** A KPI that is to rise or fall year on year and went the other way. */
export const wrongDirection: Rule = {
  meta: {
    id: "wrong-direction",
    title: "KPI that moved the wrong way",
    severity: "warning",
    rationale:
      "Where a figure is to fall or rise from year to year, one that goes the other way undoes what was gained, even if it is still better than the baseline.",
    source: "Performance reporting practice: a year-on-year target is held against the year before.",
    needs: ["kpis"],
  },
  *check(scorecard) {
    for (const { kpi, period, actual, measure, isWrongWay } of findMissedMeasures(scorecard)) {
      if (!isWrongWay) continue;
      const message = `${toQuote(kpi.name.value)} moved the wrong way. ${measure.reason}`;
      yield toKpiReport({ kpi, period, at: actual.at, related: measure.cells.slice(1) }, message);
    }
  },
};
