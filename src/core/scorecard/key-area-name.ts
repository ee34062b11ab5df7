import { findThemeName } from "../recognise/theme";

/**
 * Words in front of a heading that say what it is and are no part of the name. To teach the program another one, add it
 * here: nothing else needs to change.
 */
export const KEY_AREA_LABELS: readonly string[] = [
  "NPS key area",
  "Key area",
  "Sub-section",
  "Sub section",
  "Subsection",
];

const LABEL = new RegExp(`^(?:${KEY_AREA_LABELS.join("|")})(?:\\s*\\d+)?\\s*[-–—:.]\\s*(?=\\S)`, "i");

/** A heading as a key area's name: "Key area 3: Social value" without its label, and without a colon at its end. */
export function toKeyAreaName(heading: string): string {
  return heading.replace(LABEL, "").replace(/\s*:$/, "");
}

/** A heading as a theme's name: "THEME SHOWING LEADERSHIP" without its label. */
export function toThemeName(heading: string): string {
  return findThemeName(heading) ?? heading;
}
