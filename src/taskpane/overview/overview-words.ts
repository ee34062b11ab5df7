import type { GapReport } from "../../core/gaps/measure";
import type { Basis } from "../../core/scale/score";
import type { Period } from "../../core/scorecard/scorecard";
import { HIGHEST_LEVEL, toCountText, toMeanText, toMovementText, toWholeText } from "../parts/numbers";

export const DO_NEXT = "Do next";
export const REFRESH_TABS = "Refresh the tabs that are out of date";
export const CREATE_TABS = "Create the summary tabs";
export const KEY_AREAS = "Key areas";
/** What the bar shows, for those who hear it. */
export const OBJECTIVES_SCORED = "Objectives scored";
export const NO_PERIOD =
  "The objectives were read, but no score belongs to a year yet, so that nothing can be counted. Give the score column a " +
  "header that names its year, such as “Score 2026”, or say which column holds the scores of which year.";
export const NOTHING_TO_DO =
  "Nothing is waiting: no score is open, no objective is known to be behind its target, and no error or warning is left.";

/** What the steps say that lead to something to be written. */
interface StepWords {
  /** "Confirm how Scores was read", "Confirm how 2 sheets were read". */
  readonly toConfirmText: (sheets: readonly string[]) => string;
  /** "Score the 18 objectives that are open for 2026". */
  readonly toOpenText: (open: number, period: string) => string;
  /** "Mend 2 errors". */
  readonly toErrorsText: (errors: number) => string;
  /** "Write actions for 2 gaps". */
  readonly toActionsText: (gaps: number) => string;
}

export const DOING_WORDS: StepWords = {
  toConfirmText: (sheets) => `Confirm how ${toSheetsRead(sheets)}`,
  toOpenText: (open, period) => `Score the ${toOpenObjectives(open, period)}`,
  toErrorsText: (errors) => `Mend ${toCountText(errors, "error")}`,
  toActionsText: (gaps) => (gaps === 1 ? "Write an action for 1 gap" : `Write actions for ${toCountText(gaps, "gap")}`),
};

/** The same where nothing can be written. */
export const LOOKING_WORDS: StepWords = {
  toConfirmText: (sheets) => `See how ${toSheetsRead(sheets)}`,
  toOpenText: (open, period) => `Look at the ${toOpenObjectives(open, period)}`,
  toErrorsText: (errors) => `Look at ${toCountText(errors, "error")}`,
  toActionsText: (gaps) => `Look at ${toCountText(gaps, "gap")} without an action`,
};

/** Said beside the steps then. */
export const ONLY_LOOKING =
  "Nothing can be written to this workbook as it is open now. Save a copy to score, mend errors or make the tabs.";

function toSheetsRead([first = "", ...others]: readonly string[]): string {
  return others.length === 0 ? `${first} was read` : `${others.length + 1} sheets were read`;
}

function toOpenObjectives(open: number, period: string): string {
  return `${toCountText(open, "objective")} that ${open === 1 ? "is" : "are"} open for ${period}`;
}

/** "Look at a correction that no longer fits the workbook". */
export function toMisfitsText(misfits: number): string {
  return misfits === 1
    ? "Look at a correction that no longer fits the workbook"
    : `Look at ${toCountText(misfits, "correction")} that no longer fit the workbook`;
}

/** "Look at the 4 objectives behind target". */
export function toBehindText(behind: number): string {
  return `Look at the ${toCountText(behind, "objective")} behind target`;
}

/** "Look at 3 warnings". */
export function toWarningsText(warnings: number): string {
  return `Look at ${toCountText(warnings, "warning")}`;
}

/** What stands in a few figures, each a way to what it counts. */
export function toOpenLink(open: number): string {
  return `${toCountText(open, "objective")} open`;
}

/** "▼ 4 behind". */
export function toBehindLink(behind: number): string {
  return `▼ ${toCountText(behind, "objective")} behind`;
}

/** "34 findings". */
export function toFindingsLink(findings: number): string {
  return toCountText(findings, "finding");
}

/** "Where 2026 stands". */
export function toStandingLabel({ label }: Period): string {
  return `Where ${label} stands`;
}

/** "41 of 59 scored for 2026, 2 not applicable". */
export function toScoredText({ period, overall: { scored, of, notApplicable } }: GapReport): string {
  if (of === 0) {
    const all = notApplicable === 1 ? "the one objective is" : `all ${toCountText(notApplicable, "objective")} are`;
    return `Nothing to score for ${period.label}: ${all} not applicable`;
  }
  const others = notApplicable > 0 ? `, ${toWholeText(notApplicable)} not applicable` : "";
  return `${toWholeText(scored)} of ${toWholeText(of)} scored for ${period.label}${others}`;
}

const BASIS_WORDS: Readonly<Record<Basis, string>> = { weakest: "weakest", midpoint: "midpoint" };

/** What the mean is a mean of: "mean level (weakest)". */
export function toMeanLabel(basis: Basis): string {
  return `mean level (${BASIS_WORDS[basis]})`;
}

/** The mean on the other basis: "midpoint 2.95". */
export function toBasisMeanText(basis: Basis, mean: number): string {
  return `${BASIS_WORDS[basis]} ${toMeanText(mean)}`;
}

/** "+0.37 since 2025"; empty where there is nothing to compare. */
export function toMovementSentence({ previous, overall: { mean, previousMean } }: GapReport): string {
  if (previous === null || mean === null || previousMean === null) return "";
  return `${toMovementText(mean - previousMean)} since ${previous.label}`;
}

/** "↑ 12 improved, 28 unchanged, ↓ 1 fell since 2025." */
export function toChangeSentence({ previous, overall: { improved, unchanged, fell } }: GapReport): string {
  if (previous === null) return "The workbook holds no earlier period to compare with.";
  const moved = `↑ ${toWholeText(improved)} improved, ${toWholeText(unchanged)} unchanged, ↓ ${toWholeText(fell)} fell`;
  return `${moved} since ${previous.label}.`;
}

/** What the picture in each row shows. */
export function toLegend(previous: Period | null): string {
  const tick = previous === null ? "" : `, the tick ${previous.label}`;
  return `The bar is the mean level of ${HIGHEST_LEVEL}, the flag the target${tick}.`;
}

/** How many of a key area's objectives are behind: "▼ 2 behind". */
export function toBehindMark(behind: number): string {
  return `▼ ${toWholeText(behind)} behind`;
}

/** A key area's mean level: "3.27", "not scored". */
export function toKeyAreaMean(mean: number | null): string {
  return mean === null ? "not scored" : toMeanText(mean);
}
