/** The pane's pages, in the order of their tabs. */
export const PAGES = ["overview", "scores", "findings", "reports"] as const;

/** Where the pane goes: a page, and on Scores what of it. */
export type Destination =
  /** How the workbook was read and what was changed are no tabs: they are looked at once, and again when something is uncertain. */
  | { readonly page: "overview" | "findings" | "reading" | "help" }
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

/** The page of the tabs and highlights. */
export interface ReportsDestination {
  readonly page: "reports";
  /** What is to be asked as soon as it is there. */
  readonly asking?: "write";
}

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
    case "reading":
      return "How it was read";
    case "history":
      return "History";
    case "help":
      return "Help";
  }
}
