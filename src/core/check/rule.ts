import type { Scorecard } from "../scorecard/scorecard";
import type { Report, Severity } from "./finding";

/** What a rule says of itself; its page in docs/checks has these as its header. */
export interface RuleMeta {
  /** Names the failing state: "missing-score". */
  readonly id: string;
  /** What is wrong, in a few words: "No score for the newest period". */
  readonly title: string;
  readonly severity: Severity;
  /** Why it matters to the officer or the committee, in a sentence or two. */
  readonly rationale: string;
  /** Where the rule comes from. */
  readonly source: string;
  /** What a workbook must hold for the rule to have anything to say. */
  readonly needs: readonly RuleNeed[];
}

/** A part of the scorecard that a rule looks at. */
export type RuleNeed =
  | "objectives"
  | "scores"
  | "severalPeriods"
  | "comments"
  | "ladders"
  | "targets"
  | "severalSheets"
  | "kpis"
  | "savings"
  /** KPIs or savings. */
  | "figures";

/** One check: a pure function over the scorecard. */
export interface Rule {
  readonly meta: RuleMeta;
  check(scorecard: Scorecard): Iterable<Report>;
}
