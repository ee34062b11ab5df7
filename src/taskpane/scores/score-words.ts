import type { GapState, Movement } from "../../core/gaps/gap";
import { toLevelName, type Level } from "../../core/scale/level";
import { toShortScore, type Score } from "../../core/scale/score";
import type { Period } from "../../core/scorecard/scorecard";
import type { Sourced } from "../../core/scorecard/sourced";

/** A word with the sign that stands before it: neither is ever left to a colour. */
export interface SignedWord {
  readonly sign: string;
  readonly word: string;
  readonly tone: "bad" | "neutral" | "ahead" | "good";
}

/** What a score cell says, in a word or two: "3 Mature", "2/3", "N/A", "not scored", "not read: Leadr". */
export function toScoreWords(score: Sourced<Score> | null): string {
  if (score === null) return "not scored";
  const { value, text } = score;
  switch (value.kind) {
    case "awarded":
      return toLevelWords(value.level);
    case "between":
      return toShortScore(value);
    case "notApplicable":
      return "N/A";
    case "blank":
      return "not scored";
    case "unreadable":
      return text.trim() === "" ? "not read" : `not read: ${text.trim()}`;
  }
}

/** How a sentence names a round: "2026", or in words where the sheet names no year. */
export function toRoundName({ label }: Period): string {
  return label === "current" ? "the current round" : label === "previous" ? "the round before" : label;
}

/** "3 Mature". */
export function toLevelWords(level: Level): string {
  return `${level} ${toLevelName(level)}`;
}

/** "target 3", also where its cell holds no level. */
export function toTargetWords(wanted: Level | null): string {
  return wanted === null ? "target not read" : `target ${wanted}`;
}

/** Where a score stands against its target; null where that is not known. */
export function findStateWord(state: GapState): SignedWord | null {
  switch (state) {
    case "behind":
      return { sign: "▼", word: "behind", tone: "bad" };
    case "met":
      return { sign: "✓", word: "met", tone: "neutral" };
    case "ahead":
      return { sign: "▲", word: "ahead", tone: "ahead" };
    case "unknown":
      return null;
  }
}

/** How a score moved; null where that is not known. */
export function findMovementWord(movement: Movement): SignedWord | null {
  switch (movement) {
    case "improved":
      return { sign: "↑", word: "improved", tone: "good" };
    case "fell":
      return { sign: "↓", word: "fell", tone: "bad" };
    case "unchanged":
      return { sign: "=", word: "unchanged", tone: "neutral" };
    case "unknown":
      return null;
  }
}
