import type { Level } from "./level";

/** Why a score cell cannot be read. Nothing is ever guessed in its place. */
export type UnreadableReason =
  /** Words that are no level: "Leadr", "tbc", "3*". */
  | "notALevel"
  /** A number below 1 or above 5. */
  | "offScale"
  /** A decimal other than a half: 2.75. */
  | "notAHalf"
  /** Two levels that are not neighbours: 2/4. */
  | "notNeighbours"
  /** Number and name disagree: 4 (Mature). */
  | "nameMismatch"
  /** A date, often a 2/3 that Excel turned into one. */
  | "date"
  /** TRUE or FALSE. */
  | "logical"
  /** An error such as #N/A. */
  | "error"
  /** A formula without a result: no program has calculated it since it was written. */
  | "notCalculated";

/** What a score cell says. */
export type Score =
  | { readonly kind: "awarded"; readonly level: Level }
  | { readonly kind: "between"; readonly lower: Level; readonly upper: Level }
  | { readonly kind: "notApplicable" }
  | { readonly kind: "blank" }
  | { readonly kind: "unreadable"; readonly why: UnreadableReason; readonly likely: LikelyScore | null };

/** A score that was probably meant, to be offered and never assumed. */
export type LikelyScore = Extract<Score, { kind: "awarded" | "between" }>;

/**
 * How a score between two levels counts in means and movement: its lower level (the LGA asks councils to score on their
 * weakest attainment), or the middle. Gaps, states and checks always count the lower level.
 */
export type Basis = "weakest" | "midpoint";

/** A score awarded at one level. */
export function awarded(level: Level): LikelyScore {
  return { kind: "awarded", level };
}

/** The level that gaps, states and checks count: the lower of two; null for blank, not applicable and unreadable. */
export function findCountedLevel(score: Score): Level | null {
  if (score.kind === "awarded") return score.level;
  return score.kind === "between" ? score.lower : null;
}

/** The higher of the levels that a score names; null for blank, not applicable and unreadable. */
export function findUpperLevel(score: Score): Level | null {
  return score.kind === "between" ? score.upper : findCountedLevel(score);
}

/**
 * What a score counts in means and movement, in levels, on a basis; 2/3 is 2 by weakest and 2.5 by midpoint. Null for
 * blank, not applicable and unreadable: none of them is ever counted as 0.
 */
export function findCountedValue(score: Score, basis: Basis): number | null {
  const lower = findCountedLevel(score);
  const upper = findUpperLevel(score);
  if (lower === null || upper === null) return null;
  return basis === "weakest" ? lower : (lower + upper) / 2;
}

/** A score in few characters: "3", "2/3", "N/A", "blank", "not read". */
export function toShortScore(score: Score): string {
  switch (score.kind) {
    case "awarded":
      return String(score.level);
    case "between":
      return `${score.lower}/${score.upper}`;
    case "notApplicable":
      return "N/A";
    case "blank":
      return "blank";
    case "unreadable":
      return "not read";
  }
}
