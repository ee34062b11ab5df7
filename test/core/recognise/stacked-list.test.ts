import { toA1, toA1Range } from "../../../src/core/grid/a1";
import { recognise } from "../../../src/core/recognise/recognise";
import type { SheetReading } from "../../../src/core/recognise/reading";
import { toShortScore } from "../../../src/core/scale/score";
import type { Scorecard } from "../../../src/core/scorecard/scorecard";
import { LADDER_HEADER, readScorecard } from "../scorecard-builder";
import { snapshotOf, type PlainRows } from "../snapshot-builder";

const HEADER = ["#", "Objective", "2024 Score", "2024 Comments", "2025 Score", "2025 Comments"];
const LADDER = LADDER_HEADER;
const DESCRIPTORS = [null, "None do", "Some do", "Most do", "All do", "Others copy it"];

/** Two key areas, one with a ladder, under a title and a note. */
const SHEET: PlainRows = [
  ["Procurement maturity 2025"],
  ["Scores were agreed by the procurement board."],
  [],
  ["Engaging members"],
  LADDER,
  DESCRIPTORS,
  [],
  HEADER,
  [1, "Policy", 2, "Drafted.", 3, "Agreed."],
  [2, "Reporting", "2/3", null, "N/A", null],
  [],
  ["Managing risk"],
  [],
  HEADER,
  [3, "Fraud", 3, null, null, null],
];

function readSheet(rows: PlainRows, merges: readonly string[] = []): SheetReading {
  const [sheet] = recognise(snapshotOf({ rows, merges }), new Set()).sheets;
  if (!sheet) throw new Error("No sheet was read.");
  return sheet;
}

/** Every objective as `ref title | key area | period: score`. */
function toLines(scorecard: Scorecard): readonly string[] {
  return scorecard.objectives.map((objective) => {
    const scores = [...objective.scores].map(([key, score]) => `${key}: ${toShortScore(score.value)}`);
    return `${objective.ref ?? "-"} ${objective.title.value} | ${objective.keyArea ?? "-"} | ${scores.join(", ")}`;
  });
}

function readLines(rows: PlainRows, merges: readonly string[] = []): readonly string[] {
  return toLines(readScorecard(snapshotOf({ rows, merges })));
}

/** Everything that was left out as `range: reason`. */
function toReasons(reading: SheetReading): readonly string[] {
  return reading.leftOut.map(({ range, why }) => `${toA1Range(range)}: ${why}`);
}

const LINES = [
  "1 Policy | Engaging members | 2024-2024: 2, 2025-2025: 3",
  "2 Reporting | Engaging members | 2024-2024: 2/3, 2025-2025: N/A",
  "3 Fraud | Managing risk | 2024-2024: 3, 2025-2025: blank",
];

describe("a stacked list", () => {
  test("is read: title, key areas, ladder, objectives, and the note left out", () => {
    const reading = readSheet(SHEET);
    expect(reading.holds).toContain("objectiveTable");
    expect(reading.title).toMatchObject({ row: 0, column: 0 });
    expect(readLines(SHEET)).toEqual(LINES);
    expect(reading.ladders.map(({ headerRow, descriptorRow }) => [headerRow, descriptorRow])).toEqual([[4, 5]]);
    expect(toReasons(reading)).toEqual(["A2: A note: kept as it is and not read."]);
  });

  test.each([
    [1, 0],
    [0, 1],
    [7, 3],
  ])("may stand %i rows further down and %i columns further right", (down, right) => {
    const blanks = (count: number): null[] => Array.from({ length: count }, () => null);
    const rows = [...blanks(down).map(() => []), ...SHEET.map((row) => [...blanks(right), ...row])];
    expect(readLines(rows)).toEqual(LINES);
    const title = readSheet(rows).title;
    expect(title && toA1(title.row, title.column)).toBe(toA1(down, right));
  });

  test("may have blank columns between its columns", () => {
    const rows = [["Engaging members"], ["#", null, "Objective", null, "2025 Score"], [1, null, "Policy", null, 3]];
    expect(readLines(rows)).toEqual(["1 Policy | Engaging members | 2025-2025: 3"]);
  });

  test("may have hidden rows, which are read as well", () => {
    const snapshot = snapshotOf({ rows: SHEET, hiddenRows: [8] });
    expect(toLines(readScorecard(snapshot))).toEqual(LINES);
  });

  test("may have headers that formulas give", () => {
    const rows: PlainRows = [
      ["Engaging members"],
      ["#", "Objective", { formula: 'C1&" Score"', value: "2025 Score" }],
      [1, "Policy", { formula: "E3", value: 4 }],
    ];
    expect(readLines(rows)).toEqual(["1 Policy | Engaging members | 2025-2025: 4"]);
  });
});

