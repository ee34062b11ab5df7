import type { CellValue } from "../core/grid/cell";
import type { Score } from "../core/scale/score";
import { findNotApplicableText, findNotation, toCellValue } from "../core/scorecard/notation";
import type { Objective, Period, Scorecard } from "../core/scorecard/scorecard";
import type { Sourced } from "../core/scorecard/sourced";

/** A score that can be written. */
export type WritableScore = Exclude<Score, { kind: "blank" | "unreadable" }>;

/**
 * What is typed for a score of an objective, written as its table writes them: in the same period, and where nothing is
 * scored there yet, in the period before it. A table without any score goes by the rest of the workbook. Total.
 */
export function toWrittenScore(
  scorecard: Scorecard,
  objective: Objective,
  period: Period,
  score: WritableScore,
): CellValue {
  const columns = toColumns(scorecard, objective, period);
  if (score.kind === "notApplicable") return findFirst(columns, findNotApplicableText) ?? "N/A";
  return toCellValue(score, findFirst(columns, findNotation) ?? "number");
}

/** The score columns to go by, the one that says most of how this score is to be written first. */
function toColumns(
  { objectives, periods }: Scorecard,
  { table }: Objective,
  period: Period,
): readonly (readonly Sourced<Score>[])[] {
  const now = periods.findIndex(({ key }) => key === period.key);
  const nearest = [...periods.slice(0, now + 1).reverse(), ...periods.slice(now + 1)];
  const own = objectives.filter((each) => each.table === table);
  return [own, objectives].flatMap((rows) =>
    nearest.map(({ key }) => rows.flatMap(({ scores }) => scores.get(key) ?? [])),
  );
}

function findFirst<T>(
  columns: readonly (readonly Sourced<Score>[])[],
  find: (scores: readonly Sourced<Score>[]) => T | null,
): T | null {
  for (const column of columns) {
    const found = find(column);
    if (found !== null) return found;
  }
  return null;
}
