import { toNameStems } from "./name-stems";

/** Stems of verbs that begin many names and tell little: "Engaging", "Managing", "Working with". */
const LIGHT_STEMS: ReadonlySet<string> = new Set(
  "achiev behav build creat deliv develop embed enabl engag exploit improv involv manag obtain support us work".split(
    " ",
  ),
);
const LIGHT_WEIGHT = 0.25;
/** Those that a council engages with: one more of them makes another key area. */
const HEAVY_STEMS: ReadonlySet<string> = new Set(["councillor", "seniorleader", "sme", "vcse"]);
const HEAVY_WEIGHT = 2;
/** Names that are less alike are two names. */
const FLOOR = 0.7;
/** Where a second candidate is nearer than this to the best one, nobody can tell which is meant. */
const MARGIN = 0.15;

interface Name {
  readonly text: string;
  readonly stems: ReadonlySet<string>;
}

/**
 * Which of the known names each name means, although the wording differs a little: "Engaging VCSEs" for "Enabling VCSE
 * engagement". The same name is found first, then the same words; of the others a pair is made only where each is clearly
 * the other's nearest. A name that is not in the result means none of the known ones, or several about equally. No known
 * name is given twice.
 */
export function matchNames(names: readonly string[], known: readonly string[]): ReadonlyMap<string, string> {
  const matched = new Map<string, string>();
  matchByKey(names, known, toNameKey, matched);
  matchByKey(names, known, toWordsKey, matched);
  const free = toUntaken(known, matched).map(toName);
  const left = names.filter((name) => !matched.has(name)).map(toName);
  for (const name of left) {
    const nearest = findNearest(name, free);
    if (nearest && findNearest(nearest, left) === name) matched.set(name.text, nearest.text);
  }
  return matched;
}

/** The same for two names that differ in case and spacing alone. */
export function toNameKey(name: string): string {
  return name.toLowerCase().replace(/\s+/g, " ").trim();
}

/** The same for two names of the same words, whatever their order and endings; "" where no word tells anything. */
export function toWordsKey(name: string): string {
  return [...toNameStems(name)].sort().join(" ");
}

/** Matches the names whose key one known name has, and no other name. */
function matchByKey(
  names: readonly string[],
  known: readonly string[],
  toKey: (name: string) => string,
  matched: Map<string, string>,
): void {
  const knownByKey = groupByKey(toUntaken(known, matched), toKey);
  const namesByKey = groupByKey(
    names.filter((name) => !matched.has(name)),
    toKey,
  );
  for (const [key, [name, ...others]] of namesByKey) {
    const [only, ...more] = knownByKey.get(key) ?? [];
    if (key === "" || name === undefined || only === undefined) continue;
    if (others.length === 0 && more.length === 0) matched.set(name, only);
  }
}

function groupByKey(names: readonly string[], toKey: (name: string) => string): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const key = toKey(name);
    const group = groups.get(key);
    if (group) group.push(name);
    else groups.set(key, [name]);
  }
  return groups;
}

function toUntaken(known: readonly string[], matched: ReadonlyMap<string, string>): readonly string[] {
  const taken = new Set(matched.values());
  return known.filter((name) => !taken.has(name));
}

function toName(text: string): Name {
  return { text, stems: toNameStems(text) };
}

/** The candidate that a name is clearly nearest to; null where none is near, or two are about equally. */
function findNearest(name: Name, candidates: readonly Name[]): Name | null {
  const near = candidates
    .map((candidate) => ({ candidate, likeness: toLikeness(name.stems, candidate.stems) }))
    .filter(({ likeness }) => likeness >= FLOOR - MARGIN)
    .sort((a, b) => b.likeness - a.likeness);
  const [best, second] = near;
  if (!best || best.likeness < FLOOR) return null;
  return second && best.likeness - second.likeness < MARGIN ? null : best.candidate;
}

/** From 0, nothing in common, to 1, the same words: twice the weight of the shared stems over that of all. */
function toLikeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((stem) => b.has(stem));
  const total = toWeight(a) + toWeight(b);
  return shared.length === 0 ? 0 : (2 * toWeight(shared)) / total;
}

function toWeight(stems: Iterable<string>): number {
  let weight = 0;
  for (const stem of stems) weight += LIGHT_STEMS.has(stem) ? LIGHT_WEIGHT : HEAVY_STEMS.has(stem) ? HEAVY_WEIGHT : 1;
  return weight;
}