describe("key areas", () => {
  test("go on under a header that is repeated", () => {
    const rows = [["Managing risk"], HEADER, [1, "Fraud", 2], [], HEADER, [2, "Insurance", 3]];
    expect(readLines(rows)).toEqual([
      "1 Fraud | Managing risk | 2024-2024: 2, 2025-2025: blank",
      "2 Insurance | Managing risk | 2024-2024: 3, 2025-2025: blank",
    ]);
  });

  test("may be headed within one long table", () => {
    const rows = [HEADER, ["Managing risk"], [1, "Fraud", 2, null, 3], ["Social value"], [2, "Jobs", 3, null, 4]];
    expect(readLines(rows)).toEqual([
      "1 Fraud | Managing risk | 2024-2024: 2, 2025-2025: 3",
      "2 Jobs | Social value | 2024-2024: 3, 2025-2025: 4",
    ]);
  });

  test("may be headed across the table in the titles' column, where the cells are merged", () => {
    const rows = [HEADER, [null, "Managing risk"], [1, "Fraud", 2], [null, "Social value"], [2, "Jobs", 3]];
    expect(readLines(rows, ["B2:F2", "B4:F4"])).toEqual([
      "1 Fraud | Managing risk | 2024-2024: 2, 2025-2025: blank",
      "2 Jobs | Social value | 2024-2024: 3, 2025-2025: blank",
    ]);
  });

  test("are named by the nearest heading, not by the sheet's title", () => {
    const rows = [["Maturity scores"], ["Managing risk"], ["Agreed in May."], HEADER, [1, "Fraud", 2]];
    expect(readLines(rows)).toEqual(["1 Fraud | Managing risk | 2024-2024: 2, 2025-2025: blank"]);
    expect(readSheet(rows).title).toMatchObject({ row: 0 });
  });

  test("may have no name", () => {
    expect(readLines([HEADER, [1, "Fraud", 2]])).toEqual(["1 Fraud | - | 2024-2024: 2, 2025-2025: blank"]);
  });
});

