import { Body1, Button, Caption1, Subtitle2, Tooltip, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode, RefObject } from "react";
import type { Objective } from "../../core/scorecard/scorecard";
import { CommentBox } from "./CommentBox";
import { isPending, toCommentText, toEntry, toTypedText, withComment, withScore } from "./draft";
import {
  DISCARD,
  SAVE,
  SAVE_AND_NEXT,
  SAVING,
  toCommentLabel,
  toEntryTitle,
  toNoCommentColumn,
  toNoScoreColumn,
  toPendingText,
  toScoreLabel,
} from "./entry-words";
import { findChoice } from "./score-choices";
import { ScoreChoices } from "./ScoreChoices";
import { KEYS } from "./shortcut-words";
import type { Entry } from "./use-entry";

const useStyles = makeStyles({
  // No box of its own, so that the bar below stays in sight over the whole objective.
  entry: { display: "contents" },
  bar: {
    position: "sticky",
    // Down to the pane's edge, over the space that the page keeps from it.
    bottom: `calc(-1 * ${tokens.spacingVerticalM})`,
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    // And from side to side.
    marginInline: `calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    // On the narrowest pane they stand in one line.
    "& button": { minWidth: 0 },
  },
});

/** Where a score and a comment are entered and saved. */
export function ScoreEntry({
  objective,
  entry,
  choices,
  commentBox,
}: {
  readonly objective: Objective;
  readonly entry: Entry;
  readonly choices: RefObject<HTMLDivElement>;
  readonly commentBox: RefObject<HTMLTextAreaElement>;
}): ReactNode {
  const styles = useStyles();
  const { draft, answer, change } = entry;
  const { period } = draft;
  const score = objective.scores.get(period.key);
  const hasSomething = isPending(draft, objective) && !draft.isSaving;
  if (!score) return <Body1 as="p" role="status">{`${toNoScoreColumn(period)} ${answer}`}</Body1>;
  const pending = draft.isSaving ? SAVING : toPendingText(toEntry(draft, objective));
  return (
    <section className={styles.entry} aria-labelledby="objective-entry">
      <Subtitle2 as="h3" id="objective-entry">
        {toEntryTitle(period)}
      </Subtitle2>
      <ScoreChoices
        label={toScoreLabel(period)}
        choice={draft.score ?? findChoice(score.value)}
        group={choices}
        onChoose={(choice) => change(withScore(draft, objective, choice))}
      />
      {objective.commentCells.has(period.key) ? (
        <CommentBox
          label={toCommentLabel(period)}
          text={toTypedText(draft, objective)}
          how={draft.how}
          hasExisting={toCommentText(objective, period).trim() !== ""}
          box={commentBox}
          onType={(text) => change(withComment(draft, objective, text))}
          onHow={(how) => change({ ...draft, how })}
        />
      ) : (
        <Body1 as="p">{toNoCommentColumn(period)}</Body1>
      )}
      <div className={styles.bar}>
        <Button appearance="primary" disabledFocusable={!hasSomething} onClick={() => entry.save("stay")}>
          {SAVE}
        </Button>
        <Tooltip content={KEYS.saveAndNext} relationship="description">
          <Button
            disabledFocusable={!hasSomething}
            aria-keyshortcuts="Control+Enter"
            onClick={() => entry.save("next")}
          >
            {SAVE_AND_NEXT}
          </Button>
        </Tooltip>
        <Button appearance="subtle" disabledFocusable={!hasSomething} onClick={entry.discard}>
          {DISCARD}
        </Button>
        <Caption1 role="status">{`${answer} ${pending}`.trim()}</Caption1>
      </div>
    </section>
  );
}
