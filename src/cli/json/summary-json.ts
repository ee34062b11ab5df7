import type { ChangePlan } from "../../core/change/change-plan";
import type { TabId } from "../../core/report/tab";

/** What came of the highlights that were asked for: whose scores show them, or why none do. */
export interface HighlightsMade {
  /** Null where none could be made. */
  readonly period: string | null;
  /** Null where they were made. */
  readonly why: string | null;
}

/** A tab that was asked for and cannot be made, and why. */
export interface NotMade {
  readonly id: TabId;
  readonly why: string;
}

/** What `maturity summary` did. */
export interface SummaryMade {
  readonly file: string;
  readonly output: string;
  readonly plan: ChangePlan;
  readonly notMade: readonly NotMade[];
  /** Null where none were asked for. */
  readonly highlights: HighlightsMade | null;
  /** What else is to be known of the copy, in sentences. */
  readonly notes: readonly string[];
}

/** What `maturity summary --json` says: the tabs are those that were written, since they were not up to date. */
export function toSummaryJson({ file, output, plan, notMade, highlights, notes }: SummaryMade): object {
  return {
    schemaVersion: 1,
    file,
    output,
    tabs: plan.changes.flatMap((change) =>
      change.kind === "writeSheet" ? [{ id: change.plan.tab, name: change.plan.name }] : [],
    ),
    notMade,
    highlights,
    notes,
  };
}
