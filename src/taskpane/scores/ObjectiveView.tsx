import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import { findEntryQuestions, type EntryQuestion } from "../../app/entry-questions";
import type { Picture } from "../../app/picture";
import { findPeriodBefore, type Period } from "../../core/scorecard/scorecard";
import { usePane } from "../pane-context";
import { beginDraft, isPending, toEntry, withScore, type Draft } from "./draft";
import { toDraftKey } from "./draft-store";
import { FindingLines } from "./FindingLines";
import { LadderView } from "./LadderView";
import type { Neighbours } from "./neighbours";
import { ObjectiveHead } from "./ObjectiveHead";
import type { ObjectiveRow } from "./objective-rows";
import { OpenActions } from "./OpenActions";
import { PeriodChoice } from "./PeriodChoice";
import { PeriodRecord } from "./PeriodRecord";
import { ProtectedNote } from "./ProtectedNote";
import { saveDraft } from "./save-draft";
import { SaveQuestions } from "./SaveQuestions";
import { findChoice, NOT_APPLICABLE, toBetween } from "./score-choices";
import { toScoreCell } from "./score-cell";
import { ScoreEntry } from "./ScoreEntry";
import { SHORTCUT_HELP } from "./shortcut-words";
import { toStanding } from "./standing";
import { useDrafts } from "./use-drafts";
import { useShortcuts } from "./use-shortcuts";

const useStyles = makeStyles({
  view: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalM,
    outlineStyle: "none",
  },
  records: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(130px, 100%), 1fr))",
    gap: tokens.spacingHorizontalM,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What was asked before saving, and what is to be done once it is saved. */
interface Asked {
  readonly questions: readonly EntryQuestion[];
  readonly then: "stay" | "next";
}

/** One objective: what it asks for, what was said of it, and the entry of its score. */
export function ObjectiveView({
  picture,
  newest,
  row,
  neighbours,
  takesFocus,
  onOpen,
  onBack,
}: {
  readonly picture: Picture;
  /** The newest period, whose score is entered unless another is chosen. */
  readonly newest: Period;
  readonly row: ObjectiveRow;
  readonly neighbours: Neighbours;
  /** Whether its heading takes the focus when it appears. */
  readonly takesFocus: boolean;
  readonly onOpen: (row: ObjectiveRow) => void;
  readonly onBack: () => void;
}): ReactNode {
  const styles = useStyles();
  const { session } = usePane();
  const drafts = useDrafts();
  const [period, setPeriod] = useState(newest);
  const place = useRef<HTMLDivElement>(null);
  const commentBox = useRef<HTMLTextAreaElement>(null);
  const { objective, findings, key } = row;
  const { scorecard } = picture.review;
  const before = findPeriodBefore(scorecard, period);
  const standing = toStanding(scorecard, objective, period, picture.basis);
  const scoreCell = toScoreCell(objective, period);
  const isProtected = picture.review.snapshot.findSheet(scoreCell.sheet)?.content.isProtected === true;
  const draft = drafts.all.get(toDraftKey(key, period)) ?? beginDraft(key, period);

  const [asked, setAsked] = useState<Asked | null>(null);

  const change = (changed: Draft): void => {
    // What is on its way stays as it was sent.
    if (draft.isSaving) return;
    setAsked(null);
    drafts.keep(changed);
  };
  const openAt = (way: keyof Neighbours): void => {
    const to = neighbours[way];
    if (to) onOpen(to);
  };
  const write = (overwritesFormulas: boolean, then: Asked["then"]): void => {
    setAsked(null);
    void saveDraft(session, drafts, objective, draft, { overwritesFormulas });
    if (then === "next") openAt("next");
  };
  const save = (then: Asked["then"]): void => {
    if (draft.isSaving || !isPending(draft, objective)) {
      if (then === "next") openAt("next");
      return;
    }
    const all = findEntryQuestions(picture.review, objective, period, toEntry(draft, objective));
    const questions = all.filter(({ kind }) => kind !== "past" || !drafts.isOpenToChange(period));
    if (questions.length > 0) setAsked({ questions, then });
    else write(false, then);
  };
  const confirm = ({ questions, then }: Asked, staysAgreed: boolean): void => {
    if (staysAgreed) drafts.openToChange(period);
    write(
      questions.some(({ kind }) => kind === "formula"),
      then,
    );
    place.current?.focus();
  };
  const saveAndNext = (): void => save("next");
  const choose = (choice: string): void => {
    if (standing.score) change(withScore(draft, objective, choice));
  };
  useShortcuts(place, {
    score: choose,
    between: () => choose(toBetween(draft.score ?? (standing.score && findChoice(standing.score.value)))),
    notApplicable: () => choose(NOT_APPLICABLE),
    comment: () => commentBox.current?.focus(),
    saveAndNext,
    previous: () => openAt("previous"),
    next: () => openAt("next"),
    back: onBack,
  });

  return (
    <div className={styles.view} ref={place} tabIndex={-1}>
      <ObjectiveHead {...{ objective, neighbours, takesFocus, onOpen, onBack }} scoreCell={scoreCell} />
      <LadderView objective={objective} standing={standing} />
      <div className={styles.records}>
        {before && <PeriodRecord standing={toStanding(scorecard, objective, before, picture.basis)} />}
        <PeriodRecord standing={standing} />
      </div>
      <OpenActions scorecard={scorecard} objective={objective} period={period} />
      <PeriodChoice
        periods={scorecard.periods}
        period={period}
        onChange={(chosen) => {
          setAsked(null);
          setPeriod(chosen);
        }}
      />
      {isProtected && <ProtectedNote sheet={scoreCell.sheet} text={toCopyText(draft)} />}
      <ScoreEntry
        objective={objective}
        draft={draft}
        commentBox={commentBox}
        onChange={change}
        onSave={() => save("stay")}
        onSaveAndNext={saveAndNext}
      />
      {asked && (
        <SaveQuestions
          questions={asked.questions}
          period={period}
          onConfirm={(staysAgreed) => confirm(asked, staysAgreed)}
          onCancel={() => setAsked(null)}
        />
      )}
      <FindingLines findings={findings} onMended={() => place.current?.focus()} />
      <Caption1 className={styles.quiet}>{SHORTCUT_HELP}</Caption1>
    </div>
  );
}

/** What was entered, as it is pasted elsewhere. */
function toCopyText({ score, comment }: Draft): string {
  return [score, comment].filter((part) => part !== null && part !== "").join("\n");
}
