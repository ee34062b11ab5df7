import { findLevel, findLevelByName, LEVELS, toLevelName, type Level } from "../scale/level";

/** A level as a comment writes it at one place: "'4' (leader)", "level 3", "a 3", "Mature (3)". */
export interface LevelMention {
  /** By the number where there is one, else by the name; null where several are named, as in "2/3". */
  readonly level: Level | null;
  /** The level whose name stands beside the number; null where number and name do not both stand there. */
  readonly named: Level | null;
  /** Whether it can hardly be anything but a level: in quotes, called a level, with its name, or "a 3". */
  readonly isMarked: boolean;
  /** Where what names the level ends, without a name beside a number. */
  readonly end: number;
  /** Where all of it ends. */
  readonly endOfAll: number;
}

const NUMBER_WORDS = ["one", "two", "three", "four", "five"];
const NAMES = LEVELS.map(toLevelName).join("|");
const OPEN = `["'‘’“”\`]`;
const CLOSE = `["'’”\`]`;
const ENDS = `(?=\\s*(?:[)\\].,;:]|[-–—](?:\\s|$)|$))`;
const WRITTEN = new RegExp(
  `(?<article>an?\\s+)?(?<called>(?:maturity\\s+)?level\\s+)?(?<open>${OPEN})?(?<calledInside>level\\s+)?` +
    `(?:(?<number>[1-5]|${NUMBER_WORDS.join("|")})|(?<name>${NAMES}))\\b(?!['’]s\\b)`,
  "iy",
);
const JOINT = `(?:(?:[-–—/&]|to\\b|or\\b|and\\b)\\s*|,\\s*(?=[1-5]\\s*(?:,|&|or\\b|and\\b)))(?:an?\\s+)?`;
/** A half, or another number behind the first: "2.5", "2/3", "'2' or a '3'", "3, 4 and 5". */
const MORE_NUMBERS = new RegExp(`\\.5\\b|${CLOSE}?\\s*${JOINT}${OPEN}?[1-5]\\b`, "iy");
/** Another name behind the first: "Minimum/Developing". */
const MORE_NAMES = new RegExp(`${CLOSE}?\\s*${JOINT}${OPEN}?(?:${NAMES})\\b`, "iy");
/** What makes the digit a part of something else: "40", "2.75", "4%", "3+", "3-year". */
const OTHER_NUMBER = /\d|[.,]\d|\s*%|[+*/]|-[a-z]/iy;
const NAME_BESIDE = new RegExp(
  `${CLOSE}?\\s*(?:[(\\[]\\s*|[-–—:]\\s*)?${OPEN}?(?<name>${NAMES})(?:\\s+level)?${CLOSE}?${ENDS}\\s*[)\\]]?`,
  "iy",
);
const NUMBER_BESIDE = new RegExp(
  `${CLOSE}?\\s*(?:[(\\[]\\s*|[-–—:]\\s*)?${OPEN}?(?:level\\s+)?(?<number>[1-5])${CLOSE}?${ENDS}\\s*[)\\]]?`,
  "iy",
);
const CLOSED = new RegExp(CLOSE, "y");
const CALLED_LEVEL = /\s+level\b/iy;
/** What may stand behind a level without quotes; before any other word it counts something: "scored 5 bids". */
const GOES_ON = new RegExp(
  `\\s*(?:$|[.;:()\\[\\]"“”’]|,|[-–—]|(?:is|was|has|achieved|reached|met|exceeded|because|as|since|by|for|this|and|overall|` +
    `again|now|given|due|following|although|though|while|whilst|with|which|so|still|but|currently|last|previously|` +
    `out of|if|once|until|next|in|rating|status|remains|stands|applies|therefore|however|the (?:year|previous|last))\\b)`,
  "iy",
);
/** What makes even a level in quotes no more than an adjective: "a '4' descriptor". */
const DESCRIBES =
  /\s+(?:criteri|requirement|descriptor|definition|standard|target|aspiration|ambition|authorit|council|qualification|activit|action)/iy;

/** Reads the level that is written at a place of a text, if one is; null where none is, or the number counts something else. */
export function findMentionAt(text: string, start: number): LevelMention | null {
  const written = matchAt(WRITTEN, text, start)?.groups;
  if (!written) return null;
  const { number, name, open } = written;
  const isArticleOfNumber = written["article"] !== undefined && number !== undefined;
  const isCalled = written["called"] !== undefined || written["calledInside"] !== undefined;
  const end = WRITTEN.lastIndex;
  const several = matchAt(number === undefined ? MORE_NAMES : MORE_NUMBERS, text, end);
  if (several) {
    const endOfAll = end + several[0].length;
    return { level: null, named: null, isMarked: true, end: endOfAll, endOfAll };
  }
  if (number !== undefined && matchAt(OTHER_NUMBER, text, end)) return null;
  const level = number === undefined ? findLevelByName(name ?? "") : findNumber(number);
  const beside = matchAt(number === undefined ? NUMBER_BESIDE : NAME_BESIDE, text, end);
  if (beside) return toNamed(level, beside, end);
  const isQuoted = open !== undefined && matchAt(CLOSED, text, end) !== null;
  const endOfQuote = isQuoted ? end + 1 : end;
  const callsLevel = number === undefined ? matchAt(CALLED_LEVEL, text, endOfQuote) : null;
  const endOfAll = endOfQuote + (callsLevel?.[0].length ?? 0);
  const isLevel = isQuoted ? !matchAt(DESCRIBES, text, endOfAll) : matchAt(GOES_ON, text, endOfAll) !== null;
  if (!isLevel) return null;
  const isMarked = isQuoted || isCalled || callsLevel !== null || isArticleOfNumber;
  return { level, named: null, isMarked, end: endOfQuote, endOfAll };
}

/** A number with its name, whichever stands first; the number is what was scored. */
function toNamed(first: Level | null, beside: RegExpExecArray, end: number): LevelMention {
  const endOfAll = end + beside[0].length;
  const { name, number } = beside.groups ?? {};
  if (number !== undefined) return { level: findNumber(number), named: first, isMarked: true, end: endOfAll, endOfAll };
  const isClosed = /^["'’”`]/.test(beside[0]);
  return { level: first, named: findLevelByName(name ?? ""), isMarked: true, end: isClosed ? end + 1 : end, endOfAll };
}

function findNumber(written: string): Level | null {
  const word = NUMBER_WORDS.indexOf(written.toLowerCase());
  return findLevel(word < 0 ? Number(written) : word + 1);
}

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}
