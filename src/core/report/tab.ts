import type { PagePlan } from "../change/sheet-plan";

/** The tabs that the program can make, by the ids that the command line uses. */
export type TabId = "summary" | "scores-data" | "readings";

/** The names that the tabs get in the workbook. */
export const TAB_NAMES: Readonly<Record<TabId, string>> = {
  summary: "Summary",
  "scores-data": "Scores data",
  readings: "Readings",
};

/** A4 landscape, the header row repeated where there is one; all our tabs print alike. */
export function toPage(headerRow: number | null, breaksBefore: readonly number[] = []): PagePlan {
  return {
    orientation: "landscape",
    titleRows: headerRow === null ? null : { first: headerRow, last: headerRow },
    breaksBefore,
    footer: "Maturity scorecard",
  };
}
