import { parseScoreText } from "../scale/score-text";
import { LEVELS, toLevelName, type Level } from "../scale/level";

/** What a level is marked as: where the council stands, or where it wants to be. */
export type LevelMark = "current" | "ambition";

/**
 * The wordings of each mark, in small letters, with years, punctuation and brackets left out. To teach the program
 * another wording, add it here: nothing else needs to change.
 */
export const MARK_WORDINGS: Readonly<Record<LevelMark, readonly string[]>> = {
  current: [
    "current",
    "current level",
    "current position",
    "current status",
    "our current level",
    "currently",
    "present level",
    "as is",
    "now",
    "today",
    "we are here",
    "you are here",
    "where we are",
    "where we are now",
    "where we are today",
    "where we are currently",
  ],
  ambition: [
    "ambition",
    "our ambition",
    "ambition level",
    "aspiration",
    "desired level",
    "future level",
    "goal",
    "target",
    "target level",
    "our target",
    "to be",
    "where we want to be",
    "where we want to get to",
    "where we aim to be",
    "where we need to be",
  ],
};

/** A level's name with the marks that stand behind it. */
export interface MarkedLevel {
  readonly level: Level;
  /** The level as it is written, without its marks. */
  readonly name: string;
  readonly marks: readonly LevelMark[];
  /** A note in brackets that is no mark this program knows; null where there is none. */
  readonly note: string | null;
}

/** In characters; what is longer describes a level and does not name one. */
const LONGEST_NAME = 80;
/** What every name of a level has in it; most texts of a sheet have neither. */
const HINT_OF_LEVEL = new RegExp(`[${LEVELS.join("")}]|${LEVELS.map(toLevelName).join("|")}`, "i");
const YEARS = /\b(?:by |in |for )?(?:19|20)\d{2}(?:\s*[/–-]\s*(?:\d{4}|\d{2}))?\b/g;
/** Where the marks may begin: at a bracket, on a new line, behind a dash or a colon. */
const MARKS_BEGIN = /\s*(?:[([]|[\r\n]|\s[-–—]\s|:\s)/g;
const BRACKETS = /^(?:\s*[([][^()[\]]*[)\]])+$/;

const MARK_OF_WORDING: ReadonlyMap<string, LevelMark> = new Map(
  Object.entries(MARK_WORDINGS).flatMap(([mark, wordings]) =>
    wordings.map((wording) => [wording, mark as LevelMark] as const),
  ),
);

/** What a text marks: "(Current Level)", "Where we want to be", "current and target 2026". Empty where any word is unknown. */
export function findMarks(text: string): readonly LevelMark[] {
  const parts = text
    .toLowerCase()
    .replace(YEARS, " ")
    .split(/[()[\]/&,;\r\n]|\band\b/)
    .map((part) => part.replace(/[^\p{L}\p{N}]+/gu, " ").trim())
    .filter((part) => part !== "");
  const marks = parts.flatMap((part) => MARK_OF_WORDING.get(part) ?? []);
  return marks.length === parts.length ? [...new Set(marks)] : [];
}

/** The level that a ladder's header cell names, with its marks: "Mature (Current Level)". Null for any other text. */
export function findMarkedLevel(text: string): MarkedLevel | null {
  if (text.length > LONGEST_NAME || !HINT_OF_LEVEL.test(text)) return null;
  const ends = [...text.matchAll(MARKS_BEGIN)].map(({ index }) => index).reverse();
  for (const end of [text.length, ...ends]) {
    const name = text.slice(0, end);
    const score = parseScoreText(name);
    if (score.kind !== "awarded") continue;
    const behind = text.slice(end).trim();
    const marks = findMarks(behind);
    if (behind === "" || marks.length > 0) return { level: score.level, name, marks, note: null };
    return BRACKETS.test(behind) ? { level: score.level, name, marks, note: behind } : null;
  }
  return null;
}

/** The words behind a level that mark it as current or wanted: "(Ambition)"; null where none do. */
export function findMarkText(text: string, mark: LevelMark): string | null {
  const found = findMarkedLevel(text);
  if (!found?.marks.includes(mark)) return null;
  const behind = text.slice(found.name.length).trim();
  const bracketed = behind.match(/[([][^()[\]]*[)\]]/g) ?? [];
  return bracketed.find((each) => findMarks(each).includes(mark)) ?? behind;
}
