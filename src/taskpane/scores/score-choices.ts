import { LEVELS, findNextLevel } from "../../core/scale/level";
import { toShortScore, type Score } from "../../core/scale/score";

/** Scores that may be chosen, as a person writes them: "3", "2/3", "N/A". */
export const LEVEL_CHOICES: readonly string[] = LEVELS.map(String);
/** Those between two levels. */
export const BETWEEN_CHOICES: readonly string[] = LEVELS.flatMap((lower) => {
  const upper = findNextLevel(lower);
  return upper === null ? [] : `${lower}/${upper}`;
});
/** The one for an objective that does not apply. */
export const NOT_APPLICABLE = "N/A";

/** The choice that a score amounts to; null where it is blank or cannot be read. */
export function findChoice(score: Score): string | null {
  return score.kind === "blank" || score.kind === "unreadable" ? null : toShortScore(score);
}

/** The levels next to one, which it makes a score between two with: 1 and 3 of 2. None of what is no level. */
export function toPartners(level: string): readonly string[] {
  return LEVEL_CHOICES.filter((other) => toPair(level, other) !== null);
}

/** The score between two levels, in whichever order they were typed; null where they are no neighbours. */
export function toPair(first: string, second: string): string | null {
  const pair = [first, second].sort().join("/");
  return BETWEEN_CHOICES.includes(pair) ? pair : null;
}

/** What "between" makes of a choice: 2 becomes 2/3, 5 becomes 4/5, and 2/3 goes on to 3/4, after the last the first. */
export function toBetween(choice: string | null): string {
  const level = LEVEL_CHOICES.indexOf(choice ?? "");
  const last = BETWEEN_CHOICES.length - 1;
  const place = level >= 0 ? Math.min(level, last) : (BETWEEN_CHOICES.indexOf(choice ?? "") + 1) % (last + 1);
  return BETWEEN_CHOICES[place] ?? "";
}
