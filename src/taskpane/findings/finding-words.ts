import { toCountText, toWholeText } from "../parts/numbers";

export const NOTHING_FOUND = "The checks found nothing to mend.";
export const ALL_ACCEPTED = "All that the checks found is accepted.";
export const NOTHING_FITS = "Nothing of what is shown was found. Choose another kind above.";

export const SHOW = "Show";
export const GROUP_BY = "Group by";
export const BY_OBJECTIVE = "Objective";
export const BY_CHECK = "Check";
/** The heading of what is about the sheet or a key area as a whole. */
export const ABOUT_NO_SINGLE_OBJECTIVE = "About no single objective";

export const SEE_ALSO = "See also";
export const WHY = "Why";
export const MORE_ABOUT_CHECK = "More about this check";
/** Behind a link. */
export const OPENS_IN_NEW_WINDOW = " (opens in a new window)";

/** "9 findings", "No findings". */
export function toFindingsHeading(open: number): string {
  return open === 0 ? "No findings" : toCountText(open, "finding");
}

/** "Accepted (2)": what shows the findings that were accepted. */
export function toAcceptedLabel(accepted: number): string {
  return `Accepted (${toWholeText(accepted)})`;
}

/** "Show more (70 findings left)". */
export function toMoreLabel(left: number): string {
  return `Show more (${toCountText(left, "finding")} left)`;
}

/** Where a check comes from. */
export function toSourceText(source: string): string {
  return `Source: ${source}`;
}
