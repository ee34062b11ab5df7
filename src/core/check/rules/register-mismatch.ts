import { toReconciliationWords } from "../../kpi/reconciliation-words";
import { toKpiReport } from "../kpi-report";
import { findExplanation, toFewCells, toRegisterDifferences } from "../register-differences";
import type { Rule } from "../rule";

/** A figure that is written in thousands or millions says itself that it is rounded. */
const IN_THOUSANDS = /\d\s*(?:k|thousand|mn?|million|bn|billion)\b/i;

/** A KPI's actual that the delivered savings of the register behind it do not add up to. */
export const registerMismatch: Rule = {
  meta: {
    id: "register-mismatch",
    title: "KPI and savings register differ",
    severity: "error",
    rationale:
      "A reported saving that the register does not add up to cannot be signed off: one of the two is wrong, and an auditor will ask which.",
    source: "Audit practice: reported savings reconcile to the records behind them, to the penny.",
    needs: ["kpis", "savings"],
  },
  *check(scorecard) {
    for (const difference of toRegisterDifferences(scorecard)) {
      // A forecast that was counted, or cost avoidance among cashable savings, is a fault with a check of its own.
      if (findExplanation(difference, "forecastCounted", "costAvoidanceCounted")) continue;
      const { reconciliation, explanations } = difference;
      const { backing, period, actual } = reconciliation;
      const message = [toReconciliationWords(reconciliation), ...explanations.map(({ sentence }) => sentence)].join(
        " ",
      );
      const report = toKpiReport(
        { kpi: backing.kpi, period, at: actual.at, related: toFewCells(explanations) },
        message,
      );
      const isRounded = findExplanation(difference, "rounded") !== undefined && IN_THOUSANDS.test(actual.text);
      yield isRounded ? { ...report, severity: "warning" } : report;
    }
  },
};
