import type { Rule } from "../rule";
import { circularDeferral } from "./circular-deferral";
import { conflictingSheets } from "./conflicting-sheets";
import { danglingReference } from "./dangling-reference";
import { descriptorMismatch } from "./descriptor-mismatch";
import { droppedAction } from "./dropped-action";
import { duplicateDescriptor } from "./duplicate-descriptor";
import { duplicateObjective } from "./duplicate-objective";
import { fallingTarget } from "./falling-target";
import { FINANCE_RULES } from "./finance";
import { gapWithoutAction } from "./gap-without-action";
import { levelNameMismatch } from "./level-name-mismatch";
import { missingCommentary } from "./missing-commentary";
import { missingDescriptor } from "./missing-descriptor";
import { missingScore } from "./missing-score";
import { missingTarget } from "./missing-target";
import { noLadder } from "./no-ladder";
import { numberStoredAsText } from "./number-stored-as-text";
import { numberingGap } from "./numbering-gap";
import { passedTarget } from "./passed-target";
import { rewordedObjective } from "./reworded-objective";
import { scoreBetweenLevels } from "./score-between-levels";
import { scoreOffScale } from "./score-off-scale";
import { staleCommentary } from "./stale-commentary";
import { steepRise } from "./steep-rise";
import { targetOffScale } from "./target-off-scale";
import { uncitedLevel } from "./uncited-level";
import { unexplainedFall } from "./unexplained-fall";
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
  levelNameMismatch,
  descriptorMismatch,
  missingDescriptor,
  duplicateDescriptor,
  noLadder,
  uncitedLevel,
  missingCommentary,
  staleCommentary,
  unexplainedFall,
  steepRise,
  gapWithoutAction,
  droppedAction,
  danglingReference,
  circularDeferral,
  duplicateObjective,
  numberingGap,
  rewordedObjective,
  conflictingSheets,
  missingTarget,
  targetOffScale,
  passedTarget,
  fallingTarget,
  ...FINANCE_RULES,
];
