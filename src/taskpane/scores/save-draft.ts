import { fitEntry } from "../../app/fit-entry";
import { planObjectiveEntry } from "../../app/objective-entry";
import type { EntryConsent } from "../../app/plan-cell";
import { isProblem, notFound, refused } from "../../app/problem";
import type { Session } from "../../app/session";
import { toObjectiveName, type Objective } from "../../core/scorecard/scorecard";
import { toGoneText } from "../parts/form-words";
import { findChangedCells, toEntry, type Draft } from "./draft";
import type { DraftStore } from "./draft-store";
import { SAVING, toOvertakenText, toSavedText } from "./entry-words";
import { findObjectiveByKey } from "./objective-key";

/**
 * Writes a draft into the workbook. Once it is there the draft is gone; where it could not be written it stays, and what
 * somebody else wrote meanwhile is then found by comparing it with the workbook, beside the draft itself.
 */
export async function saveDraft(
  session: Session,
  drafts: DraftStore,
  objective: Objective,
  draft: Draft,
  consent?: EntryConsent,
): Promise<void> {
  const { period } = draft;
  drafts.keep({ ...draft, isSaving: true });
  try {
    await session.carryOut({
      doing: SAVING,
      done: toSavedText(objective, period, toEntry(draft, objective)),
      // Also where it is written later, once rows that were moved have been found again.
      onDone: () => drafts.drop(draft),
      plan: ({ review }, rules) => {
        const now = findObjectiveByKey(review.scorecard.objectives, draft.objective);
        if (!now) return notFound(toGoneText(toObjectiveName(objective)));
        if (findChangedCells(draft, now).length > 0) return refused(toOvertakenText(objective));
        const plan = planObjectiveEntry(review, now, period, toEntry(draft, now), consent);
        return isProblem(plan) ? plan : fitEntry(review, now, plan, rules);
      },
    });
  } finally {
    // Nothing else of the session's has run since: its notice is that of what was just carried out.
    if (session.state.notice?.kind === "done") drafts.drop(draft);
    else drafts.keep(draft);
  }
  const { notice } = session.state;
  if (notice?.kind === "conflict" && notice.overwrite !== null && drafts.isShown) {
    session.dismiss();
    await session.start();
  }
}