describe("a row under the header", () => {
  const read = (row: PlainRows[number]): PlainRows => [
    ["Managing risk"],
    HEADER,
    [1, "Fraud", 2, null, 3],
    row,
    [9, "Jobs", 1],
  ];

  test("without a ref, where the others have refs, is left out and said", () => {
    expect(readLines(read([null, "evidence: policy", 3]))).toHaveLength(2);
    expect(toReasons(readSheet(read([null, "evidence: policy", 3])))).toEqual([
      expect.stringContaining("A row without a ref in a list whose objectives have refs."),
    ]);
  });

  test.each<[string, PlainRows[number], string]>([
    ["without a score", [2, "Insurance"], "2 Insurance | Managing risk | 2024-2024: blank, 2025-2025: blank"],
    ["without a title", [2, null, 3], "2  | Managing risk | 2024-2024: 3, 2025-2025: blank"],
    ["with a decorated ref", ["VC02.", "Insurance", 3], "2 Insurance | Managing risk | 2024-2024: 3, 2025-2025: blank"],
    ["with a ref in words", ["two", "Insurance", 3], "two Insurance | Managing risk | 2024-2024: 3, 2025-2025: blank"],
    [
      "with a title that begins like a total",
      [2, "Total cost of ownership", 3],
      "2 Total cost of ownership | Managing risk | 2024-2024: 3, 2025-2025: blank",
    ],
  ])("%s is an objective", (_, row, line) => {
    expect(readLines(read(row))[1]).toBe(line);
    expect(toReasons(readSheet(read(row)))).toEqual([]);
  });

  test.each<[string, PlainRows[number], string]>([
    ["Total", ["Total", null, 5, null, 3], "A4:E4"],
    ["Subtotal", [null, "Subtotal", 5, null, 3], "B4:E4"],
    ["Sub-total:", ["Sub-total:", null, 5], "A4:C4"],
    ["Grand total", ["Grand total", null, 5], "A4:C4"],
    ["Average", ["Average", null, 2.5, null, 3], "A4:E4"],
    ["AVERAGE SCORE", [null, "AVERAGE SCORE", 2.5], "B4:C4"],
    ["Overall mean 2025", ["Overall mean 2025", null, 2.5], "A4:C4"],
    ["Mean", ["Mean", null, null, null, 3], "A4:E4"],
  ])("%s is the sheet's own arithmetic", (_, row, range) => {
    expect(readLines(read(row))).toHaveLength(2);
    expect(toReasons(readSheet(read(row)))).toEqual([
      `${range}: A row of totals or averages: the sheet's own arithmetic, no objective.`,
    ]);
  });

  test("that is a sentence is a note", () => {
    const rows = read(["Scores of the next line are provisional."]);
    expect(readLines(rows)).toHaveLength(2);
    expect(toReasons(readSheet(rows))).toEqual(["A4: A note: kept as it is and not read."]);
  });

  test("that has a score and names no objective is left out", () => {
    const rows = read([null, null, 3, null, 4]);
    expect(readLines(rows)).toHaveLength(2);
    expect(toReasons(readSheet(rows))).toEqual([
      "C4:E4: A row that is in no table this program knows, or that names no objective.",
    ]);
  });

  test("that follows the last objective and heads nothing is left out", () => {
    const rows = [["Managing risk"], HEADER, [1, "Fraud", 2], [], ["To be continued"]];
    expect(toReasons(readSheet(rows))).toEqual(["A5: A heading with no objectives or ladder under it."]);
  });
});

