import { joinNames } from "../../app/join-names";
import type { TabState } from "../../app/tab-state";
import type { ChangePlan } from "../../core/change/change-plan";
import type { SheetPlan } from "../../core/change/sheet-plan";
import type { TabId } from "../../core/report/tab";
import { toDayText } from "../parts/day-text";
import { toCountText } from "../parts/numbers";

export const TABS_TITLE = "Tabs";
export const SHOW = "Show";
export const CREATE_TABS = "Create the tabs";
export const REFRESH_TABS = "Refresh the tabs";
export const REMOVE_TABS = "Remove all our tabs";
export const WRITING_TITLE = "What will be written";
export const WRITING_TABS = "Writing the tabs";
export const REMOVING_TABS = "Removing the tabs";
export const WITHOUT_SCORES =
  "No score that belongs to a round was read in this workbook, so that only the tabs that need none can be made. If a sheet " +
  "holds scores, give their column a header that names its year, or say which column it is.";

const OWN_SHEETS_STAY = "Your own sheets stay as they are.";

/** What each tab is for. */
const PURPOSES: Readonly<Record<TabId, string>> = {
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

/** What a tab is for, and that it is not to be left out where others look at it. */
export function toPurposeText(id: TabId, isNeeded: boolean): string {
  return isNeeded ? `${PURPOSES[id]} Comes with those that look at it.` : PURPOSES[id];
}

/** "Show Summary". */
export function toShowLabel(sheet: string): string {
  return `${SHOW} ${sheet}`;
}

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

/** "Write 9 tabs"; where none changes, what is kept is the choice alone. */
export function toWriteLabel(tabs: number): string {
  return tabs > 0 ? `Write ${toCountText(tabs, "tab")}` : "Keep the choice";
}

/** "Summary and Readings are written." */
export function toWrittenText(tabs: readonly string[]): string {
  return tabs.length === 0 ? "The choice is kept in the workbook." : `${joinNames(tabs)} ${toBe(tabs)} written.`;
}

/** "Remove 9 tabs". */
export function toRemoveLabel(tabs: number): string {
  return `Remove ${toCountText(tabs, "tab")}`;
}

/** "Summary and Readings are removed." */
export function toRemovedText(tabs: readonly string[]): string {
  return `${joinNames(tabs)} ${toBe(tabs)} removed.`;
}

function toBe({ length }: readonly unknown[]): string {
  return length === 1 ? "is" : "are";
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
    OWN_SHEETS_STAY,
  ];
}

/** What removing the tabs will do, a sentence each. */
export function toRemovalSentences(sheets: readonly string[]): readonly string[] {
  return [
    `${joinNames(sheets)} will be removed, with all that stands on them. What they were made for stays in the workbook.`,
    "Excel’s own Undo cannot bring a removed sheet back. Undo in this pane brings back what stands in its cells, as long " +
      "as the pane is open; charts and looks of tabs that were made at another time come back with Refresh.",
    OWN_SHEETS_STAY,
  ];
}
