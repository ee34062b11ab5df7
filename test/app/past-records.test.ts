import { findPastRecords } from "../../src/app/past-records";
import { understand } from "../../src/app/review";
import type { ChangePlan } from "../../src/core/change/change-plan";
import type { CellRef } from "../../src/core/grid/cell-ref";
import { snapshotOf } from "../core/snapshot-builder";

const NOTHING = { value: null, formula: null };

function planOf(...cells: readonly CellRef[]): ChangePlan {
  return {
    label: "Test",
    changes: cells.map((at) => ({ kind: "setCell", at, from: NOTHING, to: NOTHING })),
  };
}

const at = (row: number, column: number): CellRef => ({ sheet: "Scores", row, column });

/** Row 2 is scored in 2025 alone, row 3 in neither year; one column of comments serves both. */
const review = understand(
  snapshotOf({
    name: "Scores",
    rows: [
      ["Objective", "2025 Score", "2026 Score", "Comments"],
      ["Brief members", 3, null, "Briefed"],
      ["Map the markets", null, null, null],
    ],
  }),
);

test("a past round's record is its scores, and no comment's cell that the newest round shares", () => {
  expect(findPastRecords(review, planOf(at(1, 1), at(1, 3)))).toMatchObject([
    { period: { label: "2025" }, cells: [at(1, 1)] },
  ]);
  expect(findPastRecords(review, planOf(at(1, 2), at(1, 3), at(2, 3)))).toEqual([]);
});
