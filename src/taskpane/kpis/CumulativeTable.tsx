import type { ReactNode } from "react";
import { compareDecimals } from "../../core/amount/decimal";
import { toMoneyWords } from "../../core/kpi/figure-words";
import type { Backing } from "../../core/kpi/backing";
import { toCumulative, type CumulativeSavings } from "../../core/kpi/cumulative";
import { toSavingLines } from "../../core/kpi/saving-lines";
import type { Scorecard } from "../../core/scorecard/scorecard";
import { toKpiName } from "../../core/scorecard/kpi-name";
import { useKpiStyles } from "./kpi-styles";
import { DELIVERED, NO_PLAN, NO_PLAN_TO_HOLD, PLANNED, toCumulativeCaption, toPlanText, UP_TO } from "./savings-words";

/** What was delivered so far, year by year, beside what a KPI's targets add up to. */
export function CumulativeTable({
  scorecard,
  backing,
}: {
  readonly scorecard: Scorecard;
  readonly backing: Backing;
}): ReactNode {
  const styles = useKpiStyles();
  const { currency } = toSavingLines(scorecard);
  const rows = toCumulative(scorecard, backing);
  if (rows.length === 0) return null;
  return (
    <table className={styles.table}>
      <caption>{toCumulativeCaption(toKpiName(backing.kpi))}</caption>
      <thead>
        <tr>
          <th scope="col">{UP_TO}</th>
          <th scope="col">{DELIVERED}</th>
          <th scope="col">{PLANNED}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.period.key}>
            <th scope="row">
              {row.period.label}
              <br />
              {toStanding(row, currency)}
            </th>
            <td>{toMoneyWords(row.delivered, currency)}</td>
            <td>{row.plan === null ? NO_PLAN : toMoneyWords(row.plan, currency)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function toStanding({ difference }: CumulativeSavings, currency: string): string {
  if (difference === null) return NO_PLAN_TO_HOLD;
  return toPlanText(compareDecimals(difference, "0"), toMoneyWords(difference, currency).replace("-", ""));
}
