import { toPeriodName } from "../period/period";
import { compareDecimals, toAbsolute } from "../amount/decimal";
import { toKpiName } from "../scorecard/kpi-name";
import { toMoneyWords } from "./figure-words";
import { findCostAvoidanceHeld, isReconciled, type Reconciliation } from "./reconcile";

/** How a reported figure and the register stand to each other, in a plain sentence or two. */
export function toReconciliationWords(reconciliation: Reconciliation): string {
  const { backing, period, reported, delivered, difference, currency, lines } = reconciliation;
  const name = toKpiName(backing.kpi);
  const types = { all: "", cashable: "cashable ", costAvoidance: "cost avoidance " }[backing.types];
  const held =
    `${name} reports ${toMoneyWords(reported, currency)} for ${toPeriodName(period)}, and the register has ` +
    `${toMoneyWords(delivered, currency)} of delivered ${types}savings in ${lines.length} line${lines.length === 1 ? "" : "s"}`;
  const apart = toMoneyWords(toAbsolute(difference), currency);
  const verdict = isReconciled(reconciliation)
    ? "they agree to the penny."
    : `${apart} ${compareDecimals(difference, "0") > 0 ? "more is reported than delivered" : "less is reported than delivered"}.`;
  const avoidance = findCostAvoidanceHeld(reconciliation);
  const note =
    avoidance === null
      ? ""
      : ` ${toMoneyWords(avoidance, currency)} of what is reported is cost avoidance, which frees no budget.`;
  return `${held}: ${verdict}${note}`;
}
