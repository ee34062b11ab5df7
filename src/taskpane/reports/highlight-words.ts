import { joinNames } from "../../app/join-names";
import { toCountText } from "../parts/numbers";

export const HIGHLIGHTS_TITLE = "Highlights";
export const HIGHLIGHT_SWITCH = "Highlight gaps in the sheet";
export const PREVIEW = "Preview";
export const PREVIEW_TITLE = "What will be highlighted";
export const LEGEND_LABEL = "What the signs mean";
export const NOTES_LABEL = "What is not highlighted";
export const HIGHLIGHTS_NOTE =
  "The scores of the newest period and their own targets get a colour and a sign. Only conditional formats of our own are " +
  "added and removed; yours stay, and no score is touched. They show without the add-in as well: Home, Conditional " +
  "Formatting, Manage Rules names each, as in “maturity:behind”.";

/** "Highlight 2 sheets". */
export function toHighlightLabel(sheets: number): string {
  return `Highlight ${toCountText(sheets, "sheet")}`;
}

/** Said before highlights are tried on sheets that take none. */
export function toLockedText(sheets: readonly string[]): string {
  const names = joinNames(sheets.map((name) => `“${name}”`));
  const [subject, them] = sheets.length === 1 ? [`The sheet ${names} is`, "it"] : [`The sheets ${names} are`, "them"];
  return `${subject} protected, so that no highlight can be put on or taken off there. Unprotect ${them} in Excel (Review, Unprotect Sheet) first.`;
}
