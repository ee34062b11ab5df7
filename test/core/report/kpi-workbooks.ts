import type { Snapshot } from "../../../src/core/grid/snapshot";
import { recognise } from "../../../src/core/recognise/recognise";
import { planTabs, type PlannedTabs } from "../../../src/core/report/plan-tabs";
import { toReportOptions } from "../../../src/core/report/report-options";
import { TAB_NAMES } from "../../../src/core/report/tab";
import type { KeptNotes } from "../../../src/core/report/kept-notes";
import { toScorecard } from "../../../src/core/scorecard/to-scorecard";
import type { Scorecard } from "../../../src/core/scorecard/scorecard";

/** The scorecard of a workbook of figures. */
export function readFigures(snapshot: Snapshot): Scorecard {
  return toScorecard(snapshot, recognise(snapshot, new Set()));
}

/** KPI review and Savings data, where the workbook allows them. */
export function planKpiTabs(snapshot: Snapshot, notes?: KeptNotes): PlannedTabs {
  const scorecard = readFigures(snapshot);
  const wanted = new Set(["kpi-review", "savings-data"] as const);
  return planTabs(scorecard, toReportOptions(scorecard, null), wanted, TAB_NAMES, notes);
}
