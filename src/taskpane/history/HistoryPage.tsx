import { Button, makeStyles, Text, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { countUnnoted } from "../../app/note-history";
import type { Picture } from "../../app/picture";
import { usePane, useSessionState } from "../pane-context";
import { HistoryItem } from "./HistoryItem";
import { NoteHistory } from "./NoteHistory";

const useStyles = makeStyles({
  page: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalM },
});

/** What this pane changed in the workbook, the latest first; to be taken back one by one, or noted in the workbook's log. */
export function HistoryPage({ picture }: { readonly picture: Picture }): ReactNode {
  const styles = useStyles();
  const { session } = usePane();
  const state = useSessionState();
  const { history, undoable, doing } = state;
  const heading = useRef<HTMLHeadingElement>(null);
  const [isAsked, setIsAsked] = useState(false);
  const toHeading = (): void => heading.current?.focus();
  // Whoever came here by a button that is gone begins at the top.
  useEffect(toHeading, []);
  const last = undoable.at(-1);
  const unnoted = countUnnoted(picture.review, history);
  const undo = async (): Promise<void> => {
    await session.undo();
    if (session.state.undoable.length === 0) toHeading();
  };
  return (
    <section className={styles.page} aria-labelledby="history">
      <h2 className={styles.heading} id="history" ref={heading} tabIndex={-1}>
        Changes since this pane was opened
      </h2>
      {history.length === 0 ? (
        <Text>Nothing was changed from this pane yet. What is typed into the sheet itself is not listed.</Text>
      ) : (
        <>
          <Text>
            They are taken back in order, the latest first. When the pane is closed, this list goes; what is written to
            the log tab stays in the workbook.
          </Text>
          <div className={styles.buttons}>
            {last && (
              <Button title={last.label} disabledFocusable={doing !== null} onClick={() => void undo()}>
                Undo the last
              </Button>
            )}
            {unnoted > 0 && (
              <Button aria-expanded={isAsked} onClick={() => setIsAsked(!isAsked)}>
                Write to the log tab
              </Button>
            )}
          </div>
          {isAsked && unnoted > 0 && (
            <NoteHistory
              picture={picture}
              unnoted={unnoted}
              onDone={() => {
                setIsAsked(false);
                toHeading();
              }}
              onCancel={() => setIsAsked(false)}
            />
          )}
          <ol className={styles.list} aria-label="Changes, the latest first">
            {[...history].reverse().map((entry) => (
              <HistoryItem key={entry.number} entry={entry} state={state} snapshot={picture.review.snapshot} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
