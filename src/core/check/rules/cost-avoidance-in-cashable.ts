import { toPeriodName } from "../../period/period";
import { compareDecimals, toAbsolute } from "../../amount/decimal";
import { toMoneyWords } from "../../kpi/figure-words";
import type { PeriodOutcome } from "../../kpi/outcome";
import { findCostAvoidanceHeld, type Reconciliation } from "../../kpi/reconcile";
import { reviewKpis } from "../../kpi/review-kpis";
import { toSavingCell } from "../../kpi/saving-line";
import { findLinesOf } from "../../kpi/savings-totals";
import { toKpiReport } from "../kpi-report";
import { toQuote } from "../quote";
import type { Rule } from "../rule";

/** Names of savings that come out of budgets. */
const OF_BUDGET = /\bbudget\w*\b|(?<!\bnon[- ]?)\bcash(?:able|[- ]releasing)\b/i;

/** A KPI of budget savings whose actual holds cost avoidance. */
export const costAvoidanceInCashable: Rule = {
  meta: {
    id: "cost-avoidance-in-cashable",
    title: "Cost avoidance among budget savings",
    severity: "warning",
    rationale:
      "Cost avoidance spares a council a price rise and frees no budget. Where it is in a figure for budget savings, the budget is cut by money that was never there.",
    source:
      "CIPFA and Government Commercial Function practice: cashable savings and cost avoidance are reported apart.",
    needs: ["kpis", "savings"],
  },
  *check(scorecard) {
    const { reconciliations, kpis } = reviewKpis(scorecard);
    for (const reconciliation of reconciliations) {
      const { backing, period, actual } = reconciliation;
      const held = findCostAvoidanceHeld(reconciliation);
      if (held === null || !OF_BUDGET.test(backing.kpi.name.value)) continue;
      const outcome = kpis.find(({ kpi }) => kpi === backing.kpi)?.outcomes.get(period.key);
      const avoided = findLinesOf(scorecard, { period, status: "delivered", type: "costAvoidance" });
      const related = avoided.slice(0, MOST_CELLS).map(toSavingCell);
      yield toKpiReport({ kpi: backing.kpi, period, at: actual.at, related }, toMessage(reconciliation, held, outcome));
    }
  },
};

/** A finding that rests on hundreds of lines names so many of their cells. */
const MOST_CELLS = 20;

function toMessage(
  { backing, period, reported, cashable, currency }: Reconciliation,
  held: string,
  outcome: PeriodOutcome | undefined,
): string {
  const money = (value: string): string => toMoneyWords(value, currency);
  const holds = `${toQuote(backing.kpi.name.value)} reports ${money(reported)} of budget savings for ${toPeriodName(period)}, of which ${money(held)} is cost avoidance and ${money(cashable)} is cashable.`;
  const target = outcome?.measures[0]?.against?.figure;
  const isShort = target !== undefined && compareDecimals(cashable, target.value) < 0;
  if (outcome?.kind !== "met" || !target || !isShort) return holds;
  return `${holds} Without cost avoidance the target of ${money(toAbsolute(target.value))} would be missed.`;
}
