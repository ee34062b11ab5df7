import { toListLines } from "../../../src/taskpane/scores/list-lines";
import { findNeighbours } from "../../../src/taskpane/scores/neighbours";
import { toRowLabel } from "../../../src/taskpane/scores/row-label";
import { rowAt, rowsOf } from "./rows";

/** Rows 3, 4 and 8 of the sheet. */
const ROWS = rowsOf({
  periods: ["2025", "2026"],
  keyAreas: [
    { name: "First", objectives: [{ scores: [2, "2/3"] }, { title: "Second line", scores: [4, 3] }] },
    { name: "Second", objectives: [{ scores: [null, "N/A"] }] },
  ],
});

test("the rows stand under the headings of their key areas", () => {
  const lines = toListLines(ROWS).map((line) =>
    line.kind === "heading" ? `${line.group.name} ${line.group.count}` : `${line.place} in ${line.group.name}`,
  );
  expect(lines).toEqual(["First 2", "0 in First", "1 in First", "Second 1", "2 in Second"]);
  expect(toListLines([])).toEqual([]);
});

test("an objective's neighbours are the list's, also when it is no longer in the list", () => {
  const [first, second, third] = [rowAt(ROWS, 0), rowAt(ROWS, 1), rowAt(ROWS, 2)];
  expect(findNeighbours(ROWS, second.objective)).toEqual({ previous: first, next: third });
  expect(findNeighbours(ROWS, first.objective)).toEqual({ previous: null, next: second });
  expect(findNeighbours([first, third], second.objective)).toEqual({ previous: first, next: third });
  expect(findNeighbours([first], third.objective)).toEqual({ previous: first, next: null });
  expect(findNeighbours([], second.objective)).toEqual({ previous: null, next: null });
});

test("a row is read out with all that it shows", () => {
  expect(ROWS.map((row) => toRowLabel(row, false))).toEqual([
    "1 Line 1, 2/3, unchanged, target 3, behind, 1 finding",
    "2 Second line, 3 Mature, fell, target 3, met",
    "3 Line 3, N/A, target 3",
  ]);
  expect(toRowLabel(rowAt(ROWS, 2), true)).toBe("3 Line 3, N/A, target 3, not saved");
  const withoutRefs = rowsOf({
    periods: ["2026"],
    keyAreas: [{ name: "A", objectives: [{ ref: null, scores: [5] }] }],
  });
  expect(toRowLabel(rowAt(withoutRefs, 0), false)).toBe("Line 1, 5 Innovator, target 3, ahead");
});
