import type { Finding } from "../../../src/core/check/finding";
import type { Rule } from "../../../src/core/check/rule";
import { runChecks } from "../../../src/core/check/run";
import { toAddress } from "../../../src/core/grid/a1";
import type { CellContent } from "../../../src/core/grid/cell";
import type { Scorecard } from "../../../src/core/scorecard/scorecard";

/** A finding as a test's table states it: cells as addresses, a mend as its label and what it writes. */
export interface PlainFinding {
  readonly cell: string;
  readonly message: string;
  readonly fix: string | null;
}

/** What one rule finds. A rule that crashes or does not apply fails the test. */
export function findingsOf(rule: Rule, scorecard: Scorecard): readonly Finding[] {
  const { findings, rules } = runChecks(scorecard, [rule]);
  expect(rules).toEqual([{ meta: rule.meta, outcome: "ran", failure: null }]);
  return findings;
}

/** What one rule finds, as a test's table states it. */
export function plainFindingsOf(rule: Rule, scorecard: Scorecard): readonly PlainFinding[] {
  return findingsOf(rule, scorecard).map(({ at, message, fix }) => ({
    cell: toAddress(at),
    message,
    fix: fix
      ? `${fix.label}: ${fix.edits.map((edit) => `${toAddress(edit.at)} from ${toText(edit.from)} to ${toText(edit.to)}`).join(", ")}`
      : null,
  }));
}

function toText({ value, formula }: CellContent): string {
  return formula === null ? JSON.stringify(value) : `=${formula}`;
}
