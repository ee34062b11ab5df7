import { Link, Radio, RadioGroup } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import type { Currency } from "../../core/amount/amount";
import { toMoneyWords } from "../../core/kpi/figure-words";
import { findLinesOf, groupLines, tallyLines, type SavingsGrouping } from "../../core/kpi/savings-totals";
import type { Period } from "../../core/period/period";
import type { Scorecard } from "../../core/scorecard/scorecard";
import { useKpiStyles } from "./kpi-styles";
import { SavingLines } from "./SavingLines";
import { usePart } from "./use-part";
import { DELIVERED, FORECAST, GROUPINGS, NONE_NAMED, SAVINGS_BY, toGroupsCaption, toGroupTitle } from "./savings-words";

interface SavingsGroupsProps {
  readonly scorecard: Scorecard;
  readonly period: Period | null;
  /** What the period is called in a sentence. */
  readonly label: string;
  readonly currency: Currency;
}

/** A period's savings by directorate or by contract, delivered and forecast apart; each group opens its lines. */
export function SavingsGroups({ scorecard, period, label, currency }: SavingsGroupsProps): ReactNode {
  const styles = useKpiStyles();
  const [by, setBy] = useState<SavingsGrouping>("directorate");
  const [opened, setOpened] = useState<string | null>(null);
  const lines = useMemo(() => findLinesOf(scorecard, { period }), [scorecard, period]);
  const groups = useMemo(() => groupLines(lines, by), [lines, by]);
  const { part, more } = usePart(groups);
  const open = groups.find(({ key }) => key === opened);
  return (
    <div className={styles.section}>
      <RadioGroup
        layout="horizontal"
        aria-label={SAVINGS_BY}
        value={by}
        onChange={(_, { value }) => {
          setBy(value === "contract" ? "contract" : "directorate");
          setOpened(null);
        }}
      >
        <Radio value="directorate" label={GROUPINGS.directorate.choice} />
        <Radio value="contract" label={GROUPINGS.contract.choice} />
      </RadioGroup>
      <table className={styles.table}>
        <caption>{toGroupsCaption(label, by)}</caption>
        <thead>
          <tr>
            <th scope="col">{GROUPINGS[by].header}</th>
            <th scope="col">{DELIVERED}</th>
            <th scope="col">{FORECAST}</th>
          </tr>
        </thead>
        <tbody>
          {part.map(({ key, name, lines: own }) => {
            const { delivered, forecast } = tallyLines(own);
            return (
              <tr key={key}>
                <th scope="row">
                  <Link
                    as="button"
                    aria-expanded={key === opened}
                    onClick={() => setOpened(key === opened ? null : key)}
                  >
                    {name ?? NONE_NAMED}
                  </Link>
                </th>
                <td>{toMoneyWords(delivered.total, currency)}</td>
                <td>{toMoneyWords(forecast.total, currency)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {more}
      {open && (
        <SavingLines
          key={`${by} ${opened ?? ""}`}
          title={toGroupTitle(open.name ?? NONE_NAMED, label, open.lines.length)}
          lines={open.lines}
          currency={currency}
        />
      )}
    </div>
  );
}
