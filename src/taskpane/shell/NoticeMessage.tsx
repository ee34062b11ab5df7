import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { toAddress } from "../../core/grid/a1";
import type { ChangePlan } from "../../core/change/change-plan";
import type { Notice } from "../../app/session-state";
import { usePane } from "../pane-context";
import { toCellText } from "../parts/cell-text";
import { toCountText } from "../parts/numbers";

const useStyles = makeStyles({
  place: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}` },
  body: { whiteSpace: "normal", overflowWrap: "anywhere" },
});

/** A notice, and what can be done about it. */
export function NoticeMessage({ notice }: { readonly notice: Notice }): ReactNode {
  const styles = useStyles();
  const { session } = usePane();
  return (
    <div className={styles.place}>
      <MessageBar intent={toIntent(notice)} layout="multiline">
        <MessageBarBody className={styles.body}>
          {notice.kind === "conflict" && <MessageBarTitle>Nothing was written.</MessageBarTitle>}
          {toSentences(notice)}
        </MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              aria-label="Dismiss"
              icon={<DismissRegular />}
              onClick={() => session.dismiss()}
            />
          }
        >
          <NoticeActions notice={notice} />
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}

function NoticeActions({ notice }: { readonly notice: Notice }): ReactNode {
  const { session } = usePane();
  switch (notice.kind) {
    case "done":
      return (
        notice.undo && (
          <Button size="small" onClick={() => void session.undo()}>
            Undo
          </Button>
        )
      );
    case "conflict": {
      const { overwrite, again } = notice;
      return (
        <>
          <Button size="small" onClick={() => void session.start()}>
            Keep theirs
          </Button>
          {overwrite && (
            <Button size="small" onClick={() => void session.overwrite(overwrite)}>
              {toWriteLabel(overwrite)}
            </Button>
          )}
          {again && (
            <Button size="small" onClick={() => void session.carryOut(again.task)}>
              {`${toWriteLabel(again.plan)} where it belongs now`}
            </Button>
          )}
        </>
      );
    }
    case "failure":
      return (
        <Button size="small" onClick={() => void session.start()}>
          Read again
        </Button>
      );
    case "problem":
      return null;
  }
}

/** "Write 3 in Objectives!F13", or how many changes it is. */
function toWriteLabel({ changes }: ChangePlan): string {
  const [first, second] = changes;
  if (first?.kind === "setCell" && !second) {
    return `Write ${toCellText(first.to, "General")} in ${toAddress(first.at)}`;
  }
  return `Write ${toCountText(changes.length, "change")}`;
}

function toIntent({ kind }: Notice): "success" | "warning" | "error" {
  return kind === "done" ? "success" : kind === "failure" ? "error" : "warning";
}

function toSentences(notice: Notice): string {
  if (notice.kind !== "conflict") return notice.message;
  const { cells, structure } = notice.conflict;
  const changed = cells.map(
    ({ at, expected, found }) =>
      `${toAddress(at)} was changed from ${toCellText(expected, "General")} to ${toCellText(found, "General")} after it was read.`,
  );
  return [...changed, ...structure].join(" ");
}
