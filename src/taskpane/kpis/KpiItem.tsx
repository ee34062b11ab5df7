import { Body1, Button, Caption1, Text, mergeClasses } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import type { Finding } from "../../core/check/finding";
import type { KpiOutcomes, PeriodOutcome } from "../../core/kpi/outcome";
import { toOutcomeText } from "../../core/kpi/outcome-words";
import type { Period } from "../../core/period/period";
import { toCountText } from "../parts/numbers";
import { FindingLine } from "../scores/FindingLine";
import { ActualEntry } from "./ActualEntry";
import { DirectionChoice } from "./DirectionChoice";
import { useKpiStyles } from "./kpi-styles";
import { DETAILS, ENTER_ACTUAL, NO_FIGURES, toOthersText, toSummaryText } from "./kpi-words";
import { PeriodFigures } from "./PeriodFigures";

interface KpiItemProps {
  readonly outcomes: KpiOutcomes;
  /** The period that is told first. */
  readonly newest: Period | null;
  readonly findings: readonly Finding[];
}

/** One KPI: what came of it in the newest period, its findings right under it, and all the rest where it is opened. */
export function KpiItem({ outcomes: { kpi, outcomes }, newest, findings }: KpiItemProps): ReactNode {
  const styles = useKpiStyles();
  const [isOpen, setIsOpen] = useState(false);
  const [isEntering, setIsEntering] = useState(false);
  const titleId = useId();
  const all = [...outcomes.values()].reverse();
  const shown = outcomes.get(newest?.key ?? "") ?? all[0];
  const others = all.filter((each) => each !== shown);
  return (
    <li className={mergeClasses(styles.item, styles.section)} aria-labelledby={titleId}>
      <Text as="h3" id={titleId} weight="semibold">
        {kpi.ref === null ? kpi.name.value : `${kpi.ref} ${kpi.name.value}`}
      </Text>
      {shown ? <Summary outcome={shown} isNewest={shown.period.key === newest?.key} /> : <Text>{NO_FIGURES}</Text>}
      {findings.length > 0 && (
        <ul className={styles.findings} aria-label={toCountText(findings.length, "finding")}>
          {findings.map((finding) => (
            <FindingLine
              key={`${finding.rule} ${finding.at.row},${finding.at.column} ${finding.message}`}
              finding={finding}
              onMended={() => setIsOpen(isOpen)}
            />
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        <Button size="small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {DETAILS}
        </Button>
        {kpi.actuals.size > 0 && (
          <Button size="small" aria-expanded={isEntering} onClick={() => setIsEntering(!isEntering)}>
            {ENTER_ACTUAL}
          </Button>
        )}
      </div>
      {isEntering && <ActualEntry kpi={kpi} newest={newest} onDone={() => setIsEntering(false)} />}
      {isOpen && (
        <>
          {shown && <PeriodFigures kpi={kpi} outcome={shown} />}
          {others.length > 0 && (
            <details>
              <summary>{toOthersText(others.length)}</summary>
              <div className={styles.section}>
                {others.map((outcome) => (
                  <PeriodFigures key={outcome.period.key} kpi={kpi} outcome={outcome} />
                ))}
              </div>
            </details>
          )}
          <DirectionChoice kpi={kpi} />
        </>
      )}
    </li>
  );
}

function Summary({ outcome, isNewest }: { readonly outcome: PeriodOutcome; readonly isNewest: boolean }): ReactNode {
  const styles = useKpiStyles();
  const { kind, actual, target, trend, period, reason } = outcome;
  return (
    <>
      <Body1 as="p">
        <span className={kind === "missed" ? styles.missed : styles.outcome}>{toOutcomeText(kind)}</span>
        {toSummaryText(actual, target, isNewest ? null : period.label)}
      </Body1>
      <Caption1 as="p">
        {reason} {trend && `${SIGNS[trend.movement]} ${trend.words}.`}
      </Caption1>
    </>
  );
}

const SIGNS = { rose: "↑", fell: "↓", unchanged: "→" } as const;
