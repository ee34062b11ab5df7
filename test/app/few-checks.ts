import type { Checker } from "../../src/app/check";
import { checkWorkbook } from "../../src/app/check";
import { conflictingSheets } from "../../src/core/check/rules/conflicting-sheets";
import { missingScore } from "../../src/core/check/rules/missing-score";
import { scoreBetweenLevels } from "../../src/core/check/rules/score-between-levels";
import { scoreOffScale } from "../../src/core/check/rules/score-off-scale";
import { unreadableScore } from "../../src/core/check/rules/unreadable-score";
import { unsupportedScore } from "../../src/core/check/rules/unsupported-score";

const FEW = [missingScore, unreadableScore, scoreOffScale, scoreBetweenLevels, unsupportedScore, conflictingSheets];

/** Six checks of scores, for tests of what is done with findings: a check that is added to the program changes none of them. */
export const fewChecks: Checker = (review) => checkWorkbook(review, FEW);

/** The same, as a session fetches its checks. */
export function loadFewChecks(): Promise<Checker> {
  return Promise.resolve(fewChecks);
}
