import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { toAddress } from "../../core/grid/a1";
import type { CellContent } from "../../core/grid/cell";
import { toPlainText } from "../../core/grid/display";
import { toObjectiveName, type Objective } from "../../core/scorecard/scorecard";
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
  const changes = cells.map(
    ({ at, before, now }) => `${toAddress(at)} was changed from ${toWords(before)} to ${toWords(now)} meanwhile.`,
  );
  return (
    <div role="alert">
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

function toWords({ value, formula }: CellContent): string {
  if (formula !== null) return `=${formula}`;
  return value === null ? "nothing" : `“${toPlainText(value)}”`;
}
