import type { Change, ChangePlan } from "../core/change/change-plan";
import { toTabName } from "../core/change/owned-tabs";
import { toAbsoluteAddress } from "../core/grid/a1";
import type { CellRef } from "../core/grid/cell-ref";
import type { Snapshot } from "../core/grid/snapshot";
import { planTabs } from "../core/report/plan-tabs";
import { toReportOptions } from "../core/report/report-options";
import { TAB_NAMES, type TabId } from "../core/report/tab";
import { findNewestPeriod } from "../core/scorecard/scorecard";
import { BASELINE_NAME, BASIS_NAME } from "../core/scorecard/settings";
import { notFound, type Problem } from "./problem";
import type { Review } from "./review";

/** The change that writes the summary tabs that were asked for, and those that their formulas look at. */
export function planSummaryTabs({ snapshot, scorecard }: Review, wanted: ReadonlySet<TabId>): ChangePlan | Problem {
  const period = findNewestPeriod(scorecard);
  if (!period) return notFound("There are no scores in this workbook to sum up.");
  const names = {
    summary: toTabName(snapshot, "summary", TAB_NAMES.summary),
    "scores-data": toTabName(snapshot, "scores-data", TAB_NAMES["scores-data"]),
    readings: toTabName(snapshot, "readings", TAB_NAMES.readings),
  };
  const { plans, settings } = planTabs(scorecard, toReportOptions(scorecard, period), wanted, names);
  const changes: readonly Change[] = plans.map((plan) => ({ kind: "writeSheet", plan }));
  const settingChanges = settings
    ? [
        toSettingChange(snapshot, BASIS_NAME, settings.basis),
        toSettingChange(snapshot, BASELINE_NAME, settings.baseline),
      ]
    : [];
  return { label: "Write the summary tabs", changes: [...changes, ...settingChanges] };
}

/** The cell on the Summary tab is the setting from now on: the workbook's name points at it. */
function toSettingChange(snapshot: Snapshot, name: string, cell: CellRef): Change {
  return { kind: "setName", name, from: snapshot.findName(name)?.refersTo ?? null, to: toAbsoluteAddress(cell) };
}
