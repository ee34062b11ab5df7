import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Snapshot } from "../../core/grid/snapshot";
import type { Draft } from "./draft";
import { COPIED, COPY_TEXT, NOT_COPIED, READ_ONLY_ENTRY, toProtectedText } from "./entry-words";

const useStyles = makeStyles({ body: { whiteSpace: "normal", overflowWrap: "anywhere" } });

interface CannotWriteProps {
  readonly snapshot: Snapshot;
  /** The sheet that the score would be written to. */
  readonly sheet: string;
  readonly draft: Draft;
}

/**
 * Says before anything is entered that it cannot be written where the sheet is protected or the workbook open for reading
 * alone, and gives what was entered as text to be pasted. Nothing where it can.
 */
export function CannotWrite({ snapshot, sheet, draft }: CannotWriteProps): ReactNode {
  const styles = useStyles();
  const [outcome, setOutcome] = useState("");
  const why = snapshot.isReadOnly
    ? READ_ONLY_ENTRY
    : snapshot.findSheet(sheet)?.content.isProtected
      ? toProtectedText(sheet)
      : null;
  if (why === null) return null;
  const text = toCopyText(draft);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome(COPIED);
    } catch {
      // Some versions of Excel keep the clipboard from add-ins.
      setOutcome(NOT_COPIED);
    }
  };
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.body}>
        {`${why} `}
        <span role="status">{outcome}</span>
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabledFocusable={text === ""} onClick={() => void copy()}>
          {COPY_TEXT}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** What was entered, as it is pasted elsewhere. */
function toCopyText({ score, comment }: Draft): string {
  return [score, comment].filter((part) => part !== null && part !== "").join("\n");
}
