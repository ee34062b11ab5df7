import { findDoubts } from "../../../src/core/recognise/doubts";
import { recognise } from "../../../src/core/recognise/recognise";
import type { Scorecard } from "../../../src/core/scorecard/scorecard";
import { readScorecard } from "../scorecard-builder";
import { snapshotOf, snapshotOfSheets, type PlainRows } from "../snapshot-builder";

const HEADER = ["Area", "No.", "What we look at", "Score 2025", "Target", "Evidence"];
const ROWS: PlainRows = [
  HEADER,
  ["Leading", 1, "Champion at the top table", "3 - Mature", 4, "Named in the plan"],
  ["Leading", 2, "Briefings for members", 2, 3, "Two papers"],
  ["Markets", 3, "Early talks with suppliers", 3, 3, "Market days"],
];
const REASON =
  "“What we look at” is taken for the objectives: no header calls anything so, and no other column here could name them.";

const titlesOf = ({ objectives }: Scorecard): readonly string[] => objectives.map(({ title }) => title.value);

/** The same rows with another column in place of the one with the titles' place. */
function withHeader(header: readonly string[], rows: PlainRows = ROWS.slice(1)): PlainRows {
  return [header, ...rows];
}

describe("objectives under a header of the council's own", () => {
  test("are told by their cells, and it is said", () => {
    const scorecard = readScorecard(snapshotOf({ rows: ROWS }));
    expect(titlesOf(scorecard)).toEqual([
      "Champion at the top table",
      "Briefings for members",
      "Early talks with suppliers",
    ]);
    expect(scorecard.readAs).toEqual([
      { range: { sheet: "Scores", top: 0, bottom: 3, left: 2, right: 2 }, why: REASON },
    ]);
  });

  test("are a doubt until somebody says what the column holds", () => {
    const snapshot = snapshotOf({ rows: ROWS });
    const settled = {
      kind: "column",
      sheet: "Scores",
      column: { by: "header", header: "What we look at", nth: 1 },
      use: { role: "title", period: null },
    } as const;
    const doubtsOf = (columns: readonly (typeof settled)[]): readonly string[] =>
      recognise(snapshot, new Set(), columns).sheets.flatMap((sheet) =>
        findDoubts(sheet, { titledBy: "headers", isOurs: null, headerRow: null, columns }),
      );
    expect(doubtsOf([])).toEqual([REASON]);
    expect(doubtsOf([settled])).toEqual([]);
  });

  test("are read on another year's sheet too, where numbers alone say no level", () => {
    const later = HEADER.map((text) => text.replace("2025", "2026"));
    const plain: PlainRows = [
      later,
      ["Leading", 1, "Champion at the top table", 4, 4, "Speaks at council"],
      ["Markets", 4, "Plans for social value", 2, 3, "New"],
    ];
    const sheets = [
      { name: "A", rows: ROWS },
      { name: "B", rows: plain },
    ];
    const { objectives, periods } = readScorecard(snapshotOfSheets(sheets));
    expect(periods.map(({ label }) => label)).toEqual(["2025", "2026"]);
    expect(objectives.map(({ ref, scores }) => [ref, [...scores.keys()].length])).toEqual([
      ["1", 2],
      ["2", 1],
      ["3", 1],
      ["4", 1],
    ]);
    expect(titlesOf(readScorecard(snapshotOf({ rows: plain })))).toEqual([]);
  });

  test.each<[string, PlainRows]>([
    [
      "two columns that could name them",
      ROWS.map((row, index) => [...row, index === 0 ? "What good is" : `Good is when plan ${index} is known`]),
    ],
    ["nothing beside the scores that is of assessments", ROWS.map((row) => row.slice(0, 4))],
    ["no ref and no key area", ROWS.map((row) => row.slice(2))],
    ["a list of risks", withHeader(["Area", "No.", "Risk", "Score 2025", "Target", "Evidence"]).map(toPlainScores)],
    ["a list of bids", withHeader(["Area", "No.", "Bid", "Score 2025", "Target", "Evidence"]).map(toPlainScores)],
    ["scores that no level bears out", ROWS.map(toPlainScores)],
  ])("are not told where there is %s", (_, rows) => {
    expect(titlesOf(readScorecard(snapshotOf({ rows })))).toEqual([]);
  });

  test("are not told beside a list whose header names them", () => {
    const named = [
      ["Objective", "2025 Score"],
      ["Brief members", "3 - Mature"],
    ];
    const sheets = [
      { name: "List", rows: named },
      { name: "Notes", rows: ROWS },
    ];
    expect(titlesOf(readScorecard(snapshotOfSheets(sheets)))).toEqual(["Brief members"]);
  });
});

/** A level by name would make any list sure. */
function toPlainScores(row: PlainRows[number]): PlainRows[number] {
  return row.map((cell) => (cell === "3 - Mature" ? 3 : cell));
}

test("a “Title” is an objective's where a text merged over it says so", () => {
  const rows: PlainRows = [
    ["Objective", null, "Final"],
    ["No", "Title", "Moderated score 2026"],
    [1, "Leadership of procurement", 3],
  ];
  expect(titlesOf(readScorecard(snapshotOf({ rows, merges: ["A1:B1"] })))).toEqual(["Leadership of procurement"]);
  expect(titlesOf(readScorecard(snapshotOf({ rows: [["Contract"], ...rows.slice(1)], merges: ["A1:B1"] })))).toEqual(
    [],
  );
});
