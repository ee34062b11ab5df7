import { RULES } from "../core/check/rules";
import type { RuleMeta } from "../core/check/rule";
import { runChecks, type CheckResult, type RuleChoice } from "../core/check/run";
import type { Review } from "./review";

/** The ids of all checks. */
export const RULE_IDS: readonly string[] = RULES.map((rule) => rule.meta.id);

/** What a check says of itself; null for an id that is no check of ours. */
export function findRuleMeta(id: string): RuleMeta | null {
  return RULES.find((rule) => rule.meta.id === id)?.meta ?? null;
}

/** Runs all checks over a workbook that was read, by the user's choices for each. Never throws. */
export function checkWorkbook({ scorecard }: Review, choices: ReadonlyMap<string, RuleChoice>): CheckResult {
  return runChecks(scorecard, RULES, choices);
}
