import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane, useSessionState } from "../pane-context";
import { Reading } from "./Reading";

const useStyles = makeStyles({
  bar: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
});

/** How far the writing of a large plan is, or the reading once more of a large workbook, and a way to stop it. */
export function Writing(): ReactNode {
  const styles = useStyles();
  const { session } = usePane();
  const { picture, doing, progress } = useSessionState();
  if (picture === null || doing === null || progress === null) return null;
  return (
    <div className={styles.bar}>
      <Reading what={doing} share={progress} onStop={() => session.interrupt()} />
    </div>
  );
}
