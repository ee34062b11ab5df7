import type { PagePlan } from "../change/sheet-plan";
import { USUAL_PAGE } from "../change/usual-page";

/** The tabs that the program can make, by the ids that the command line uses, in the order in which they stand in a workbook. */
export const TAB_IDS = [
  "summary",
  "heat-map",
  "gaps",
  "next-level",
  "where-we-are",
  "maturity-map",
  "continued-and-new",
  "kpi-review",
  "scores-data",
  "savings-data",
  "readings",
] as const;

/** One of the tabs that the program can make. */
export type TabId = (typeof TAB_IDS)[number];

/** The names that the tabs get in the workbook. */
export const TAB_NAMES: Readonly<Record<TabId, string>> = {
  summary: "Summary",
  "heat-map": "Heat map",
  gaps: "Gaps and actions",
  "next-level": "Next level",
  "where-we-are": "Where we are",
  "maturity-map": "Maturity map",
  "continued-and-new": "Continued and new",
  "kpi-review": "KPI review",
  "scores-data": "Scores data",
  "savings-data": "Savings data",
  readings: "Readings",
};

/** The name of a tab as its title, with the period that it is for; null where it is for none. */
export function toTitle(id: TabId, period: string | null): string {
  return period === null ? TAB_NAMES[id] : `${TAB_NAMES[id]}, ${period}`;
}

/** How a tab prints: its header row repeated where there is one, and else as usual but for what is told. */
export function toPage(
  headerRow: number | null,
  told: Partial<Pick<PagePlan, "printedColumns" | "pagesWide" | "titleColumns" | "breaksBefore">> = {},
): PagePlan {
  const titleRows = headerRow === null ? null : { first: headerRow, last: headerRow };
  return { ...USUAL_PAGE, titleRows, ...told };
}
