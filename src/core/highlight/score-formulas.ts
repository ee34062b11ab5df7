import { NO_HIGHLIGHT, toMarkedFormula } from "../change/highlight";
import { isCellError, type CellValue } from "../grid/cell";
import { LEVELS, toLevelName } from "../scale/level";

const NAMES = LEVELS.map((level) => toLevelName(level).toLowerCase());
const HALVES = LEVELS.slice(0, -1).map((level) => `${level}.5`);
const NUMBERED = LEVELS.map((level, index) => `${level}-${NAMES[index] ?? ""}`);
const NUMBERED_BEHIND = LEVELS.map((level, index) => `${NAMES[index] ?? ""}(${level})`);
/** The sixth letters of the levels' names, by which they are told apart; the word "level" has a space there. */
const SIXTH_LETTERS = NAMES.map((name) => name.charAt(5)).join("");
/** The longest text that a number alone is written as is "2 to 3"; the shortest with a name behind it is "3-mature". */
const LONGEST_NUMBER = 6;

/**
 * Texts that begin alike, and every way to write a score among them. Each text is of one kind, so that a formula of
 * Excel's length can hold the spellings of a kind. Levels that follow each other stand side by side: "2/3" and
 * "minimum/developing" are found in the list as well.
 */
interface Kind {
  /** The formula that is true, or above 0, for texts of this kind. */
  readonly toTest: (cell: string) => string;
  readonly holds: (text: string) => boolean;
  /** What is taken out of a text or written otherwise before it is looked for, one after the other, and spaces first. */
  readonly rewritten: readonly (readonly [from: string, to: string])[];
  readonly spellings: readonly string[];
}

const NUMBERS: Kind = {
  toTest: (cell) => `ISNUMBER(LEFT(TRIM(${cell}))/(LEN(TRIM(${cell}))<${LONGEST_NUMBER + 1}))`,
  holds: (text) => isDigitFirst(text) && trim(text).length <= LONGEST_NUMBER,
  rewritten: [["–", "-"]],
  spellings: [...LEVELS.map(String), ...HALVES, ...toPairs("-"), ...toPairs("to")],
};
const NUMBERS_AND_NAMES: Kind = {
  toTest: (cell) => `ISNUMBER(LEFT(TRIM(${cell}))/(LEN(TRIM(${cell}))>${LONGEST_NUMBER}))`,
  holds: (text) => isDigitFirst(text) && trim(text).length > LONGEST_NUMBER,
  rewritten: [
    ["–", "-"],
    ["(", "-"],
    [")", ""],
  ],
  spellings: NUMBERED,
};
const WORD_LEVEL: Kind = {
  toTest: (cell) => `ISNUMBER(SEARCH("lev",${cell}))`,
  holds: (text) => /lev/i.test(text),
  rewritten: [
    ["level", ""],
    ["(", "-"],
    [")", ""],
  ],
  spellings: [...NUMBERED, ...LEVELS.map(String)],
};
const NAMES_FIRST: Kind = {
  toTest: (cell) => `COUNT(LEFT(TRIM(${cell}))*1,SEARCH("lev",${cell}))=0`,
  holds: (text) => !isDigitFirst(text) && !/lev/i.test(text),
  rewritten: [],
  spellings: [...NAMES, ...NUMBERED_BEHIND],
};
const KINDS: readonly Kind[] = [NUMBERS, NUMBERS_AND_NAMES, WORD_LEVEL, NAMES_FIRST];

/**
 * The formula of the level that a cell counts: the lower of two. It is right for whatever {@link toUnreadFormulas} let
 * through, and 1 for a blank; on anything else it gives an error or some number.
 * @param cell a reference such as `$F9`.
 */
export function toLevelFormula(cell: string): string {
  const trimmed = `TRIM(${cell})`;
  const wordy = `IFERROR(MID(${trimmed},7,1)*1,SEARCH(MID(${trimmed},6,1),"${SIXTH_LETTERS}"))`;
  return `IFERROR(LEFT(${trimmed})*1,${wordy})`;
}

/**
 * The formulas of which one is true where a cell cannot be read as a score, one for each kind of text, since one with all
 * spellings in it would be longer than Excel takes. Blank, not applicable, errors, numbers off the scale and words that
 * are no level all count as not read, and so do spellings that the core reads and hardly anybody writes
 * ({@link isReadByFormulas}): such a cell is left as it is rather than highlighted wrongly. Of what is no score, some
 * texts that nobody writes are read all the same: `1/2/3`, `3level`.
 * @param cell a reference such as `$F9`.
 * @param blank whether a blank cell counts as read.
 */
export function toUnreadFormulas(cell: string, blank: "read" | "unread"): readonly string[] {
  return KINDS.map(({ toTest, rewritten, spellings }) => {
    const key = [[" ", ""] as const, ...rewritten].reduce(
      (text, [from, to]) => `SUBSTITUTE(${text},"${from}","${to}")`,
      // A search without regard to small and capital letters would take * and ? for any letters.
      `LOWER(${cell})`,
    );
    // A blank cell looks for "//"; it is of the kind that begins with no digit.
    const list = toList(blank === "read" ? ["", ...spellings] : spellings);
    return toMarkedFormula([toTest(cell), `ISERROR(FIND("/"&${key}&"/","${list}"))`], NO_HIGHLIGHT);
  });
}

/** Whether the formulas read a cell's value as a score; a blank is none. What they do, in the program's own words. */
export function isReadByFormulas(value: CellValue): boolean {
  if (value === null || typeof value === "boolean" || isCellError(value)) return false;
  const text = String(value);
  return KINDS.every(({ holds, rewritten, spellings }) => {
    if (!holds(text)) return true;
    const key = rewritten.reduce((key, [from, to]) => key.replaceAll(from, to), text.toLowerCase().replaceAll(" ", ""));
    return toList(spellings).includes(`/${key}/`);
  });
}

function isDigitFirst(text: string): boolean {
  return /^ *\d/.test(text);
}

/** As Excel's TRIM: spaces at the ends go, and of several in a row all but one. */
function trim(text: string): string {
  return text.replace(/ +/g, " ").replace(/^ | $/g, "");
}

function toPairs(between: string): readonly string[] {
  return LEVELS.slice(1).map((level) => `${level - 1}${between}${level}`);
}

function toList(spellings: readonly string[]): string {
  return `/${spellings.join("/")}/`;
}
