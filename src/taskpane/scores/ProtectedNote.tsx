import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { COPIED, COPY_TEXT, NOT_COPIED, toProtectedText } from "./entry-words";

const useStyles = makeStyles({ body: { whiteSpace: "normal", overflowWrap: "anywhere" } });

/** Says before anything is entered that a sheet is protected, and gives what was entered as text to be pasted. */
export function ProtectedNote({ sheet, text }: { readonly sheet: string; readonly text: string }): ReactNode {
  const styles = useStyles();
  const [outcome, setOutcome] = useState("");
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
        {toProtectedText(sheet)}
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
