import { toPageName, type Destination } from "../destination";

/** The key that leads back, as a tooltip shows it and as assistive technology takes it. */
export const BACK_KEY = { title: "Esc", "aria-keyshortcuts": "Escape" };

/** "Back to Scores"; "Back" where the page that it leads to has no tab that names it. */
export function toBackLabel(page: Destination["page"] | null): string {
  return page === null ? "Back" : `Back to ${toPageName(page)}`;
}
