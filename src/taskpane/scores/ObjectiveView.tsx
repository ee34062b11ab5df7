import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, type ReactNode } from "react";
import type { Picture } from "../../app/picture";
import { findPeriodBefore, type Period } from "../../core/scorecard/scorecard";
import { CannotWrite } from "./CannotWrite";
import { FindingLines } from "./FindingLines";
import { LadderView } from "./LadderView";
import type { Ways } from "./neighbours";
import { ObjectiveHead } from "./ObjectiveHead";
import type { ObjectiveRow } from "./objective-rows";
import { OpenActions } from "./OpenActions";
import { PeriodChoice } from "./PeriodChoice";
import { PeriodRecord } from "./PeriodRecord";
import { SaveQuestions } from "./SaveQuestions";
import { toScoreCell } from "./score-cell";
import { ScoreEntry } from "./ScoreEntry";
import { SHORTCUT_HELP } from "./shortcut-words";
import { toStanding } from "./standing";
import { useEntry } from "./use-entry";
import { useShortcuts } from "./use-shortcuts";

const useStyles = makeStyles({
  view: {
    display: "flex",
    flexDirection: "column",
    // As high as the page at least, so that the bar is at its bottom.
    flex: "1 0 auto",
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

interface ObjectiveViewProps {
  readonly picture: Picture;
  /** The period whose score is entered. */
  readonly period: Period;
  readonly row: ObjectiveRow;
  readonly ways: Ways;
  /** Whether its heading takes the focus when it appears. */
  readonly takesFocus: boolean;
  readonly onPeriod: (period: Period) => void;
  readonly onOpen: (row: ObjectiveRow) => void;
  readonly onBack: () => void;
}

/** One objective: what it asks for, what was said of it, and the entry of its score. */
export function ObjectiveView(props: ObjectiveViewProps): ReactNode {
  const { picture, period, row, ways, takesFocus, onPeriod, onOpen, onBack } = props;
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const choices = useRef<HTMLDivElement>(null);
  const commentBox = useRef<HTMLTextAreaElement>(null);
  const { objective, findings } = row;
  const { scorecard } = picture.review;
  const before = findPeriodBefore(scorecard, period);
  const standing = toStanding(scorecard, objective, period, picture.basis);
  const scoreCell = toScoreCell(objective, period);

  const entry = useEntry({ picture, row, period, ways, onOpen });
  const { go, questions } = entry;
  const stayHere = (): void => place.current?.focus();
  // A key that changes the entry closes the question, and with it whatever had the focus.
  const enter = (change: () => void): void => {
    change();
    if (questions) stayHere();
  };
  useShortcuts(place, {
    score: (level) => enter(() => entry.chooseLevel(level)),
    pair: entry.beginPair,
    between: () => enter(entry.chooseBetween),
    notApplicable: () => enter(entry.chooseNotApplicable),
    comment: () => {
      if (entry.canComment()) commentBox.current?.focus();
    },
    // The keys of a score work there, and a screen reader hands them on.
    leaveText: () => focusChoice(choices.current),
    saveAndNext: () => entry.save("next"),
    saveAndNextOpen: () => entry.save("nextOpen"),
    previous: () => go("previous"),
    next: () => go("next"),
    nextOpen: () => go("nextOpen"),
    back: onBack,
  });

  return (
    <div className={styles.view} ref={place} tabIndex={-1}>
      <ObjectiveHead {...{ objective, takesFocus, scoreCell, onBack }} />
      <LadderView key={period.key} objective={objective} standing={standing} />
      <div className={styles.records}>
        {before && <PeriodRecord standing={toStanding(scorecard, objective, before, picture.basis)} />}
        <PeriodRecord standing={standing} />
      </div>
      <OpenActions scorecard={scorecard} objective={objective} period={period} />
      <PeriodChoice
        periods={scorecard.periods}
        period={period}
        onChange={(chosen) => {
          entry.settle();
          onPeriod(chosen);
        }}
      />
      <CannotWrite snapshot={picture.review.snapshot} sheet={scoreCell.sheet} draft={entry.draft} />
      <ScoreEntry {...{ objective, entry, ways, choices, commentBox }} />
      {questions && (
        <SaveQuestions
          questions={questions}
          period={period}
          onConfirm={(staysAgreed) => {
            entry.confirm(staysAgreed);
            stayHere();
          }}
          onCancel={entry.settle}
        />
      )}
      <FindingLines findings={findings} onMended={stayHere} />
      <Caption1 className={styles.quiet}>{SHORTCUT_HELP}</Caption1>
    </div>
  );
}

/** Puts the focus on the score that is chosen, or on the first that can be. */
function focusChoice(choices: HTMLElement | null): void {
  const radios = choices?.querySelectorAll<HTMLInputElement>("input[type=radio]") ?? [];
  ([...radios].find(({ checked }) => checked) ?? radios[0])?.focus();
}
