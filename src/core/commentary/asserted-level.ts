import type { Level } from "../scale/level";
import { findMentionAt, type LevelMention } from "./level-mention";
import { isOnlyMentioned } from "./only-mentioned";
import { WORDINGS, type LevelWording } from "./level-wordings";

/** A level that a comment says was awarded. */
export interface AssertedLevel {
  readonly level: Level;
  /** "exactly" the level, or "atLeast" it: a level that was achieved is one that may be passed. */
  readonly bound: "exactly" | "atLeast";
  /** The level whose name stands beside the number, which may be another one: "scored '4' (mature)"; null where none does. */
  readonly named: Level | null;
  /** The words that say so. */
  readonly quote: string;
}

/** Where a wording asks for no words. */
const EMPTY: readonly [string] = [""];
/** In characters: how far before a level the words begin that lead to it. */
const LONGEST_LEAD = 100;
/** In characters: how far back the words may stand that turn a statement into a mention. */
const LONGEST_CLAUSE = 200;
/** A level is named by a digit, a number word or its name. */
const LEVEL_WORD = /\b(?:[1-5]|one|two|three|four|five|minimum|developing|mature|leader|innovator)\b/gi;
const BETWEEN_TWO =
  /\bbetween\s+(?:an?\s+)?(?:level\s+)?["'‘“]?(?:[1-5]|minimum|developing|mature|leader)["'’”]?\s+(?:and|&)\s+(?:an?\s+)?(?:level\s+)?["'‘“]?(?:[1-5]|developing|mature|leader|innovator)\b/i;

/**
 * The levels that a comment asserts were awarded, in the order of the text: "scored '4' (leader)", "a score of '3' is defined
 * as", "has moved from a '2' to a '3'", "achieved baseline of '3'". A level that is only mentioned ("to score a '4'", "a '5' can
 * only be achieved", "peers scored 4", "scored 2 last year") is not asserted. Levels written as between two ("scored '2/3'")
 * are not given. Never throws.
 */
export function findAssertedLevels(text: string): readonly AssertedLevel[] {
  return findStatements(text).flatMap(({ mention: { level, named }, bound, quote }) =>
    level === null ? [] : [{ level, bound, named, quote }],
  );
}

/** Whether a comment states a level, or between which two levels its objective stands. Never throws. */
export function statesLevel(text: string): boolean {
  return findStatements(text).length > 0 || BETWEEN_TWO.test(text);
}

interface Statement {
  readonly mention: LevelMention;
  readonly bound: AssertedLevel["bound"];
  readonly quote: string;
}

function findStatements(text: string): readonly Statement[] {
  // One mention is one statement, however many wordings lead to it.
  const found = new Map<number, Statement>();
  for (const { index } of text.matchAll(LEVEL_WORD)) {
    const from = Math.max(0, index - LONGEST_LEAD);
    const before = text.slice(from, index);
    for (const wording of WORDINGS) {
      for (const match of before.matchAll(wording.lead)) {
        const start = from + match.index;
        const statement = findStatement(text, wording, start, start + match[0].length);
        if (statement && !found.has(statement.mention.end)) found.set(statement.mention.end, statement);
      }
    }
  }
  return [...found.values()];
}

/** The statement whose lead stands between two places of a text; null where it leads to no level, or only to a mention. */
function findStatement(text: string, wording: LevelWording, start: number, end: number): Statement | null {
  const { subject, tail, bound, takesBare } = wording;
  const mention = findMentionAt(text, end);
  if (!mention || !(takesBare || mention.isMarked)) return null;
  const before = text.slice(Math.max(0, start - LONGEST_CLAUSE), start);
  const owner = subject ? subject.exec(before) : EMPTY;
  const rest = text.slice(mention.endOfAll);
  const said = tail ? tail.exec(rest) : EMPTY;
  if (!owner || !said) return null;
  if (isOnlyMentioned(before.slice(0, before.length - owner[0].length), rest.slice(said[0].length))) return null;
  const last = said[0] === "" ? mention.end : mention.endOfAll + said[0].length;
  return { mention, bound, quote: text.slice(start - owner[0].length, last) };
}
