import { Button, Caption1, Field, Input, Select, Text } from "@fluentui/react-components";
import { useState, type FormEvent, type ReactNode } from "react";
import type { EntryQuestion } from "../../app/entry-questions";
import { findActualQuestions, fitActual, planActual, readActual } from "../../app/kpi-entry";
import { isProblem, notFound, type Problem } from "../../app/problem";
import type { Review } from "../../app/review";
import type { Period } from "../../core/period/period";
import { isSameKpi, toKpiKey } from "../../core/scorecard/kpi-choices";
import type { Kpi } from "../../core/scorecard/kpi";
import { toKpiName } from "../../core/scorecard/kpi-name";
import { usePane, useSessionState } from "../pane-context";
import { AskFirst } from "../parts/AskFirst";
import { CellAt } from "../parts/CellAt";
import { BEFORE_IT_IS_WRITTEN, OVERWRITE_FORMULA, toChangeLabel, toGoneText } from "../parts/form-words";
import { useKpiStyles } from "./kpi-styles";
import { toFigureText } from "./kpi-words";
import {
  AFTERWARDS,
  PERIOD,
  SAVE,
  toActualLabel,
  toFormLabel,
  toHint,
  toNowText,
  SAVING_ACTUAL,
  toChangedMeanwhileText,
  toSavedText,
} from "./actual-words";

interface ActualEntryProps {
  readonly kpi: Kpi;
  readonly newest: Period | null;
  /** Called once it is written. */
  readonly onDone: () => void;
}

/** Where a KPI's actual is typed. What it is understood as is told before it is written. */
export function ActualEntry({ kpi, newest, onDone }: ActualEntryProps): ReactNode {
  const styles = useKpiStyles();
  const { session } = usePane();
  const { picture, doing } = useSessionState();
  const periods = (picture?.review.scorecard.kpiPeriods ?? []).filter(({ key }) => kpi.actuals.has(key));
  const [key, setKey] = useState((periods.find((each) => each.key === newest?.key) ?? periods.at(-1))?.key ?? "");
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [questions, setQuestions] = useState<readonly EntryQuestion[] | null>(null);
  const period = periods.find((each) => each.key === key);
  if (!picture || !period) return null;
  const { review } = picture;
  const cell = kpi.actuals.get(key);
  const read = typed.trim() === "" ? null : readActual(review, kpi, period, typed);
  const write = async (overwritesFormulas: boolean): Promise<void> => {
    const before = cell?.cell;
    await session.carryOut({
      doing: SAVING_ACTUAL,
      done: toSavedText(toKpiName(kpi), period.label, read && !isProblem(read) ? read.words : typed),
      plan: (now, rules) => {
        const own = findAgain(now.review, kpi);
        if (isProblem(own)) return own;
        const current = own.actuals.get(key)?.cell;
        if (current?.value !== before?.value || current?.formula !== before?.formula) {
          return notFound(toChangedMeanwhileText(toKpiName(kpi)));
        }
        const plan = planActual(now.review, own, period, typed, { overwritesFormulas });
        return isProblem(plan) ? plan : fitActual(now.review, plan, rules);
      },
    });
    setQuestions(null);
    if (session.state.notice?.kind === "done") onDone();
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const result = readActual(review, kpi, period, typed);
    setProblem(isProblem(result) ? result.message : null);
    if (isProblem(result)) return;
    const asked = findActualQuestions(review, kpi, period, result.words);
    if (asked.length > 0) setQuestions(asked);
    else void write(false);
  };
  const losesFormula = questions?.some(({ kind }) => kind === "formula") === true;
  return (
    <form className={styles.section} onSubmit={save} aria-label={toFormLabel(toKpiName(kpi))}>
      <Field label={PERIOD}>
        <Select
          size="small"
          value={key}
          onChange={(_, { value }) => {
            setKey(value);
            setProblem(null);
            setQuestions(null);
          }}
        >
          {[...periods].reverse().map((each) => (
            <option key={each.key} value={each.key}>
              {each.label}
            </option>
          ))}
        </Select>
      </Field>
      <Text className={styles.target}>
        {toNowText(toFigureText(cell ?? null))}
        {cell && <CellAt at={cell.at} />}
      </Text>
      <Field
        label={toActualLabel(period.label)}
        {...(problem === null ? {} : { validationMessage: problem })}
        hint={toHint(read && !isProblem(read) ? read.words : null)}
      >
        <Input
          value={typed}
          onChange={(_, { value }) => {
            setTyped(value);
            setProblem(null);
            setQuestions(null);
          }}
        />
      </Field>
      {questions ? (
        <AskFirst
          title={BEFORE_IT_IS_WRITTEN}
          confirm={losesFormula ? OVERWRITE_FORMULA : toChangeLabel(period.label)}
          onConfirm={() => void write(losesFormula)}
          onCancel={() => setQuestions(null)}
        >
          {questions.map(({ text }) => (
            <Text key={text}>{text}</Text>
          ))}
        </AskFirst>
      ) : (
        <Button className={styles.start} type="submit" appearance="primary" disabledFocusable={doing !== null}>
          {SAVE}
        </Button>
      )}
      <Caption1>{AFTERWARDS}</Caption1>
    </form>
  );
}

function findAgain({ scorecard }: Review, kpi: Kpi): Kpi | Problem {
  const own = scorecard.kpis.filter((each) => isSameKpi(toKpiKey(each), toKpiKey(kpi)));
  const found = own.length === 1 ? own[0] : own.find(({ index }) => index === kpi.index);
  return found ?? notFound(toGoneText(toKpiName(kpi)));
}
