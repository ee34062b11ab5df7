import { RULES } from "../core/check/rules";
import { runChecks, type CheckResult, type RuleChoice } from "../core/check/run";
import type { Review } from "./review";

/** The ids of all checks. */
export const RULE_IDS: readonly string[] = RULES.map((rule) => rule.meta.id);

/** Runs all checks over a workbook that was read, by the user's choices for each. Never throws. */
export function checkWorkbook({ scorecard }: Review, choices: ReadonlyMap<string, RuleChoice>): CheckResult {
  return runChecks(scorecard, RULES, choices);
}
