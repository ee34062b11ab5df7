import { fc } from "../../property";
import { toA1Range, toAddress } from "../../../src/core/grid/a1";
import { recognise } from "../../../src/core/recognise/recognise";
import { toScorecard } from "../../../src/core/scorecard/to-scorecard";
import { snapshotOf, snapshotOfSheets, type PlainCell, type PlainRows } from "../snapshot-builder";

const SCORES: PlainRows = [["Managing risk"], ["#", "Objective", "2025 Score"], [1, "Fraud", 3]];
const NOT_FOUND = "No table with a column of objectives and a column of scores for a year was found here.";

describe("a sheet that is no score sheet", () => {
  test.each<[string, PlainRows, string]>([
    [
      "a risk register",
      [
        ["Risk", "Likelihood", "Score"],
        ["Fire", 2, 3],
      ],
      "A1:C2",
    ],
    [
      "a numbered risk register",
      [
        ["ID", "Risk title", "Impact", "Risk score"],
        [1, "Fire", 2, 3],
      ],
      "A1:D2",
    ],
    [
      "a project plan",
      [
        ["Task", "Owner", "Score"],
        ["Write it", "An officer", 3],
      ],
      "A1:C2",
    ],
    [
      "objectives without scores",
      [
        ["Aim", "Lead officer", "Status"],
        ["Write it", "An officer", 3],
      ],
      "A1:C2",
    ],
    [
      "scores without objectives",
      [
        ["Supplier", "2025 Score"],
        ["A supplier", 3],
      ],
      "A1:B2",
    ],
    [
      "a ladder alone",
      [
        ["Level", 1, 2, 3, 4, 5],
        [null, "a", "b", "c", "d", "e"],
      ],
      "A1:F2",
    ],
    [
      "a note in the middle of the sheet",
      [[], [], [null, "Read this first."], [], [null, null, "Then this."]],
      "B3:C5",
    ],
  ])("%s is left out whole", (_, rows, range) => {
    const snapshot = snapshotOf({ rows });
    const [sheet] = recognise(snapshot, new Set()).sheets;
    expect(sheet?.holds).toEqual([]);
    expect(sheet?.leftOut.map((each) => [toA1Range(each.range), each.why])).toEqual([[range, NOT_FOUND]]);
    expect(toScorecard(snapshot, recognise(snapshot, new Set())).objectives).toEqual([]);
  });

  test.each<[string, PlainRows]>([
    ["empty", []],
    ["blank", [[null, " "], ["\u00A0"]]],
  ])("%s has nothing to leave out", (_, rows) => {
    expect(recognise(snapshotOf({ rows }), new Set()).sheets).toMatchObject([{ holds: [], leftOut: [] }]);
  });
});

describe("a workbook", () => {
  const snapshot = snapshotOfSheets([
    { name: "Read me", rows: [["What this is."]] },
    { name: "Scores ", rows: SCORES },
    { name: "Old scores", rows: SCORES, visibility: "hidden" },
    { name: "Summary", rows: SCORES },
  ]);

  test("is read sheet by sheet, whatever the sheets are called, but for hidden ones", () => {
    const { sheets } = recognise(snapshot, new Set());
    expect(sheets.map(({ sheet, holds }) => [sheet, holds])).toEqual([
      ["Read me", []],
      ["Scores ", ["objectiveTable"]],
      ["Old scores", []],
      ["Summary", ["objectiveTable"]],
    ]);
  });

  test("is read without our own tabs", () => {
    const { sheets } = recognise(snapshot, new Set(["Summary"]));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["Read me", "Scores ", "Old scores"]);
  });
});

describe("whatever stands on a sheet", () => {
  const cell: fc.Arbitrary<PlainCell> = fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    {
      weight: 3,
      arbitrary: fc.constantFrom<PlainCell>("#", "Objective", "2024 Score", "Score", "2025 Comments", "Target"),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom<PlainCell>("Minimum", "Developing", "Mature", "4 - Leader", "Total", "A note."),
    },
    {
      weight: 3,
      arbitrary: fc.constantFrom<PlainCell>(1, 2, 3, "2/3", "VC07", "Managing risk", true, { error: "#REF!" }),
    },
    { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
  );
  const rows = fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 12 });

  // Two tables may stand side by side, so that a row can hold an objective of each.
  test("reading never throws, and an objective comes from a cell of its own", () => {
    fc.assert(
      fc.property(rows, (plain) => {
        const snapshot = snapshotOf({ rows: plain });
        const { objectives } = toScorecard(snapshot, recognise(snapshot, new Set()));
        const places = objectives.map(({ title }) => toAddress(title.at));
        expect(new Set(places).size).toBe(places.length);
      }),
      { numRuns: 500 },
    );
  });

  test("every score that was read is what stands in its cell", () => {
    fc.assert(
      fc.property(rows, (plain) => {
        const snapshot = snapshotOf({ rows: plain });
        const { objectives } = toScorecard(snapshot, recognise(snapshot, new Set()));
        for (const score of objectives.flatMap((objective) => [...objective.scores.values()])) {
          expect(score.cell).toEqual(snapshot.cell(score.at));
        }
      }),
      { numRuns: 500 },
    );
  });
});
