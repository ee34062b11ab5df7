import type { ChangePlan } from "../core/change/change-plan";
import { toAddress } from "../core/grid/a1";
import { toCellKey, type CellRef } from "../core/grid/cell-ref";
import { findNewestPeriod, type Period } from "../core/scorecard/scorecard";
import type { Review } from "./review";

/** The record of an earlier round, as far as a plan changes it. */
export interface PastRecord {
  readonly period: Period;
  readonly cells: readonly CellRef[];
}

/** How many cells a question names. */
const MOST_NAMED = 3;

/** The scores and comments of earlier rounds that a plan changes, by their period; none where it changes the newest alone. Total. */
export function findPastRecords(
  { scorecard }: Pick<Review, "scorecard">,
  { changes }: ChangePlan,
): readonly PastRecord[] {
  const newest = findNewestPeriod(scorecard);
  // A comment cell that all periods share is the newest one's too.
  const shared = new Set(
    scorecard.objectives.flatMap(({ commentCells }) => {
      const cell = newest && commentCells.get(newest.key);
      return cell ? [toCellKey(cell.at)] : [];
    }),
  );
  const written = new Map(changes.flatMap((each) => (each.kind === "setCell" ? [[toCellKey(each.at), each.at]] : [])));
  return scorecard.periods
    .filter(({ key }) => key !== newest?.key)
    .map((period) => {
      const own = scorecard.objectives.flatMap(({ scores, commentCells }) =>
        [scores.get(period.key), commentCells.get(period.key)].flatMap((cell) => cell?.at ?? []),
      );
      // Objectives may share a merged cell.
      const keys = new Set(own.map(toCellKey).filter((key) => !shared.has(key)));
      return { period, cells: [...keys].flatMap((key) => written.get(key) ?? []) };
    })
    .filter(({ cells }) => cells.length > 0);
}

/** What is to be asked before an earlier round's record is changed. */
export function toPastRecordQuestion({ period, cells }: PastRecord): string {
  const named = cells.slice(0, MOST_NAMED).map(toAddress).join(", ");
  const more = cells.length > MOST_NAMED ? ` and ${cells.length - MOST_NAMED} more` : "";
  return `${period.label} is a past round. Change its record in ${named}${more}?`;
}
