import { countLines, toRowHeights } from "../../../src/core/change/row-heights";
import type { PlannedCell } from "../../../src/core/change/sheet-plan";

describe("the lines that a text takes", () => {
  test.each([
    ["", 1],
    ["ten letter", 1],
    ["ten letters and", 2],
    ["one\ntwo\n\nfour", 4],
    // Eleven letters fit: the second word begins a line, though both together are shorter than two lines.
    ["seventeen seventeen seventeen", 3],
    // A word that is longer than a line goes on in the next one.
    ["x".repeat(25), 3],
    [`${"x".repeat(25)} yes`, 3],
  ])("%j takes %d in a column of ten", (text, lines) => {
    expect(countLines(text, 10, false)).toBe(lines);
  });

  test("bold letters take more room", () => {
    expect(countLines("eleven more", 10, false)).toBe(1);
    expect(countLines("eleven more", 10, true)).toBe(2);
  });
});

describe("the heights of rows", () => {
  const cell = (row: number, value: string, style: PlannedCell["style"]): PlannedCell => ({
    ...{ row, column: 0, value, formula: null, style },
  });

  test("are those of wrapped texts, at the most what Excel allows", () => {
    const cells = [
      cell(0, "short", "label"),
      cell(1, "one\ntwo", "label"),
      cell(2, "one\ntwo", "cell"),
      cell(3, "line\n".repeat(40), "label"),
    ];
    expect(toRowHeights(cells, [20])).toEqual([
      { row: 1, points: 30 },
      { row: 3, points: 409 },
    ]);
  });
});
