import { toCountText, toWholeText } from "../parts/numbers";

export const SEARCH_REGION = "Narrow the list";
export const SEARCH_LABEL = "Search refs, titles, descriptions, comments and key areas";
export const SEARCH_HINT = "Ref, or words of title or comment";

/** The filters that are on or off, by what they keep in the list. */
export const SWITCH_LABELS: Readonly<Record<"behind" | "notScored" | "withFindings", string>> = {
  behind: "Behind",
  notScored: "Not scored",
  withFindings: "With findings",
};

export const KEY_AREA_LABEL = "Key area";
export const ALL_KEY_AREAS = "All key areas";
export const OWNER_LABEL = "Owner";
export const ALL_OWNERS = "All owners";

export const LIST_LABEL = "Objectives";
export const WITHOUT_KEY_AREA = "Without a key area";
export const NOT_SAVED = "not saved";
export const UNSAVED_SIGN = "✎";
export const FINDINGS_SIGN = "●";

export const NO_PERIOD = "The objectives were read, but no score belongs to a year yet.";
export const NOTHING_FITS = "No objective fits the search and the filters together.";
export const SHOW_ALL = "Show all objectives";

/** "Leadership · 4", above the objectives of a key area. */
export function toGroupHeading(name: string, objectives: number): string {
  return `${name} · ${toWholeText(objectives)}`;
}

/** "18 of 59 objectives". */
export function toShownText(shown: number, all: number): string {
  return `${toWholeText(shown)} of ${toCountText(all, "objective")}`;
}

/** "2 findings". */
export function toFindingsText(findings: number): string {
  return toCountText(findings, "finding");
}
