import { findPeriod, type Period } from "./period";

/** What a column of an objectives table holds. */
export type ColumnRole = "ref" | "title" | "description" | "score" | "comment" | "target" | "owner";

/**
 * The wordings of each header, in small letters, with the period, punctuation and brackets left out. To teach the
 * program another wording, add it here: nothing else needs to change.
 */
export const HEADER_WORDINGS: Readonly<Record<ColumnRole, readonly string[]>> = {
  ref: [
    "#",
    "ref",
    "ref no",
    "reference",
    "no",
    "number",
    "id",
    "objective no",
    "objective number",
    "objective ref",
    "value code",
  ],
  title: ["objective", "objectives", "objective title", "objective name", "procurement objective"],
  description: ["description", "objective description", "definition", "detail", "details", "what this covers"],
  score: [
    "score",
    "scores",
    "objective score",
    "maturity score",
    "maturity level",
    "level",
    "level awarded",
    "score awarded",
    "agreed score",
    "self assessment score",
  ],
  comment: [
    "comment",
    "comments",
    "commentary",
    "comment and action",
    "comments and action",
    "comments and actions",
    "commentary and action",
    "commentary and actions",
    "comment action",
    "comment and actions",
    "comments actions",
    "score comments and action",
  ],
  target: ["target", "target score", "target level", "ambition", "desired level"],
  owner: ["owner", "lead", "lead officer", "responsible officer", "responsible"],
};

/** Roles that belong to a year; the others are the same in every year. */
const ROLES_WITH_PERIOD: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["score", "comment", "target"]);
/** The period of a score or comment column that names none. Source: the command line's contract, "periods". */
export const UNNAMED_PERIOD: Period = { label: "current", key: "current" };

const ROLE_OF_WORDING: ReadonlyMap<string, ColumnRole> = new Map(
  Object.entries(HEADER_WORDINGS).flatMap(([role, wordings]) =>
    wordings.map((wording) => [wording, role as ColumnRole] as const),
  ),
);

/** In characters; what is longer is a comment or a description, which need not be searched for a year. */
const LONGEST_HEADER = 80;
/** A note of the scale in a header: "Score (1-5)". */
const SCALE = /\(?\b1\s*(?:[-–]|to)\s*5\b\)?/g;

/** What a header says its column holds, and for which period where that matters. */
export interface HeaderMeaning {
  readonly role: ColumnRole;
  readonly period: Period | null;
}

/** Whether a column of this role belongs to a year. */
export function hasPeriod(role: ColumnRole): boolean {
  return ROLES_WITH_PERIOD.has(role);
}

/** The meaning of a column header such as "2022 Comments and Action"; null where its wording is not known. */
export function findHeaderMeaning(header: string): HeaderMeaning | null {
  if (header.length > LONGEST_HEADER) return null;
  const plainRole = ROLE_OF_WORDING.get(toWording(header));
  if (plainRole !== undefined && !ROLES_WITH_PERIOD.has(plainRole)) return { role: plainRole, period: null };
  const found = findPeriod(header);
  const role = plainRole ?? (found ? ROLE_OF_WORDING.get(toWording(found.rest)) : undefined);
  if (role === undefined) return null;
  if (role === "target") return { role, period: found?.period ?? null };
  return ROLES_WITH_PERIOD.has(role) ? { role, period: found?.period ?? UNNAMED_PERIOD } : { role, period: null };
}

function toWording(header: string): string {
  return header
    .toLowerCase()
    .replace(SCALE, " ")
    .replaceAll("(s)", "s")
    .replaceAll("&", " and ")
    .replace(/[^\p{L}\p{N}#]+/gu, " ")
    .trim();
}
