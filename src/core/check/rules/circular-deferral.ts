import { findDeferrals } from "../../commentary/deferral";
import { toObjectiveName } from "../../scorecard/scorecard";
import { toCommentReport, toNewestComments, type CommentedCell } from "../commented-cells";
import type { Rule } from "../rule";

/** Two objectives whose comments send the reader to each other. */
export const circularDeferral: Rule = {
  meta: {
    id: "circular-deferral",
    title: "Two comments send the reader to each other",
    severity: "info",
    rationale:
      "Whoever follows the references ends where they began, without having read the evidence for either score.",
    source: "LGA National Procurement Strategy assessment: the commentary is the evidence for the score.",
    needs: ["scores", "comments"],
  },
  *check(scorecard) {
    const deferring = toDeferring([...toNewestComments(scorecard)]);
    for (const [ref, { commented, to }] of deferring) {
      for (const other of to) {
        const second = deferring.get(other);
        const isFirst = second !== undefined && commented.objective.index < second.commented.objective.index;
        if (!isFirst || !second.to.has(ref)) continue;
        const [one, another] = [toObjectiveName(commented.objective), toObjectiveName(second.commented.objective)];
        const message = `For ${commented.period.label}, ${one} sends the reader to ${another}, and that one sends the reader back: neither says what the score rests on.`;
        yield toCommentReport(commented, message, [second.commented.comment.at]);
      }
    }
  },
};

interface Deferring {
  readonly commented: CommentedCell;
  /** The refs to which its comment defers. */
  readonly to: ReadonlySet<string>;
}

/** The comments that defer, by ref, in the order of the workbook; a ref that two objectives share names neither. */
function toDeferring(comments: readonly CommentedCell[]): ReadonlyMap<string, Deferring> {
  const deferring = new Map<string, Deferring>();
  const seen = new Set<string>();
  for (const commented of comments) {
    const { ref } = commented.objective;
    if (ref === null) continue;
    if (seen.has(ref)) deferring.delete(ref);
    else
      deferring.set(ref, { commented, to: new Set(findDeferrals(commented.comment.value).map((found) => found.ref)) });
    seen.add(ref);
  }
  return deferring;
}
