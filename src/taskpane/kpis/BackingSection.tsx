import { Body1, Button, Caption1, Field, Select, Subtitle2, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { planBacking, planKpiChoiceRemoval } from "../../app/kpi-choices";
import { notFound } from "../../app/problem";
import { toAddress } from "../../core/grid/a1";
import { isSameSheetName } from "../../core/grid/cell-ref";
import { explainDifference } from "../../core/kpi/explain-difference";
import { isReconciled, type Reconciliation } from "../../core/kpi/reconcile";
import { toReconciliationWords } from "../../core/kpi/reconciliation-words";
import type { KpiReview } from "../../core/kpi/review-kpis";
import { isSameKpi, toKpiKey, type BackedTypes } from "../../core/scorecard/kpi-choices";
import type { Kpi } from "../../core/scorecard/kpi";
import type { Scorecard } from "../../core/scorecard/scorecard";
import { usePane } from "../pane-context";
import { AskFirst } from "../parts/AskFirst";
import { CellAt } from "../parts/CellAt";
import { KEEPING_IN_WORKBOOK, KEPT_FOR_ALL, TAKING_OUT_OF_WORKBOOK } from "../parts/form-words";
import { useKpiStyles } from "./kpi-styles";
import { TYPES_WORDS } from "./kpi-words";
import { usePart } from "./use-part";
import {
  AGREES,
  COULD_EXPLAIN,
  DIFFERS,
  KEEP_KPI,
  KEEP_NONE,
  KPI,
  NONE,
  NONE_BACKED,
  NOTHING_EXPLAINS,
  REGISTER_AND_KPI,
  toChoiceTitle,
  toLetTellLabel,
  toSayLabel,
  WHICH_SAVINGS,
  GONE,
  toKeptText,
  toToldAgainText,
} from "./backing-words";

const TYPES: readonly BackedTypes[] = ["all", "cashable", "costAvoidance"];

interface BackingSectionProps {
  readonly scorecard: Scorecard;
  readonly review: KpiReview;
}

/** What KPIs report held against what the register has, and which KPI a register is held against. */
export function BackingSection({ scorecard, review: { backings, reconciliations } }: BackingSectionProps): ReactNode {
  const styles = useKpiStyles();
  const sheets = [...new Set(scorecard.savings.map(({ saving }) => saving.at.sheet))];
  return (
    <section className={styles.section} aria-labelledby="reconciliation">
      <Subtitle2 as="h2" id="reconciliation">
        {REGISTER_AND_KPI}
      </Subtitle2>
      {backings.backings.map(({ kpi, types, why }) => (
        <Body1 as="p" key={`${kpi.index} ${types}`} className={styles.target}>
          {why} <CellAt at={kpi.name.at} />
        </Body1>
      ))}
      {backings.problem !== null && <Body1 as="p">{backings.problem}</Body1>}
      {backings.backings.length === 0 && backings.problem === null && <Body1 as="p">{NONE_BACKED}</Body1>}
      <ul className={styles.list}>
        {[...reconciliations].reverse().map((each) => (
          <ReconciliationItem
            key={`${each.backing.kpi.index} ${each.backing.types} ${each.period.key}`}
            scorecard={scorecard}
            reconciliation={each}
          />
        ))}
      </ul>
      {sheets.map((sheet) => (
        <BackingChoice key={sheet} sheet={sheet} scorecard={scorecard} />
      ))}
    </section>
  );
}

function ReconciliationItem({
  scorecard,
  reconciliation,
}: {
  readonly scorecard: Scorecard;
  readonly reconciliation: Reconciliation;
}): ReactNode {
  const styles = useKpiStyles();
  const isSame = isReconciled(reconciliation);
  const explanations = isSame ? [] : explainDifference(scorecard, reconciliation);
  return (
    <li className={styles.item}>
      <span className={isSame ? styles.outcome : styles.missed}>{isSame ? AGREES : DIFFERS}</span>
      <span className={styles.target}>
        {toReconciliationWords(reconciliation)} <CellAt at={reconciliation.actual.at} />
      </span>
      {explanations.length > 0 && (
        <>
          <Text as="p" block>
            {COULD_EXPLAIN}
          </Text>
          <ul className={styles.bullets}>
            {explanations.map(({ sentence, cells }) => (
              <li key={sentence} className={styles.target}>
                {sentence} <Cells cells={cells} />
              </li>
            ))}
          </ul>
        </>
      )}
      {!isSame && explanations.length === 0 && (
        <Text as="p" block>
          {NOTHING_EXPLAINS}
        </Text>
      )}
    </li>
  );
}

/** A forecast that was counted may be of many lines. */
function Cells({ cells }: { readonly cells: readonly Parameters<typeof toAddress>[0][] }): ReactNode {
  const { part, more } = usePart(cells);
  return (
    <>
      {part.map((at) => (
        <span key={toAddress(at)}>
          <CellAt at={at} />{" "}
        </span>
      ))}
      {more}
    </>
  );
}

/** Which KPI the register on a sheet backs: as its wording tells, or as somebody chose. */
function BackingChoice({ sheet, scorecard }: { readonly sheet: string; readonly scorecard: Scorecard }): ReactNode {
  const styles = useKpiStyles();
  const { session } = usePane();
  const [isOpen, setIsOpen] = useState(false);
  const [wanted, setWanted] = useState<Kpi | null>(null);
  const [types, setTypes] = useState<BackedTypes>("all");
  const kept = scorecard.kpiChoices.filter(
    ({ choice }) => choice?.kind === "backing" && isSameSheetName(choice.sheet, sheet),
  );
  const keep = async (): Promise<void> => {
    await session.carryOut({
      doing: KEEPING_IN_WORKBOOK,
      done: toKeptText(sheet),
      plan: ({ review }) => {
        if (!wanted) return planBacking(review, sheet, null);
        const key = toKpiKey(wanted);
        const kpi = review.scorecard.kpis.find((each) => isSameKpi(toKpiKey(each), key));
        return kpi ? planBacking(review, sheet, { kpi, types }) : notFound(GONE);
      },
    });
    if (session.state.notice?.kind === "done") setIsOpen(false);
  };
  const letTell = (name: string): Promise<void> =>
    session.carryOut({
      doing: TAKING_OUT_OF_WORKBOOK,
      done: toToldAgainText(sheet),
      plan: ({ review }) => planKpiChoiceRemoval(review, name),
    });
  return (
    <div className={styles.section}>
      <div className={styles.buttons}>
        <Button size="small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {toSayLabel(sheet)}
        </Button>
        {kept.map(({ name }) => (
          <Button key={name} size="small" onClick={() => void letTell(name)}>
            {toLetTellLabel(sheet)}
          </Button>
        ))}
      </div>
      {isOpen && (
        <AskFirst
          title={toChoiceTitle(sheet)}
          confirm={wanted ? KEEP_KPI : KEEP_NONE}
          onConfirm={() => void keep()}
          onCancel={() => setIsOpen(false)}
        >
          <Field label={KPI}>
            <Select
              value={wanted ? String(wanted.index) : ""}
              onChange={(_, { value }) =>
                setWanted(scorecard.kpis.find(({ index }) => String(index) === value) ?? null)
              }
            >
              <option value="">{NONE}</option>
              {scorecard.kpis.map(({ index, ref, name }) => (
                <option key={index} value={String(index)}>
                  {ref === null ? name.value : `${ref} ${name.value}`}
                </option>
              ))}
            </Select>
          </Field>
          {wanted && (
            <Field label={WHICH_SAVINGS}>
              <Select
                value={types}
                onChange={(_, { value }) => setTypes(TYPES.find((each) => each === value) ?? "all")}
              >
                {TYPES.map((each) => (
                  <option key={each} value={each}>
                    {TYPES_WORDS[each]}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          <Caption1>{KEPT_FOR_ALL}</Caption1>
        </AskFirst>
      )}
    </div>
  );
}
