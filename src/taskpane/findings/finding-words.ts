import { toShowMoreLabel } from "../parts/form-words";
import { toCountText, toWholeText } from "../parts/numbers";

export const SHOW_ALL_FINDINGS = "Show all findings";

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

/** "9 findings", "2 of 9 findings" where the others are not shown, "No findings". */
export function toFindingsHeading(shown: number, open: number): string {
  if (open === 0) return "No findings";
  const all = toCountText(open, "finding");
  return shown === open ? all : `${toWholeText(shown)} of ${all}`;
}

/** Which checks' findings are shown: "Only “Score that cannot be read”." */
export function toChosenChecksText(kind: "only" | "without", titles: readonly string[]): string {
  const names = titles.map((title) => `“${title}”`).join(", ");
  return kind === "only" ? `Only ${names}.` : `Without ${names}.`;
}

/** What is said where nothing is left but what was accepted. @param isShown whether that is listed. */
export function toAllAcceptedText(isShown: boolean): string {
  const how = isShown ? "" : " Choose “Accepted” above to see the reasons, and to take back what no longer holds.";
  return `All that the checks found is accepted.${how}`;
}

/** What is said where none of the findings that are open is shown. */
export function toNothingFitsText(open: number): string {
  return open === 1
    ? "The one finding that is open does not fit what is chosen above."
    : `None of the ${toCountText(open, "finding")} that are open fits what is chosen above.`;
}

/** "Accepted (2)": what shows the findings that were accepted. */
export function toAcceptedLabel(accepted: number): string {
  return `Accepted (${toWholeText(accepted)})`;
}

/** "Show more (70 findings left)". */
export function toMoreLabel(left: number): string {
  return toShowMoreLabel(toCountText(left, "finding"));
}

/** Where a check comes from. */
export function toSourceText(source: string): string {
  return `Source: ${source}`;
}
