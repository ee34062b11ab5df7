import { toPeriodName } from "../../period/period";
import { findObjectiveReferences } from "../../commentary/objective-reference";
import type { Scorecard } from "../../scorecard/scorecard";
import { toCommentReport, toNewestComments } from "../commented-cells";
import type { Rule } from "../rule";

/** A comment that refers to an objective that the list does not have. */
export const danglingReference: Rule = {
  meta: {
    id: "dangling-reference",
    title: "Comment refers to an objective that is not there",
    severity: "warning",
    rationale: "A reader who is sent to #71 in a list of 59 finds nothing, and the evidence that was meant is lost.",
    source: "LGA National Procurement Strategy assessment: the commentary is the evidence for the score.",
    needs: ["scores", "comments"],
  },
  *check(scorecard) {
    const list = findWholeList(scorecard);
    if (!list) return;
    for (const commented of toNewestComments(scorecard)) {
      const missing = findObjectiveReferences(commented.comment.value).filter(({ ref }) => !list.refs.has(ref));
      const [first] = missing;
      if (!first) continue;
      const refs = [...new Set(missing.map(({ ref }) => ref))];
      const named = refs.length === 1 ? `objective ${first.ref}` : `objectives ${toEnumeration(refs)}`;
      const message = `The comment for ${toPeriodName(commented.period)} refers to “${first.quote}”, but the list has no ${named}: its numbers run from 1 to ${list.highest}.`;
      yield toCommentReport(commented, message);
    }
  },
};

/** Of all numbers from 1 to the highest, and of all objectives, how many must be there for a list to be a whole one. */
const WHOLE = 0.9;

/**
 * The refs of a list that is a whole one: plain numbers that begin at 1 and of which hardly any is missing. A part of a longer
 * list has gaps or begins elsewhere, and its comments may well refer to the rest; numbering within each key area (3.1, or 1
 * again and again) does not tell what "#3" is. Null for those, and for a list without refs.
 */
function findWholeList({
  objectives,
}: Scorecard): { readonly refs: ReadonlySet<string>; readonly highest: number } | null {
  const refs = new Set(objectives.flatMap(({ ref }) => ref ?? []));
  if (![...refs].every((ref) => /^\d+[a-z]?$/.test(ref))) return null;
  const numbers = new Set([...refs].map((ref) => Number.parseInt(ref, 10)));
  const highest = [...numbers].reduce((most, number) => Math.max(most, number), 0);
  const isWhole = numbers.has(1) && numbers.size >= WHOLE * highest && refs.size >= WHOLE * objectives.length;
  return isWhole ? { refs: new Set([...refs, ...[...numbers].map(String)]), highest } : null;
}

function toEnumeration(refs: readonly string[]): string {
  return `${refs.slice(0, -1).join(", ")} or ${refs.at(-1) ?? ""}`;
}
