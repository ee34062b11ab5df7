import type { Picture } from "../../app/picture";
import { findMisfits, findUnsettledSheets } from "../../app/unsettled-sheets";
import { countFindings, toOpenFindings } from "../../core/check/count-findings";
import type { GapReport } from "../../core/gaps/measure";
import type { Destination } from "../destination";
import {
  CREATE_SUMMARY,
  LOOK_AT_MISFIT,
  REFRESH_TABS,
  toActionsText,
  toBehindText,
  toConfirmText,
  toErrorsText,
  toOpenText,
  toWarningsText,
} from "./overview-words";

/** Something that is worth doing next, and where it is done. */
export interface NextStep {
  readonly words: string;
  readonly to: Destination;
}

/** Checks of which a step of its own speaks: a score that is missing is open, not wrong. */
const OWN_STEPS: readonly string[] = ["missing-score", "gap-without-action"];

/** What is worth doing, most pressing first. @param isStale whether a tab of ours no longer says what the sheets say. */
export function toNextSteps(
  { review, checks, ownTabs }: Picture,
  { overall, period }: GapReport,
  isStale: boolean,
): readonly NextStep[] {
  const counts = countFindings(checks.findings.filter(({ rule }) => !OWN_STEPS.includes(rule)));
  const open = overall.of - overall.scored;
  const unsettled = findUnsettledSheets(review);
  const withoutAction = toOpenFindings(checks.findings).filter(({ rule }) => rule === "gap-without-action").length;
  const steps: readonly (NextStep | null)[] = [
    unsettled.length > 0 ? { words: toConfirmText(unsettled), to: { page: "reading" } } : null,
    findMisfits(review).length > 0 ? { words: LOOK_AT_MISFIT, to: { page: "reading" } } : null,
    open > 0 ? { words: toOpenText(open, period.label), to: { page: "scores", show: { kind: "notScored" } } } : null,
    counts.error > 0 ? { words: toErrorsText(counts.error), to: { page: "findings" } } : null,
    withoutAction > 0 ? { words: toActionsText(withoutAction), to: { page: "findings" } } : null,
    isStale ? { words: REFRESH_TABS, to: { page: "reports" } } : null,
    overall.behind > 0
      ? { words: toBehindText(overall.behind), to: { page: "scores", show: { kind: "behind" } } }
      : null,
    ownTabs.has("summary") ? null : { words: CREATE_SUMMARY, to: { page: "reports" } },
    counts.warning > 0 ? { words: toWarningsText(counts.warning), to: { page: "findings" } } : null,
  ];
  return steps.filter((step) => step !== null);
}
