import { findPeriod } from "../period/period";
import { toWording, toWordingBesideYear, UNNAMED_PERIOD, type ColumnRole, type HeaderMeaning } from "./headers";

/** What a header of many meanings may name. */
type LikelyRole = Extract<ColumnRole, "title" | "score">;

/**
 * Wordings, as {@link HEADER_WORDINGS} has them, that head columns of many kinds: they name objectives or scores only where no
 * other column of the table does and the cells under them bear it out.
 */
export const LIKELY_WORDINGS: Readonly<Record<LikelyRole, readonly string[]>> = {
  title: [
    ...["value code", "value codes", "statement", "maturity statement", "statement of practice", "capability"],
    ...["area of assessment", "assessment area", "practice", "standard", "requirement", "question"],
  ],
  score: [
    ...["actual", "result", "assessment", "our assessment", "moderated", "agreed", "awarded", "position", "grade"],
    ...["current position", "where we are", "where are we", "where we are now", "where are we now"],
    ...["where we are today", "where are we today"],
  ],
};

const ROLES: ReadonlyMap<string, LikelyRole> = new Map(
  Object.entries(LIKELY_WORDINGS).flatMap(([role, wordings]) =>
    wordings.map((wording) => [wording, role as LikelyRole] as const),
  ),
);
/** In characters, with room for a year, a note of the scale and marks. */
const LONGEST = 30 + Math.max(...[...ROLES.keys()].map(({ length }) => length));

/** What every such title has in it, which most texts of a sheet have not. */
const HINT_OF_TITLE = new RegExp(
  LIKELY_WORDINGS.title.map((wording) => wording.replaceAll(" ", "\\W+")).join("|"),
  "i",
);

/** Whether a header may name objectives' titles, if the cells under it do. */
export function isLikelyTitle(header: string): boolean {
  return header.length <= LONGEST && HINT_OF_TITLE.test(header) && ROLES.get(toWording(header)) === "title";
}

/** The score that a header may name, a year alone or a word of many meanings, if the cells under it are scores. */
export function findLikelyScore(header: string): HeaderMeaning | null {
  if (header.length > LONGEST) return null;
  if (ROLES.get(toWording(header)) === "score") return { role: "score", period: UNNAMED_PERIOD };
  const found = findPeriod(header);
  if (!found) return null;
  const rest = toWordingBesideYear(found.rest);
  return rest === "" || ROLES.get(rest) === "score" ? { role: "score", period: found.period } : null;
}
