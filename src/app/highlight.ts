import type { ChangePlan } from "../core/change/change-plan";
import { isHighlight, LONGEST_HIGHLIGHT_FORMULA } from "../core/change/highlight";
import { toAddress } from "../core/grid/a1";
import type { Snapshot } from "../core/grid/snapshot";
import { findPlainScores, type PlainScore } from "../core/highlight/plain-scores";
import { toHighlightRules } from "../core/highlight/plan-rules";
import { findNewestPeriod, type Period } from "../core/scorecard/scorecard";
import { notFound, refused, type Problem } from "./problem";
import type { Review } from "./review";

/** How many cells a note names. */
const MOST_NAMED = 3;

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
 * whatever period, so that doing it again changes nothing. Hidden sheets are left alone.
 */
export function planHighlights({ snapshot, scorecard }: Review, { period }: HighlightOptions): ChangePlan | Problem {
  const wanted = period ?? findNewestPeriod(scorecard);
  const planned = wanted ? toHighlightRules(scorecard, wanted) : [];
  const rules = planned.filter(({ sheet }) => !isHidden(snapshot, sheet));
  if (!wanted || planned.length === 0) return notFound("There are no scores in this workbook to highlight.");
  if (rules.length === 0) {
    return refused(
      "The scores stand on hidden sheets, which are left alone. Unhide the sheet in Excel, then try again.",
    );
  }
  if (rules.some(({ formula }) => formula.length >= LONGEST_HIGHLIGHT_FORMULA)) {
    return refused("The scores stand too far down or to the right for Excel's conditional formats to reach them.");
  }
  const sheets = [...new Set([...rules.map(({ sheet }) => sheet), ...toHighlighted(snapshot)])];
  return { label: `Highlight the scores of ${wanted.label}`, changes: [{ kind: "highlight", sheets, rules }] };
}

/** What highlights do not show of a period's scores, and why, in sentences; none where they show all there is. */
export function toHighlightNotes({ snapshot, scorecard }: Review, { period }: HighlightOptions): readonly string[] {
  const wanted = period ?? findNewestPeriod(scorecard);
  if (!wanted) return [];
  const plain = findPlainScores(snapshot, scorecard, wanted).filter(({ at }) => !isHidden(snapshot, at.sheet));
  const [spelled, aimless] = [
    plain.filter(({ why }) => why === "spelling"),
    plain.filter(({ why }) => why === "target"),
  ];
  const cells = scorecard.objectives.flatMap(({ scores }) => scores.get(wanted.key)?.at ?? []);
  const hidden = [...new Set(cells.map(({ sheet }) => sheet))].filter((sheet) => isHidden(snapshot, sheet));
  return [
    ...(spelled.length > 0
      ? [
          `${toCount(spelled)} without a colour, as a conditional format cannot read the way of writing in ${toPlaces(spelled)}. ` +
            "A score written as 3, 2/3 or “3 - Mature” has one.",
        ]
      : []),
    ...(aimless.length > 0
      ? [`${toCount(aimless)} without a colour, as the target in ${toPlaces(aimless)} cannot be read.`]
      : []),
    ...hidden.map((sheet) => `The sheet “${sheet}” is hidden: its scores are left as they look.`),
  ];
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

function isHidden(snapshot: Snapshot, sheet: string): boolean {
  return snapshot.findSheet(sheet)?.content.visibility !== "visible";
}

function toCount({ length }: readonly unknown[]): string {
  return length === 1 ? "1 score stays" : `${length} scores stay`;
}

/** The first few cells, and how many more there are. */
function toPlaces(scores: readonly PlainScore[]): string {
  const places = [...new Set(scores.map(({ at }) => toAddress(at)))];
  const named = places.slice(0, MOST_NAMED).join(", ");
  return places.length > MOST_NAMED ? `${named} and ${places.length - MOST_NAMED} more` : named;
}
