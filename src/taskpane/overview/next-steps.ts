import type { Picture } from "../../app/picture";
import { findMisfits, findUnsettledSheets } from "../../app/unsettled-sheets";
import { toOpenFindings } from "../../core/check/count-findings";
import type { Finding, Severity } from "../../core/check/finding";
import type { GapReport } from "../../core/gaps/measure";
import type { Destination, FindingsDestination } from "../destination";
import {
  CREATE_TABS,
  DOING_WORDS,
  LOOKING_WORDS,
  REFRESH_TABS,
  toBehindText,
  toMisfitsText,
  toWarningsText,
} from "./overview-words";

/** Something that is worth doing next, and where it is done: what is shown there is what the words count. */
export interface NextStep {
  readonly words: string;
  readonly to: Destination;
}

const GAP_WITHOUT_ACTION = "gap-without-action";

/** Checks of which a step of its own speaks: a score that is missing is open, not wrong. */
const OWN_STEPS: readonly string[] = ["missing-score", GAP_WITHOUT_ACTION];

/**
 * What is worth doing, most pressing first. Where nothing can be written, it is what is worth looking at.
 * @param isStale whether a tab of ours no longer says what the sheets say.
 */
export function toNextSteps(
  { review, checks, ownTabs }: Picture,
  { overall, period }: GapReport,
  isStale: boolean,
): readonly NextStep[] {
  const findings = toOpenFindings(checks.findings);
  const errors = findOthers(findings, "error");
  const warnings = findOthers(findings, "warning");
  const withoutAction = findings.filter(({ rule }) => rule === GAP_WITHOUT_ACTION).length;
  const unsettled = findUnsettledSheets(review);
  const misfits = findMisfits(review).length;
  const [firstUnsettled] = unsettled;
  const canWrite = !review.snapshot.isReadOnly;
  const says = canWrite ? DOING_WORDS : LOOKING_WORDS;
  const open = overall.of - overall.scored;
  const steps: readonly (NextStep | null)[] = [
    firstUnsettled === undefined
      ? null
      : { words: says.toConfirmText(unsettled), to: { page: "reading", at: { kind: "sheet", sheet: firstUnsettled } } },
    misfits > 0 ? { words: toMisfitsText(misfits), to: { page: "reading", at: { kind: "misfit" } } } : null,
    open > 0
      ? { words: says.toOpenText(open, period.label), to: { page: "scores", show: { kind: "notScored" } } }
      : null,
    errors.count > 0 ? { words: says.toErrorsText(errors.count), to: errors.to } : null,
    withoutAction > 0
      ? {
          words: says.toActionsText(withoutAction),
          to: { page: "findings", show: { kind: "check", id: GAP_WITHOUT_ACTION } },
        }
      : null,
    isStale && canWrite ? { words: REFRESH_TABS, to: { page: "reports", asking: "write" } } : null,
    overall.behind > 0
      ? { words: toBehindText(overall.behind), to: { page: "scores", show: { kind: "behind" } } }
      : null,
    // Whoever has some has chosen which.
    ownTabs.size === 0 && overall.scored > 0 && canWrite
      ? { words: CREATE_TABS, to: { page: "reports", asking: "write" } }
      : null,
    warnings.count > 0 ? { words: toWarningsText(warnings.count), to: warnings.to } : null,
  ];
  return steps.filter((step) => step !== null);
}

/** The findings of a severity but those that have a step of their own, and where just these are shown. */
function findOthers(
  findings: readonly Finding[],
  severity: Severity,
): { readonly count: number; readonly to: FindingsDestination } {
  const all = findings.filter((finding) => finding.severity === severity);
  const without = OWN_STEPS.filter((id) => all.some(({ rule }) => rule === id));
  const count = all.filter(({ rule }) => !without.includes(rule)).length;
  return { count, to: { page: "findings", show: { kind: "severity", severity, without } } };
}