describe("columns", () => {
  test("that are not known are left out by name", () => {
    const rows = [["Managing risk"], ["#", "Objective", "Weighting", "2025 Score", "RAG"], [1, "Fraud", 5, 2, "red"]];
    expect(readLines(rows)).toEqual(["1 Fraud | Managing risk | 2025-2025: 2"]);
    expect(toReasons(readSheet(rows))).toEqual([
      "C2:C3: The header “Weighting” is not one that this program knows, so its column is not read.",
      "E2:E3: The header “RAG” is not one that this program knows, so its column is not read.",
    ]);
  });

  test("that hold the same thing twice are read once", () => {
    const rows = [["Managing risk"], ["#", "Objective", "2025 Score", "Score 2025"], [1, "Fraud", 2, 4]];
    expect(readLines(rows)).toEqual(["1 Fraud | Managing risk | 2025-2025: 2"]);
    expect(toReasons(readSheet(rows))).toEqual([
      "D2:D3: “Score 2025” is a second column for the same thing; only one is read.",
    ]);
  });

  test("may have the newest period on the left; periods run oldest first all the same", () => {
    const rows = [
      ["Managing risk"],
      ["#", "Objective", "2025 Score", "2024 Score", "2022/23 Score"],
      [1, "Fraud", 5, 4, 3],
    ];
    const scorecard = readScorecard(snapshotOf({ rows }));
    expect(scorecard.periods.map(({ label }) => label)).toEqual(["2022/23", "2024", "2025"]);
    expect(toLines(scorecard)).toEqual(["1 Fraud | Managing risk | 2025-2025: 5, 2024-2024: 4, 2022-2023: 3"]);
  });

  test("called current and previous run previous first", () => {
    const rows = [["Managing risk"], ["#", "Objective", "Current score", "Previous score"], [1, "Fraud", 4, 3]];
    expect(readScorecard(snapshotOf({ rows })).periods.map(({ label }) => label)).toEqual(["previous", "current"]);
  });

  test("called Score alone take their period from the comments beside them", () => {
    const rows = [["Managing risk"], ["#", "Objective", "Score", "2025 Comments"], [1, "Fraud", 4, "Done."]];
    const scorecard = readScorecard(snapshotOf({ rows }));
    expect(scorecard.periods).toEqual([{ label: "2025", key: "2025-2025" }]);
    expect(toLines(scorecard)).toEqual(["1 Fraud | Managing risk | 2025-2025: 4"]);
    expect(scorecard.objectives[0]?.comments.get("2025-2025")?.value).toBe("Done.");
  });

  test("called Score alone may hold anything: small numbers without a year or a ladder are not read", () => {
    const rows = [["Appraisals"], ["#", "Objective", "Score", "Comments"], [1, "Finish the course", 4, "Done."]];
    expect(readLines(rows)).toEqual([]);
  });

  test("called Score alone, with no year about, are the current ones", () => {
    const rows = [["Managing risk"], ["#", "Objective", "Score", "Comments"], [1, "Fraud", "4 - Leader", "Done."]];
    expect(readLines(rows)).toEqual(["1 Fraud | Managing risk | current: 4"]);
  });

  test("may lack refs, where titles come first and a heading stands above them", () => {
    const rows = [
      ["Managing risk"],
      ["Objective", "2025 Score"],
      ["Fraud", 4],
      ["Insurance", 2],
      [],
      ["Social value"],
      ["Jobs", 3],
    ];
    expect(readLines(rows)).toEqual([
      "- Fraud | Managing risk | 2025-2025: 4",
      "- Insurance | Managing risk | 2025-2025: 2",
      "- Jobs | Social value | 2025-2025: 3",
    ]);
  });

  test("may hold the names of levels, rising from year to year, which is no ladder", () => {
    const rows = [
      ["Managing risk"],
      ["Objective", "2023 Score", "2024 Score", "2025 Score"],
      ["Fraud", "Developing", "Mature", "Leader"],
      ["Insurance", "Mature", "Mature", "Leader"],
    ];
    expect(readSheet(rows).ladders).toEqual([]);
    expect(readLines(rows)).toHaveLength(2);
  });
});

