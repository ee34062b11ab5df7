import type { Change, ChangePlan } from "../core/change/change-plan";
import { findOwnedTabs, toTabName } from "../core/change/owned-tabs";
import type { SheetPlan } from "../core/change/sheet-plan";
import { toAbsoluteAddress } from "../core/grid/a1";
import type { Snapshot } from "../core/grid/snapshot";
import type { KeptNotes } from "../core/report/kept-notes";
import { planTabs, type PlannedTabs } from "../core/report/plan-tabs";
import { toReportOptions } from "../core/report/report-options";
import { toReportScorecard } from "../core/report/report-scope";
import { TAB_IDS, TAB_NAMES, type TabId } from "../core/report/tab";
import { findTabObstacle } from "../core/report/tab-makers";
import { BASELINE_NAME, BASIS_NAME } from "../core/scorecard/settings";
import { isAsPlanned } from "./as-planned";
import { findKeptNotes } from "./kept-notes";
import { isProblem, notFound, type Problem } from "./problem";
import {
  PERIOD_NAME,
  planKeptChoice,
  planKeptSettings,
  readReportChoice,
  toNameChange,
  withChosenSettings,
  type KeptReportChoice,
} from "./report-choice";
import type { Review } from "./review";
import { findWritten, planWritten, toDay, toScoresMark } from "./written-tabs";

/** How the tabs are to be written. */
export interface WritingOptions {
  /** What was chosen for them, which is kept from then on; what the workbook keeps where it is absent. */
  readonly choice?: KeptReportChoice;
  /** The day that is kept as the one when they were written; none is where it is absent. */
  readonly today?: Date;
}

/**
 * The change that writes the summary tabs that were asked for, and those that their formulas look at. Tabs that the workbook's
 * content does not allow are left out, and a problem where it allows none of them. A tab that holds all of that already is not
 * written again: where nothing has changed the plan has no changes. What
 * people wrote into a tab's notes stays.
 */
export function planSummaryTabs(
  review: Review,
  wanted: ReadonlySet<TabId>,
  { choice = readReportChoice(review), today }: WritingOptions = {},
): ChangePlan | Problem {
  const { snapshot, scorecard } = review;
  const obstacles = [...wanted].map((id) => findObstacle(review, id, choice));
  if (!obstacles.includes(null)) return notFound([...new Set(obstacles)].join(" "));
  // Its cells are the settings: they have to be what was chosen.
  const hasSummary = findOwnedTabs(snapshot).has("summary");
  const tabs: ReadonlySet<TabId> = hasSummary ? new Set([...wanted, "summary"]) : wanted;
  const kept = findKeptNotes(snapshot, tabs);
  if (isProblem(kept)) return kept;
  const { plans, settings } = planChosenTabs(review, tabs, choice, kept.notes);
  const scores = toScoresMark(scorecard);
  const stale = plans.filter((plan) => !isAsItWas(snapshot, plan, scores));
  const changes: readonly Change[] = stale.map((plan) => ({ kind: "writeSheet", plan }));
  const settingChanges = settings
    ? [
        ...toNameChange(snapshot, BASIS_NAME, toAbsoluteAddress(settings.basis)),
        ...toNameChange(snapshot, BASELINE_NAME, toAbsoluteAddress(settings.baseline)),
        ...toNameChange(snapshot, PERIOD_NAME, toAbsoluteAddress(settings.period)),
      ]
    : planKeptSettings(review, choice);
  const written = today ? stale.flatMap(({ tab }) => planWritten(snapshot, tab, { day: toDay(today), scores })) : [];
  // A tab that is left as it is needs none of its notes.
  const rewritten = new Set(stale.map(({ name }) => name));
  const expects = kept.expects.filter(({ at }) => rewritten.has(at.sheet));
  const plan = {
    label: "Write the summary tabs",
    changes: [...changes, ...settingChanges, ...planKeptChoice(review, choice), ...written],
  };
  return expects.length === 0 ? plan : { ...plan, expects };
}

/** The tabs that have nothing to do with key areas. */
const TABS_OF_FIGURES: ReadonlySet<TabId> = new Set<TabId>(["kpi-review", "savings-data"]);

/** Why the tabs of a choice cannot have one of this kind, in a sentence; null where they can. */
export function findObstacle({ scorecard }: Review, id: TabId, { leftOut }: KeptReportChoice): string | null {
  const isAllLeftOut = scorecard.keyAreas.length > 0 && scorecard.keyAreas.every(({ name }) => leftOut.has(name));
  if (isAllLeftOut && !TABS_OF_FIGURES.has(id)) return "Every key area is left out. Choose one at least.";
  return findTabObstacle(toReportScorecard(scorecard, leftOut), id);
}

/** The tabs that were asked for as they are to be, whatever stands there now but for these notes. */
export function planChosenTabs(
  { snapshot, scorecard }: Review,
  wanted: ReadonlySet<TabId>,
  choice: KeptReportChoice,
  notes: KeptNotes,
): PlannedTabs {
  const chosen = withChosenSettings(scorecard, choice);
  return planTabs(chosen, toReportOptions(chosen, choice.period, choice), wanted, toTabNames(snapshot), notes);
}

/** Whether a tab holds what is planned, and was written when the scores were what they are. */
function isAsItWas(snapshot: Snapshot, plan: SheetPlan, scores: string): boolean {
  const sheet = snapshot.findSheet(findOwnedTabs(snapshot).get(plan.tab) ?? "");
  const written = findWritten(snapshot, plan.tab);
  return sheet !== null && (written === null || written.scores === scores) && isAsPlanned(sheet, plan, true);
}

function toTabNames(snapshot: Snapshot): Readonly<Record<TabId, string>> {
  const named = TAB_IDS.map((id) => [id, toTabName(snapshot, id, TAB_NAMES[id])] as const);
  return { ...TAB_NAMES, ...Object.fromEntries(named) };
}
