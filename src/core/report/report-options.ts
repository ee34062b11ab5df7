import type { CellRef } from "../grid/cell-ref";
import type { Basis } from "../scale/score";
import type { Period, Scorecard } from "../scorecard/scorecard";

/** What the tabs are made for, and how scores between two levels count in them. */
export interface ReportOptions {
  /** Null where no score belongs to a period, and only tabs without scores can be made. */
  readonly period: Period | null;
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
}

/** The options of a period's report by the workbook's own settings, the defaults where it has none. */
export function toReportOptions(scorecard: Scorecard, period: Period | null): ReportOptions {
  return { period, basis: scorecard.settings.basis?.value ?? "weakest" };
}
