import { joinNames } from "../../app/summary-task";
import type { TabState } from "../../app/tab-state";
import type { ChangePlan } from "../../core/change/change-plan";
import type { SheetPlan } from "../../core/change/sheet-plan";
import type { TabId } from "../../core/report/tab";
import { toDayText } from "../parts/day-text";

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
  "savings-data":
    "A row for each line of the savings registers, with a link to its cell, for filters and pivot tables.",
  readings: "What each way of writing a score counts as. The formulas of the other tabs look scores up here.",
};

/** How a tab stands, as a sign and words; why it cannot be made, where it cannot. */
export function toStandingText({ standing, written, obstacle }: TabState): string {
  const since = written === null ? "since" : `since ${toDayText(written)}`;
  switch (standing) {
    case "notMade":
      return obstacle === null ? "○ Not made" : `— Cannot be made. ${obstacle}`;
    case "upToDate":
      return "✓ Up to date";
    case "scoresChanged":
      return `✓ Scores have changed ${since}; the figures have followed`;
    case "changed":
      return `↻ The workbook has changed ${since}${obstacle === null ? "" : `. ${obstacle}`}`;
  }
}

/** What writing the tabs will do, a sentence each. */
export function toWritingSentences({ changes }: ChangePlan, tabs: readonly TabState[]): readonly string[] {
  const written = changes.flatMap((change) => (change.kind === "writeSheet" ? [change.plan] : []));
  const isThere = ({ tab }: SheetPlan): boolean => tabs.some(({ id, sheet }) => id === tab && sheet !== null);
  const fresh = written.filter((plan) => !isThere(plan)).map(({ name }) => name);
  const standing = written.filter(isThere).map(({ name }) => name);
  return [
    ...(fresh.length > 0 ? [`${joinNames(fresh)} will be added at the end of the workbook.`] : []),
    ...(standing.length > 0
      ? [
          `${joinNames(standing)} will be written anew in place. Column widths and print settings stay; what you typed there yourself goes, but for notes in a column for them.`,
        ]
      : []),
    "Your own sheets stay as they are.",
  ];
}

/** What removing the tabs will do, a sentence each. */
export function toRemovalSentences(sheets: readonly string[]): readonly string[] {
  return [
    `${joinNames(sheets)} will be removed, with all that stands on them. What they were made for stays in the workbook.`,
    "Excel’s own Undo cannot bring a removed sheet back. Undo in this pane brings back what stands in its cells, as long " +
      "as the pane is open; charts and looks of tabs that were made at another time come back with Refresh.",
    "Your own sheets stay as they are.",
  ];
}
