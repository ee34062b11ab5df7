import type { Period } from "../../../src/core/scorecard/scorecard";
import { isSameLine, toListLines } from "../../../src/taskpane/scores/list-lines";
import { findListed, findNeighbours, findWays } from "../../../src/taskpane/scores/neighbours";
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

test("the next that waits for its score is looked for from the top again, and others are counted", () => {
  const period: Period = { label: "2026", key: "2026-2026" };
  const rows = rowsOf({
    periods: ["2025", "2026"],
    keyAreas: [{ name: "A", objectives: [null, 3, "Leadr", "N/A", null].map((score) => ({ scores: [2, score] })) }],
  });
  const [first, second, third, , fifth] = [0, 1, 2, 3, 4].map((place) => rowAt(rows, place));
  const waysFrom = (place: number): unknown => findWays(rows, rows, rowAt(rows, place).objective, period);
  expect(waysFrom(1)).toEqual({ previous: first, next: third, nextOpen: third, openOthers: 3, isNarrowed: false });
  expect(waysFrom(4)).toMatchObject({ next: null, nextOpen: first, openOthers: 2 });
  expect(waysFrom(2)).toMatchObject({ nextOpen: fifth, openOthers: 2 });
  expect(findWays([rowAt(rows, 1)], rows, rowAt(rows, 0).objective, period)).toMatchObject({
    next: second,
    nextOpen: null,
    openOthers: 0,
    isNarrowed: true,
  });
  const before: Period = { label: "2025", key: "2025-2025" };
  expect(findWays(rows, rows, rowAt(rows, 0).objective, before)).toMatchObject({ nextOpen: null, openOthers: 0 });
});

test("the list goes on where it stood, also when that has left it", () => {
  const keys = ROWS.map(({ key }) => key);
  const without = (place: number): typeof ROWS => ROWS.filter((_, index) => index !== place);
  expect(findListed(ROWS, ROWS, keys[1] ?? null)).toBe(keys[1]);
  expect(findListed(without(1), ROWS, keys[1] ?? null)).toBe(keys[2]);
  expect(findListed(without(2), ROWS, keys[2] ?? null)).toBe(keys[1]);
  expect(findListed([], ROWS, keys[2] ?? null)).toBeNull();
  expect(findListed(ROWS, ROWS, null)).toBeNull();
  expect(findListed(ROWS, ROWS, "gone")).toBeNull();
});

test("a line of a workbook that was read again is the same as long as it says the same at the same place", () => {
  const sheet = (score: number, title: string): ReturnType<typeof toListLines> =>
    toListLines(
      rowsOf({
        periods: ["2026"],
        keyAreas: [{ name: "A", objectives: [{ title, scores: [score] }, { scores: [2] }] }],
      }),
    );
  const isSame = (other: ReturnType<typeof toListLines>): readonly boolean[] =>
    sheet(3, "Champions").map((line, index) => {
      const beside = other[index];
      return beside !== undefined && isSameLine(line, beside);
    });
  expect(isSame(sheet(3, "Champions"))).toEqual([true, true, true]);
  expect(isSame(sheet(4, "Champions"))).toEqual([true, false, true]);
  expect(isSame(sheet(3, "Leaders"))).toEqual([true, false, true]);
  expect(isSame(sheet(3, "Champions").slice(1))).toEqual([false, false, false]);
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
