import { duplicateObjective } from "../../../../src/core/check/rules/duplicate-objective";
import { toAddress } from "../../../../src/core/grid/a1";
import type { Scorecard } from "../../../../src/core/scorecard/scorecard";
import { readScorecard, scorecardOf, type PlainObjective } from "../../scorecard-builder";
import { snapshotOf, snapshotOfSheets, type PlainCell, type PlainRows, type PlainSheet } from "../../snapshot-builder";
import { findingsOf, plainFindingsOf } from "../rule-run";

type Line = readonly [ref: PlainCell, title: string];

function toObjectives(lines: readonly Line[]): readonly PlainObjective[] {
  return lines.map(([ref, title]) => ({ ref, title, scores: [3] }));
}

/** One key area for each group of lines; the first line stands in row 3, and a group ends with three rows without one. */
function listOf(...groups: readonly (readonly Line[])[]): Scorecard {
  const names = ["Managing risk", "Social value", "Engaging members"];
  const keyAreas = groups.map((lines, index) => ({ name: names[index] ?? "", objectives: toObjectives(lines) }));
  return scorecardOf({ periods: ["2025"], keyAreas });
}

/** A sheet with a table for each group of lines, under its year. */
function sheetOf(name: string, ...tables: readonly (readonly [year: string, lines: readonly Line[]])[]): PlainSheet {
  const rows = tables.flatMap(([year, lines]): PlainRows => [
    ["#", "Objective", `${year} Score`],
    ...lines.map(([ref, title]) => [ref, title, 3]),
    [],
  ]);
  return { name, rows: [["Managing risk"], ...rows] };
}

const FIVE: readonly Line[] = [
  [1, "Fraud"],
  [2, "Tax"],
  [3, "Skills"],
  [4, "Waste"],
  [5, "Grants"],
];

