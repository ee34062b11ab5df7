import { findYearPeriod, type Period } from "../period/period";

/** What a column of an assessment holds: whose it is, its levels, and what the next level would take. */
export type AssessmentRole = "keyArea" | "objective" | "theme" | "current" | "wanted" | "next" | "wouldRequire";

/**
 * The wordings of each header, in small letters, with the year, punctuation and brackets left out. To teach the program
 * another wording, add it here: nothing else needs to change.
 */
export const ASSESSMENT_WORDINGS: Readonly<Record<AssessmentRole, readonly string[]>> = {
  keyArea: ["key area", "key areas", "area", "nps key area", "sub section", "subsection", "key area sub section"],
  objective: [
    "kpi",
    "kpis",
    "key performance indicator",
    "measure",
    "objective",
    "objectives",
    "behaviour",
    "specific behaviour",
    "high level principle specific behaviour",
  ],
  theme: ["theme", "themes", "pillar"],
  current: [
    "assessment",
    "current assessment",
    "our current assessment",
    "self assessment",
    "current level",
    "current maturity",
    "current maturity level",
    "current position",
    "where we are",
    "where are we",
    "where we are now",
    "where are we now",
    "where we are today",
    "where we are currently",
    "as is",
    "today",
  ],
  wanted: [
    "where we want to be",
    "where do we want to be",
    "where we want to get to",
    "where we aim to be",
    "where we need to be",
    "to be",
    "ambition",
    "our ambition",
    "desired level",
    "desired position",
    "future position",
    "target",
    "target level",
    "target position",
  ],
  next: [
    "to move to next level would mean",
    "to move to the next level would mean",
    "moving to the next level would mean",
    "moving to next level would mean",
    "moving up a level would mean",
    "next level",
    "the next level",
    "next level would mean",
    "the next level would mean",
    "what the next level means",
  ],
  wouldRequire: [
    "and would require",
    "would require",
    "this would require",
    "and this would require",
    "what is required",
    "what this would require",
    "what would be required",
    "requirements",
    "actions required",
  ],
};

/** Labels of the row in which a key area as a whole is assessed, above its single behaviours. */
export const PRINCIPLE_WORDINGS: readonly string[] = [
  "high level principle",
  "high level principle specific behaviour",
  "high level principle specific behaviours",
  "high level principles",
  "overall principle",
  "key principle",
  "principle",
];

/** In characters; what is longer is no header. */
const LONGEST_HEADER = 80;
const ROLE_OF_WORDING: ReadonlyMap<string, AssessmentRole> = new Map(
  Object.entries(ASSESSMENT_WORDINGS).flatMap(([role, wordings]) =>
    wordings.map((wording) => [wording, role as AssessmentRole] as const),
  ),
);
const PRINCIPLES: ReadonlySet<string> = new Set(PRINCIPLE_WORDINGS);

/** What a header of an assessment says its column holds, and for which year. */
export interface AssessmentHeading {
  readonly role: AssessmentRole;
  /** Null where the header names no year. */
  readonly period: Period | null;
}

/** The meaning of a header such as "Where we want to be (2026)"; null where its wording is not known. */
export function findAssessmentHeading(header: string): AssessmentHeading | null {
  if (header.length > LONGEST_HEADER) return null;
  const found = findYearPeriod(header);
  const period = found && /\d/.test(found.period.key) ? found : null;
  const role = ROLE_OF_WORDING.get(toWording(period?.rest ?? header));
  return role === undefined ? null : { role, period: period?.period ?? null };
}

/** Whether a row's label says that a key area as a whole is assessed in it. */
export function isPrinciple(label: string): boolean {
  return label.length <= LONGEST_HEADER && PRINCIPLES.has(toWording(label));
}

function toWording(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
