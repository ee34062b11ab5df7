import { findPeriod, type Period } from "../period/period";

/** What a column of an objectives table holds. */
export type ColumnRole =
  | "ref"
  | "title"
  | "description"
  | "score"
  | "comment"
  | "action"
  | "target"
  | "owner"
  | "theme"
  | "keyArea"
  | "part"
  | "year";

/**
 * The wordings of each header, in small letters, with the period, punctuation and brackets left out. To teach the
 * program another wording, add it here: nothing else needs to change. Where a table has two columns for the same thing, the
 * one whose wording comes first here is read, and the other is said.
 */
export const HEADER_WORDINGS: Readonly<Record<ColumnRole, readonly string[]>> = {
  ref: [
    ...[
      "#",
      "ref",
      "ref no",
      "ref number",
      "reference",
      "reference no",
      "reference number",
      "no",
      "number",
      "nr",
      "id",
    ],
    ...["objective no", "objective number", "objective ref", "objective reference", "objective id", "objective code"],
    ...["value code", "value code no", "value code ref", "vc", "vc no", "vc ref", "code"],
  ],
  title: [
    ...["objective", "objectives", "objective title", "objective name", "objective heading", "objective statement"],
    ...["procurement objective", "maturity objective", "key objective", "nps objective", "strategic objective"],
    ...["ref objective", "ref and objective", "no objective", "no and objective", "objective and ref"],
    ...["value code title", "value code name", "title"],
  ],
  description: [
    ...["description", "objective description", "full description", "definition", "objective definition"],
    ...[
      "detail",
      "details",
      "objective detail",
      "objective details",
      "explanation",
      "what this covers",
      "what it covers",
    ],
  ],
  score: [
    ...["score awarded", "level awarded", "agreed score", "agreed level", "moderated score", "final score"],
    ...["score", "scores", "objective score", "maturity score", "maturity level", "maturity rating", "maturity"],
    ...["level", "level achieved", "achieved level", "assessed level", "assessed score", "rating", "score level"],
    ...["self assessment score", "self assessed score", "self assessment level", "self assessment", "self score"],
    ...["self assessed", "self assessment rating", "our score", "our level", "score given", "awarded score"],
    ...["level of maturity", "our level of maturity", "our maturity level", "our maturity"],
    ...["awarded level", "actual score", "actual level", "assessment score", "overall score", "overall level"],
  ],
  comment: [
    ...["comment", "comments", "commentary", "comment and action", "comments and action", "comments and actions"],
    ...["commentary and action", "commentary and actions", "comment action", "comment and actions", "comments actions"],
    ...["score comments and action", "score comments", "score commentary", "narrative", "supporting narrative"],
    ...["rationale", "score rationale", "rationale for score", "reason for score", "justification", "evidence"],
    ...["supporting evidence", "evidence and comments", "comments and evidence", "comments evidence"],
    ...["reason", "reasons", "reasons for score", "why", "justification for score", "basis for score"],
    ...["explanation of score", "how do we know", "how we know", "supporting information", "additional information"],
    ...["supporting comments", "officer comments", "assessment comments"],
  ],
  action: [
    ...["action", "actions", "agreed action", "agreed actions", "planned action", "planned actions"],
    ...["action required", "actions required", "action needed", "actions needed", "next step", "next steps"],
    ...["action plan", "improvement action", "improvement actions", "improvement plan", "actions to improve"],
    ...["what next", "what we will do", "what will we do", "what we will do next", "further actions"],
  ],
  target: [
    ...["target", "target score", "target level", "target maturity", "target maturity level", "target rating"],
    ...["desired level", "desired score", "where we want to be", "ambition", "ambition level", "aspiration"],
    ...["stretch target", "stretch", "where do we want to be", "where we aim to be", "where we need to be"],
    ...["desired maturity", "desired maturity level", "required level", "required score", "planned level"],
    ...["planned score", "expected level", "aspirational level", "aspirational score", "aim", "goal", "to be"],
  ],
  owner: [
    ...["owner", "objective owner", "lead", "lead officer", "objective lead", "lead name", "responsible officer"],
    ...["responsible", "responsibility", "responsible person", "accountable officer", "accountable", "assigned to"],
    ...["owned by", "lead person", "named officer"],
  ],
  theme: ["theme", "themes", "theme name", "strategic theme", "nps theme"],
  keyArea: [
    "key area",
    "key areas",
    "key area name",
    "sub section",
    "subsection",
    "area",
    "section",
    "focus area",
    "area of focus",
  ],
  part: ["part", "continued or new", "new or continued", "continued new", "new continued"],
  year: [
    ...["year", "financial year", "assessment year", "year of assessment", "score year", "fy", "period"],
    ...["assessment period", "scoring period", "round", "assessment round", "scoring round"],
  ],
};

/** Roles that belong to a year; the others are the same in every year. */
const ROLES_WITH_PERIOD: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["score", "comment", "action", "target"]);
/** The period of a score or comment column that names none. Source: the command line's contract, "periods". */
export const UNNAMED_PERIOD: Period = { label: "current", key: "current" };

interface Wording {
  readonly role: ColumnRole;
  /** Its place among the wordings of its role, from 0. */
  readonly rank: number;
}

