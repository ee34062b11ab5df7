import { MessageBar, MessageBarBody, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { READ_ONLY_NOTE } from "../../app/read-only";
import { READING_ALONE } from "./shell-words";

const useStyles = makeStyles({
  // From side to side, under the header's own line.
  bar: { borderRadius: 0, borderTopStyle: "none", borderInlineStyle: "none" },
  body: { whiteSpace: "normal" },
});

/** Says once, above all pages, that nothing can be written. */
export function ReadOnlyBar(): ReactNode {
  const styles = useStyles();
  return (
    <section aria-label={READING_ALONE}>
      <MessageBar className={styles.bar} intent="info" layout="multiline">
        <MessageBarBody className={styles.body}>{READ_ONLY_NOTE}</MessageBarBody>
      </MessageBar>
    </section>
  );
}
