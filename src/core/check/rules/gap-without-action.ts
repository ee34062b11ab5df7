import { refersToPrevious } from "../../commentary/refers-to-previous";
import { toGap, toGapState } from "../../gaps/gap";
import { toLevelPhrase, type Level } from "../../scale/level";
import { toObjectiveName } from "../../scorecard/scorecard";
import { toTarget, type TargetOrigin } from "../../scorecard/target";
import { holdsAction } from "../comment-action";
import { toCountedPhrase, toNewestScores } from "../newest-scores";
import type { Rule } from "../rule";

/** A score behind its target whose comment says nothing of what will be done. */
export const gapWithoutAction: Rule = {
  meta: {
    id: "gap-without-action",
    title: "Score behind its target, without an action",
    severity: "warning",
    rationale:
      "A committee that reads of a gap asks what is done about it, even where the answer is no further action.",
    source:
      "LGA National Procurement Strategy assessment: a gap to the level wanted leads to an action or to a reason.",
    needs: ["scores", "comments"],
  },
  *check(scorecard) {
    for (const cell of toNewestScores(scorecard)) {
      const { objective, period, score, comment } = cell;
      // Of a blank comment, missing-commentary or unexplained-fall speaks.
      if (!comment) continue;
      const target = toTarget(scorecard, objective, period);
      const gap = toGap(score.value, target.level);
      if (gap === null || target.level === null || toGapState(gap) !== "behind") continue;
      // Of one that points to the year before, stale-commentary speaks.
      if (refersToPrevious(comment.value) || holdsAction(comment)) continue;
      const wanted = `${gap === 1 ? "one level" : `${gap} levels`} behind ${toTargetPhrase(target.from, target.level)}`;
      yield {
        objective: objective.ref,
        keyArea: objective.keyArea,
        period,
        at: comment.at,
        message: `${toObjectiveName(objective)} is at ${toCountedPhrase(cell)}, ${wanted}, and the comment does not say what will be done. Where nothing will be, “no further action” says so.`,
        related: target.at ? [score.at, target.at] : [score.at],
        fix: null,
      };
    }
  },
};

function toTargetPhrase(from: TargetOrigin, level: Level): string {
  const phrase = toLevelPhrase(level);
  switch (from) {
    case "cell":
      return `its target of ${phrase}`;
    case "ambition":
      return `its key area's ambition of ${phrase}`;
    case "baseline":
      return `the agreed baseline of ${phrase}`;
    case "default":
      return `the usual baseline of ${phrase}`;
  }
}
