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
import type { ChangePlan } from "../../core/change/change-plan";
import type { Notice, Remake, Undoing } from "../../app/session-state";
import { usePane } from "../pane-context";
import { KEEP_THEIRS } from "../parts/form-words";
import {
  DISMISS,
  LEAVE_AS_IT_IS,
  NOTHING_WRITTEN,
  toKeepTheirsLabel,
  toNoticeText,
  toOverwriteLabel,
  toWriteAgainLabel,
  toWriteLabel,
  UNDO_ALL_THE_SAME,
} from "./notice-words";
import { UNDO } from "./shell-words";
import { READ_AGAIN } from "./unread-words";

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

/** A notice, and what can be done about it. */
export function NoticeMessage({ notice }: { readonly notice: Notice }): ReactNode {
  const styles = useStyles();
  const { session } = usePane();
  return (
    <div className={styles.place}>
      <MessageBar
        className={styles.line}
        intent={toIntent(notice)}
        layout={notice.kind === "done" ? "singleline" : "multiline"}
      >
        <MessageBarBody className={styles.body}>
          {notice.kind === "conflict" && <MessageBarTitle>{NOTHING_WRITTEN}</MessageBarTitle>}
          {toNoticeText(notice)}
        </MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              aria-label={DISMISS}
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
            {UNDO}
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
            {UNDO_ALL_THE_SAME}
          </Button>
          <Button size="small" onClick={() => void session.undo(notice.keeping)}>
            {LEAVE_AS_IT_IS}
          </Button>
        </>
      );
    case "failure":
      return (
        <Button size="small" onClick={() => void session.start()}>
          {READ_AGAIN}
        </Button>
      );
    case "problem":
      return null;
  }
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
        {KEEP_THEIRS}
      </Button>
      {overwrite && (
        <Button size="small" onClick={() => void session.overwrite(overwrite)}>
          {toWriteLabel(overwrite)}
        </Button>
      )}
      {again && (
        <Button size="small" onClick={() => void session.carryOut(again.task)}>
          {toWriteAgainLabel(again.plan)}
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
        {toKeepTheirsLabel(write)}
      </Button>
      {overwrite && (
        <Button size="small" onClick={() => void session.undo({ plan, write: overwrite })}>
          {toOverwriteLabel(overwrite)}
        </Button>
      )}
    </>
  );
}

function toIntent({ kind }: Notice): "success" | "warning" | "error" {
  return kind === "done" ? "success" : kind === "failure" ? "error" : "warning";
}
