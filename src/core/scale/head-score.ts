import type { Cell } from "../grid/cell";
import { LEVELS, toLevelName } from "./level";
import { parseScoreText, toScore } from "./score-text";
import type { Score } from "./score";

/** A score that a text begins with, and the text behind it. */
export interface HeadScore {
  readonly score: Score;
  /** The words that name the level, or are meant to, as they stand; "" where the text has none. */
  readonly head: string;
  /** What comes behind them, without the dash or colon in between. */
  readonly rest: string;
}

/** In characters: what names a level, or two, is no longer. */
const LONGEST_HEAD = 50;
/** "Level 2" or a level's name: a bare number at the head of a text may count anything. */
const NAMED = new RegExp(`\\blevel\\b|${LEVELS.map(toLevelName).join("|")}`, "i");
/** Where a head may end within a line: before a dash, a colon, a full stop or a comma, or before a new sentence. */
const HEAD_ENDS = /\s*[-–—:.,](?=\s)|\s+(?=\p{Lu})/gu;
const JOINT = /^[\s\-–—:.,]+/;

/**
 * Reads the level that a text begins with: alone on its first line ("Mature" over a description), or named before a dash, a
 * colon or a new sentence ("Leader - ...", "Minimum/Developing Councillors ..."). "Developing a plan" names none, since it
 * goes on in small letters. Total: a blank text is blank, and what names no level is unreadable.
 */
export function parseHeadScore(text: string): HeadScore {
  const trimmed = text.trim();
  const line = (/^[^\r\n]*/.exec(trimmed)?.[0] ?? "").trim();
  const alone = line.replace(/[\s\-–—:.,]+$/, "");
  const whole = parseScoreText(alone);
  if (whole.kind !== "unreadable" || isMeant(whole)) return toHead(trimmed, alone, whole);
  const ends = [...line.slice(0, LONGEST_HEAD).matchAll(HEAD_ENDS)].map(({ index }) => index).reverse();
  const heads = ends.map((end) => line.slice(0, end)).filter((head) => NAMED.test(head));
  const found = heads.map((head) => ({ head, score: parseScoreText(head) }));
  const read = found.find(({ score }) => score.kind !== "unreadable");
  if (read) return toHead(trimmed, read.head, read.score);
  const doubtful = found.find(({ score }) => isMeant(score));
  return doubtful ? toHead(trimmed, doubtful.head, doubtful.score) : { score: whole, head: "", rest: trimmed };
}

/** Whether what cannot be read is meant as a level all the same: "Leadr", "2/4", "4 (mature)". */
function isMeant(score: Score): boolean {
  return score.kind === "unreadable" && (score.why !== "notALevel" || score.likely !== null);
}

/** The score at the head of a cell; a number, a date or an error is read as in any score cell. Total, as {@link toScore}. */
export function toHeadScore(cell: Cell): Score {
  return typeof cell.value === "string" ? parseHeadScore(cell.value).score : toScore(cell);
}

/** The same text with another level at its head; on a line of its own where the text names none. */
export function replaceHead(text: string, level: string): string {
  const { head } = parseHeadScore(text);
  if (text.trim() === "") return level;
  return head === "" ? `${level}\n${text}` : text.replace(head, () => level);
}

function toHead(text: string, head: string, score: Score): HeadScore {
  return { score, head, rest: text.slice(head.length).replace(JOINT, "") };
}
