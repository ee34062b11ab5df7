import type { ChangePlan } from "../core/change/change-plan";
import { isHighlight, LONGEST_HIGHLIGHT_FORMULA } from "../core/change/highlight";
import type { Snapshot } from "../core/grid/snapshot";
import { toHighlightRules } from "../core/highlight/plan-rules";
import { findNewestPeriod, type Period } from "../core/scorecard/scorecard";
import { notFound, refused, type Problem } from "./problem";
import type { Review } from "./review";

/** What to highlight. */
export interface HighlightOptions {
  /** Null for the newest period. */
  readonly period: Period | null;
}

/** Whether any sheet carries highlights of ours. */
export function hasHighlights(snapshot: Snapshot): boolean {
  return toHighlighted(snapshot).length > 0;
}

/**
 * The change that highlights a period's scores: behind, fell, met and ahead. It replaces the highlights that are there, of
 * whatever period, so that doing it again changes nothing.
 */
export function planHighlights({ snapshot, scorecard }: Review, { period }: HighlightOptions): ChangePlan | Problem {
  const wanted = period ?? findNewestPeriod(scorecard);
  const rules = wanted ? toHighlightRules(scorecard, wanted) : [];
  if (!wanted || rules.length === 0) return notFound("There are no scores in this workbook to highlight.");
  if (rules.some(({ formula }) => formula.length >= LONGEST_HIGHLIGHT_FORMULA)) {
    return refused("The scores stand too far down or to the right for Excel's conditional formats to reach them.");
  }
  const sheets = [...new Set([...rules.map(({ sheet }) => sheet), ...toHighlighted(snapshot)])];
  return { label: `Highlight the scores of ${wanted.label}`, changes: [{ kind: "highlight", sheets, rules }] };
}

/** The change that takes all highlights of ours away; an empty plan where there are none. */
export function planClearHighlights({ snapshot }: Pick<Review, "snapshot">): ChangePlan {
  const sheets = toHighlighted(snapshot);
  return {
    label: "Clear the highlights",
    changes: sheets.length > 0 ? [{ kind: "highlight", sheets, rules: [] }] : [],
  };
}

function toHighlighted({ sheets }: Snapshot): readonly string[] {
  return sheets.filter(({ content }) => content.conditionalFormulas.some(isHighlight)).map(({ name }) => name);
}
