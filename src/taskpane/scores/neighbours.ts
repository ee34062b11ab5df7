import type { Objective, Period } from "../../core/scorecard/scorecard";
import type { ObjectiveRow } from "./objective-rows";

/** What comes before and after an objective in the list; null at its ends. */
export interface Neighbours {
  readonly previous: ObjectiveRow | null;
  readonly next: ObjectiveRow | null;
}

/** Where one can go from an objective. */
export interface Ways extends Neighbours {
  /** The next of the list that waits for its score, from the top again after the last; null where no other one does. */
  readonly nextOpen: ObjectiveRow | null;
  /** How many others of the list wait for theirs. */
  readonly openOthers: number;
  /** Whether the list is narrowed, so that there are objectives beside it. */
  readonly isNarrowed: boolean;
}

/** The name of a way. */
export type Way = "previous" | "next" | "nextOpen";

/**
 * The neighbours in the list of an objective that need not be in it: once it is scored, it is no longer among those that
 * are not, and what followed it still does.
 */
export function findNeighbours(list: readonly ObjectiveRow[], { index }: { readonly index: number }): Neighbours {
  const after = list.findIndex((row) => row.objective.index > index);
  const before = list.filter((row) => row.objective.index < index);
  return { previous: before.at(-1) ?? null, next: list[after] ?? null };
}

/**
 * Where one can go in the list from an objective that need not be in it.
 * @param all the objectives that the list would have if it was not narrowed.
 * @param period the one that is being scored.
 */
export function findWays(
  list: readonly ObjectiveRow[],
  all: readonly ObjectiveRow[],
  { index }: { readonly index: number },
  period: Period,
): Ways {
  const open = list.filter(({ objective }) => objective.index !== index && isOpen(objective, period));
  return {
    ...findNeighbours(list, { index }),
    nextOpen: open.find(({ objective }) => objective.index > index) ?? open[0] ?? null,
    openOthers: open.length,
    isNarrowed: list.length < all.length,
  };
}

/**
 * The key of the row that a list stands on: of one that has left it by now, what followed it, or else the last. Null where
 * there was none.
 */
export function findListed(
  list: readonly ObjectiveRow[],
  all: readonly ObjectiveRow[],
  active: string | null,
): string | null {
  if (active === null || list.some(({ key }) => key === active)) return active;
  const left = all.find(({ key }) => key === active);
  if (!left) return null;
  const { previous, next } = findNeighbours(list, left.objective);
  return (next ?? previous)?.key ?? null;
}

/** Whether an objective waits for its score in a period: a cell that cannot be read is not scored either. */
function isOpen({ scores }: Objective, { key }: Period): boolean {
  const kind = scores.get(key)?.value.kind ?? "blank";
  return kind === "blank" || kind === "unreadable";
}
