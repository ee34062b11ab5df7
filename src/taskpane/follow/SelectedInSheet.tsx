import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Objective } from "../../core/scorecard/scorecard";
import { toOpenLabel, toSelectedText } from "./follow-words";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  text: { color: tokens.colorNeutralForeground2 },
});

/** Says which objective's row is selected in the sheet, and opens it if that is wanted. */
export function SelectedInSheet({
  objective,
  onOpen,
}: {
  readonly objective: Objective;
  readonly onOpen: () => void;
}): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      <Caption1 className={styles.text}>{toSelectedText(objective)}</Caption1>
      <Button size="small" appearance="transparent" onClick={onOpen}>
        {toOpenLabel(objective)}
      </Button>
    </div>
  );
}
