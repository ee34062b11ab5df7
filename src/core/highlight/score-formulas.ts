import { NO_HIGHLIGHT, toMarkedFormula } from "../change/highlight";
import { LEVELS, toLevelName } from "../scale/level";

const NAMES = LEVELS.map((level) => toLevelName(level).toLowerCase());
const HALVES = LEVELS.slice(0, -1).map((level) => `${level}.5`);
const NUMBERED = LEVELS.map((level, index) => `${level}-${NAMES[index] ?? ""}`);

/**
 * Every way to write a score without brackets, spaces left out. Levels that follow each other stand side by side, so that
 * "2/3" and "minimum/developing" are found in it as well.
 */
const PLAIN_SPELLINGS = toList([...LEVELS.map(String), ...HALVES, ...NAMES, ...NUMBERED]);
/** Every way to write a score with brackets or the word level, once "level", spaces and brackets are taken out. */
const WORDY_SPELLINGS = toList([...NUMBERED, ...LEVELS.map(String)]);
/** The sixth letters of the levels' names, by which they are told apart; the word "level" has a space there. */
const SIXTH_LETTERS = NAMES.map((name) => name.charAt(5)).join("");

/**
 * The formula of the level that a cell counts: the lower of two. It is right for whatever {@link toUnreadFormulas} let
 * through, and 1 for a blank; on anything else it gives an error or some number.
 * @param cell a reference such as `F9`.
 */
export function toLevelFormula(cell: string): string {
  const trimmed = `TRIM(${cell})`;
  const wordy = `IFERROR(MID(${trimmed},7,1)*1,SEARCH(MID(${trimmed},6,1),"${SIXTH_LETTERS}"))`;
  return `IFERROR(LEFT(${trimmed})*1,${wordy})`;
}

/**
 * The formulas that are true where a cell cannot be read as a score: two, since one with all spellings in it would be
 * longer than Excel takes. Blank, not applicable, errors, numbers off the scale and words that are no level all count as
 * not read, and so do spellings that the core reads and hardly anybody writes (`2 to 3`, `Mature (3)`): such a cell is
 * left as it is rather than highlighted wrongly. Of what is no score, some texts that nobody writes are read all the same:
 * `1/2/3`, `3level`.
 * @param cell a reference such as `F9`.
 * @param blank whether a blank cell counts as read.
 */
export function toUnreadFormulas(cell: string, blank: "read" | "unread"): readonly string[] {
  const wordy = `COUNT(SEARCH("lev",${cell}),FIND("(",${cell}))`;
  const plainKey = `LOWER(SUBSTITUTE(${cell}," ",""))`;
  const wordyKey = [["level"], ["(", "-"], [")"]].reduce(
    (text, [from = "", to = ""]) => `SUBSTITUTE(${text},"${from}","${to}")`,
    plainKey,
  );
  // A blank cell looks for "//".
  const plainSpellings = blank === "read" ? `/${PLAIN_SPELLINGS}` : PLAIN_SPELLINGS;
  return [
    toMarkedFormula([`${wordy}=0`, toNotIn(plainKey, plainSpellings)], NO_HIGHLIGHT),
    toMarkedFormula([wordy, toNotIn(wordyKey, WORDY_SPELLINGS)], NO_HIGHLIGHT),
  ];
}

function toNotIn(key: string, spellings: string): string {
  return `ISERROR(FIND("/"&${key}&"/","${spellings}"))`;
}

function toList(spellings: readonly string[]): string {
  return `/${spellings.join("/")}/`;
}
