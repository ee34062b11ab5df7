import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { toAddress } from "../../core/grid/a1";
import { toObjectiveName, type Objective } from "../../core/scorecard/scorecard";
import { isTypingIn } from "../follow/typing";
import { toCellText } from "../parts/cell-text";
import type { ChangedCell } from "./draft";

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
  const changes = cells.map(
    ({ at, before, now }) =>
      `${toAddress(at)} was changed from ${toCellText(before, "General")} to ${toCellText(now, "General")} meanwhile.`,
  );
  return (
    <div ref={place} role="alert">
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody className={styles.body}>
          {`${toObjectiveName(objective)} is not saved. ${changes.join(" ")}`}
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={onKeepTheirs}>
            Keep theirs
          </Button>
          <Button size="small" onClick={onWriteMine}>
            Write mine
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
