import type { CellContent } from "../grid/cell";
import type { CellRef } from "../grid/cell-ref";
import type { Period } from "../scorecard/scorecard";

/** How much a finding matters: an error is wrong, a warning wants a look, an info is good to know. */
export type Severity = "error" | "warning" | "info";

/** Severities, gravest first. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** One cell that a rule has something to say about. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** The ref of the objective; null where it has none or the finding is about none. */
  readonly objective: string | null;
  readonly keyArea: string | null;
  /** The KPI's ref, or its name where it has none; absent where the finding is about none. */
  readonly kpi?: string;
  readonly period: Period | null;
  readonly at: CellRef;
  /** One plain sentence: what is wrong and why. */
  readonly message: string;
  /** Other cells that the finding rests on. */
  readonly related: readonly CellRef[];
  /** A mend that is certain enough to offer; it is never made without being seen first. */
  readonly fix: Fix | null;
  /** Why somebody accepted it as it is; null where nobody has. */
  readonly accepted: Acceptance | null;
  /** An acceptance that holds no longer, since a cell that the finding rests on was changed after it: the finding is open. */
  readonly lapsed?: Acceptance;
}

/** That a finding was looked at and is to stay, as the workbook's log keeps it. */
export interface Acceptance {
  readonly reason: string;
  /** Who said so; blank where nobody gave a name. */
  readonly by: string;
  /** The day and time, as the log holds it: "2026-11-03 14:05". */
  readonly when: string;
}

/** A mend: what a button would say, and the cells it would change. */
export interface Fix {
  readonly label: string;
  /** Whether it is sure to be what was meant; one that is a proposal is never made along with others. */
  readonly isCertain: boolean;
  readonly edits: readonly { readonly at: CellRef; readonly from: CellContent; readonly to: CellContent }[];
}

/** What a rule reports; the runner adds the rule's id and severity, and nobody has accepted it yet. */
export type Report = Omit<Finding, "rule" | "severity" | "accepted" | "lapsed"> & {
  /** Where one case is graver or lighter than the rule's own severity. */
  readonly severity?: Severity;
};
