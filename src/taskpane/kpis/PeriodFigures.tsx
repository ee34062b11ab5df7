import { Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { toAddress } from "../../core/grid/a1";
import type { CellRef } from "../../core/grid/cell-ref";
import type { PeriodOutcome } from "../../core/kpi/outcome";
import { toOutcomeText } from "../../core/kpi/outcome-words";
import type { Kpi } from "../../core/scorecard/kpi";
import { CellAt } from "../parts/CellAt";
import { useKpiStyles } from "./kpi-styles";
import { RESTS_ON, toFigureText, toVarianceText } from "./kpi-words";

/** All that is known of a KPI in one period, each figure with its cell. */
export function PeriodFigures({ kpi, outcome }: { readonly kpi: Kpi; readonly outcome: PeriodOutcome }): ReactNode {
  const styles = useKpiStyles();
  const { period, kind, target, actual, measures, trend, reason, cells } = outcome;
  const shown = [kpi.baseline, target, actual].flatMap((figure) => (figure ? [toAddress(figure.at)] : []));
  const more = new Map(cells.map((at) => [toAddress(at), at]));
  for (const address of shown) more.delete(address);
  return (
    <div>
      <Text weight="semibold">{period.label}</Text>
      <dl className={styles.facts}>
        <Fact name="Baseline" text={toFigureText(kpi.baseline)} at={kpi.baseline?.at} />
        <Fact name="Target" text={toFigureText(target)} at={target?.at} />
        <Fact name="Actual" text={toFigureText(actual)} at={actual?.at} />
        <Fact name="Variance" text={toVarianceText(measures)} />
        <Fact name="Trend" text={trend?.words ?? "–"} at={trend?.at} />
        <Fact name="Outcome" text={toOutcomeText(kind)} />
        <Fact name="Why" text={reason} />
        {more.size > 0 && (
          <>
            <dt>{RESTS_ON}</dt>
            <dd>
              {[...more].map(([address, at]) => (
                <span key={address} className={styles.target}>
                  <CellAt at={at} />{" "}
                </span>
              ))}
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}

function Fact({
  name,
  text,
  at,
}: {
  readonly name: string;
  readonly text: string;
  readonly at?: CellRef | undefined;
}): ReactNode {
  const styles = useKpiStyles();
  return (
    <>
      <dt>{name}</dt>
      <dd className={styles.target}>
        {text} {at && <CellAt at={at} />}
      </dd>
    </>
  );
}
