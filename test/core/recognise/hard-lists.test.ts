import { toA1Range } from "../../../src/core/grid/a1";
import { toShortScore } from "../../../src/core/scale/score";
import type { Scorecard } from "../../../src/core/scorecard/scorecard";
import { readScorecard } from "../scorecard-builder";
import { snapshotOf, snapshotOfSheets, type PlainRows } from "../snapshot-builder";

/* Lists as officers keep them, each of which was once read as something that it is not. */

/** Each objective as "ref title | key area | label: score, ...", periods oldest first. */
function toLines({ objectives, periods }: Scorecard): readonly string[] {
  return objectives.map(({ ref, title, keyArea, scores }) => {
    const written = periods.flatMap(({ key, label }) => {
      const score = scores.get(key);
      return score ? [`${label}: ${toShortScore(score.value)}`] : [];
    });
    return `${ref ?? "-"} ${title.value} | ${keyArea ?? "-"} | ${written.join(", ")}`;
  });
}

function leftOut({ unrecognised }: Scorecard): readonly string[] {
  return unrecognised.map(({ range }) => toA1Range(range));
}

const HEADER = ["#", "Objective", "2023 Score", "2023 Comments"];

describe("what stands below a table is no objective", () => {
  test.each<[string, PlainRows, readonly string[]]>([
    [
      "a list of actions with a header of its own",
      [["Actions"], ["No", "Action", "Priority", "Owner"], [1, "Do this", 1, "AB"], [2, "Do that", 2, "CD"]],
      ["A6", "A7:D7", "A8:D8", "A9:D9"],
    ],
    [
      "a log with severities",
      [["Risk log"], ["R1", "Failure", 4, "3"], ["R2", "Cyber", 5, "2"]],
      ["A6", "A7:D7", "A8:D8"],
    ],
    [
      "a key that counts from 1 again",
      [["Key"], [1, "Minimum: nothing in place"], [2, "Developing: some of it"]],
      ["A6", "A7:B7", "A8:B8"],
    ],
  ])("%s", (_, below, ranges) => {
    const rows = [["Managing risk"], HEADER, [1, "Fraud", 3, "x"], [2, "Failure", 4, "y"], [], ...below];
    const scorecard = readScorecard(snapshotOf({ rows }));
    expect(toLines(scorecard)).toEqual(["1 Fraud | Managing risk | 2023: 3", "2 Failure | Managing risk | 2023: 4"]);
    expect(leftOut(scorecard)).toEqual(ranges);
  });

  test("a source or a note right under the last row", () => {
    const rows = [["Managing risk"], HEADER, [1, "Fraud", 3], ["Source:", "the panel's own assessment"]];
    const scorecard = readScorecard(snapshotOf({ rows }));
    expect(toLines(scorecard)).toEqual(["1 Fraud | Managing risk | 2023: 3"]);
    expect(leftOut(scorecard)).toEqual(["A4:B4"]);
  });

  test("but a key area whose numbers start again and are scored is one more key area", () => {
    const rows = [["Managing risk"], HEADER, [1, "Fraud", 3], [], ["Social value"], [1, "Jobs", 2]];
    expect(toLines(readScorecard(snapshotOf({ rows })))).toEqual([
      "1 Fraud | Managing risk | 2023: 3",
      "1 Jobs | Social value | 2023: 2",
    ]);
  });
});

describe("a score column without a year", () => {
  test("is left out beside columns that name theirs, with all its rows", () => {
    const rows = [
      ["Managing risk"],
      ["#", "Objective", "Level", "2023 Score"],
      [1, "Fraud", 1, 4],
      [2, "Failure", 2, 3],
    ];
    const scorecard = readScorecard(snapshotOf({ rows }));
    expect(toLines(scorecard)).toEqual(["1 Fraud | Managing risk | 2023: 4", "2 Failure | Managing risk | 2023: 3"]);
    expect(leftOut(scorecard)).toEqual(["C2:C4"]);
  });

  test("called Current is newer than any year, and Previous older", () => {
    const rows = [
      ["Managing risk"],
      ["#", "Objective", "Current Score", "2022 Score", "Previous Score"],
      [1, "Fraud", 4, 3, 2],
    ];
    expect(toLines(readScorecard(snapshotOf({ rows })))).toEqual([
      "1 Fraud | Managing risk | previous: 2, 2022: 3, current: 4",
    ]);
  });

  test("takes the year of the title above it or of its sheet, and both years are one objective's", () => {
    const table = (score: number): PlainRows => [
      ["#", "Objective", "Score"],
      [1, "Fraud", score],
    ];
    const titled = snapshotOf({ rows: [["Scores 2022"], ...table(2), [], ["Scores 2023"], ...table(4)] });
    expect(toLines(readScorecard(titled))).toEqual(["1 Fraud | - | 2022: 2, 2023: 4"]);
    const sheets = snapshotOfSheets([
      { name: "2022", rows: table(2) },
      { name: "2023", rows: table(4) },
    ]);
    expect(toLines(readScorecard(sheets))).toEqual(["1 Fraud | - | 2022: 2, 2023: 4"]);
  });

  test("takes the year of a key area's heading, which stays its name", () => {
    const rows = [["Managing risk 2023"], ["#", "Objective", "Score"], [1, "Fraud", 4]];
    expect(toLines(readScorecard(snapshotOf({ rows })))).toEqual(["1 Fraud | Managing risk 2023 | 2023: 4"]);
  });

  test("is not read where two of them leave open which year is which", () => {
    const rows = [
      [null, null, null, 2022, null, 2023],
      ["#", "Objective", "Score", "Comments", "Score", "Comments"],
      [1, "Fraud", 2, "", 4],
    ];
    const scorecard = readScorecard(snapshotOf({ rows }));
    expect(toLines(scorecard)).toEqual([]);
    expect(leftOut(scorecard)).toEqual(["A1:F3"]);
  });
});

