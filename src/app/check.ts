import type { Rule } from "../core/check/rule";
import { runChecks, type CheckResult, type RuleChoice } from "../core/check/run";
import type { Review } from "./review";

/** Runs checks over a workbook that was read, by the user's choices for each. Never throws. */
export function checkWorkbook(
  { scorecard }: Review,
  rules: readonly Rule[],
  choices: ReadonlyMap<string, RuleChoice>,
): CheckResult {
  return runChecks(scorecard, rules, choices);
}
