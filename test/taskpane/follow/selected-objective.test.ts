import { findSelectedObjective } from "../../../src/taskpane/follow/selected-objective";
import { rowsOf } from "../scores/rows";

/** Rows 3, 4 and 8 of the sheet. */
const OBJECTIVES = rowsOf({
  periods: ["2025", "2026"],
  keyAreas: [
    { name: "First", objectives: [{ scores: [2, "2/3"] }, { title: "Second line", scores: [4, 3] }] },
    { name: "Second", objectives: [{ scores: [null, "N/A"] }] },
  ],
}).map(({ objective }) => objective);

test("the selected objective is the one of a single row, on its own sheet", () => {
  const select = (sheet: string, top: number, bottom = top): string | null =>
    findSelectedObjective(OBJECTIVES, { sheet, top, left: 0, bottom, right: 9 })?.title.value ?? null;
  expect(select("scores", 3)).toBe("Second line");
  expect(select("Scores", 2, 3)).toBeNull();
  expect(select("Other", 3)).toBeNull();
  expect(select("Scores", 0)).toBeNull();
  expect(findSelectedObjective(OBJECTIVES, null)).toBeNull();
});

test("of several on one row it is the one whose cell is selected, and none where that is not told", () => {
  const [first, second] = OBJECTIVES;
  if (!first || !second) throw new Error("The test's list has two objectives.");
  const beside = { ...second, title: { ...second.title, at: { ...first.title.at, column: 20 } } };
  const select = (left: number, right = left): unknown =>
    findSelectedObjective([first, beside], {
      sheet: "Scores",
      top: first.title.at.row,
      left,
      bottom: first.title.at.row,
      right,
    });
  expect(select(20)).toBe(beside);
  expect(select(first.title.at.column)).toBe(first);
  expect(select(0, 30)).toBeNull();
  expect(select(19)).toBeNull();
});
