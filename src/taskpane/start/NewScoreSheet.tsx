import { Body1, Button, Field, Input, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Picture } from "../../app/picture";
import { isProblem } from "../../app/problem";
import { planScoreSheet } from "../../app/start-score-sheet";
import type { ChangePlan } from "../../core/change/change-plan";
import type { ScoreSheetTemplate } from "../../core/report/new-score-sheet";
import { usePane } from "../pane-context";
import { LazyPlanPreview } from "../preview/LazyPlanPreview";
import {
  FETCHING,
  MAKE,
  MAKE_EXPLANATION,
  MAKE_TITLE,
  MAKING,
  NOT_FETCHED,
  PERIOD_LABEL,
  toMadeText,
  toMakeLabel,
} from "./start-words";

const useStyles = makeStyles({
  section: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalS },
  button: { justifySelf: "start" },
  input: { minWidth: 0 },
});

/** What was looked at before it is made. */
interface Prepared {
  readonly template: ScoreSheetTemplate;
  readonly plan: ChangePlan;
}

/** A score sheet to begin with, for those who have none: shown first, and taken back like any other change. */
export function NewScoreSheet({ picture }: { readonly picture: Picture }): ReactNode {
  const styles = useStyles();
  const { session, goTo } = usePane();
  const [period, setPeriod] = useState(String(new Date().getFullYear()));
  const [problem, setProblem] = useState<string | null>(null);
  const [prepared, setPrepared] = useState<Prepared | null>(null);
  const [isFetching, setIsFetching] = useState(false);
  const { snapshot } = picture.review;

  const prepare = async (): Promise<void> => {
    setIsFetching(true);
    setProblem(null);
    try {
      const template: ScoreSheetTemplate = await import("../../../assets/sample/scorecard.json");
      const plan = planScoreSheet(snapshot, template, period);
      if (isProblem(plan)) setProblem(plan.message);
      else setPrepared({ template, plan });
    } catch {
      setProblem(NOT_FETCHED);
    } finally {
      setIsFetching(false);
    }
  };
  const make = async ({ template }: Prepared): Promise<void> => {
    await session.carryOut({
      doing: MAKING,
      done: toMadeText(template.keyAreas.flatMap(({ objectives }) => objectives).length),
      plan: ({ review }) => planScoreSheet(review.snapshot, template, period),
    });
    setPrepared(null);
    if (session.state.notice?.kind === "done") goTo({ page: "overview" });
  };

  return (
    <section className={styles.section} aria-labelledby="new-score-sheet">
      <Subtitle2 as="h2" id="new-score-sheet">
        {MAKE_TITLE}
      </Subtitle2>
      <Body1 as="p">{MAKE_EXPLANATION}</Body1>
      {prepared ? (
        <LazyPlanPreview
          title={prepared.plan.label}
          plan={prepared.plan}
          snapshot={snapshot}
          isWhole
          toConfirm={toMakeLabel}
          onConfirm={() => void make(prepared)}
          onCancel={() => setPrepared(null)}
        />
      ) : (
        <>
          <Field label={PERIOD_LABEL} {...(problem !== null && { validationMessage: problem })}>
            <Input className={styles.input} value={period} onChange={(_, { value }) => setPeriod(value)} />
          </Field>
          <Button className={styles.button} disabledFocusable={isFetching} onClick={() => void prepare()}>
            {isFetching ? FETCHING : MAKE}
          </Button>
        </>
      )}
    </section>
  );
}
