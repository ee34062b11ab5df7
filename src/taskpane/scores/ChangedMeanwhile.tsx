import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Objective } from "../../core/scorecard/scorecard";
import type { ChangedCell } from "./draft";
import { KEEP_THEIRS, toChangedMeanwhileText, WRITE_MINE } from "./entry-words";

const useStyles = makeStyles({ body: { whiteSpace: "normal", overflowWrap: "anywhere" } });

/** Says that somebody changed what a draft would overwrite, and has the user choose. */
export function ChangedMeanwhile({
  objective,
  cells,
  onKeepTheirs,
  onWriteMine,
}: {
  readonly objective: Objective;
  readonly cells: readonly ChangedCell[];
  readonly onKeepTheirs: () => void;
  readonly onWriteMine: () => void;
}): ReactNode {
  const styles = useStyles();
  return (
    <div role="alert">
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody className={styles.body}>{toChangedMeanwhileText(objective, cells)}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={onKeepTheirs}>
            {KEEP_THEIRS}
          </Button>
          <Button size="small" onClick={onWriteMine}>
            {WRITE_MINE}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