const WORDINGS: ReadonlyMap<string, Wording> = new Map(
  Object.entries(HEADER_WORDINGS).flatMap(([role, wordings]) =>
    wordings.map((wording, rank) => [wording, { role: role as ColumnRole, rank }] as const),
  ),
);

/** In characters; what is longer is a comment or a description, which need not be searched for a year. */
const LONGEST_HEADER = 80;
/** A note of the scale in a header: "Score (1-5)", "Score (Minimum to Innovator)". */
const SCALE = /\(?\b(?:1\s*(?:[-–]|to)\s*5|minimum\s*(?:[-–]|to)\s*innovator)\b\)?/g;

/** Words without a figure, which might be a note of the scale. */
const PLAIN_WORDS = /^[a-z]+(?: [a-z]+)*$/;

/** What may stand beside a year without saying more than it: "Year 2 (2024)", "31 March 2025", "by 2027". */
const BESIDE_A_YEAR =
  /\b(?:by|(?:year|yr|round|wave|phase)\s*\d{1,2}|as at|year end|(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|ober)?)\b/g;

/** What a header says its column holds, and for which period where that matters. */
export interface HeaderMeaning {
  readonly role: ColumnRole;
  readonly period: Period | null;
}

/** Whether a column of this role belongs to a year. */
export function hasPeriod(role: ColumnRole): boolean {
  return ROLES_WITH_PERIOD.has(role);
}

/** Whether a header names key areas by that name; "Area" and "Section" may be anything. */
export function isKeyAreaHeader(header: string): boolean {
  return /^(?:key areas?|sub ?sections?)\b/.test(toWording(header)) && findWording(header)?.role === "keyArea";
}

/** The meaning of a column header such as "2022 Comments and Action"; null where its wording is not known. */
export function findHeaderMeaning(header: string): HeaderMeaning | null {
  const found = findWording(header);
  if (!found) return null;
  const { role, period } = found;
  if (!ROLES_WITH_PERIOD.has(role)) return { role, period: null };
  return { role, period: period ?? (role === "target" ? null : UNNAMED_PERIOD) };
}

/** How near a header's wording is to the usual one of its role: 0 is the nearest. Infinity where it is not known. */
export function toHeaderRank(header: string): number {
  return findWording(header)?.rank ?? Infinity;
}

/** In characters, with room for spaces and marks: most texts on a sheet are longer than any such header. */
const LONGEST_TITLE_HEADER = 10 + Math.max(...HEADER_WORDINGS.title.map(({ length }) => length));

/** What every such header has in it, which most texts have not. */
const HINT_OF_TITLE = new RegExp([...new Set(HEADER_WORDINGS.title.map(toLongestWord))].join("|"), "i");

/** Whether a header names the objectives' titles, which every table of objectives has. */
export function isTitleHeader(header: string): boolean {
  if (header.length > LONGEST_TITLE_HEADER || !HINT_OF_TITLE.test(header)) return false;
  return WORDINGS.get(toWording(header))?.role === "title";
}

function findWording(header: string): (Wording & { readonly period: Period | null }) | null {
  if (header.length > LONGEST_HEADER) return null;
  const plain = WORDINGS.get(toWording(header));
  if (plain && !ROLES_WITH_PERIOD.has(plain.role)) return { ...plain, period: null };
  const found = findPeriod(header);
  const wording = plain ?? (found ? WORDINGS.get(toWordingBesideYear(found.rest)) : undefined) ?? findJoined(header);
  return wording ? { ...wording, period: found?.period ?? null } : null;
}

/** What comments and actions are joined by in one header: "Evidence / rationale", "Comments, actions and timescales". */
const JOINED = /\s*(?:[/,&+;]|\band\b|\bor\b)\s*/i;
/** What may be joined to an action and is none itself. */
const WITH_ACTIONS: ReadonlySet<string> = new Set([
  "timescale",
  "timescales",
  "date",
  "dates",
  "deadline",
  "deadlines",
]);

/** Several words for comments and actions in one header; ranked behind every wording of its own. */
function findJoined(header: string): Wording | null {
  const parts = (findPeriod(header)?.rest ?? header).split(JOINED).map(toWording);
  if (parts.length < 2) return null;
  const roles = parts.filter((part) => !WITH_ACTIONS.has(part)).map((part) => WORDINGS.get(part)?.role);
  if (roles.length === 0 || !roles.every((role) => role === "comment" || role === "action")) return null;
  const role = roles.includes("comment") ? "comment" : "action";
  return { role, rank: HEADER_WORDINGS[role].length };
}

function toLongestWord(wording: string): string {
  return [...wording.split(" ")].sort((a, b) => b.length - a.length)[0] ?? wording;
}

/** What a header says beside its year, without rounds, months and days. */
export function toWordingBesideYear(rest: string): string {
  return toWording(toWording(rest).replace(BESIDE_A_YEAR, " "));
}

/** A header as its wordings are listed: in small letters, without punctuation, brackets and a note of the scale. */
export function toWording(header: string): string {
  const lower = header.toLowerCase();
  // Most texts on a sheet are such words already, and it is cheaper to see that than to look for what might be taken out.
  if (PLAIN_WORDS.test(lower)) return lower;
  return lower
    .replace(SCALE, " ")
    .replaceAll("(s)", "s")
    .replaceAll("&", " and ")
    .replace(/[^\p{L}\p{N}#]+/gu, " ")
    .trim();
}
