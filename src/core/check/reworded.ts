import { comparePeriods } from "../period/period";
import { toNameStems } from "../scorecard/name-stems";
import type { Objective, Scorecard } from "../scorecard/scorecard";

/** Of the words of the shorter title, how many the other has too, where both have one ref. */
const LEAST_SHARED = 0.5;
/** Of all words of two titles, how many are in both, where the refs tell nothing. */
const LEAST_ALIKE = 0.6;

/** Two rows of different years that are likely one objective, worded or numbered anew. */
export interface Reworded {
  readonly before: Objective;
  readonly now: Objective;
}

/** What each scorecard comes to: several checks ask for it. */
const known = new WeakMap<Scorecard, readonly Reworded[]>();

/** The rows that are likely an objective of an earlier year, worded or numbered anew, each with that. Found once. */
export function toReworded(scorecard: Scorecard): readonly Reworded[] {
  const pairs = known.get(scorecard) ?? findReworded(scorecard);
  known.set(scorecard, pairs);
  return pairs;
}

function findReworded({ objectives, periods }: Scorecard): readonly Reworded[] {
  const titled = objectives.filter(({ scores }) => scores.size > 0 && scores.size < periods.length).map(toTitled);
  const byWord = toWordIndex(titled);
  return titled.flatMap((now) => {
    const before = findNearest(now, byWord, "before");
    // Of several rows that come near, nobody can tell which it was.
    if (!before || findNearest(before, byWord, "after") !== now) return [];
    return [{ before: before.objective, now: now.objective }];
  });
}

/** An objective and the words of its title. */
interface Titled {
  readonly objective: Objective;
  readonly stems: ReadonlySet<string>;
}

function toTitled(objective: Objective): Titled {
  return { objective, stems: toNameStems(objective.title.value) };
}

/** The objectives that have a word: a list of thousands is not held against itself row by row. */
function toWordIndex(titled: readonly Titled[]): ReadonlyMap<string, readonly Titled[]> {
  const byWord = new Map<string, Titled[]>();
  for (const each of titled) {
    for (const stem of each.stems) {
      const known = byWord.get(stem);
      if (known) known.push(each);
      else byWord.set(stem, [each]);
    }
  }
  return byWord;
}

/**
 * The row that is likely the same objective in the years before, or in those after; of rows that are as near as each other the one
 * of the nearest year. Null where none comes near, or two of one year do as much.
 */
function findNearest(
  of: Titled,
  byWord: ReadonlyMap<string, readonly Titled[]>,
  where: "before" | "after",
): Titled | null {
  const isThere = ({ objective }: Titled): boolean =>
    where === "before" ? isAllBefore(objective, of.objective) : isAllBefore(of.objective, objective);
  const candidates = new Set([...of.stems].flatMap((stem) => byWord.get(stem) ?? []));
  const forth = where === "before" ? -1 : 1;
  const near = [...candidates]
    .filter((other) => isSamePlace(of.objective, other.objective) && isThere(other))
    .map((other) => ({ other, likeness: toLikeness(of, other) }))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || forth * compareTimes(a.other, b.other));
  const [best, second] = near;
  if (!best) return null;
  const isAlone = best.likeness !== second?.likeness || compareTimes(best.other, second.other) !== 0;
  return isAlone ? best.other : null;
}

/** Negative where all scores of one are earlier than all of the other; 0 where neither is. */
function compareTimes({ objective: a }: Titled, { objective: b }: Titled): number {
  return Number(isAllBefore(b, a)) - Number(isAllBefore(a, b));
}

/** Whether all scores of one are earlier than all of the other. */
function isAllBefore({ scores: earlier }: Objective, { scores: later }: Objective): boolean {
  return [...earlier.keys()].every((before) =>
    [...later.keys()].every((after) => comparePeriods({ key: before }, { key: after }) < 0),
  );
}

function isSamePlace(a: Objective, b: Objective): boolean {
  return a.table !== b.table && a.keyArea === b.keyArea;
}

/** How alike two rows are, from 0 for not at all: one ref counts for more than any wording. */
function toLikeness(a: Titled, b: Titled): number {
  const shared = [...a.stems].filter((stem) => b.stems.has(stem)).length;
  const isOneRef = a.objective.ref !== null && a.objective.ref === b.objective.ref;
  if (isOneRef && shared > LEAST_SHARED * Math.min(a.stems.size, b.stems.size)) return 1 + shared;
  const alike = shared / (a.stems.size + b.stems.size - shared);
  return alike >= LEAST_ALIKE ? alike : 0;
}
