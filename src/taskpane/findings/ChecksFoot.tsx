import { Button, Caption1, makeStyles, Text, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { WorkbookChecks } from "../../app/check";
import { planRuleChoice } from "../../app/rule-choices";
import type { RuleMeta } from "../../core/check/rule";
import { usePane, useSessionState } from "../pane-context";
import { KEEPING_IN_WORKBOOK } from "../parts/form-words";
import { toChosenText, toDecisionDone, toRestoreButton, toRestoreLabel, SET_FOR_WORKBOOK } from "./rule-choice-words";
import { toRuleSentences } from "./rule-words";

const useStyles = makeStyles({
  foot: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalXS },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  words: { flex: 1, minWidth: 0, overflowWrap: "anywhere" },
  button: { flexShrink: 0 },
  small: { color: tokens.colorNeutralForeground2 },
});

interface ChecksFootProps {
  readonly checks: WorkbookChecks;
  /** Called once a check counts as usual again: its line is gone. */
  readonly onChanged: () => void;
}

/** The checks that count in this workbook otherwise than usual, each with the way back, and how the checks fared. */
export function ChecksFoot({ checks: { rules, choices, problems }, onChanged }: ChecksFootProps): ReactNode {
  const styles = useStyles();
  const { session } = usePane();
  const { doing } = useSessionState();
  const chosen = rules.flatMap(({ meta }) => {
    const choice = choices.get(meta.id);
    return choice === undefined ? [] : [{ meta, choice }];
  });
  const restore = async ({ id, title }: RuleMeta): Promise<void> => {
    await session.carryOut({
      doing: KEEPING_IN_WORKBOOK,
      done: toDecisionDone(title, null),
      plan: ({ review }) => planRuleChoice(review, id, null),
    });
    if (session.state.notice?.kind === "done") onChanged();
  };
  return (
    <div className={styles.foot}>
      {chosen.length > 0 && (
        <section className={styles.foot} aria-labelledby="checks-chosen">
          <h3 className={styles.heading} id="checks-chosen">
            {SET_FOR_WORKBOOK}
          </h3>
          <ul className={styles.list}>
            {chosen.map(({ meta, choice }) => (
              <li key={meta.id} className={styles.line}>
                <Text className={styles.words}>{toChosenText(meta.title, choice)}</Text>
                <Button
                  className={styles.button}
                  size="small"
                  aria-label={toRestoreLabel(choice, meta.title)}
                  disabledFocusable={doing !== null}
                  onClick={() => void restore(meta)}
                >
                  {toRestoreButton(choice)}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {problems.map((problem) => (
        <Text key={problem}>{problem}</Text>
      ))}
      <Caption1 className={styles.small}>{toRuleSentences(rules).join(" ")}</Caption1>
    </div>
  );
}
