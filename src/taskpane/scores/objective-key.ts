import type { Objective } from "../../core/scorecard/scorecard";

/**
 * A key for each objective by what it is, not by where it stands, so that a draft stays with its objective when a co-author
 * inserts a row. Of objectives with one ref and title the first, the second and so on are told apart.
 */
export function toObjectiveKeys(objectives: readonly Objective[]): readonly string[] {
  const seen = new Map<string, number>();
  return objectives.map(({ ref, title }) => {
    const name = JSON.stringify([ref, title.value]);
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return `${name}${before}`;
  });
}

/** The objective of a key; null where it is gone, or is called something else by now. */
export function findObjectiveByKey(objectives: readonly Objective[], key: string): Objective | null {
  return objectives[toObjectiveKeys(objectives).indexOf(key)] ?? null;
}
