import { toTabLabel, type TabStanding, type TabState } from "../../app/tab-state";
import type { TabId } from "../../core/report/tab";

/** What each tab is for. */
export const PURPOSES: Readonly<Record<TabId, string>> = {
  summary:
    "The figures for a committee paper: means and gaps, key areas against last year and the target, objectives by level, with charts.",
  "heat-map": "Every objective's level at a glance, key area by key area, in words and numbers.",
  gaps: "The objectives behind their target, widest first, with their actions, owners and a column for your notes.",
  "next-level": "For each key area: where it stands, what the next level would mean, and what it would take.",
  "where-we-are": "Each key area in words: where you are today and where you want to be.",
  "maturity-map": "Each ladder with the current level and the ambition marked.",
  "continued-and-new": "Objectives below target: those carried on from the year before and those that are new.",
  "kpi-review": "Each KPI against its baseline and target, and savings reconciled to the register.",
  "scores-data": "A row for each objective and period, with a link to its score, for filters and pivot tables.",
  "savings-data": "A row for each line of the savings registers, with a link to its cell, for filters and pivot tables.",
  readings: "What each way of writing a score counts as. The formulas of the other tabs look scores up here.",
};

/** How a tab stands, as a sign and words. */
export const STANDINGS: Readonly<Record<TabStanding, string>> = {
  notMade: "○ Not made",
  upToDate: "✓ Up to date",
  changed: "↻ The workbook has changed since",
};

/** "Summary, Scores data and Readings". */
export function joinNames(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

/** What writing the tabs will do, a sentence each. */
export function toWritingSentences(tabs: readonly TabState[], shown: string | null, newest: string): readonly string[] {
  const fresh = tabs.filter(({ sheet }) => sheet === null);
  const standing = tabs.filter(({ sheet }) => sheet !== null);
  return [
    ...(fresh.length > 0 ? [`${joinNames(fresh.map(toTabLabel))} will be added at the end of the workbook.`] : []),
    ...(standing.length > 0
      ? [
          `${joinNames(standing.map(toTabLabel))} will be written anew in place. What you typed there yourself goes; the basis and the baseline stay.`,
        ]
      : []),
    ...(shown !== null && shown !== newest ? [`The period goes from ${shown} to ${newest}, the newest.`] : []),
    "Your own sheets stay as they are.",
  ];
}

/** What removing the tabs will do, a sentence each. */
export function toRemovalSentences(sheets: readonly string[]): readonly string[] {
  return [
    `${joinNames(sheets)} will be removed, with all that stands on them. The basis and the baseline stay in the workbook.`,
    "Excel’s own Undo cannot bring a removed sheet back. Undo in this pane brings back what stands in its cells, as long " +
      "as the pane is open; charts and looks of tabs that were made at another time come back with Refresh.",
    "Your own sheets stay as they are.",
  ];
}
