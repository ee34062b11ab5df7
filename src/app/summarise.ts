import type { Change, ChangePlan } from "../core/change/change-plan";
import { toTabName } from "../core/change/owned-tabs";
import { toAbsoluteAddress } from "../core/grid/a1";
import type { CellRef } from "../core/grid/cell-ref";
import type { Snapshot } from "../core/grid/snapshot";
import { planTabs } from "../core/report/plan-tabs";
import { toReportOptions } from "../core/report/report-options";
import { TAB_IDS, TAB_NAMES, type TabId } from "../core/report/tab";
import { findTabObstacle } from "../core/report/tab-makers";
import { findNewestPeriod } from "../core/scorecard/scorecard";
import { BASELINE_NAME, BASIS_NAME } from "../core/scorecard/settings";
import { findKeptNotes } from "./kept-notes";
import { isProblem, notFound, type Problem } from "./problem";
import type { Review } from "./review";

/**
 * The change that writes the summary tabs that were asked for, and those that their formulas look at. Tabs that the workbook's
 * content does not allow are left out, and a problem where it allows none of them. What people wrote into a tab's notes stays.
 */
export function planSummaryTabs({ snapshot, scorecard }: Review, wanted: ReadonlySet<TabId>): ChangePlan | Problem {
  const obstacles = [...wanted].map((id) => findTabObstacle(scorecard, id));
  if (!obstacles.includes(null)) return notFound([...new Set(obstacles)].join(" "));
  const kept = findKeptNotes(snapshot, wanted);
  if (isProblem(kept)) return kept;
  const options = toReportOptions(scorecard, findNewestPeriod(scorecard));
  const { plans, settings } = planTabs(scorecard, options, wanted, toTabNames(snapshot), kept.notes);
  const changes: readonly Change[] = plans.map((plan) => ({ kind: "writeSheet", plan }));
  const settingChanges = settings
    ? [
        toSettingChange(snapshot, BASIS_NAME, settings.basis),
        toSettingChange(snapshot, BASELINE_NAME, settings.baseline),
      ]
    : [];
  const plan = { label: "Write the summary tabs", changes: [...changes, ...settingChanges] };
  return kept.expects.length === 0 ? plan : { ...plan, expects: kept.expects };
}

function toTabNames(snapshot: Snapshot): Readonly<Record<TabId, string>> {
  const named = TAB_IDS.map((id) => [id, toTabName(snapshot, id, TAB_NAMES[id])] as const);
  return { ...TAB_NAMES, ...Object.fromEntries(named) };
}

/** The cell on the Summary tab is the setting from now on: the workbook's name points at it. */
function toSettingChange(snapshot: Snapshot, name: string, cell: CellRef): Change {
  return { kind: "setName", name, from: snapshot.findName(name)?.refersTo ?? null, to: toAbsoluteAddress(cell) };
}
