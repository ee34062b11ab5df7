import type { Picture } from "../../app/picture";
import { toOpenFindings } from "../../core/check/count-findings";
import { toCountText, toWholeText } from "../parts/numbers";

export const PRODUCT = "Maturity scorecard";
export const PAGES_LABEL = "Pages";
export const UNDO = "Undo";
export const NOTHING_TO_UNDO = "Nothing to undo yet";
export const OPENING_PAGE = "Opening the page";
export const STOP = "Stop";
export const READING_ALONE = "Open for reading alone";
export const READING_WORKBOOK = "Reading the workbook";

export const PAGE_FAILED_TITLE = "This page could not be shown";
export const PAGE_FAILED =
  "A part of the add-in could not be loaded, or there is a mistake in it. The workbook is as it was, and what you saved is " +
  "in it. Check the connection, then open the pane again; if it happens once more, report what you did.";
export const TRY_AGAIN = "Open the pane again";

/** The parts of the line that is always there: "59 objectives · 2026 · 4 behind · 34 findings". */
export function toHeadline({ review, gaps, checks }: Picture): readonly string[] {
  const { objectives } = review.scorecard;
  if (objectives.length === 0) return [PRODUCT];
  const standing = gaps ? [gaps.period.label, `${toWholeText(gaps.overall.behind)} behind`] : [];
  return [
    toCountText(objectives.length, "objective"),
    ...standing,
    toCountText(toOpenFindings(checks.findings).length, "finding"),
  ];
}
