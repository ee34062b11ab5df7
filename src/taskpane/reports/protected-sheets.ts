import type { Review } from "../../app/review";
import type { Period } from "../../core/scorecard/scorecard";

/** The protected sheets that scores of a period stand on, in the order of the workbook. */
export function findProtectedSheets({ snapshot, scorecard }: Review, { key }: Period): readonly string[] {
  const scored = new Set(scorecard.objectives.flatMap(({ scores }) => scores.get(key)?.at.sheet ?? []));
  return snapshot.sheets.filter(({ name, content }) => content.isProtected && scored.has(name)).map(({ name }) => name);
}
