import { Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Objective, Period, Scorecard } from "../../core/scorecard/scorecard";
import { findOpenActions } from "./open-actions";
import { toOpenActionsTitle } from "./objective-words";

const useStyles = makeStyles({
  title: { margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

interface OpenActionsProps {
  readonly scorecard: Scorecard;
  readonly objective: Objective;
  readonly period: Period;
}

/** What is still to be done about an objective. Nothing where there is nothing. */
export function OpenActions({ scorecard, objective, period }: OpenActionsProps): ReactNode {
  const styles = useStyles();
  const open = findOpenActions(scorecard, objective, period);
  if (!open) return null;
  return (
    <section aria-labelledby="open-actions">
      <Subtitle2 as="h3" id="open-actions" className={styles.title}>
        {toOpenActionsTitle(open.period)}
      </Subtitle2>
      <ul className={styles.list}>
        {open.actions.map((action) => (
          <li key={action}>{action}</li>
        ))}
      </ul>
    </section>
  );
}
