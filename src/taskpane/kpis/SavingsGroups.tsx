import { Link, Radio, RadioGroup } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import type { Currency } from "../../core/amount/amount";
import { toMoneyWords } from "../../core/kpi/figure-words";
import { findLinesOf, groupLines, tallyLines, type SavingsGrouping } from "../../core/kpi/savings-totals";
import type { Period } from "../../core/period/period";
import type { Scorecard } from "../../core/scorecard/scorecard";
import { toCountText } from "../parts/numbers";
import { useKpiStyles } from "./kpi-styles";
import { SavingLines } from "./SavingLines";
import { usePart } from "./use-part";

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
        aria-label="Savings by"
        value={by}
        onChange={(_, { value }) => {
          setBy(value === "contract" ? "contract" : "directorate");
          setOpened(null);
        }}
      >
        <Radio value="directorate" label="By directorate" />
        <Radio value="contract" label="By contract" />
      </RadioGroup>
      <table className={styles.table}>
        <caption>{`Savings of ${label} by ${by}`}</caption>
        <thead>
          <tr>
            <th scope="col">{by === "contract" ? "Contract" : "Directorate"}</th>
            <th scope="col">Delivered</th>
            <th scope="col">Forecast</th>
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
                    {name ?? "None named"}
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
          title={`${open.name ?? "None named"}, ${label}: ${toCountText(open.lines.length, "line")}, delivered or not`}
          lines={open.lines}
          currency={currency}
        />
      )}
    </div>
  );
}
