import { findNextLevel, type Level } from "../scale/level";
import { findCountedLevel, type Score } from "../scale/score";
import type { KeyArea, Scorecard } from "../scorecard/scorecard";
import type { Sourced } from "../scorecard/sourced";
import { toKeyAreaTarget } from "../scorecard/target";
import type { Against, WantedFrom } from "./against";
import { toGap, toGapState, type GapState } from "./gap";

/** A key area's own assessment, held against what is wanted of it. */
export interface KeyAreaGap {
  readonly score: Sourced<Score>;
  /** The level counted, always the lower of two; null where the assessment names none. */
  readonly level: Level | null;
  readonly wanted: Level | null;
  readonly from: WantedFrom;
  /** In levels; positive is behind. */
  readonly gap: number | null;
  readonly state: GapState;
}

/**
 * Where a key area stands as a whole, by the first place of the workbook that says so; null where none does. An assessment
 * belongs to no period, so there is nothing to hold it against in the period before.
 */
export function findKeyAreaGap(scorecard: Scorecard, keyArea: KeyArea, against: Against): KeyAreaGap | null {
  const score = keyArea.standings.find(({ current }) => current)?.current;
  if (!score) return null;
  const level = findCountedLevel(score.value);
  const { wanted, from } = toWanted(scorecard, keyArea, against, level);
  const gap = toGap(score.value, wanted);
  return { score, level, wanted, from, gap, state: toGapState(gap) };
}

function toWanted(
  scorecard: Scorecard,
  keyArea: KeyArea,
  against: Against,
  level: Level | null,
): Pick<KeyAreaGap, "wanted" | "from"> {
  switch (against.kind) {
    case "target": {
      const target = toKeyAreaTarget(scorecard, keyArea);
      return { wanted: target.level, from: target.from };
    }
    case "baseline":
      return { wanted: against.level, from: "baseline" };
    case "previous":
      return { wanted: null, from: "previous" };
    case "next":
      return { wanted: level === null ? null : (findNextLevel(level) ?? level), from: "next" };
  }
}
