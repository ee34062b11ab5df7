import type { Rule } from "../rule";
import { conflictingSheets } from "./conflicting-sheets";
import { descriptorMismatch } from "./descriptor-mismatch";
import { duplicateDescriptor } from "./duplicate-descriptor";
import { missingDescriptor } from "./missing-descriptor";
import { missingScore } from "./missing-score";
import { noLadder } from "./no-ladder";
import { scoreBetweenLevels } from "./score-between-levels";
import { scoreOffScale } from "./score-off-scale";
import { unreadableScore } from "./unreadable-score";
import { unsupportedScore } from "./unsupported-score";

/** All checks, in the order in which they are documented. */
export const RULES: readonly Rule[] = [
  missingScore,
  unreadableScore,
  scoreOffScale,
  scoreBetweenLevels,
  unsupportedScore,
  descriptorMismatch,
  missingDescriptor,
  duplicateDescriptor,
  noLadder,
  conflictingSheets,
];
