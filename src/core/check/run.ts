import type { Scorecard } from "../scorecard/scorecard";
import type { Finding, Severity } from "./finding";
import type { Rule, RuleMeta, RuleNeed } from "./rule";

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
  readonly meta: RuleMeta;
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
    const { meta } = rule;
    const choice = choices.get(meta.id);
    if (choice === "off") {
      results.push({ meta, outcome: "off", failure: null });
    } else if (!meta.needs.every((need) => hasNeed(scorecard, need))) {
      results.push({ meta, outcome: "notApplicable", failure: null });
    } else {
      results.push(runRule(scorecard, rule, choice, findings));
    }
  }
  return { findings: findings.sort(toWorkbookOrder(scorecard)), rules: results };
}

function runRule(scorecard: Scorecard, rule: Rule, choice: Severity | undefined, findings: Finding[]): RuleResult {
  const { meta } = rule;
  try {
    const found = [...rule.check(scorecard)];
    for (const report of found) {
      findings.push({
        ...report,
        rule: meta.id,
        severity: choice ?? report.severity ?? meta.severity,
        accepted: null,
      });
    }
    return { meta, outcome: "ran", failure: null };
  } catch (error) {
    return { meta, outcome: "crashed", failure: error instanceof Error ? error.message : String(error) };
  }
}

function hasNeed(scorecard: Scorecard, need: RuleNeed): boolean {
  switch (need) {
    case "scores":
      return scorecard.periods.length > 0;
    case "severalPeriods":
      return scorecard.periods.length > 1;
    case "comments":
      return scorecard.objectives.some((objective) => objective.comments.size > 0);
    case "ladders":
      return scorecard.ladders.length > 0;
    case "targets":
      return hasTargets(scorecard);
    case "objectives":
      return scorecard.objectives.length > 0;
    case "severalSheets":
      return new Set(toLevelSheets(scorecard)).size > 1;
    case "kpis":
      return scorecard.kpis.length > 0;
    case "savings":
      return scorecard.savings.length > 0;
    case "figures":
      return scorecard.kpis.length > 0 || scorecard.savings.length > 0;
  }
}

/** Whether anything but the default baseline says which level is wanted. */
function hasTargets({ objectives, keyAreas, settings }: Scorecard): boolean {
  return (
    settings.baseline !== null ||
    settings.unreadableBaseline !== null ||
    objectives.some(({ targets }) => targets.size > 0) ||
    keyAreas.some(({ standings }) => standings.some(({ wanted }) => wanted !== null))
  );
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
