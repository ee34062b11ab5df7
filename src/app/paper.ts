import { toPaper, type Paper } from "../core/report/paper/paper";
import { toPaperParagraph } from "../core/report/paper/paper-paragraph";
import { toReportOptions } from "../core/report/report-options";
import { toReportScorecard } from "../core/report/report-scope";
import type { TabId } from "../core/report/tab";
import { toKeptNotes } from "./kept-notes";
import { readReportChoice, withChosenSettings, type KeptReportChoice } from "./report-choice";
import type { Review } from "./review";
import { planChosenTabs } from "./summarise";

/** A tab for a paper, of what the workbook says now; null for one that its content does not allow. Never throws. */
export function findPaper(
  review: Review,
  id: TabId,
  choice: KeptReportChoice = readReportChoice(review),
): Paper | null {
  const wanted = new Set([id]);
  const { plans } = planChosenTabs(review, wanted, choice, toKeptNotes(review.snapshot, wanted));
  const plan = plans.find(({ tab }) => tab === id);
  if (!plan) return null;
  const chosen = withChosenSettings(review.scorecard, choice);
  const options = toReportOptions(chosen, choice.period, choice);
  return toPaper(plan, toPaperParagraph(toReportScorecard(chosen, choice.leftOut), options, id));
}
