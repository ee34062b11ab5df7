import { toA1Range } from "../../../src/core/grid/a1";
import { recognise } from "../../../src/core/recognise/recognise";
import { LADDER_HEADER, readScorecard } from "../scorecard-builder";
import { snapshotOf, type PlainRows } from "../snapshot-builder";

/* Lists that look like score sheets and are none. None of their figures may be read, and each has its reason. */

const NO_TABLE = "No table with a column of objectives and a column of scores for a year was found here.";
const NO_EVIDENCE =
  "Nothing shows that its scores are maturity levels: they belong to no year, or to nothing called an objective, " +
  "no level is written by name, and there is no ladder.";

function looksLike(list: string, header: string): string {
  return `Looks like ${list}: it has a column “${header}”, and nothing shows that its scores are maturity levels.`;
}

describe("a list that is no score sheet is left out whole", () => {
  test.each<[string, PlainRows, string, string]>([
    [
      "a risk register of objectives",
      [
        ["Corporate risk register 2024"],
        ["#", "Objective", "Likelihood", "Impact", "Score 2024"],
        [1, "Keep suppliers solvent", 3, 4, 3],
        [2, "Keep data safe", 2, 5, 4],
      ],
      "A1:E4",
      looksLike("a risk register", "Likelihood"),
    ],
    [
      "a risk register with its own words",
      [
        ["Ref", "Risk title", "Inherent score", "Current score", "Target score"],
        ["R1", "Fire", 4, 3, 2],
        ["R2", "Flood", 5, 3, 1],
      ],
      "A1:E3",
      NO_TABLE,
    ],
    [
      "a staff survey",
      [
        ["Staff survey 2023 and 2024"],
        ["No", "Question", "2023 Score", "2024 Score"],
        [1, "I know what is asked of me", 3, 4],
        [2, "I have what I need", 4, 4],
      ],
      "A1:D4",
      looksLike("a survey", "Question"),
    ],
    [
      "a staff survey by objective, with averages",
      [
        ["Objective", "2023 Score", "2024 Score"],
        ["Clear goals", 3.42, 3.61],
        ["Good tools", 2.87, 3.04],
        ["Kind managers", 4.13, 4.2],
      ],
      "A1:C4",
      "Nearly all figures in its columns of scores are no levels from 1 to 5.",
    ],
    [
      "a staff survey that counts its answers",
      [
        ["Objective", "Respondents", "Score 2024"],
        ["Clear goals", 120, 4],
        ["Good tools", 118, 3],
      ],
      "A1:C3",
      looksLike("a survey", "Respondents"),
    ],
    [
      "a project plan",
      [
        ["Task", "Owner", "Start", "End", "Score"],
        ["Draft the policy", "AB", "May", "June", 3],
      ],
      "A1:E2",
      NO_TABLE,
    ],
    [
      "a project plan by objective",
      [
        ["#", "Objective", "Owner", "Score"],
        [1, "Draft the policy", "AB", 3],
        [2, "Publish it", "CD", 5],
      ],
      "A1:D3",
      NO_EVIDENCE,
    ],
    [
      "a plan with milestones",
      [
        ["#", "Objective", "Milestone", "2024 Score"],
        [1, "Draft the policy", "Draft done", 3],
      ],
      "A1:D2",
      looksLike("a plan of work", "Milestone"),
    ],
    [
      "an evaluation of suppliers",
      [
        ["Supplier", "Price score", "Quality score", "Total"],
        ["First Ltd", 4, 3, 7],
        ["Second Ltd", 2, 5, 7],
      ],
      "A1:D3",
      NO_TABLE,
    ],
    [
      "an evaluation of suppliers by objective",
      [
        ["Objective", "Weighting", "Score 2024", "Weighted score"],
        ["Delivers on time", 3, 4, 12],
        ["Answers complaints", 2, 3, 6],
      ],
      "A1:D3",
      looksLike("an evaluation of suppliers or bids", "Weighted score"),
    ],
    [
      "a list of anything with a title",
      [
        ["No", "Title", "Score 2024"],
        [1, "A book on buying", 4],
        [2, "Another one", 5],
      ],
      "A1:C3",
      NO_EVIDENCE,
    ],
    [
      "a table of weightings",
      [
        ["Objective", "Weighting"],
        ["Price", 3],
        ["Quality", 5],
      ],
      "A1:B3",
      NO_TABLE,
    ],
    [
      "a training log",
      [
        ["Course", "Employee", "Score"],
        ["Buying law", "AB", 4],
        ["Ethics", "CD", 5],
      ],
      "A1:C3",
      NO_TABLE,
    ],
    [
      "a training log with objectives",
      [
        ["Employee", "Objective", "2024 Score"],
        ["AB", "Learn the new law", 4],
        ["CD", "Learn to negotiate", 5],
      ],
      "A1:C3",
      looksLike("a list of people", "Employee"),
    ],
    [
      "a list of audit actions",
      [
        ["No", "Recommendation", "Priority", "Owner", "Status"],
        [1, "Keep a register of contracts", 2, "AB", "Open"],
        [2, "Train the buyers", 3, "CD", "Done"],
      ],
      "A1:E3",
      NO_TABLE,
    ],
    [
      "a list of audit findings by objective",
      [
        ["No", "Objective", "Audit finding", "2024 rating"],
        [1, "Controls work", "They mostly do", 2],
        [2, "Records are kept", "Some are lost", 3],
      ],
      "A1:D3",
      looksLike("a list of audit findings", "Audit finding"),
    ],
    [
      "a scorecard of percentages",
      [
        ["Objective", "2023 score", "2024 score"],
        ["Invoices paid on time", 94, 97],
        ["Spend with local firms", 31, 36],
        ["Contracts on the register", 88, 91],
      ],
      "A1:C4",
      "Nearly all figures in its columns of scores are no levels from 1 to 5.",
    ],
    [
      "objectives in columns",
      [
        ["Objective", "Fraud", "Insurance", "Continuity"],
        ["2023 Score", 3, 2, 4],
        ["2024 Score", 3, 3, 4],
      ],
      "A1:D3",
      "Objectives stand in columns here, and this program reads one objective a row.",
    ],
    [
      "refs in columns over years",
      [["Maturity"], [null, "VC01", "VC02", "VC03", "VC04"], [2023, 3, 2, 4, 1], [2024, 3, 3, 4, 2]],
      "A1:E4",
      "Objectives stand in columns here, and this program reads one objective a row.",
    ],
    [
      "a key of the levels on a guidance sheet",
      [LADDER_HEADER, [null, "little is done", "some is done", "it is done", "it is done well", "others copy it"]],
      "A1:F2",
      "A ladder that no heading names, without objectives.",
    ],
  ])("%s", (_, rows, range, why) => {
    const snapshot = snapshotOf({ rows });
    const { sheets } = recognise(snapshot, new Set());
    expect(sheets.flatMap(({ holds }) => holds)).toEqual([]);
    expect(sheets.flatMap(({ leftOut }) => leftOut.map((each) => [toA1Range(each.range), each.why]))).toEqual([
      [range, why],
    ]);
    const { objectives, ladders, periods } = readScorecard(snapshot);
    expect([objectives, ladders, periods]).toEqual([[], [], []]);
  });
});

