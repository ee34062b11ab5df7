import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import type { Objective } from "../../core/scorecard/scorecard";
import { isTypingIn } from "../follow/typing";
import { KEEP_THEIRS } from "../parts/form-words";
import type { ChangedCell } from "./draft";
import { toChangedMeanwhileText, WRITE_MINE } from "./entry-words";

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
  const place = useRef<HTMLDivElement>(null);
  // It stands at the top of a page that may be scrolled down. Nobody is led away from what they type.
  useEffect(() => {
    if (!isTypingIn(document)) place.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <div ref={place} role="alert">
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
