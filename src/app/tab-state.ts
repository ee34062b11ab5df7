import { findOwnedTabs } from "../core/change/owned-tabs";
import { TAB_NAMES, type TabId } from "../core/report/tab";
import { MADE_TABS } from "../core/report/tab-makers";
import { isAsPlanned } from "./as-planned";
import { toKeptNotes } from "./kept-notes";
import { readReportChoice, type KeptReportChoice } from "./report-choice";
import type { Review } from "./review";
import { findObstacle, planChosenTabs } from "./summarise";
import { findWritten, toScoresMark } from "./written-tabs";

/**
 * Whether a tab of ours is there, and whether writing it anew would change anything. Where scores alone have changed, its
 * figures have followed by themselves: `scoresChanged`.
 */
export type TabStanding = "notMade" | "upToDate" | "scoresChanged" | "changed";

/** A tab that the program can make. */
export interface TabState {
  readonly id: TabId;
  /** What its sheet is called, which its owner may have renamed; null where it is not made. */
  readonly sheet: string | null;
  readonly standing: TabStanding;
  /** The day when it was written, "2026-11-03"; null where it is not made or the workbook does not say. */
  readonly written: string | null;
  /** Why the workbook's content does not allow it, in a sentence; null where it does. */
  readonly obstacle: string | null;
}

/**
 * How each tab stands: found by planning the tabs anew and comparing what would be typed with what is there. A formula's
 * result is not compared, since it follows the scores by itself, and neither are the yellow cells, which are the user's:
 * settings and notes.
 * Where no score is left to sum up, the tabs that are there are out of date.
 * @param choice what the tabs are to be made for; what the workbook keeps where it is absent.
 */
export function findTabStates(
  review: Review,
  choice: KeptReportChoice = readReportChoice(review),
): readonly TabState[] {
  const { snapshot } = review;
  const owned = findOwnedTabs(snapshot);
  const scores = toScoresMark(review.scorecard);
  const made = new Set(MADE_TABS.filter((id) => owned.has(id)));
  const { plans } = planChosenTabs(review, made, choice, toKeptNotes(snapshot, made));
  return MADE_TABS.map((id) => {
    const sheet = snapshot.findSheet(owned.get(id) ?? "");
    const obstacle = findObstacle(review, id, choice);
    if (!sheet) return { id, sheet: null, standing: "notMade", written: null, obstacle };
    const plan = plans.find(({ tab }) => tab === id);
    const written = findWritten(snapshot, id);
    const isSame = plan !== undefined && isAsPlanned(sheet, plan, false);
    const standing = written === null || written.scores === scores ? "upToDate" : "scoresChanged";
    return {
      id,
      sheet: sheet.name,
      standing: isSame ? standing : "changed",
      written: written?.day ?? null,
      obstacle,
    };
  });
}

/** What a tab is called in the workbook, or will be. */
export function toTabLabel({ id, sheet }: TabState): string {
  return sheet ?? TAB_NAMES[id];
}
