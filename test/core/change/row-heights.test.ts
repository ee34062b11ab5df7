import { countLines, toRowHeights, toTextLines } from "../../../src/core/change/row-heights";
import type { PlannedCell } from "../../../src/core/change/sheet-plan";

describe("the lines that a text takes", () => {
  test.each([
    ["", 1],
    ["ten letter", 1],
    ["ten letters and", 2],
    ["one\ntwo\n\nfour", 4],
    // The second word begins a line, though two words together are shorter than two lines.
    ["seventeen seventeen seventeen", 3],
    // A word that is longer than a line goes on in the next one.
    ["x".repeat(25), 3],
    [`${"x".repeat(25)} yes`, 3],
  ])("%j takes %d in a column of ten", (text, lines) => {
    expect(countLines(text, 10, false)).toBe(lines);
  });

  test("narrow letters take less room than wide ones, and a narrow column has less for them than it is wide", () => {
    expect(countLines("illicit little list", 13, false)).toBe(1);
    expect(countLines("MAXIMUM MAMMOTH", 13, false)).toBe(2);
    // The header of a column that is eleven wide: ten digits and a half have room in it.
    expect(countLines("between two", 11, true)).toBe(2);
  });

  test("bold letters take more room", () => {
    const digits = "12345678901234567";
    expect(countLines(digits, 20, false)).toBe(1);
    expect(countLines(digits, 20, true)).toBe(2);
  });
});

describe("the lines of a text that runs over free cells", () => {
  test("are broken between words, and at its own line breaks", () => {
    expect(toTextLines("one two three\nfour", 12)).toEqual(["one two", "three", "four"]);
    expect(toTextLines("", 12)).toEqual([""]);
  });

  test("are joined again the whole text", () => {
    const text = "The register's delivered lines come to £5.00 less than what is reported for the year.";
    const lines = toTextLines(text, 30);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join(" ")).toBe(text);
  });
});

describe("the heights of rows", () => {
  const cell = (row: number, value: string, style: PlannedCell["style"]): PlannedCell => ({
    ...{ row, column: 0, value, formula: null, style },
  });

  test("leave a number on its line, however narrow its column", () => {
    const number: PlannedCell = { row: 0, column: 0, value: 123_456_789.25, formula: null, style: "figure" };
    expect(toRowHeights([number], [5])).toEqual([]);
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
