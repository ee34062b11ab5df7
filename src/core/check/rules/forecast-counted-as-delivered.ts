import { toReconciliationWords } from "../../kpi/reconciliation-words";
import { toKpiReport } from "../kpi-report";
import { findExplanation, toFewCells, toRegisterDifferences } from "../register-differences";
import type { Rule } from "../rule";

/** A KPI's actual that the register comes to only with forecasts in it. */
export const forecastCountedAsDelivered: Rule = {
  meta: {
    id: "forecast-counted-as-delivered",
    title: "Forecast counted as delivered",
    severity: "error",
    rationale: "A saving that is only forecast was not made yet: reported as delivered it is money that is not there.",
    source: "Audit practice: savings count once they are delivered, and forecasts are shown apart.",
    needs: ["kpis", "savings"],
  },
  *check(scorecard) {
    for (const difference of toRegisterDifferences(scorecard)) {
      const explanation = findExplanation(difference, "forecastCounted");
      if (!explanation) continue;
      const { backing, period, actual } = difference.reconciliation;
      const message = `${toReconciliationWords(difference.reconciliation)} ${explanation.sentence}`;
      yield toKpiReport({ kpi: backing.kpi, period, at: actual.at, related: toFewCells([explanation]) }, message);
    }
  },
};
