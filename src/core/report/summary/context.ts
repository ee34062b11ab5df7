import { measureGaps, type GapReport, type ObjectiveGap } from "../../gaps/measure";
import type { Period, Scorecard } from "../../scorecard/scorecard";
import type { Criterion } from "../formula";
import type { PlannedContent } from "../plan-row";
import type { ReportOptions } from "../report-options";
import type { ScoresDataRanges } from "../scores-data";
import { toSettingA1, type SummaryLayout } from "./layout";

/** All that the parts of the Summary tab are planned from. */
export interface SummaryContext {
  readonly scorecard: Scorecard;
  readonly options: ReportOptions;
  readonly layout: SummaryLayout;
  readonly ranges: ScoresDataRanges;
  /** The gaps of the period that the tab opens on. */
  readonly current: GapReport;
  /** The gaps of the period before; null where it is the first. */
  readonly previous: GapReport | null;
}

/** Measures a period as the Summary tab shows it: against targets, on the basis of the options. */
export function measurePeriod(scorecard: Scorecard, options: ReportOptions, period: Period | null): GapReport | null {
  return period && measureGaps(scorecard, { period, against: { kind: "target" }, basis: options.basis });
}

/** The gaps of some of the objectives, told by a test of the gap. */
export function gapsWhere(report: GapReport | null, test: (gap: ObjectiveGap) => boolean): readonly ObjectiveGap[] {
  return report ? report.objectives.filter(test) : [];
}

/** Data rows of the period that the tab is switched to. */
export function inCurrentPeriod({ layout, ranges }: SummaryContext): Criterion {
  return { range: ranges.periodOrder, equals: toSettingA1(layout.settings.periodOrder) };
}

/** Data rows of the period before it; none where it is the first. */
export function inPreviousPeriod({ layout, ranges }: SummaryContext): Criterion {
  return { range: ranges.periodOrder, equals: `${toSettingA1(layout.settings.periodOrder)}-1` };
}

/** A formula that is empty where there is no period to compare with. */
export function whenCompared({ layout }: SummaryContext, formula: string): string {
  return `IF(${toSettingA1(layout.settings.previous)}="","",${formula})`;
}

/** A header that names the period that the tab is switched to: "Mean 2023". */
export function toCurrentHeader({ layout, options }: SummaryContext, prefix: string): PlannedContent {
  return {
    value: prefix + options.period.label,
    formula: `"${prefix}"&${toSettingA1(layout.settings.period)}`,
    style: "header",
  };
}

/** A header that names the period before: "Mean 2022", or "No earlier period". */
export function toPreviousHeader({ layout, previous }: SummaryContext, prefix: string): PlannedContent {
  const cell = toSettingA1(layout.settings.previous);
  return {
    value: previous ? prefix + previous.period.label : "No earlier period",
    formula: `IF(${cell}="","No earlier period","${prefix}"&${cell})`,
    style: "header",
  };
}

/** The difference of two figures; "" where either is none. */
export function toDifference(now: PlannedContent["value"], before: PlannedContent["value"]): number | "" {
  return typeof now === "number" && typeof before === "number" ? now - before : "";
}
