import { findQuotedDefinitions, type QuotedDefinition } from "../../commentary/quoted-definition";
import { toLevelPhrase, type Level } from "../../scale/level";
import { toShortScore } from "../../scale/score";
import type { Ladder } from "../../scorecard/scorecard";
import { DescriptorLikeness } from "../descriptor-likeness";
import { toDescriptors } from "../descriptor-text";
import type { Report } from "../finding";
import type { Rule } from "../rule";
import { toNewestPeriod, toScoreReport, type ScoredCell } from "../scored-cells";
import { findContradiction } from "../asserted-levels";

/** A comment that quotes another level's descriptor than that of the level that was awarded. */
export const descriptorMismatch: Rule = {
  meta: {
    id: "descriptor-mismatch",
    title: "Comment quotes the descriptor of another level",
    severity: "warning",
    rationale: "The definition that a comment quotes is the reason for the score; another level's is no reason for it.",
    source: "LGA National Procurement Strategy assessment: a level is awarded where its descriptor is met.",
    needs: ["scores", "comments", "ladders"],
  },
  *check(scorecard) {
    const likenesses = new Map<Ladder, DescriptorLikeness>();
    for (const { objective, period } of toNewestPeriod(scorecard)) {
      const { ladder } = objective;
      const score = objective.scores.get(period.key);
      const awarded = score?.value;
      if (!ladder || !score || (awarded?.kind !== "awarded" && awarded?.kind !== "between")) continue;
      const levels = awarded.kind === "between" ? [awarded.lower, awarded.upper] : [awarded.level];
      const quoted = findDefinition({ objective, period, score }, levels);
      if (!quoted) continue;
      const likeness = likenesses.get(ladder) ?? new DescriptorLikeness(toDescriptors(ladder));
      likenesses.set(ladder, likeness);
      const other = likeness.findOtherLevel(quoted.text, levels);
      if (other !== null) yield toReport({ objective, period, score }, ladder, levels, other);
    }
  },
};

/**
 * The definition that the comment on a score quotes for it. None where the comment states another level: that is reported as
 * such, and the definition is then that level's.
 */
function findDefinition({ objective, period, score }: ScoredCell, levels: readonly Level[]): QuotedDefinition | null {
  const comment = objective.comments.get(period.key);
  if (!comment) return null;
  const quoted = findQuotedDefinitions(comment.value);
  const own = quoted.find(({ level }) => level !== null && levels.includes(level));
  const found = own ?? quoted.find(({ level }) => level === null) ?? null;
  return found && findContradiction(comment, score.value) ? null : found;
}

function toReport(cell: ScoredCell, ladder: Ladder, levels: readonly Level[], other: Level): Report {
  const { objective, period, score } = cell;
  const message =
    `The comment quotes what reads as the descriptor of ${toLevelPhrase(other)}, ` +
    `the cell says ${toShortScore(score.value)}.`;
  const comment = objective.comments.get(period.key);
  const descriptors = toDescriptors(ladder).filter(({ level }) => level === other || levels.includes(level));
  return toScoreReport(cell, message, {
    related: [...(comment ? [comment.at] : []), ...descriptors.map(({ at }) => at)],
  });
}
