import { isTitle, toHeadingKind, type HeadingKind } from "./heading-kinds";

/** What a text that stands alone in its row is: the heading of a key area, a part or a theme, or a note. */
export type LoneTextKind = "heading" | "part" | "theme" | "note";

/** In characters. A heading is short and no sentence; one with a colon behind it is shorter still. */
const LONGEST_HEADING = 90;
const LONGEST_LABEL = 60;

/** Whether a row's only text stands for a heading (short, no sentence), and of what, or is a note. */
export function toLoneTextKind(text: string): LoneTextKind {
  const longest = text.endsWith(":") ? LONGEST_LABEL : LONGEST_HEADING;
  if (text.length > longest || /[.;,]$/.test(text) || !/\p{L}/u.test(text)) return "note";
  if (isTitle(text)) return "note";
  const kind = toHeadingKind(text);
  return kind === "keyArea" ? "heading" : kind;
}

/** What a lone text is the heading of; null for a note, and for what is no lone text at all. */
export function findHeadingKind(kind: string): HeadingKind | null {
  if (kind === "heading") return "keyArea";
  return kind === "part" || kind === "theme" ? kind : null;
}

/** Whether a row was taken for a lone text. */
export function isLoneTextKind(kind: string): kind is LoneTextKind {
  return kind === "note" || findHeadingKind(kind) !== null;
}
