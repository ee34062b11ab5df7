import type { Against } from "../gaps/against";
import type { MeasureOptions } from "../gaps/measure";
import type { CellRef } from "../grid/cell-ref";
import type { Basis } from "../scale/score";
import { findPeriodBefore, type Period, type Scorecard } from "../scorecard/scorecard";
import { DEFAULT_BASELINE } from "../scorecard/settings";

/** What scores are measured against in the tabs. The level of the baseline is a setting of its own. */
export type AgainstKind = Against["kind"];

/** What was chosen for the tabs beyond the settings of the workbook. */
export interface ReportChoice {
  readonly against: AgainstKind;
  /** The earlier period that the tabs' period is compared with; null for the one before it. */
  readonly compared: Period | null;
  /** The names of the key areas that are left out. */
  readonly leftOut: ReadonlySet<string>;
}

/** What the tabs are made for where nobody chose anything: targets, the period before, every key area. */
const USUAL_CHOICE: ReportChoice = { against: "target", compared: null, leftOut: new Set() };

/** What the tabs are made for, and how scores between two levels count in them. */
export interface ReportOptions {
  /** Null where no score belongs to a period, and only tabs without scores can be made. */
  readonly period: Period | null;
  /** The earlier period that it is compared with; null where there is none. */
  readonly compared: Period | null;
  readonly against: AgainstKind;
  /** The names of the key areas that are left out. */
  readonly leftOut: ReadonlySet<string>;
  readonly basis: Basis;
}

/** The formulas that give the settings: cells of the Summary tab where it exists, else the values themselves. */
export interface SettingFormulas {
  readonly basis: string;
  readonly baseline: string;
}

/** The cells of the Summary tab that hold the settings. */
export interface SettingCells {
  readonly basis: CellRef;
  readonly baseline: CellRef;
  readonly period: CellRef;
}

/**
 * The options of a period's report by the workbook's own settings, the defaults where it has none. A period that is not earlier
 * than the report's is none to compare with: then it is the one before. Total.
 */
export function toReportOptions(
  scorecard: Scorecard,
  period: Period | null,
  { against, compared, leftOut }: ReportChoice = USUAL_CHOICE,
): ReportOptions {
  const before = period && findPeriodBefore(scorecard, period);
  const earlier = scorecard.periods.slice(0, period ? scorecard.periods.indexOf(period) : 0);
  return {
    period,
    compared: earlier.find(({ key }) => key === compared?.key) ?? before,
    against,
    leftOut,
    basis: scorecard.settings.basis?.value ?? "weakest",
  };
}

/** The period that a period's scores are compared with in the tabs: the chosen one for the report's, else the one before. */
export function findComparedPeriod(scorecard: Scorecard, options: ReportOptions, period: Period): Period | null {
  return period.key === options.period?.key ? options.compared : findPeriodBefore(scorecard, period);
}

/** How the tabs measure a period; the same as {@link measurePeriod} asks for. */
export function toMeasure(
  scorecard: Scorecard,
  options: ReportOptions,
  period: Period,
): Pick<MeasureOptions, "against" | "basis" | "compared"> {
  const level = scorecard.settings.baseline?.value ?? DEFAULT_BASELINE;
  const { against: kind, basis } = options;
  const against: Against = kind === "baseline" ? { kind, level } : { kind };
  return { against, basis, compared: findComparedPeriod(scorecard, options, period) };
}
