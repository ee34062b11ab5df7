import type { Rule } from "../rule";
import { conflictingSheets } from "./conflicting-sheets";
import { droppedAction } from "./dropped-action";
import { gapWithoutAction } from "./gap-without-action";
import { missingCommentary } from "./missing-commentary";
import { missingScore } from "./missing-score";
import { scoreBetweenLevels } from "./score-between-levels";
import { scoreOffScale } from "./score-off-scale";
import { steepRise } from "./steep-rise";
import { unexplainedFall } from "./unexplained-fall";
import { unreadableScore } from "./unreadable-score";
import { unsupportedScore } from "./unsupported-score";

/** All checks, in the order in which they are documented. */
export const RULES: readonly Rule[] = [
  missingScore,
  unreadableScore,
  scoreOffScale,
  scoreBetweenLevels,
  unsupportedScore,
  missingCommentary,
  unexplainedFall,
  steepRise,
  gapWithoutAction,
  droppedAction,
  conflictingSheets,
];
