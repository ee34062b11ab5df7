import { findPeriod } from "../period/period";

/** What a heading over objectives names. */
export type HeadingKind = "theme" | "part" | "keyArea";

/** Headings of parts of a list, in small letters, with years, numbers and punctuation left out. Add others here. */
export const PART_WORDINGS: readonly string[] = [
  ...["continued objectives", "continuing objectives", "existing objectives", "ongoing objectives"],
  ...["carried forward objectives", "objectives carried forward", "objectives continued"],
  ...["new objectives", "additional objectives", "objectives added"],
  ...["completed objectives", "closed objectives", "retired objectives", "discontinued objectives"],
];

/** The themes of the National Procurement Strategy. A heading that begins with "Theme" names one too. */
export const THEME_WORDINGS: readonly string[] = [
  "showing leadership",
  "behaving commercially",
  "achieving community benefits",
];

/** Words in front of a heading that say that it names a key area and are no part of the name. */
export const KEY_AREA_LABELS: readonly string[] = [
  "NPS key area",
  "Key area",
  "Sub-section",
  "Sub section",
  "Subsection",
];

/** What a sheet's title is made of: a heading of such words alone names neither a key area nor anything else. */
export const TITLE_WORDS: readonly string[] = [
  ...["a", "and", "annual", "assessment", "council", "for", "in", "list", "matrix", "maturity", "national", "nps"],
  ...["objective", "objectives", "of", "procurement", "rating", "ratings", "results", "review", "round", "score"],
  ...["scorecard", "scores", "scoring", "self", "strategy", "summary", "the", "year"],
  ...["dashboard", "draft", "final", "framework", "report", "template", "tool", "toolkit", "tracker", "update"],
];

const PARTS: ReadonlySet<string> = new Set(PART_WORDINGS);
const THEMES: ReadonlySet<string> = new Set(THEME_WORDINGS);
const TITLES: ReadonlySet<string> = new Set(TITLE_WORDS);
const THEME_PREFIX = /^theme\b\s*(?:\d+|[a-z](?=\s*[-–:.]))?\s*[-–—:.]*\s*(?=\p{L})/iu;
const KEY_AREA_PREFIX = new RegExp(`^(?:${KEY_AREA_LABELS.join("|")})\\s*\\d*\\s*[-–—:.]\\s*(?=\\S)`, "i");
/** "12. Social value", "3) Managing risk", "Key area 4 - Managing risk": the number that a list gives its key areas. */
const NUMBER_PREFIX = /^\d{1,2}\s*(?:[.):]|[-–—](?=\s))\s*(?=\p{L})/u;

/** What a heading names, by its words; a heading that is not known for anything else names a key area. */
export function toHeadingKind(heading: string): HeadingKind {
  const wording = toWording(heading);
  if (PARTS.has(wording)) return "part";
  return THEMES.has(wording) || THEME_PREFIX.test(heading) ? "theme" : "keyArea";
}

/** A heading as a name: without the words "Theme" and "Key area", its number and the colon that some put behind it. */
export function toHeadingName(heading: string): string {
  return [THEME_PREFIX, KEY_AREA_PREFIX, NUMBER_PREFIX, /\s*:$/].reduce(
    (name, affix) => name.replace(affix, ""),
    heading,
  );
}

/** Whether a heading is made of a title's words and a year alone: "Scores 2023", "Procurement maturity". */
export function isTitle(heading: string): boolean {
  return toWording(heading)
    .split(" ")
    .every((word) => word === "" || TITLES.has(word));
}

function toWording(heading: string): string {
  const text = findPeriod(heading)?.rest ?? heading;
  return text
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, " ")
    .replace(/ (?:for|from|in)? ?$/, "")
    .trim();
}
