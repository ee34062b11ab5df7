import { toPicture } from "../../../src/app/picture";
import { toObjectiveRows, type ObjectiveRow } from "../../../src/taskpane/scores/objective-rows";
import { scoreSheetOf, type PlainScorecard } from "../../core/scorecard-builder";
import { fewChecks } from "../../app/few-checks";

/** The list of a score sheet. */
export function rowsOf(plain: PlainScorecard): readonly ObjectiveRow[] {
  return toObjectiveRows(toPicture(scoreSheetOf(plain), fewChecks));
}

/** The row at a place counted from 0. Throws where there is none, which fails the test. */
export function rowAt(rows: readonly ObjectiveRow[], place: number): ObjectiveRow {
  const row = rows[place];
  if (!row) throw new Error(`The test's list has no row ${place}.`);
  return row;
}

/** The titles of some rows. */
export function titlesOf(rows: readonly ObjectiveRow[]): readonly string[] {
  return rows.map(({ objective }) => objective.title.value);
}