describe("the same headers are no hindrance", () => {
  const RISKY: PlainRows = [
    ["#", "Objective", "Risk", "2024 Score"],
    [1, "Fraud", "Loss", "3 - Mature"],
  ];

  test("where levels are written by name", () => {
    expect(readScorecard(snapshotOf({ rows: RISKY })).objectives).toHaveLength(1);
  });

  test("where a ladder stands on the sheet", () => {
    const ladder: PlainRows = [
      ["Managing risk"],
      LADDER_HEADER,
      [null, "a", "b", "c", "d", "e"],
      ["#", "Objective", "Impact", "Score"],
      [1, "Fraud", 5, 3],
    ];
    expect(readScorecard(snapshotOf({ rows: ladder })).objectives).toMatchObject([
      { ref: "1", scores: new Map([["current", { value: { kind: "awarded", level: 3 } }]]) },
    ]);
  });

  test("and a list that is none stands beside one that is, each for itself", () => {
    const rows: PlainRows = [
      ["Managing risk"],
      ["#", "Objective", "2024 Score"],
      [1, "Fraud", 3],
      [],
      ["Risk register"],
      ["#", "Objective", "Impact", "2024 Score"],
      [1, "Keep going", 5, 2],
    ];
    const scorecard = readScorecard(snapshotOf({ rows }));
    expect(scorecard.objectives.map(({ title }) => title.value)).toEqual(["Fraud"]);
    expect(scorecard.unrecognised.map(({ range }) => toA1Range(range))).toContain("A6:D7");
  });
});
