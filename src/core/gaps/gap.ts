import { findCountedLevel, findCountedValue, type Basis, type Score } from "../scale/score";
import type { Level } from "../scale/level";

/** Where a score stands against its target: unknown where either has no level. */
export type GapState = "behind" | "met" | "ahead" | "unknown";

/** How a score moved between two periods: unknown where either was not scored. */
export type Movement = "improved" | "unchanged" | "fell" | "unknown";

/** Target minus score in levels, the lower level counted: 1 is one level behind. Null where either has no level. */
export function toGap(score: Score | null, target: Level | null): number | null {
  const level = score ? findCountedLevel(score) : null;
  return level === null || target === null ? null : target - level;
}

/** The state that a gap amounts to. */
export function toGapState(gap: number | null): GapState {
  if (gap === null) return "unknown";
  if (gap > 0) return "behind";
  return gap < 0 ? "ahead" : "met";
}

/** The movement from one period's score to a later one's, on a basis: from 2/3 to 3 is improved on both. */
export function toMovement(before: Score | null, now: Score | null, basis: Basis): Movement {
  const from = before ? findCountedValue(before, basis) : null;
  const to = now ? findCountedValue(now, basis) : null;
  if (from === null || to === null) return "unknown";
  if (to > from) return "improved";
  return to < from ? "fell" : "unchanged";
}
