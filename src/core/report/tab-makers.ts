import type { Scorecard } from "../scorecard/scorecard";
import { continuedAndNewTab } from "./continued-and-new/continued-and-new";
import { gapsTab } from "./gaps/gaps";
import { heatMapTab } from "./heat-map/heat-map";
import { kpiReviewTab } from "./kpi-review/kpi-review";
import { findSavingsObstacle } from "./savings-data/limits";
import { summaryTab } from "./summary/summary";
import { maturityMapTab } from "./maturity-map";
import { nextLevelTab } from "./next-level/next-level";
import { TAB_IDS, type TabId } from "./tab";
import type { TabMaker } from "./tab-maker";
import { whereWeAreTab } from "./where-we-are";

/** The tabs that stand on others. Scores data, Savings data and Readings, which they stand on, are planned with them. */
export const TAB_MAKERS: readonly TabMaker[] = [
  summaryTab,
  heatMapTab,
  gapsTab,
  nextLevelTab,
  whereWeAreTab,
  maturityMapTab,
  continuedAndNewTab,
  kpiReviewTab,
];

/** The tabs that this version can make, in the order in which they stand in a workbook. */
export const MADE_TABS: readonly TabId[] = TAB_IDS.filter(
  (id) =>
    id === "scores-data" || id === "savings-data" || id === "readings" || TAB_MAKERS.some((maker) => maker.id === id),
);

/** Why a workbook's content allows no tab of this kind, in a sentence; null where it does. Never throws. */
export function findTabObstacle(scorecard: Scorecard, id: TabId): string | null {
  if (id === "readings" || id === "scores-data") return findScoresObstacle(scorecard);
  if (id === "savings-data") return findSavingsObstacle(scorecard.savings);
  const maker = TAB_MAKERS.find((each) => each.id === id);
  if (!maker) return `This version cannot make the tab ${id}.`;
  return (maker.standsOn === "scores" ? findScoresObstacle(scorecard) : null) ?? maker.findObstacle(scorecard);
}

/** Why there are no rows for Scores data; null where there are. */
function findScoresObstacle({ objectives, periods }: Scorecard): string | null {
  return objectives.length > 0 && periods.length > 0 ? null : "There are no scores in this workbook to sum up.";
}

/** The tabs that were asked for with those that their formulas look at, which are made along with them. Total. */
export function withNeededTabs(wanted: ReadonlySet<TabId>): ReadonlySet<TabId> {
  const bases = TAB_MAKERS.flatMap(({ id, standsOn }) => (wanted.has(id) ? [standsOn] : []));
  const needsScores = wanted.has("scores-data") || bases.includes("scores");
  const needed: readonly TabId[] = [
    ...(needsScores ? (["scores-data"] as const) : []),
    ...(needsScores || bases.includes("readings") || bases.includes("levels") ? (["readings"] as const) : []),
  ];
  return new Set([...wanted, ...needed]);
}
