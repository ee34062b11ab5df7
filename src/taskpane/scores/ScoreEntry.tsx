import { Body1, Button, Caption1, Subtitle2, Tooltip, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode, RefObject } from "react";
import type { Objective } from "../../core/scorecard/scorecard";
import { CommentBox } from "./CommentBox";
import { isPending, toCommentText, toEntry, toTypedText, withComment, withScore, type Draft } from "./draft";
import { findChoice } from "./score-choices";
import { ScoreChoices } from "./ScoreChoices";

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
  },
});

/** Where a score and a comment are entered and saved. */
export function ScoreEntry({
  objective,
  draft,
  commentBox,
  onChange,
  onSave,
  onSaveAndNext,
}: {
  readonly objective: Objective;
  readonly draft: Draft;
  readonly commentBox: RefObject<HTMLTextAreaElement>;
  readonly onChange: (draft: Draft) => void;
  readonly onSave: () => void;
  readonly onSaveAndNext: () => void;
}): ReactNode {
  const styles = useStyles();
  const { period } = draft;
  const score = objective.scores.get(period.key);
  const hasSomething = isPending(draft, objective) && !draft.isSaving;
  if (!score) return <Body1 as="p">{`This objective has no score column for ${period.label}.`}</Body1>;
  return (
    <section className={styles.entry} aria-labelledby="objective-entry">
      <Subtitle2 as="h3" id="objective-entry">
        {`Enter ${period.label}`}
      </Subtitle2>
      <ScoreChoices
        label={`Score for ${period.label}`}
        choice={draft.score ?? findChoice(score.value)}
        onChoose={(choice) => onChange(withScore(draft, objective, choice))}
      />
      {objective.commentCells.has(period.key) ? (
        <CommentBox
          label={`Comment for ${period.label}`}
          text={toTypedText(draft, objective)}
          how={draft.how}
          hasExisting={toCommentText(objective, period).trim() !== ""}
          box={commentBox}
          onType={(text) => onChange(withComment(draft, objective, text))}
          onHow={(how) => onChange({ ...draft, how })}
        />
      ) : (
        <Body1 as="p">{`The sheet has no comment column for ${period.label}.`}</Body1>
      )}
      <div className={styles.bar}>
        <Button appearance="primary" disabledFocusable={!hasSomething} onClick={onSave}>
          Save
        </Button>
        <Tooltip content="Ctrl+Enter" relationship="description">
          <Button disabledFocusable={!hasSomething} aria-keyshortcuts="Control+Enter" onClick={onSaveAndNext}>
            Save and next
          </Button>
        </Tooltip>
        <Caption1 role="status">{toStatus(draft, objective)}</Caption1>
      </div>
    </section>
  );
}

/** What is not saved yet, for those who chose by a key and do not look at the form. */
function toStatus(draft: Draft, objective: Objective): string {
  if (draft.isSaving) return "Saving";
  const { score, comment } = toEntry(draft, objective);
  const parts = [score === null ? null : `score ${score}`, comment === null ? null : "comment"].filter(Boolean);
  return parts.length === 0 ? "Nothing to save." : `Not saved: ${parts.join(" and ")}.`;
}
