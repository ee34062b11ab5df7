import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";

const useStyles = makeStyles({ body: { whiteSpace: "normal", overflowWrap: "anywhere" } });

/** Says before anything is entered that a sheet is protected, and gives what was entered as text to be pasted. */
export function ProtectedNote({ sheet, text }: { readonly sheet: string; readonly text: string }): ReactNode {
  const styles = useStyles();
  const [outcome, setOutcome] = useState("");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome("Copied.");
    } catch {
      // Some versions of Excel keep the clipboard from add-ins.
      setOutcome("It could not be copied. Select the text below and press Ctrl+C.");
    }
  };
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.body}>
        {`The sheet “${sheet}” is protected, and its locked cells cannot be written. Unprotect it to write the score, or copy the text. `}
        <span role="status">{outcome}</span>
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabledFocusable={text === ""} onClick={() => void copy()}>
          Copy the text
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
