import { Button, makeStyles, Text, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { countUnnoted } from "../../app/note-history";
import type { Picture } from "../../app/picture";
import type { Undoing } from "../../app/session-state";
import { isLargerThanEntry } from "../../app/taking-back";
import type { Destination } from "../destination";
import { usePane, useSessionState } from "../pane-context";
import { BackButton } from "../parts/BackButton";
import { CHANGES_LABEL, HISTORY_HEADING, HOW_IT_IS_TAKEN_BACK, NOTHING_CHANGED, UNDO_THE_LAST } from "./history-words";
import { HistoryItem } from "./HistoryItem";
import { WRITE_TO_LOG } from "./note-words";
import { NoteHistory } from "./NoteHistory";
import { UndoPreview } from "./UndoPreview";

const useStyles = makeStyles({
  page: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalM },
});

interface HistoryPageProps {
  readonly picture: Picture;
  /** How it was opened: another one each time. */
  readonly destination: Extract<Destination, { readonly page: "history" }>;
}

/** What this pane changed in the workbook, the latest first; to be taken back one by one, or noted in the workbook's log. */
export function HistoryPage({ picture, destination }: HistoryPageProps): ReactNode {
  const styles = useStyles();
  const { session } = usePane();
  const state = useSessionState();
  const { history, undoable, doing } = state;
  const heading = useRef<HTMLHeadingElement>(null);
  const [isAsked, setIsAsked] = useState(false);
  const [seen, setSeen] = useState({ destination, isSeen: destination.showsUndo ?? false });
  const isSeen = seen.destination === destination ? seen.isSeen : (destination.showsUndo ?? false);
  const setIsSeen = (is: boolean): void => setSeen({ destination, isSeen: is });
  const toHeading = (): void => heading.current?.focus();
  // Whoever came here by a button that is gone begins at the top.
  useEffect(toHeading, []);
  const last = undoable.at(-1);
  const unnoted = countUnnoted(picture.review, history);
  const undo = async (agreed?: Undoing): Promise<void> => {
    await session.undo(agreed);
    if (agreed || session.state.undoable.length === 0) toHeading();
  };
  const preview = isSeen && last && isLargerThanEntry(last) ? last : null;
  return (
    <section className={styles.page} aria-labelledby="history">
      <BackButton picture={picture} isKey />
      <h2 className={styles.heading} id="history" ref={heading} tabIndex={-1}>
        {HISTORY_HEADING}
      </h2>
      {history.length === 0 ? (
        <Text>{NOTHING_CHANGED}</Text>
      ) : (
        <>
          <Text>{HOW_IT_IS_TAKEN_BACK}</Text>
          <div className={styles.buttons}>
            {last && (
              <Button
                title={last.label}
                disabledFocusable={doing !== null}
                {...(isLargerThanEntry(last) && { "aria-expanded": preview !== null })}
                onClick={() => (isLargerThanEntry(last) ? setIsSeen(!isSeen) : void undo())}
              >
                {UNDO_THE_LAST}
              </Button>
            )}
            {unnoted > 0 && (
              <Button aria-expanded={isAsked} onClick={() => setIsAsked(!isAsked)}>
                {WRITE_TO_LOG}
              </Button>
            )}
          </div>
          {preview && (
            <UndoPreview
              key={history.length}
              plan={preview}
              picture={picture}
              onConfirm={(write) => {
                setIsSeen(false);
                void undo({ plan: preview, write });
              }}
              onCancel={() => setIsSeen(false)}
            />
          )}
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
          <ol className={styles.list} aria-label={CHANGES_LABEL}>
            {[...history].reverse().map((entry) => (
              <HistoryItem key={entry.number} entry={entry} state={state} snapshot={picture.review.snapshot} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
