import { findNextLevel, LEVELS, type Level } from "../../core/scale/level";
import { findCountedLevel, toShortScore, type Score } from "../../core/scale/score";
import type { Ladder } from "../../core/scorecard/scorecard";
import type { Sourced } from "../../core/scorecard/sourced";
import { LADDER_MARKS, toAwardedBetween } from "./objective-words";

/** One level of a ladder. */
export interface LadderStep {
  readonly level: Level;
  /** Null where the ladder has none for this level. */
  readonly descriptor: Sourced<string> | null;
  /** What it is to the objective: "Awarded", "Target", "Next"; none for most. */
  readonly marks: readonly string[];
}

/** A ladder's five steps, with what each is to an objective that has this score and this target. */
export function toLadderSteps(ladder: Ladder, score: Score | null, target: Level | null): readonly LadderStep[] {
  const awarded = score && findCountedLevel(score);
  const next = awarded && findNextLevel(awarded);
  const awardedMark = score?.kind === "between" ? toAwardedBetween(toShortScore(score)) : LADDER_MARKS.awarded;
  return LEVELS.map((level) => ({
    level,
    descriptor: ladder.descriptors.find((each) => each.level === level)?.source ?? null,
    marks: [
      level === awarded ? awardedMark : null,
      level === target ? LADDER_MARKS.target : null,
      level === next ? LADDER_MARKS.next : null,
    ].filter((mark) => mark !== null),
  }));
}
