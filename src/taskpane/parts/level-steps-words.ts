import { HIGHEST_LEVEL, toMeanText } from "./numbers";

/** Levels on the scale of five steps; null where there is none. */
export interface LevelFigures {
  readonly now: number | null;
  readonly before: number | null;
  /** What the period of `before` is called. */
  readonly beforeName: string | null;
  readonly target: number | null;
}

/** What the picture of them shows, for those who hear it: "Mean level 3.00 of 5, 2025 2.00, target 3.50". */
export function toLevelStepsLabel({ now, before, beforeName, target }: LevelFigures): string {
  const parts = [
    now === null ? "Not scored" : `Mean level ${toMeanText(now)} of ${HIGHEST_LEVEL}`,
    before === null ? null : `${beforeName ?? "before"} ${toMeanText(before)}`,
    target === null ? null : `target ${toMeanText(target)}`,
  ];
  return parts.filter((part) => part !== null).join(", ");
}
