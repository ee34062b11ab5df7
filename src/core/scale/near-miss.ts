import { findLevel, findLevelByName, LEVELS, toLevelName, type Level } from "./level";
import { awarded, type LikelyScore } from "./score";

/** In characters: what is meant as a level, or as two, is no longer. */
const LONGEST = 40;
const NUMBER_WORDS: ReadonlyMap<string, Level> = new Map([
  ["one", 1],
  ["two", 2],
  ["three", 3],
  ["four", 4],
  ["five", 5],
]);
/** Words that may stand beside a level and say no more than that it is one. */
const LABELS: ReadonlySet<string> = new Set("level levl lvl lev lv l score scored rating rated".split(" "));
/** Words of their own that are but two slips away from a level's name. */
const OTHER_WORDS: ReadonlySet<string> = new Set(
  "maximum minima minimal innovate innovated innovates innovation renovator".split(" "),
);
const MARKS_BEHIND = /[*?.!,;:]+$/;
/** Words and numbers with no more between them than stands between "3" and "Mature". */
const WORDS = /^[a-z0-9]+(?:(?: ?[-:.,] ?| ?\(| )[a-z0-9]+)*\)?$/;
const BETWEEN = / ?\/ ?| to /;
/** A name of as many letters may have two slips of the pen in it; a shorter one has one. */
const LONG_NAME = 7;

/**
 * The score that a text was probably meant to be, although it is none: a number word ("four"), a name with a slip of the pen
 * ("Leadr", "3 - Matur"), "lvl 3", a level with a mark behind it ("3*"), or two of them ("Developing/Matur"). Null where
 * it may be meant as another level, or as none: nothing beside the level may say more. Never throws.
 * @param tidy in small letters with single spaces and plain dashes.
 */
export function findNearMiss(tidy: string): LikelyScore | null {
  if (tidy.length > LONGEST) return null;
  const bare = tidy.replace(MARKS_BEHIND, "").trim();
  const level = findLikelyLevel(bare);
  if (level !== null) return awarded(level);
  const [first, second, ...more] = bare.split(BETWEEN).map(findLikelyLevel);
  if (!first || !second || more.length > 0 || Math.abs(first - second) !== 1) return null;
  return first < second
    ? { kind: "between", lower: first, upper: second }
    : { kind: "between", lower: second, upper: first };
}

/** The one level that all words and numbers of a text mean, each kind of them once at the most. */
function findLikelyLevel(text: string): Level | null {
  if (!WORDS.test(text)) return null;
  const found: Record<"digits" | "word" | "name", Level | null> = { digits: null, word: null, name: null };
  for (const [token] of text.matchAll(/[a-z]+|\d+/g)) {
    if (LABELS.has(token)) continue;
    const kind = /\d/.test(token) ? "digits" : NUMBER_WORDS.has(token) ? "word" : "name";
    const level = kind === "digits" ? findLevel(Number(token)) : (NUMBER_WORDS.get(token) ?? findNearName(token));
    if (level === null || found[kind] !== null) return null;
    found[kind] = level;
  }
  const [level = null, ...others] = Object.values(found).filter((each) => each !== null);
  return others.every((other) => other === level) ? level : null;
}

/** The one level whose name is near to a word; null where none is, or the word is another one. */
function findNearName(word: string): Level | null {
  if (OTHER_WORDS.has(word)) return null;
  const near = LEVELS.filter((level) => isNear(word, toLevelName(level).toLowerCase()));
  return findLevelByName(word) ?? (near.length === 1 ? (near[0] ?? null) : null);
}

function isNear(word: string, name: string): boolean {
  const most = name.length >= LONG_NAME ? 2 : 1;
  return Math.abs(word.length - name.length) <= most && countSlips(word, name) <= most;
}

/**
 * How many letters have to be added, left out, changed or swapped with their neighbour to turn one word into the other.
 * Source: the optimal string alignment distance, after Damerau and Levenshtein.
 */
function countSlips(a: string, b: string): number {
  let before: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwap ? (before[j - 2] ?? 0) + 1 : Infinity;
      row.push(Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, changed, swapped));
    }
    [before, above] = [above, row];
  }
  return above[b.length] ?? 0;
}
