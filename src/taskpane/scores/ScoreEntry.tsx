import { Body1, Subtitle2, makeStyles } from "@fluentui/react-components";
import type { ReactNode, RefObject } from "react";
import type { Objective } from "../../core/scorecard/scorecard";
import { CommentBox } from "./CommentBox";
import { isPending, toCommentText, toEntry, toTypedText, withComment, withScore } from "./draft";
import {
  SAVING,
  toCommentLabel,
  toEntryTitle,
  toNoCommentColumn,
  toNoScoreColumn,
  toPendingText,
  toScoreLabel,
} from "./entry-words";
import { EntryBar } from "./EntryBar";
import type { Ways } from "./neighbours";
import { findChoice } from "./score-choices";
import { ScoreChoices } from "./ScoreChoices";
import type { Entry } from "./use-entry";

const useStyles = makeStyles({
  // No box of its own, so that the bar stays in sight over the whole objective.
  entry: { display: "contents" },
});

/** Where a score and a comment are entered and saved, and the ways to other objectives. */
export function ScoreEntry({
  objective,
  entry,
  ways,
  choices,
  commentBox,
}: {
  readonly objective: Objective;
  readonly entry: Entry;
  readonly ways: Ways;
  readonly choices: RefObject<HTMLDivElement>;
  readonly commentBox: RefObject<HTMLTextAreaElement>;
}): ReactNode {
  const styles = useStyles();
  const { draft, answer, change } = entry;
  const { period } = draft;
  const score = objective.scores.get(period.key);
  const hasSomething = isPending(draft, objective) && !draft.isSaving;
  if (!score) {
    return (
      <>
        <Body1 as="p">{toNoScoreColumn(period)}</Body1>
        <EntryBar {...{ entry, ways }} hasSomething={null} said={answer} />
      </>
    );
  }
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
      <EntryBar {...{ entry, ways, hasSomething }} said={`${answer} ${pending}`.trim()} />
    </section>
  );
}
