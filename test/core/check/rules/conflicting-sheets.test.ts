import { conflictingSheets } from "../../../../src/core/check/rules/conflicting-sheets";
import { runChecks } from "../../../../src/core/check/run";
import { toAddress } from "../../../../src/core/grid/a1";
import type { Scorecard } from "../../../../src/core/scorecard/scorecard";
import { readScorecard } from "../../scorecard-builder";
import { snapshotOfSheets, type PlainCell, type PlainSheet } from "../../snapshot-builder";
import { findingsOf, plainFindingsOf } from "../rule-run";

/** A sheet that says in words where a key area is and where it is wanted to be. */
function measuresOf(name: string, keyArea: string, now: string, wanted: string): PlainSheet {
  const rows = [
    [keyArea],
    ["Metric", "Description", "Target"],
    [now, "What is done", "Today"],
    [wanted, "What is wanted", "Ambition"],
  ];
  return { name, rows };
}

function assessmentOf(keyArea: string, now: PlainCell, wanted: PlainCell): PlainSheet {
  const rows = [
    ["Key area", "Where we are", "Where we want to be"],
    ["Innovation", "Mature", "Mature"],
    ["Social value", "Developing", "Leader"],
    [keyArea, now, wanted],
  ];
  return { name: "Plan", rows };
}

function scorecardWith(keyArea: string, now: PlainCell, wanted: PlainCell): Scorecard {
  const sheets = [measuresOf("Measures", "Managing risk", "Mature", "Leader"), assessmentOf(keyArea, now, wanted)];
  return readScorecard(snapshotOfSheets(sheets));
}

describe("conflicting-sheets", () => {
  test.each<[string, PlainCell, PlainCell, string, string]>([
    [
      "Managing risk",
      "Developing",
      "Leader",
      "Measures!A3",
      "Managing risk stands at Mature (3) by Measures!A3 and Developing (2) by Plan!B4: the sheets disagree.",
    ],
    [
      "MANAGING RISK",
      "Mature: all is well",
      "Innovator - others copy it",
      "Measures!A4",
      "Managing risk is to reach Leader (4) by Measures!A4 and Innovator (5) by Plan!C4: the sheets disagree.",
    ],
    [
      "Risk management",
      "Developing/Mature Some is done",
      "Mature",
      "Measures!A3",
      "Managing risk stands at Mature (3) by Measures!A3 and between Developing (2) and Mature (3) by Plan!B4, and is to reach Leader (4) by Measures!A4 and Mature (3) by Plan!C4: the sheets disagree.",
    ],
  ])("reports %s at %j, wanted %j", (keyArea, now, wanted, cell, message) => {
    expect(plainFindingsOf(conflictingSheets, scorecardWith(keyArea, now, wanted))).toEqual([
      { cell, message, fix: null },
    ]);
  });

  test.each<[string, PlainCell, PlainCell]>([
    ["Managing risk", "Mature", "Leader"],
    ["Managing risk", 3, "4 - Leader"],
    // Where there is no level, there is nothing to contradict.
    ["Managing risk", "Being worked on", null],
    ["Managing risk", "N/A", "N/A"],
    // Another key area.
    ["Managing contracts", "Minimum", "Minimum"],
    ["Managing", "Minimum", "Minimum"],
  ])("does not report %s at %j, wanted %j", (keyArea, now, wanted) => {
    expect(findingsOf(conflictingSheets, scorecardWith(keyArea, now, wanted))).toEqual([]);
  });

  test("says of which key area it speaks, and points at every cell", () => {
    const [finding] = findingsOf(conflictingSheets, scorecardWith("Managing risk", "Minimum", "Mature"));
    expect(finding).toMatchObject({ severity: "error", keyArea: "Managing risk", objective: null, period: null });
    expect(finding?.related.map(toAddress)).toEqual(["Plan!B4", "Measures!A4", "Plan!C4"]);
  });

  test("compares the mark of a ladder with an assessment", () => {
    const ladder: PlainSheet = {
      name: "Levels",
      rows: [
        ["Key area: Social value"],
        ["Minimum", "Developing", "Mature (we are here)", "Leader", "Innovator (goal)"],
        ["None do", "Some do", "Most do", "All do", "Others copy it"],
      ],
    };
    const scorecard = readScorecard(snapshotOfSheets([ladder, assessmentOf("Risk", "Mature", "Mature")]));
    expect(findingsOf(conflictingSheets, scorecard).map(({ at, related }) => [at, ...related].map(toAddress))).toEqual([
      ["Levels!C2", "Plan!B3", "Levels!E2", "Plan!C3"],
    ]);
  });

  test("compares the scores of an objective that stands on two sheets, period by period", () => {
    const list = (name: string, scores: readonly PlainCell[]): PlainSheet => ({
      name,
      rows: [
        ["Managing risk"],
        ["#", "Objective", "2030 Score", "2031 Score"],
        [7, "Fraud", ...scores],
        [8, "Tax", 3, 3],
      ],
    });
    const scorecard = readScorecard(snapshotOfSheets([list("Board", [2, 3]), list("Panel", [2, "Leader"])]));
    expect(plainFindingsOf(conflictingSheets, scorecard)).toEqual([
      {
        cell: "Board!D3",
        message:
          "Objective 7 is scored Mature (3) by Board!D3 and Leader (4) by Panel!D3 for 2031: the sheets disagree.",
        fix: null,
      },
    ]);
    expect(findingsOf(conflictingSheets, scorecard)).toMatchObject([{ objective: "7", period: { label: "2031" } }]);
  });

  test("does not apply where one sheet says it all, even if it says it twice", () => {
    const twice = [...measuresOf("Measures", "Risk", "Mature", "Leader").rows, []];
    const rows = [...twice, ...measuresOf("Measures", "Risk", "Minimum", "Leader").rows];
    const scorecard = readScorecard(snapshotOfSheets([{ name: "Measures", rows }]));
    expect(scorecard.assessments).toHaveLength(2);
    expect(runChecks(scorecard, [conflictingSheets])).toMatchObject({
      findings: [],
      rules: [{ outcome: "notApplicable" }],
    });
  });
});
