import { useState } from "react";
import { findEntryQuestions, type EntryQuestion } from "../../app/entry-questions";
import type { Picture } from "../../app/picture";
import type { Period } from "../../core/scorecard/scorecard";
import { usePane } from "../pane-context";
import { beginDraft, isPending, toEntry, withScore, type Draft } from "./draft";
import { toDraftKey } from "./draft-store";
import {
  LEVEL_FIRST,
  toAllScoredText,
  toFirstText,
  toLastText,
  toNoCommentColumn,
  toNoPair,
  toPairBegun,
} from "./entry-words";
import type { Way, Ways } from "./neighbours";
import type { ObjectiveRow } from "./objective-rows";
import { saveDraft } from "./save-draft";
import { findChoice, NOT_APPLICABLE, toBetween, toPair, toPartners } from "./score-choices";
import { useDrafts } from "./use-drafts";

/** Where one goes once an entry is on its way into the workbook. */
type Then = "stay" | Way;

/** What was asked before saving, and what is to be done once it is saved. */
interface Asked {
  readonly questions: readonly EntryQuestion[];
  readonly then: Then;
}

/** What came of a key, where nothing else shows it. */
interface Answer {
  readonly text: string;
  /** The level that was typed as the first half of a score between two; null where none was. */
  readonly pairOf: string | null;
}

/** The entry of one objective for one period, and what may be done with it. */
export interface Entry {
  readonly draft: Draft;
  /** Null where nothing is asked. */
  readonly questions: readonly EntryQuestion[] | null;
  /** What came of the last key, where nothing else shows it; "" for none. */
  readonly answer: string;
  readonly change: (draft: Draft) => void;
  readonly discard: () => void;
  /** Chooses a level: it is the second half of a score between two where the first was typed. */
  readonly chooseLevel: (level: string) => void;
  readonly beginPair: () => void;
  readonly chooseBetween: () => void;
  readonly chooseNotApplicable: () => void;
  /** Gives whether there is a comment to be written. */
  readonly canComment: () => boolean;
  readonly save: (then: Then) => void;
  readonly confirm: (staysAgreed: boolean) => void;
  /** Goes on without saving, or says that there is nowhere to go: what was entered is kept. */
  readonly go: (way: Way) => void;
  /** Asks nothing more, and says nothing more. */
  readonly settle: () => void;
}

interface EntryOf {
  readonly picture: Picture;
  readonly row: ObjectiveRow;
  readonly period: Period;
  readonly ways: Ways;
  readonly onOpen: (row: ObjectiveRow) => void;
}

/** The entry of an objective. */
export function useEntry({ picture: { review }, row: { key, objective }, period, ways, onOpen }: EntryOf): Entry {
  const { session } = usePane();
  const drafts = useDrafts();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const draft = drafts.all.get(toDraftKey(key, period)) ?? beginDraft(key, period);
  const score = objective.scores.get(period.key);
  const chosen = draft.score ?? (score ? findChoice(score.value) : null);

  const settle = (): void => {
    setAsked(null);
    setAnswer(null);
  };
  const say = (text: string): void => setAnswer({ text, pairOf: null });
  const change = (changed: Draft): void => {
    // What is on its way stays as it was sent.
    if (draft.isSaving) return;
    settle();
    drafts.keep(changed);
  };
  const choose = (choice: string): void => {
    if (score) change(withScore(draft, objective, choice));
  };
  const go = (way: Way): void => {
    const to = ways[way];
    if (to) onOpen(to);
    else if (way === "nextOpen") say(toAllScoredText(ways, period));
    else say(way === "next" ? toLastText(ways) : toFirstText(ways));
  };
  const write = (overwritesFormulas: boolean, then: Then): void => {
    settle();
    void saveDraft(session, drafts, objective, draft, { overwritesFormulas });
    if (then !== "stay") go(then);
  };

  return {
    draft,
    questions: asked?.questions ?? null,
    answer: answer?.text ?? "",
    change,
    discard: () => {
      settle();
      if (!draft.isSaving) drafts.drop(draft);
    },
    chooseLevel: (level) => {
      const first = answer?.pairOf ?? null;
      const choice = first === null ? level : toPair(first, level);
      if (choice === null) say(toNoPair(first ?? "", level));
      else choose(choice);
    },
    beginPair: () => {
      const partners = toPartners(chosen ?? "");
      if (chosen === null || partners.length === 0) say(LEVEL_FIRST);
      else setAnswer({ text: toPairBegun(chosen, partners), pairOf: chosen });
    },
    chooseBetween: () => choose(toBetween(chosen)),
    chooseNotApplicable: () => choose(NOT_APPLICABLE),
    canComment: () => {
      const can = score !== undefined && objective.commentCells.has(period.key);
      if (!can) say(toNoCommentColumn(period));
      return can;
    },
    save: (then) => {
      if (draft.isSaving || !isPending(draft, objective)) {
        if (then !== "stay") go(then);
        return;
      }
      const all = findEntryQuestions(review, objective, period, toEntry(draft, objective));
      const questions = all.filter(({ kind }) => kind !== "past" || !drafts.isOpenToChange(period));
      if (questions.length > 0) setAsked({ questions, then });
      else write(false, then);
    },
    confirm: (staysAgreed) => {
      if (!asked) return;
      if (staysAgreed) drafts.openToChange(period);
      write(
        asked.questions.some(({ kind }) => kind === "formula"),
        asked.then,
      );
    },
    go,
    settle,
  };
}
