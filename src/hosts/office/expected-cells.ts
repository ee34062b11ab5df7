import type { ChangePlan } from "../../core/change/change-plan";
import { findUnmet } from "../../core/change/expectations";
import { toCellKey } from "../../core/grid/cell-ref";
import { queueContents } from "./cell-edits";

/**
 * Looks, in the batch that writes and before it does, whether the cells that a plan rests on hold what they held: a
 * sentence for each place that does not.
 */
export function queueExpected(context: Excel.RequestContext, { expects = [] }: ChangePlan): () => readonly string[] {
  const cells = expects.map(({ at }) => at);
  const takeUp = queueContents(context, cells);
  return () => {
    const found = takeUp();
    const contents = new Map(cells.map((at, index) => [toCellKey(at), found[index] ?? null]));
    return findUnmet(expects, (at) => contents.get(toCellKey(at)) ?? null);
  };
}
