import { findWhatALevelTakes } from "../../commentary/what-a-level-takes";
import type { CellRef } from "../../grid/cell-ref";
import { comparePeriods, type Period } from "../../period/period";
import type { Comment } from "../../scorecard/commentary";
import type { Objective } from "../../scorecard/scorecard";
import { toShortName } from "./objectives-below";

/** What is still to be done for an objective, in its officers' own words. */
export interface OpenAction {
  readonly text: string;
  readonly at: CellRef;
}

/**
 * What objectives' newest comments up to a period say of the way to the next level: open actions, and what a level would take that
 * was not awarded. A decision that nothing further is to be done stands last, since it is a reasoned one. An earlier
 * period's comment says so.
 */
export function toOpenActions(
  objectives: readonly Objective[],
  period: Period,
  periods: readonly Period[],
): readonly OpenAction[] {
  const commented = objectives.flatMap((objective) => {
    const newest = findNewestComment(objective, period);
    return newest ? [{ objective, from: newest.period, comment: newest.comment }] : [];
  });
  const settled = commented.filter(({ comment }) => comment.noFurtherAction);
  const [first] = settled;
  const actions = commented.flatMap(({ objective, from, comment }) => {
    const takes = findWhatALevelTakes(comment.commentary);
    const parts = [...(comment.noFurtherAction ? [] : comment.actions), ...takes];
    if (parts.length === 0) return [];
    const label = periods.find(({ key }) => key === from)?.label ?? from;
    const written = from === period.key ? "" : ` (${label})`;
    return [{ text: `${toShortName(objective)}${written}: ${parts.join(" ")}`, at: comment.at }];
  });
  const names = settled.map(({ objective }) => objective.ref ?? toShortName(objective));
  return first ? [...actions, { text: `No further action: ${names.join(", ")}.`, at: first.comment.at }] : actions;
}

function findNewestComment(
  { comments }: Objective,
  period: Period,
): { readonly period: string; readonly comment: Comment } | null {
  const known = [...comments].filter(([key]) => comparePeriods({ key }, period) <= 0);
  const newest = known.sort(([a], [b]) => comparePeriods({ key: a }, { key: b })).at(-1);
  return newest ? { period: newest[0], comment: newest[1] } : null;
}
