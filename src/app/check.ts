import type { Rule } from "../core/check/rule";
import { runChecks, type CheckResult, type RuleChoice } from "../core/check/run";
import { readLog } from "../core/log/read-log";
import { toAcceptances } from "./accepted-findings";
import type { Review } from "./review";
import { readRuleChoices, type KeptChoice } from "./rule-choices";

/** What the checks make of a workbook, by what it says itself of them. */
export interface WorkbookChecks extends CheckResult {
  /** What the workbook keeps of single checks, by their ids, whatever was asked for besides. */
  readonly choices: ReadonlyMap<string, RuleChoice>;
  /** What it keeps of checks and acceptances that cannot be told and counts for nothing, a sentence or two each. */
  readonly problems: readonly string[];
}

/** Runs checks over a workbook that was read. Never throws. */
export type Checker = (review: Review) => WorkbookChecks;

/**
 * Runs checks over a workbook that was read, as the workbook has them, and says which findings were accepted. Never throws.
 * @param overrides choices that come before the workbook's own.
 */
export function checkWorkbook(
  review: Review,
  rules: readonly Rule[],
  overrides: ReadonlyMap<string, RuleChoice> = new Map(),
): WorkbookChecks {
  const kept = readRuleChoices(review.snapshot);
  const choices = new Map(kept.flatMap(({ id, choice }) => (choice === null ? [] : [[id, choice] as const])));
  const { findings, rules: results } = runChecks(review.scorecard, rules, new Map([...choices, ...overrides]));
  const known = new Set(rules.map(({ meta }) => meta.id));
  const problems = [...kept.flatMap((each) => findProblem(each, known) ?? []), ...toLogProblems(review)];
  return { findings: toAcceptances(review, findings), rules: results, choices, problems };
}

function findProblem({ name, id, choice }: KeptChoice, known: ReadonlySet<string>): string | null {
  if (choice === null) {
    return `What the workbook keeps under the name ${name} is no choice for a check that this program knows, so that it counts for nothing.`;
  }
  if (known.has(id)) return null;
  return `The workbook keeps a choice for the check ${id}, which this program does not have, so that it counts for nothing.`;
}

function toLogProblems({ snapshot }: Review): readonly string[] {
  const log = readLog(snapshot);
  if (!log) return [];
  if (!log.columns) {
    return [
      `The tab “${log.sheet}” has lost its header row, so that no acceptance in it counts. Put the headers back.`,
    ];
  }
  return log.unread.map(
    (row) =>
      `Row ${row + 1} of the tab “${log.sheet}” cannot be told as an entry any more, so that it counts for nothing.`,
  );
}