describe("duplicate-objective", () => {
  test.each<[string, readonly (readonly Line[])[], string, string]>([
    [
      "a ref that two objectives have",
      [[...FIVE, [2, "Data"]]],
      "Scores!B8",
      "Objective 2 is “Data” here and “Tax” at Scores!B4: of two objectives with one number nobody can tell which is meant.",
    ],
    [
      "such a ref in two ways of writing",
      [[...FIVE, ["VC02", "Data"]]],
      "Scores!B8",
      "Objective 2 is “Data” here and “Tax” at Scores!B4: of two objectives with one number nobody can tell which is meant.",
    ],
    [
      "a row that was pasted twice",
      [[...FIVE, [2, "Tax"]]],
      "Scores!B8",
      "Objective 2, “Tax”, stands in this list twice, here and at Scores!B4: it is counted twice.",
    ],
    [
      "a title with two refs",
      [[...FIVE, [6, "TAX "]]],
      "Scores!B8",
      "“TAX” stands in this list twice, here as 6 and at Scores!B4 as 2: it is counted twice.",
    ],
    [
      "a title without refs",
      [[...FIVE.map(([, title]): Line => [null, title]), [null, "Tax"]]],
      "Scores!B8",
      "“Tax” stands in this list twice, here and at Scores!B4: it is counted twice.",
    ],
    [
      "a ref in a list that goes on in another key area",
      [
        FIVE,
        [
          [6, "Data"],
          [3, "Trade"],
          [7, "Roads"],
        ],
      ],
      "Scores!B12",
      "Objective 3 is “Trade” here and “Skills” at Scores!B5: of two objectives with one number nobody can tell which is meant.",
    ],
    [
      "an objective that another table of the list scores for the same period again",
      [
        FIVE,
        [
          [6, "Data"],
          [3, "Skills"],
          [7, "Roads"],
        ],
      ],
      "Scores!B12",
      "Objective 3, “Skills”, stands in this list twice, here and at Scores!B5: only the first is counted.",
    ],
  ])("reports %s", (_, groups, cell, message) => {
    expect(plainFindingsOf(duplicateObjective, listOf(...groups))).toEqual([{ cell, message, fix: null }]);
  });

  test("reports a title with a number in one table and without in another", () => {
    const rows: PlainRows = [
      ["Managing risk"],
      ["#", "Objective", "2025 Score"],
      [1, "Fraud", 3],
      [2, "Tax", 3],
      ["New objectives"],
      ["Managing risk"],
      ["Objective", "2025 Score"],
      ["Data", 3],
      ["Tax", 3],
    ];
    const withParts = readScorecard(snapshotOf({ rows }));
    expect(findingsOf(duplicateObjective, withParts)).toEqual([]);
    const without = readScorecard(snapshotOf({ rows: rows.map((row) => (row[0] === "New objectives" ? [] : row)) }));
    expect(plainFindingsOf(duplicateObjective, without)).toEqual([
      {
        cell: "Scores!A9",
        message: "“Tax” stands in this list twice, here without a number and at Scores!B4 as 2: it is counted twice.",
        fix: null,
      },
    ]);
  });

  test("points at each further row, and at the first beside it", () => {
    const nine = Array.from({ length: 9 }, (_, index): Line => [index + 1, `Line ${index + 1}`]);
    const findings = findingsOf(duplicateObjective, listOf([...nine, [4, "Fraud"], [4, "Tax"]]));
    expect(findings.map(({ at, related }) => [at, ...related].map(toAddress))).toEqual([
      ["Scores!B12", "Scores!B6"],
      ["Scores!B13", "Scores!B6"],
    ]);
    expect(findings[0]).toMatchObject({ severity: "error", objective: "4", keyArea: "Managing risk", period: null });
  });

  test.each<[string, readonly (readonly Line[])[]]>([
    ["a list in order", [FIVE]],
    [
      "lists that are numbered from 1 in each key area",
      [
        FIVE,
        [
          [1, "Trade"],
          [2, "Data"],
          [3, "Roads"],
        ],
      ],
    ],
    [
      "the same title under another key area with another ref",
      [
        FIVE,
        [
          [6, "Tax"],
          [7, "Skills"],
        ],
      ],
    ],
    ["the same title under another key area without refs", [[[null, "Tax"]], [[null, "Tax"]]]],
    [
      "titles that are only alike",
      [
        [
          [1, "Tax"],
          [2, "Tax."],
          [3, "Taxes"],
        ],
      ],
    ],
    // What is the same in many rows does not tell them apart.
    [
      "a column of refs that is none",
      [
        [
          ["A", "Fraud"],
          ["A", "Tax"],
          ["A", "Data"],
          ["B", "Waste"],
          ["B", "Skills"],
        ],
      ],
    ],
  ])("does not report %s", (_, groups) => {
    expect(findingsOf(duplicateObjective, listOf(...groups))).toEqual([]);
  });

  test.each<[string, readonly PlainSheet[]]>([
    ["objectives that several sheets give", [sheetOf("Board", ["2025", FIVE]), sheetOf("Panel", ["2025", FIVE])]],
    [
      "refs of another sheet's list, in whatever order",
      [
        sheetOf("Board", ["2025", FIVE]),
        sheetOf("Panel", [
          "2025",
          [
            [5, "Roads"],
            [1, "Trade"],
            [9, "Data"],
          ],
        ]),
      ],
    ],
    ["a table for each year", [sheetOf("Board", ["2024", FIVE], ["2025", FIVE])]],
    [
      "an objective that is worded anew in another year's table",
      [sheetOf("Board", ["2024", FIVE], ["2025", [...FIVE.slice(0, 4), [5, "Grants and loans"]]])],
    ],
    [
      "a table that only sums up",
      [sheetOf("Board", ["2025", FIVE], ["2025", [FIVE[1] ?? [2, ""], FIVE[3] ?? [4, ""]]])],
    ],
  ])("does not report %s", (_, sheets) => {
    expect(findingsOf(duplicateObjective, readScorecard(snapshotOfSheets(sheets)))).toEqual([]);
  });

  test("does not report parts that are numbered from 1, whatever their key areas", () => {
    const rows: PlainRows = [
      ["Part", "Key area", "#", "Objective", "2025 Score"],
      ["Continued", "Managing risk", 1, "Fraud", 3],
      ["Continued", "Social value", 2, "Tax", 3],
      ["New", "Managing risk", 1, "Data", 3],
      ["New", "Social value", 2, "Trade", 3],
    ];
    expect(findingsOf(duplicateObjective, readScorecard(snapshotOf({ rows })))).toEqual([]);
  });
});
