import type { ObjectiveRow } from "./objective-rows";

/** What comes before and after an objective in the list; null at its ends. */
export interface Neighbours {
  readonly previous: ObjectiveRow | null;
  readonly next: ObjectiveRow | null;
}

/**
 * The neighbours in the list of an objective that need not be in it: once it is scored, it is no longer among those that
 * are not, and what followed it still does.
 */
export function findNeighbours(list: readonly ObjectiveRow[], { index }: { readonly index: number }): Neighbours {
  const after = list.findIndex((row) => row.objective.index > index);
  const before = list.filter((row) => row.objective.index < index);
  return { previous: before.at(-1) ?? null, next: list[after] ?? null };
}
