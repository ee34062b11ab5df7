import type { CellStyleName } from "../../change/cell-style";
import { toRollUp, type GapReport, type ObjectiveGap } from "../../gaps/measure";
import type { Period, Scorecard } from "../../scorecard/scorecard";
import { toA1 } from "../../grid/a1";
import { differenceOf, type Criterion } from "../formula";
import type { PlannedContent } from "../plan-row";
import type { ReportOptions } from "../report-options";
import type { ReportScope } from "../report-scope";
import type { ScoresDataRanges } from "../scores-data";
import type { Figure } from "./figures";
import { toNumberA1, toSettingA1, type SummaryLayout } from "./layout";

/** All that the parts of the Summary tab are planned from. */
export interface SummaryContext {
  readonly scorecard: Scorecard;
  readonly options: ReportOptions;
  readonly scope: ReportScope;
  readonly layout: SummaryLayout;
  readonly ranges: ScoresDataRanges;
  /** The period that the tab opens on. */
  readonly period: Period;
  /** Its gaps. */
  readonly current: GapReport;
  /** The gaps of the period that it is compared with; null where there is none. */
  readonly previous: GapReport | null;
}

/** One of the two periods that the tab shows side by side. */
export interface ShownPeriod {
  /** Its place among the periods, oldest first, as a formula writes it. */
  readonly order: string;
  /** Null where there is no such period. */
  readonly report: GapReport | null;
}

/** The period that the tab is switched to. */
export function toCurrent({ layout, current }: SummaryContext): ShownPeriod {
  return { order: toNumberA1(layout.settings.periodOrder), report: current };
}

/** The period that it is compared with. */
function toPrevious({ layout, previous }: SummaryContext): ShownPeriod {
  return { order: toNumberA1(layout.settings.comparedOrder), report: previous };
}

/** Objectives that share a figure: all of them, or those of a key area. */
export interface Group {
  readonly name: string;
  readonly criteria: readonly Criterion[];
  readonly contains: (gap: ObjectiveGap) => boolean;
}

/** All objectives. */
export const ALL_OBJECTIVES: Group = { name: "All objectives", criteria: [], contains: () => true };

/**
 * A figure of a group in a period, as its cell shows it: empty where there is no such period, and where the figure is a
 * movement and the period is the first.
 */
export function planFigure(
  { ranges, options }: SummaryContext,
  figure: Figure,
  group: Group,
  { order, report }: ShownPeriod,
  style: CellStyleName,
): PlannedContent {
  const criteria = [...group.criteria, { range: ranges.periodOrder, equals: order }];
  const value =
    report === null || (figure.isMovement && report.previous === null)
      ? ""
      : figure.value(toRollUp(report.objectives.filter(group.contains), options.basis));
  const firstWithFigure = figure.isMovement ? 2 : 1;
  return { value, formula: `IF(${order}<${firstWithFigure},"",${figure.formula({ ranges, criteria })})`, style };
}

/** The looks of a figure in both periods, and of the difference. */
export interface ComparedStyles {
  readonly figure: CellStyleName;
  readonly difference: CellStyleName;
}

/** A figure of a group in both periods and the difference, in columns B to D of a row. */
export function planCompared(
  context: SummaryContext,
  figure: Figure,
  group: Group,
  row: number,
  styles: ComparedStyles,
): readonly PlannedContent[] {
  const now = planFigure(context, figure, group, toCurrent(context), styles.figure);
  const before = planFigure(context, figure, group, toPrevious(context), styles.figure);
  const difference: PlannedContent = {
    value: toDifference(now.value, before.value),
    formula: differenceOf(toA1(row, 1), toA1(row, 2)),
    style: styles.difference,
  };
  return [now, before, difference];
}

/** The headers over them: "Mean 2023", "Mean 2022" and what the difference is called. */
export function toComparedHeaders(
  context: SummaryContext,
  prefix: string,
  difference: string,
): readonly PlannedContent[] {
  return [
    toCurrentHeader(context, prefix),
    toPreviousHeader(context, prefix),
    { value: difference, style: "figureHeader" },
  ];
}

/** A header that names the period that the tab is switched to: "Mean 2023". */
function toCurrentHeader({ layout, period }: SummaryContext, prefix: string): PlannedContent {
  return {
    value: prefix + period.label,
    formula: `"${prefix}"&${toSettingA1(layout.settings.period)}`,
    style: "figureHeader",
  };
}

/** A header that names the period compared with: "Mean 2022", or "No earlier period". */
function toPreviousHeader({ layout, previous }: SummaryContext, prefix: string): PlannedContent {
  const cell = toSettingA1(layout.settings.previous);
  return {
    value: previous ? prefix + previous.period.label : "No earlier period",
    formula: `IF(${cell}="","No earlier period","${prefix}"&${cell})`,
    style: "figureHeader",
  };
}

/** The difference of two figures; "" where either is none. */
function toDifference(now: PlannedContent["value"], before: PlannedContent["value"]): number | "" {
  return typeof now === "number" && typeof before === "number" ? now - before : "";
}
