import type { Rule } from "../rule";
import { conflictingSheets } from "./conflicting-sheets";
import { duplicateObjective } from "./duplicate-objective";
import { fallingTarget } from "./falling-target";
import { missingScore } from "./missing-score";
import { missingTarget } from "./missing-target";
import { numberStoredAsText } from "./number-stored-as-text";
import { numberingGap } from "./numbering-gap";
import { passedTarget } from "./passed-target";
import { scoreBetweenLevels } from "./score-between-levels";
import { scoreOffScale } from "./score-off-scale";
import { targetOffScale } from "./target-off-scale";
import { unreadableScore } from "./unreadable-score";
import { unsupportedScore } from "./unsupported-score";

/** All checks, in the order in which they are documented. */
export const RULES: readonly Rule[] = [
  missingScore,
  unreadableScore,
  scoreOffScale,
  scoreBetweenLevels,
  numberStoredAsText,
  unsupportedScore,
  duplicateObjective,
  numberingGap,
  conflictingSheets,
  missingTarget,
  targetOffScale,
  passedTarget,
  fallingTarget,
];
