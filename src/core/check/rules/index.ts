import type { Rule } from "../rule";
import { circularDeferral } from "./circular-deferral";
import { conflictingSheets } from "./conflicting-sheets";
import { danglingReference } from "./dangling-reference";
import { levelNameMismatch } from "./level-name-mismatch";
import { missingScore } from "./missing-score";
import { scoreBetweenLevels } from "./score-between-levels";
import { scoreOffScale } from "./score-off-scale";
import { staleCommentary } from "./stale-commentary";
import { uncitedLevel } from "./uncited-level";
import { unreadableScore } from "./unreadable-score";
import { unsupportedScore } from "./unsupported-score";

/** All checks, in the order in which they are documented. */
export const RULES: readonly Rule[] = [
  missingScore,
  unreadableScore,
  scoreOffScale,
  scoreBetweenLevels,
  unsupportedScore,
  levelNameMismatch,
  uncitedLevel,
  staleCommentary,
  danglingReference,
  circularDeferral,
  conflictingSheets,
];
