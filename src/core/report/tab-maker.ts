import type { SheetPlan } from "../change/sheet-plan";
import type { GapReport } from "../gaps/measure";
import type { Period, Scorecard } from "../scorecard/scorecard";
import type { KeptNotes } from "./kept-notes";
import type { PlannedReadings } from "./readings";
import type { ReportOptions, SettingFormulas } from "./report-options";
import type { ReportScope } from "./report-scope";
import type { PlannedSavings } from "./savings-data/savings-data";
import type { ScoresDataRanges } from "./scores-data";
import type { TabId } from "./tab";

/** What every tab is planned from. */
export interface TabContext {
  /** Without the key areas that the options leave out. */
  readonly scorecard: Scorecard;
  readonly options: ReportOptions;
  readonly scope: ReportScope;
  /** The names that the tabs have or get in the workbook at hand. */
  readonly names: Readonly<Record<TabId, string>>;
  /** Whether the workbook has a Summary tab of ours, or gets one along with this tab. */
  readonly hasSummary: boolean;
  /** What people wrote on the tabs that stand there already. */
  readonly notes: KeptNotes;
}

/** What a tab is planned from whose formulas read levels from cells: they look them up in the Readings tab. */
export interface ReadingsContext extends TabContext {
  readonly readings: PlannedReadings;
}

/** What a tab is planned from whose formulas look at the rows of Scores data. */
export interface ScoresContext extends ReadingsContext {
  /** The period that the tab is for. */
  readonly period: Period;
  /** Its scores, held against what the options say. */
  readonly current: GapReport;
  /** The same of the period that it is compared with, in which another one is the earlier; null where there is none. */
  readonly previous: GapReport | null;
  readonly settings: SettingFormulas;
  readonly data: ScoresDataRanges;
}

/** What a tab is planned from that says where key areas stand: by cells of their own, and by their scores where there are any. */
export interface LevelsContext extends ReadingsContext {
  readonly scores: ScoresContext | null;
}

/** What a tab is planned from that sums up savings, where the workbook has any. */
export interface SavingsContext extends TabContext {
  readonly savings: PlannedSavings | null;
}

interface MakerOf<On extends "scores" | "levels" | "readings" | "savings" | "itself", Context> {
  readonly id: TabId;
  /**
   * The tabs that its formulas look at, which are always made along with it: Scores data and Readings; Readings, and Scores
   * data where the workbook has scores; Readings; Savings data where the workbook has a register; or none.
   */
  readonly standsOn: On;
  /** Why this workbook's content allows no such tab, in a sentence; null where it does. */
  findObstacle(scorecard: Scorecard): string | null;
  /** The tab, of a scorecard that it has no obstacle in. Pure; never throws. */
  plan(context: Context): SheetPlan;
}

/** One tab: what it needs, and how it is planned. */
export type TabMaker =
  | MakerOf<"scores", ScoresContext>
  | MakerOf<"levels", LevelsContext>
  | MakerOf<"readings", ReadingsContext>
  | MakerOf<"savings", SavingsContext>
  | MakerOf<"itself", TabContext>;
