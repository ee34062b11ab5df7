import type { Scorecard } from "../scorecard/scorecard";
import { SEVERITIES, type Finding, type Severity } from "./finding";
import type { Rule, RuleNeed } from "./rule";

/** How a rule fared: it ran, the workbook has nothing for it to look at, it was turned off, or it failed. */
export type RuleOutcome = "ran" | "notApplicable" | "off" | "crashed";

/** What the user decided for a rule: off, or a severity of their own. */
export type RuleChoice = "off" | Severity;

/** All that the checks found, in the order of the workbook, and how each rule fared. */
export interface CheckResult {
  readonly findings: readonly Finding[];
  readonly rules: readonly RuleResult[];
}

/** One rule's outcome. */
export interface RuleResult {
  readonly id: string;
  readonly outcome: RuleOutcome;
  /** What went wrong where the rule crashed, for a bug report; else null. */
  readonly failure: string | null;
}

/**
 * Runs the rules over a scorecard. Never throws: a rule that fails is reported as crashed, what it had found until then
 * is dropped, and the others go on.
 */
export function runChecks(
  scorecard: Scorecard,
  rules: readonly Rule[],
  choices: ReadonlyMap<string, RuleChoice> = new Map(),
): CheckResult {
  const findings: Finding[] = [];
  const results: RuleResult[] = [];
  for (const rule of rules) {
    const { id } = rule.meta;
    const choice = choices.get(id);
    if (choice === "off") {
      results.push({ id, outcome: "off", failure: null });
    } else if (!rule.meta.needs.every((need) => hasNeed(scorecard, need))) {
      results.push({ id, outcome: "notApplicable", failure: null });
    } else {
      results.push(runRule(scorecard, rule, choice, findings));
    }
  }
  return { findings: findings.sort(toWorkbookOrder(scorecard)), rules: results };
}

/** How many findings there are of each severity. */
export function countFindings(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}

/** Whether any finding is as grave as a limit or graver. */
export function hasFindingAtLeast(findings: readonly Finding[], limit: Severity): boolean {
  return findings.some((finding) => SEVERITIES.indexOf(finding.severity) <= SEVERITIES.indexOf(limit));
}

function runRule(scorecard: Scorecard, rule: Rule, choice: Severity | undefined, findings: Finding[]): RuleResult {
  const { id, severity } = rule.meta;
  try {
    const found = [...rule.check(scorecard)];
    findings.push(...found.map((report) => ({ ...report, rule: id, severity: choice ?? report.severity ?? severity })));
    return { id, outcome: "ran", failure: null };
  } catch (error) {
    return { id, outcome: "crashed", failure: error instanceof Error ? error.message : String(error) };
  }
}

function hasNeed(scorecard: Scorecard, need: RuleNeed): boolean {
  switch (need) {
    case "scores":
      return scorecard.periods.length > 0;
    case "comments":
      return scorecard.objectives.some((objective) => objective.comments.size > 0);
    case "severalSheets":
      return new Set(toLevelSheets(scorecard)).size > 1;
  }
}

/** The sheets that give levels, one for each objective, score of another sheet, and standing of a key area. */
function toLevelSheets({ objectives, keyAreas }: Scorecard): readonly string[] {
  const others = objectives.flatMap(({ otherScores }) => otherScores.map(({ score }) => score));
  const standings = keyAreas.flatMap((keyArea) =>
    keyArea.standings.flatMap(({ current, wanted }) => current ?? wanted ?? []),
  );
  return [...objectives.map(({ title }) => title), ...others, ...standings].map(({ at }) => at.sheet);
}

/** By sheet, then by row and column. */
function toWorkbookOrder({ sheets }: Scorecard): (a: Finding, b: Finding) => number {
  const sheetOrder = new Map(sheets.map((sheet, index) => [sheet, index]));
  const orderOf = (finding: Finding): number => sheetOrder.get(finding.at.sheet) ?? sheets.length;
  return (a, b) => orderOf(a) - orderOf(b) || a.at.row - b.at.row || a.at.column - b.at.column;
}