describe("ladders", () => {
  function toLadders(rows: PlainRows): readonly string[] {
    const { ladders } = readScorecard(snapshotOf({ rows }));
    return ladders.map(
      (ladder) =>
        `${ladder.for} ${ladder.name}: ${ladder.descriptors.map(({ level, source }) => `${level} ${source.value}`).join(", ")}`,
    );
  }

  const WHOLE = "1 None do, 2 Some do, 3 Most do, 4 All do, 5 Others copy it";

  test.each<[string, PlainRows]>([
    ["with numbers and names", [LADDER, DESCRIPTORS]],
    ["with names alone", [[null, "Minimum", "Developing", "Mature", "Leader", "Innovator"], DESCRIPTORS]],
    ["with levels by number", [[null, "Level 1", "Level 2", "Level 3", "Level 4", "Level 5"], DESCRIPTORS]],
    ["with bare numbers behind a label", [["Level", 1, 2, 3, 4, 5], DESCRIPTORS]],
    [
      "with the highest level first",
      [
        ["Score", "5 - Innovator", "4 - Leader", "3 - Mature", "2 - Developing", "1 - Minimum"],
        [null, "Others copy it", "All do", "Most do", "Some do", "None do"],
      ],
    ],
  ])("%s belong to the key area that they stand under", (_, ladder) => {
    const rows = [["Managing risk"], ...ladder, [], HEADER, [1, "Fraud", 2]];
    expect(toLadders(rows)).toEqual([`keyArea Managing risk: ${WHOLE}`]);
    expect(readScorecard(snapshotOf({ rows })).objectives[0]?.ladder?.name).toBe("Managing risk");
  });

  test("may lack a level", () => {
    const rows = [
      ["Managing risk"],
      ["Score", "Minimum", "Mature", "Leader"],
      [null, "None", "Most", "All"],
      HEADER,
      [1, "Fraud", 2],
    ];
    expect(toLadders(rows)).toEqual(["keyArea Managing risk: 1 None, 3 Most, 4 All"]);
  });

  test("may belong to single objectives, by ref", () => {
    const rows = [
      ["Enablers"],
      LADDER,
      [
        "Objective 56 - Developing talent - scoring criteria",
        "None do",
        "Some do",
        "Most do",
        "All do",
        "Others copy it",
      ],
      ["Objective 57 - Using data", "a", "b", "c", "d", "e"],
      [],
      HEADER,
      [56, "Developing talent", 3],
      [57, "Using data", 3],
      [58, "Cutting carbon", 3],
    ];
    expect(toLadders(rows)).toEqual([
      `objective Developing talent: ${WHOLE}`,
      "objective Using data: 1 a, 2 b, 3 c, 4 d, 5 e",
    ]);
    const { objectives } = readScorecard(snapshotOf({ rows }));
    expect(objectives.map(({ ladder }) => ladder?.name ?? null)).toEqual(["Developing talent", "Using data", null]);
    expect(objectives.map(({ keyArea }) => keyArea)).toEqual(["Enablers", "Enablers", "Enablers"]);
  });

  test("without descriptors are left out", () => {
    const reading = readSheet([["Managing risk"], LADDER, [], HEADER, [1, "Fraud", 2]]);
    expect(reading.ladders).toEqual([]);
    expect(toReasons(reading)).toEqual(["A2:F2: A row of level names without descriptors under it."]);
  });

  test("with a second row of descriptors keep the first", () => {
    const rows = [["Managing risk"], LADDER, DESCRIPTORS, [null, "a", "b", "c", "d", "e"], HEADER, [1, "Fraud", 2]];
    expect(toLadders(rows)).toEqual([`keyArea Managing risk: ${WHOLE}`]);
    expect(toReasons(readSheet(rows))).toEqual([
      "B4:F4: A second row of descriptors for the same key area; the first one is read.",
    ]);
  });

  test.each<[string, PlainRows[number]]>([
    ["scores of an objective", [1, 2, 3, 4, 5]],
    ["levels in no order", [null, "Mature", "Minimum", "Leader"]],
    ["two levels", [null, "Mature", "Leader"]],
  ])("are not taken from %s", (_, row) => {
    expect(readSheet([["Managing risk"], row, DESCRIPTORS, HEADER, [1, "Fraud", 2]]).ladders).toEqual([]);
  });
});

describe("what is left out", () => {
  const CLUTTERED: PlainRows = [
    ["Maturity scores"],
    ["Agreed in May."],
    ["Prepared by", "Procurement"],
    ["Managing risk"],
    LADDER,
    DESCRIPTORS,
    [null, "a", "b", "c", "d", "e"],
    ["#", "Objective", "Weighting", "2025 Score", "2025 score"],
    [1, "Fraud", 5, 2, 3],
    ["Provisional until the audit is done."],
    [2, "Insurance", 5, 4, 4],
    ["Average", null, null, 3, 3.5],
    [null, null, null, 3],
    ["An afterthought"],
  ];

  test("is said for everything that stands on the sheet and was not read", () => {
    const reading = readSheet(CLUTTERED);
    expect(reading.leftOut.map(({ range }) => toA1Range(range))).toEqual([
      ...["A2", "A3:B3", "B7:F7", "C8:C11", "E8:E11", "A10", "A12:E12", "D13", "A14"],
    ]);
    for (const { range, why } of reading.leftOut) {
      expect(range.sheet).toBe("Scores");
      expect(why).toMatch(/^.{10,}\.$/);
    }
  });

  test("stands in the order of the sheet", () => {
    const tops = readSheet(CLUTTERED).leftOut.map(({ range }) => range.top);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
  });
});
