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
import type { Notice, Remake, Undoing } from "../../app/session-state";
import { usePane, useSessionPart } from "../pane-context";
import { toCellText } from "../parts/cell-text";
import { toCountText } from "../parts/numbers";

const useStyles = makeStyles({
  place: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}` },
  // Beside each other where there is room, else as in a notice of several lines.
  line: {
    "@media (max-width: 280px)": {
      gridTemplateColumns: "auto 1fr auto",
      gridTemplateAreas: '"icon body actions" "secondaryActions secondaryActions secondaryActions"',
    },
  },
  body: { whiteSpace: "normal", overflowWrap: "anywhere" },
});

/** So many changed cells are named, and how many more there are. */
const MOST_NAMED = 5;

/** A notice, and what can be done about it. */
export function NoticeMessage({ notice }: { readonly notice: Notice }): ReactNode {
  const styles = useStyles();
  const { session } = usePane();
  // Without it there would be nothing in the pane, and no way on.
  const isAll = useSessionPart(({ picture }) => picture === null) && notice.kind === "failure";
  return (
    <div className={styles.place}>
      <MessageBar
        className={styles.line}
        intent={toIntent(notice)}
        layout={notice.kind === "done" ? "singleline" : "multiline"}
      >
        <MessageBarBody className={styles.body}>
          {notice.kind === "conflict" && <MessageBarTitle>Nothing was written.</MessageBarTitle>}
          {toSentences(notice)}
        </MessageBarBody>
        <MessageBarActions
          containerAction={
            isAll ? null : (
              <Button
                appearance="transparent"
                aria-label="Dismiss"
                icon={<DismissRegular />}
                onClick={() => session.dismiss()}
              />
            )
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
    case "conflict":
      return notice.keeping ? (
        <UndoChoices overwrite={notice.overwrite} keeping={notice.keeping} />
      ) : (
        <WriteChoices overwrite={notice.overwrite} again={notice.again} />
      );
    case "askUndo":
      return (
        <>
          <Button size="small" onClick={() => void session.undo(notice.undoing)}>
            Undo all the same
          </Button>
          <Button size="small" onClick={() => void session.undo(notice.keeping)}>
            Leave it as it is
          </Button>
        </>
      );
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

interface WriteChoicesProps {
  readonly overwrite: ChangePlan | null;
  readonly again: Remake | null;
}

/** What can be done where somebody changed what was to be written. */
function WriteChoices({ overwrite, again }: WriteChoicesProps): ReactNode {
  const { session } = usePane();
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

interface UndoChoicesProps {
  readonly overwrite: ChangePlan | null;
  readonly keeping: Undoing;
}

/** What can be done where somebody changed what was to be taken back: as long as it stands there, nothing before it can be. */
function UndoChoices({ overwrite, keeping }: UndoChoicesProps): ReactNode {
  const { session } = usePane();
  const { plan, write } = keeping;
  return (
    <>
      <Button size="small" onClick={() => void session.undo(keeping)}>
        {write.changes.length > 0 ? "Keep theirs, undo the rest" : "Keep theirs"}
      </Button>
      {overwrite && (
        <Button size="small" onClick={() => void session.undo({ plan, write: overwrite })}>
          Write back
        </Button>
      )}
    </>
  );
}

function toIntent({ kind }: Notice): "success" | "warning" | "error" {
  return kind === "done" ? "success" : kind === "failure" ? "error" : "warning";
}

function toSentences(notice: Notice): string {
  if (notice.kind !== "conflict") return notice.message;
  const { conflict, keeping } = notice;
  const { cells, structure } = conflict;
  const since = keeping ? "since" : "after it was read";
  const changed = cells
    .slice(0, MOST_NAMED)
    .map(
      ({ at, expected, found }) =>
        `${toAddress(at)} was changed from ${toCellText(expected, "General")} to ${toCellText(found, "General")} ${since}.`,
    );
  const more = cells.length - MOST_NAMED;
  const others = more > 0 ? [`So ${more === 1 ? "was 1 other cell" : `were ${more} other cells`}.`] : [];
  return [...changed, ...others, ...structure].join(" ");
}
