import type { SheetPlan } from "../change/sheet-plan";
import { toAbsoluteAddress } from "../grid/a1";
import type { Scorecard } from "../scorecard/scorecard";
import { DEFAULT_BASELINE } from "../scorecard/settings";
import { toTextLiteral } from "./formula";
import { planReadings } from "./readings";
import type { ReportOptions, SettingCells } from "./report-options";
import { planScoresData } from "./scores-data";
import { toSettingCells } from "./summary/layout";
import { planSummary, toLayout } from "./summary/summary";
import type { TabId } from "./tab";

/** The tabs, in the order in which they stand in the workbook. */
export interface PlannedTabs {
  readonly plans: readonly SheetPlan[];
  /** The cells of the Summary tab that hold the settings from now on; null without a Summary tab. */
  readonly settings: SettingCells | null;
}

/**
 * The tabs that were asked for and those that their formulas look at: every tab reads scores through Readings, and the
 * Summary counts rows of Scores data.
 * @param names the names that the tabs have or get in the workbook at hand.
 */
export function planTabs(
  scorecard: Scorecard,
  options: ReportOptions,
  wanted: ReadonlySet<TabId>,
  names: Readonly<Record<TabId, string>>,
): PlannedTabs {
  const layout = wanted.has("summary") ? toLayout(scorecard, names.summary) : null;
  const cells = layout && toSettingCells(layout);
  const basisCell = cells?.basis ?? scorecard.settings.basis?.at;
  const baselineCell = cells?.baseline ?? scorecard.settings.baseline?.at;
  const baseline = scorecard.settings.baseline?.value ?? DEFAULT_BASELINE;
  const settings = {
    basis: basisCell ? toAbsoluteAddress(basisCell) : toTextLiteral(options.basis),
    baseline: baselineCell ? toAbsoluteAddress(baselineCell) : String(baseline),
  };
  const readings = planReadings(scorecard, names.readings);
  const data = planScoresData(scorecard, options, settings, readings, names["scores-data"]);
  const summary = layout && planSummary(scorecard, options, layout, data.ranges);
  return { plans: [...(summary ? [summary] : []), data.plan, readings.plan], settings: cells };
}
