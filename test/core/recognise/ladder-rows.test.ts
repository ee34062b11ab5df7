import { toA1Range } from "../../../src/core/grid/a1";
import type { Scorecard } from "../../../src/core/scorecard/scorecard";
import { readScorecard } from "../scorecard-builder";
import { snapshotOfSheets, type PlainRows } from "../snapshot-builder";

const NAMES = ["1 Minimum", "2 Developing", "3 Mature", "4 Leader", "5 Innovator"] as const;

function levelsOf(area: string): readonly (readonly [string, string])[] {
  return NAMES.map((name) => [name, `What ${name} means for ${area}`]);
}

function read(sheets: Readonly<Record<string, PlainRows>>): Scorecard {
  return readScorecard(snapshotOfSheets(Object.entries(sheets).map(([name, rows]) => ({ name, rows }))));
}

/** Each ladder as "name: level cell, ..." with what stands in the cells. */
function laddersOf({ ladders }: Scorecard): readonly string[] {
  return ladders.map(({ name, descriptors }) => {
    const levels = descriptors.map(({ level, source }) => `${level} ${source.value === "" ? "-" : source.value}`);
    return `${name}: ${levels.join("; ")}`;
  });
}

function expectedLadder(area: string): string {
  return `${area}: ${NAMES.map((name, index) => `${index + 1} What ${name} means for ${area}`).join("; ")}`;
}

const LIST: PlainRows = [
  ["Objective", "2026 Score"],
  ["Brief members", 3],
  ["Plan the pipeline", 2],
];

describe("levels below each other", () => {
  test("under a key area's heading and over its objectives are its ladder, with a header or without", () => {
    for (const header of [[["Level", "What it looks like"]], []]) {
      const scorecard = read({
        Scores: [
          ["Leading"],
          ...header,
          ...levelsOf("Leading"),
          ...LIST,
          [],
          ["Markets"],
          ...header,
          ...levelsOf("Markets"),
          ...LIST,
        ],
      });
      expect(laddersOf(scorecard)).toEqual([expectedLadder("Leading"), expectedLadder("Markets")]);
      expect(scorecard.objectives.map(({ keyArea, ladder }) => [keyArea, ladder?.name])).toEqual([
        ["Leading", "Leading"],
        ["Leading", "Leading"],
        ["Markets", "Markets"],
        ["Markets", "Markets"],
      ]);
      expect(scorecard.unrecognised).toEqual([]);
    }
  });

  test("in one table of all key areas are a ladder each, named in each row or in the first alone", () => {
    const named = (area: string, names: readonly string[]): PlainRows =>
      levelsOf(area).map((row, index) => [names[index] ?? null, ...row]);
    for (const names of [
      ["Leading", "Leading", "Leading", "Leading", "Leading"],
      ["Leading", "", "", "", ""],
    ]) {
      const scorecard = read({
        Scores: [
          ["Key area", ...(LIST[0] ?? [])],
          ["Leading", "Brief members", 3],
        ],
        Levels: [["Key area", "Level", "Descriptor"], ...named("Leading", names), [], ...named("Markets", ["Markets"])],
      });
      expect(laddersOf(scorecard)).toEqual([expectedLadder("Leading"), expectedLadder("Markets")]);
      expect(scorecard.objectives[0]?.ladder?.name).toBe("Leading");
    }
  });

  test("from the highest down, with one that is not described yet", () => {
    const rows = [...levelsOf("Leading")].reverse().map(([name, text]) => [name, name === "4 Leader" ? null : text]);
    const scorecard = read({ Scores: [["Leading"], ["Level", "Description"], ...rows, ...LIST] });
    expect(laddersOf(scorecard)).toEqual([
      "Leading: 1 What 1 Minimum means for Leading; 2 What 2 Developing means for Leading; " +
        "3 What 3 Mature means for Leading; 4 -; 5 What 5 Innovator means for Leading",
    ]);
  });

  test("that no key area's name stands over are a key of the levels, and said to be", () => {
    const scorecard = read({ Scores: [...LIST, [], ...levelsOf("everything")] });
    expect(scorecard.ladders).toEqual([]);
    expect(scorecard.objectives).toHaveLength(2);
    expect(scorecard.unrecognised.map(({ range, why }) => `${toA1Range(range)} ${why}`)).toEqual(
      [5, 6, 7, 8, 9].map((row) => `A${row}:B${row} A key of the levels: no objective.`),
    );
  });

  test("beside short words are none: a table of how many there are of each", () => {
    const counts = NAMES.map((name, index) => [name, index]);
    const scorecard = read({ Scores: [...LIST, [], ["How many"], ["Level", "Description"], ...counts] });
    expect(scorecard.ladders).toEqual([]);
  });
});

describe("rounds below each other", () => {
  const ROWS: PlainRows = [
    ["Year", "Ref", "Objective", "Score", "Comments"],
    ["2024/25", 1, "Brief members", 2, "Few papers"],
    ["2024/25", 2, "Plan the pipeline", 3, null],
    ["2025/26", 1, "Brief members", 3, "All papers"],
    ["2025/26", 2, "Plan the pipeline", "2/3", null],
    [null, 3, "Open the market", 4, null],
  ];

  test("are one scorecard, with each row's score in its year", () => {
    const { objectives, periods, unrecognised } = read({ Scores: ROWS });
    expect(periods.map(({ label }) => label)).toEqual(["2024/25", "2025/26"]);
    expect(
      objectives.map(({ title, scores }) => [
        title.value,
        ...[...scores.values()].map(({ text, at }) => [text, at.row]),
      ]),
    ).toEqual([
      ["Brief members", ["2", 1], ["3", 3]],
      ["Plan the pipeline", ["3", 2], ["2/3", 4]],
    ]);
    expect(objectives[0]?.comments.get("2025-2026")?.text).toBe("All papers");
    expect(unrecognised.map(({ range, why }) => `${toA1Range(range)} ${why}`)).toEqual([
      "B6:D6 A row without a year that can be read, in a list whose rows name theirs.",
    ]);
  });

  test("do not count where the scores' headers name their years", () => {
    const rows = ROWS.map((row, index) =>
      index === 0 ? ["Year", "Ref", "Objective", "2025/26 Score"] : row.slice(0, 4),
    );
    expect(read({ Scores: rows }).periods.map(({ label }) => label)).toEqual(["2025/26"]);
  });
});
