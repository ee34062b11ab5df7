import { toAddress } from "../core/grid/a1";
import { findNewestPeriod, type Objective, type Period } from "../core/scorecard/scorecard";
import type { Sourced } from "../core/scorecard/sourced";
import { toNameWithin, type ObjectiveEntry } from "./objective-entry";
import type { Review } from "./review";

/** What a person is to say yes to before an entry is written. */
export interface EntryQuestion {
  /** `past`: it changes the record of an earlier period. `formula`: it overwrites a formula. */
  readonly kind: "past" | "formula";
  readonly text: string;
}

/** What is to be asked before an entry is written; nothing for a typed score or comment of the newest period. Total. */
export function findEntryQuestions(
  review: Review,
  objective: Objective,
  period: Period,
  entry: ObjectiveEntry,
): readonly EntryQuestion[] {
  const { score, comment } = entry;
  const cells = [
    score === null ? undefined : objective.scores.get(period.key),
    comment === null ? undefined : objective.commentCells.get(period.key),
  ];
  const formulas = cells.flatMap((cell) => toFormulaQuestion(cell) ?? []);
  return isPast(review, period) ? [toPastQuestion(objective, period, entry), ...formulas] : formulas;
}

/** Whether a period is the record of an earlier round. */
export function isPast({ scorecard }: Pick<Review, "scorecard">, period: Period): boolean {
  return findNewestPeriod(scorecard)?.key !== period.key;
}

function toPastQuestion(objective: Objective, period: Period, { score, comment }: ObjectiveEntry): EntryQuestion {
  const name = toNameWithin(objective);
  const before = objective.scores.get(period.key)?.text.trim() ?? "";
  const change =
    score === null
      ? `Change its comment on ${name}?`
      : `Change its score for ${name} from ${before === "" ? "blank" : before} to ${score}${comment === null ? "" : ", and its comment"}?`;
  return { kind: "past", text: `${period.label} is a past round. ${change}` };
}

function toFormulaQuestion(cell: Sourced<unknown> | undefined): EntryQuestion | null {
  const formula = cell?.cell.formula ?? null;
  if (!cell || formula === null) return null;
  const text = `${toAddress(cell.at)} holds the formula =${formula}. Overwrite it? Undo brings it back.`;
  return { kind: "formula", text };
}
