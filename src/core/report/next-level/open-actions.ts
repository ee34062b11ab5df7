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
 * The open actions of objectives: those of each objective's newest comment up to a period, unless that says that there is nothing
 * further to do. An action of an earlier period says so.
 */
export function toOpenActions(objectives: readonly Objective[], period: Period): readonly OpenAction[] {
  return objectives.flatMap((objective) => {
    const newest = findNewestComment(objective, period);
    if (!newest || newest.comment.noFurtherAction || newest.comment.actions.length === 0) return [];
    const from = newest.period === period.key ? "" : ` (${newest.period})`;
    return [{ text: `${toShortName(objective)}${from}: ${newest.comment.actions.join(" ")}`, at: newest.comment.at }];
  });
}

function findNewestComment(
  { comments }: Objective,
  period: Period,
): { readonly period: string; readonly comment: Comment } | null {
  const known = [...comments].filter(([key]) => comparePeriods({ key }, period) <= 0);
  const newest = known.sort(([a], [b]) => comparePeriods({ key: a }, { key: b })).at(-1);
  return newest ? { period: newest[0], comment: newest[1] } : null;
}
