import type { SheetPlan } from "../change/sheet-plan";
import { measurePeriod, type GapReport } from "../gaps/measure";
import { toAbsoluteAddress } from "../grid/a1";
import type { Period, Scorecard } from "../scorecard/scorecard";
import { DEFAULT_BASELINE } from "../scorecard/settings";
import { toTextLiteral } from "./formula";
import type { KeptNotes } from "./kept-notes";
import { planReadings, type PlannedReadings } from "./readings";
import { toReportScope, toReportScorecard } from "./report-scope";
import { toMeasure, type ReportOptions, type SettingCells, type SettingFormulas } from "./report-options";
import { planSavingsData, type PlannedSavings } from "./savings-data/savings-data";
import { planScoresData } from "./scores-data";
import { toSettingCells } from "./summary/layout";
import { toLayout } from "./summary/summary";
import { TAB_IDS, type TabId } from "./tab";
import type { ScoresContext, TabContext, TabMaker } from "./tab-maker";
import { findTabObstacle, TAB_MAKERS } from "./tab-makers";

/** The tabs, in the order in which they stand in the workbook. */
export interface PlannedTabs {
  readonly plans: readonly SheetPlan[];
  /** The cells of the Summary tab that hold the settings from now on; null without a Summary tab. */
  readonly settings: SettingCells | null;
}

/**
 * The tabs that were asked for, and those that their formulas look at. A tab that the workbook's content does not allow is
 * left out: {@link findTabObstacle} says why.
 * @param names the names that the tabs have or get in the workbook at hand.
 * @param notes what people wrote on the tabs that are there already.
 */
export function planTabs(
  whole: Scorecard,
  options: ReportOptions,
  wanted: ReadonlySet<TabId>,
  names: Readonly<Record<TabId, string>>,
  notes: KeptNotes = new Map(),
): PlannedTabs {
  const scorecard = toReportScorecard(whole, options.leftOut);
  const possible = new Set([...wanted].filter((id) => findTabObstacle(scorecard, id) === null));
  const makers = TAB_MAKERS.filter(({ id }) => possible.has(id));
  const settings = possible.has("summary") ? toSettingCells(toLayout(scorecard, names.summary)) : null;
  const hasSummary = possible.has("summary") || scorecard.sheets.includes(names.summary);
  const context: TabContext = {
    scorecard,
    options,
    names,
    hasSummary,
    notes,
    scope: toReportScope(whole, options),
  };
  const hasScores = findTabObstacle(scorecard, "scores-data") === null;
  const needs = (...kinds: readonly TabMaker["standsOn"][]): boolean =>
    makers.some(({ standsOn }) => kinds.includes(standsOn));
  const needsScores = possible.has("scores-data") || needs("scores") || (needs("levels") && hasScores);
  const needsReadings = needsScores || possible.has("readings") || needs("readings", "levels");
  const readings = needsReadings ? planReadings(scorecard, names.readings) : null;
  const scores =
    needsScores && readings && options.period ? planScores(context, readings, options.period, settings) : null;
  const needsSavings = possible.has("savings-data") || needs("savings");
  const hasSavings = findTabObstacle(scorecard, "savings-data") === null;
  const savings = needsSavings && hasSavings ? planSavingsData(scorecard, names["savings-data"]) : null;
  const made = makers.flatMap((maker) => planWith(maker, context, { readings, scores, savings }) ?? []);
  const plans = [...made, ...[scores, savings, readings].flatMap((support) => support?.plan ?? [])];
  return { plans: plans.sort((a, b) => toPlace(a) - toPlace(b)), settings };
}

type PlannedScores = ReturnType<typeof planScoresData> &
  Pick<ScoresContext, "period" | "current" | "previous" | "settings">;

function planScores(
  { scorecard, options, names, scope }: TabContext,
  readings: PlannedReadings,
  period: Period,
  cells: SettingCells | null,
): PlannedScores {
  const basisCell = cells?.basis ?? scorecard.settings.basis?.at;
  const baselineCell = cells?.baseline ?? scorecard.settings.baseline?.at;
  const baseline = scorecard.settings.baseline?.value ?? DEFAULT_BASELINE;
  const measure = (each: Period): GapReport => measurePeriod(scorecard, each, toMeasure(scorecard, options, each));
  const settings: SettingFormulas = {
    basis: basisCell ? toAbsoluteAddress(basisCell) : toTextLiteral(options.basis),
    baseline: baselineCell ? toAbsoluteAddress(baselineCell) : String(baseline),
  };
  return {
    ...planScoresData({ scorecard, options, settings, readings, scope }, names["scores-data"]),
    period,
    current: measure(period),
    previous: options.compared && measure(options.compared),
    settings,
  };
}

/** The tabs that others stand on; null where they are not needed or not possible. */
interface Supports {
  readonly readings: PlannedReadings | null;
  readonly scores: PlannedScores | null;
  readonly savings: PlannedSavings | null;
}

/** What a tab plans, on what it stands on; null where that is not there. */
function planWith(maker: TabMaker, context: TabContext, { readings, scores, savings }: Supports): SheetPlan | null {
  if (maker.standsOn === "itself") return maker.plan(context);
  if (maker.standsOn === "savings") return maker.plan({ ...context, savings });
  if (!readings) return null;
  if (maker.standsOn === "readings") return maker.plan({ ...context, readings });
  const ofScores = scores && toScoresContext(context, readings, scores);
  if (maker.standsOn === "levels") return maker.plan({ ...context, readings, scores: ofScores });
  return ofScores && maker.plan(ofScores);
}

function toScoresContext(
  context: TabContext,
  readings: PlannedReadings,
  { period, current, previous, settings, ranges }: PlannedScores,
): ScoresContext {
  return { ...context, readings, period, current, previous, settings, data: ranges };
}

function toPlace({ tab }: SheetPlan): number {
  return TAB_IDS.findIndex((id) => id === tab);
}
