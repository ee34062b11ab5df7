import type { Severity } from "../core/check/finding";
import type { Scorecard } from "../core/scorecard/scorecard";

/** A page with a tab. */
export type TabbedPage = "overview" | "scores" | "findings" | "reports" | "kpis";

/**
 * The pages that a workbook has a tab for, the one to open with first: KPIs only where there are some, and first where there is
 * nothing else. Key areas that are assessed without objectives, and ladders alone, have tabs made of them too. None where the
 * workbook holds nothing of all that.
 */
export function toPages({
  objectives,
  keyAreas,
  ladders,
  kpis,
  savings,
}: Pick<Scorecard, "objectives" | "keyAreas" | "ladders" | "kpis" | "savings">): readonly TabbedPage[] {
  const figures = kpis.length > 0 || savings.length > 0 ? (["kpis"] as const) : [];
  if (objectives.length > 0) return ["overview", "scores", "findings", "reports", ...figures];
  const isAssessed = keyAreas.some(({ standings }) => standings.length > 0);
  const hasLevels = isAssessed || (ladders.length > 0 && figures.length === 0);
  if (hasLevels) return ["overview", "findings", "reports", ...figures];
  return figures.length > 0 ? [...figures, "findings", "reports"] : [];
}

/** Pages without a tab, which are there whatever the workbook holds. */
const BESIDES: ReadonlySet<Destination["page"]> = new Set(["reading", "history", "help"]);

/** Whether a page is without a tab. */
export function isBesidesTabs(page: Destination["page"]): boolean {
  return BESIDES.has(page);
}

/** Where the pane is, of a workbook with these pages: the first where it has no such page. */
export function toShown(destination: Destination, pages: readonly TabbedPage[]): Destination {
  const { page } = destination;
  const [first] = pages;
  if (isBesidesTabs(page) || pages.some((each) => each === page) || !first) return destination;
  return { page: first };
}

/** Where the pane goes: a page, and on Scores and Findings what of it. */
export type Destination =
  /** How the workbook was read and what was changed are no tabs: they are looked at once, and again when something is uncertain. */
  | { readonly page: "overview" | "kpis" | "help" }
  | ReadingDestination
  | FindingsDestination
  | ReportsDestination
  | {
      readonly page: "history";
      /** Whether it opens with what taking back the latest change would do. */
      readonly showsUndo?: boolean;
    }
  | {
      readonly page: "scores";
      /** What the list is narrowed to; all of it where it is not given. */
      readonly show?: ScoresFilter;
      /** The objective that is open, by its place in the scorecard. */
      readonly objective?: number;
      /** Whether its row was selected in the sheet: the list stays narrowed as it is, and the focus where it is. */
      readonly isFromSheet?: true;
    };

/** The page of how the sheets are read. */
export interface ReadingDestination {
  readonly page: "reading";
  /** What it opens at: a sheet, or the first correction that no longer fits. Its own beginning where it is not given. */
  readonly at?: { readonly kind: "sheet"; readonly sheet: string } | { readonly kind: "misfit" };
}

/** The page of the tabs and highlights. */
export interface ReportsDestination {
  readonly page: "reports";
  /** What is to be asked as soon as it is there. */
  readonly asking?: "write";
}

/** The page of the findings. */
export interface FindingsDestination {
  readonly page: "findings";
  /** What the list is narrowed to; as the user left it where it is not given. */
  readonly show?: FindingsFilter;
}

/** Which of the findings that are open are shown. */
export type FindingsFilter =
  | { readonly kind: "all" }
  /** Those of one check, by its id. */
  | { readonly kind: "check"; readonly id: string }
  /** Those of one severity, without those of some checks: they were named elsewhere. */
  | { readonly kind: "severity"; readonly severity: Severity; readonly without: readonly string[] };

/** What the list of scores may be narrowed to. */
export type ScoresFilter =
  | { readonly kind: "keyArea"; readonly name: string }
  | { readonly kind: "behind" }
  | { readonly kind: "notScored" }
  | { readonly kind: "withFindings" };

/** What a page is called, on its tab where it has one. */
export function toPageName(page: Destination["page"]): string {
  switch (page) {
    case "overview":
      return "Overview";
    case "scores":
      return "Scores";
    case "findings":
      return "Findings";
    case "reports":
      return "Reports";
    case "kpis":
      return "KPIs";
    case "reading":
      return "How it was read";
    case "history":
      return "History";
    case "help":
      return "Help";
  }
}