describe("a header in two rows", () => {
  const expected = ["1 Fraud | Managing risk | 2022: 2, 2023: 4"];

  test("has the years over their columns", () => {
    const rows = [
      ["Managing risk"],
      [null, null, 2022, null, 2023],
      ["#", "Objective", "Score", "Comments", "Score", "Comments"],
      [1, "Fraud", 2, "old", 4, "new"],
    ];
    const scorecard = readScorecard(snapshotOf({ rows }));
    expect(toLines(scorecard)).toEqual(expected);
    expect([...(scorecard.objectives[0]?.comments.values() ?? [])].map(({ value }) => value)).toEqual(["old", "new"]);
  });

  test("has the years under the words, or the words merged down beside them", () => {
    const under = [
      ["Managing risk"],
      ["#", "Objective", "Score", null, "Comments"],
      [null, null, 2022, 2023, 2023],
      [1, "Fraud", 2, 4, "x"],
    ];
    expect(toLines(readScorecard(snapshotOf({ rows: under })))).toEqual(expected);
    const merged = [
      ["Managing risk"],
      ["#", "Objective", "2022", "2023"],
      [null, null, "Score", "Score"],
      [1, "Fraud", 2, 4],
    ];
    expect(toLines(readScorecard(snapshotOf({ rows: merged, merges: ["A2:A3", "B2:B3"] })))).toEqual(expected);
  });

  test("may have the key area's name beside the years", () => {
    const rows = [
      ["Managing risk", null, 2022, 2023],
      ["#", "Objective", "Score", "Score"],
      [1, "Fraud", 2, 4],
    ];
    expect(toLines(readScorecard(snapshotOf({ rows })))).toEqual(expected);
  });
});

describe("rows between objectives", () => {
  test("without a ref are left out where the others have refs", () => {
    const rows = [["Managing risk"], HEADER, [1, "Fraud", 3], [null, "evidence: policy", 2], [2, "Failure", 4]];
    const scorecard = readScorecard(snapshotOf({ rows }));
    expect(toLines(scorecard)).toEqual(["1 Fraud | Managing risk | 2023: 3", "2 Failure | Managing risk | 2023: 4"]);
    expect(leftOut(scorecard)).toEqual(["B4:C4"]);
  });

  test("are a heading where only the group's own averages stand beside it", () => {
    const rows = [
      ["Managing risk"],
      HEADER,
      [1, "Fraud", 3],
      ["Social value", null, { formula: "AVERAGE(C5)", value: 4 }],
      [2, "Jobs", 4],
    ];
    expect(toLines(readScorecard(snapshotOf({ rows })))).toEqual([
      "1 Fraud | Managing risk | 2023: 3",
      "2 Jobs | Social value | 2023: 4",
    ]);
  });

  test("are further lines of an objective that is merged down over them", () => {
    const rows = [
      ["Managing risk"],
      HEADER,
      [1, "Fraud", 3, "first line"],
      [null, null, null, "second line"],
      [2, "Failure", 4],
    ];
    const scorecard = readScorecard(snapshotOf({ rows, merges: ["A3:A4", "B3:B4", "C3:C4"] }));
    expect(toLines(scorecard)).toEqual(["1 Fraud | Managing risk | 2023: 3", "2 Failure | Managing risk | 2023: 4"]);
    expect(leftOut(scorecard)).toEqual(["D4"]);
  });
});

describe("an objective that stands twice", () => {
  const table = [["Managing risk"], HEADER, [1, "Fraud", 3]];

  test("is counted once, and the other row is named", () => {
    const scorecard = readScorecard(
      snapshotOfSheets([
        { name: "Scores", rows: table },
        { name: "Extract", rows: table },
      ]),
    );
    expect(toLines(scorecard)).toEqual(["1 Fraud | Managing risk | 2023: 3"]);
    expect(scorecard.unrecognised).toMatchObject([
      { range: { sheet: "Extract", top: 2 }, why: expect.stringContaining("Scores!B3") as string },
    ]);
  });

  test("on a hidden sheet is not read at all", () => {
    const scorecard = readScorecard(
      snapshotOfSheets([
        { name: "Scores", rows: table },
        { name: "Old", rows: [["Other"], HEADER, [9, "Gone", 1]], visibility: "hidden" },
      ]),
    );
    expect(toLines(scorecard)).toEqual(["1 Fraud | Managing risk | 2023: 3"]);
    expect(scorecard.unrecognised).toMatchObject([
      { range: { sheet: "Old" }, why: "A hidden sheet is not read. Unhide it if it counts." },
    ]);
  });

  test("in a hidden column is read from the visible one", () => {
    const rows = [["Managing risk"], ["#", "Objective", "2023 Score", "Score 2023"], [1, "Fraud", 1, 4]];
    expect(toLines(readScorecard(snapshotOf({ rows, hiddenColumns: [2] })))).toEqual([
      "1 Fraud | Managing risk | 2023: 4",
    ]);
  });
});
