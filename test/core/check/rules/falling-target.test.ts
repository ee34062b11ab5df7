import { fallingTarget } from "../../../../src/core/check/rules/falling-target";
import { toAddress } from "../../../../src/core/grid/a1";
import type { Scorecard } from "../../../../src/core/scorecard/scorecard";
import { readScorecard } from "../../scorecard-builder";
import { snapshotOf, snapshotOfSheets, type PlainCell } from "../../snapshot-builder";
import { findingsOf, plainFindingsOf } from "../rule-run";

/** One objective, scored for 2025 in C3, with targets from D3 on. */
function scorecardWith(headers: readonly string[], ...targets: readonly PlainCell[]): Scorecard {
  const rows = [["Managing risk"], ["#", "Objective", "2025 Score", ...headers], [7, "Fraud", 3, ...targets]];
  return readScorecard(snapshotOf({ rows }));
}

function assessmentOf(now: PlainCell, wanted: PlainCell, name = "Plan") {
  const rows = [
    ["Key area", "Where we are", "Where we want to be"],
    ["Innovation", "Mature", "Mature"],
    ["Social value", "Developing", "Leader"],
    ["Managing risk", now, wanted],
  ];
  return { name, rows };
}

const YEARS = ["Target 2025", "Target 2026", "Target 2027"];

describe("falling-target", () => {
  test.each<[readonly string[], readonly PlainCell[], string, string]>([
    [YEARS, [4, 3, 3], "E3", "Objective 7 is to be at Mature (3), below its earlier target at Scores!D3, Leader (4)."],
    [
      YEARS,
      [3, "Leader", "2/3"],
      "F3",
      "Objective 7 is to be at Developing (2), below its earlier target at Scores!E3, Leader (4).",
    ],
    // A gap between, and the years in another order.
    [
      YEARS,
      [4, null, 3],
      "F3",
      "Objective 7 is to be at Mature (3), below its earlier target at Scores!D3, Leader (4).",
    ],
    [
      ["Target 2027", "Target 2026"],
      [3, 4],
      "D3",
      "Objective 7 is to be at Mature (3), below its earlier target at Scores!E3, Leader (4).",
    ],
    // A target that is over may still be the one before.
    [
      ["Target 2024", "Target 2026"],
      [5, 4],
      "E3",
      "Objective 7 is to be at Leader (4), below its earlier target at Scores!D3, Innovator (5).",
    ],
    // Once for an objective.
    [
      YEARS,
      [5, 4, 3],
      "E3",
      "Objective 7 is to be at Leader (4), below its earlier target at Scores!D3, Innovator (5).",
    ],
  ])("reports under %j %j", (headers, targets, cell, message) => {
    expect(plainFindingsOf(fallingTarget, scorecardWith(headers, ...targets))).toEqual([
      { cell: `Scores!${cell}`, message, fix: null },
    ]);
  });

  test.each<[readonly string[], readonly PlainCell[]]>([
    [YEARS, [3, 3, 4]],
    [YEARS, [4, "tbc", "N/A"]],
    [YEARS, [null, null, 2]],
    // The lower level of the one is the other.
    [YEARS, ["2/3", 2, "2/3"]],
    // Both are over.
    [
      ["Target 2023", "Target 2024"],
      [4, 3],
    ],
    // A target for every year is not the one before.
    [
      ["Target", "Target 2026"],
      [4, 3],
    ],
    [["Target"], [2]],
  ])("does not report under %j %j", (headers, targets) => {
    expect(findingsOf(fallingTarget, scorecardWith(headers, ...targets))).toEqual([]);
  });

  test.each<[PlainCell, PlainCell, string]>([
    [
      "Leader",
      "Mature",
      "Managing risk is wanted at Mature (3), although it stands at Leader (4) already. Either the ambition is to be set anew, or one of the two is wrong.",
    ],
    [
      "Mature/Leader: nearly there",
      "Developing",
      "Managing risk is wanted at Developing (2), although it stands at Mature (3) already. Either the ambition is to be set anew, or one of the two is wrong.",
    ],
  ])("reports a key area at %j and wanted at %j", (now, wanted, message) => {
    const scorecard = readScorecard(snapshotOfSheets([assessmentOf(now, wanted)]));
    expect(plainFindingsOf(fallingTarget, scorecard)).toEqual([{ cell: "Plan!C4", message, fix: null }]);
    const [finding] = findingsOf(fallingTarget, scorecard);
    expect(finding).toMatchObject({ severity: "warning", keyArea: "Managing risk", objective: null });
    expect(finding?.related.map(toAddress)).toEqual(["Plan!B4"]);
  });

  test.each<[PlainCell, PlainCell]>([
    ["Mature", "Mature"],
    ["Mature", "Developing/Mature"],
    ["Developing/Mature", "Developing"],
    ["Mature", "TBC"],
    ["N/A", "Minimum"],
  ])("does not report a key area at %j and wanted at %j", (now, wanted) => {
    expect(findingsOf(fallingTarget, readScorecard(snapshotOfSheets([assessmentOf(now, wanted)])))).toEqual([]);
  });

  test("does not report what one sheet says against what another wants", () => {
    const sheets = [assessmentOf("Mature", "Mature", "Plan"), assessmentOf("Leader", "Innovator", "Panel")];
    expect(findingsOf(fallingTarget, readScorecard(snapshotOfSheets(sheets)))).toEqual([]);
  });

  test("reports a key area once, whatever many sheets say so", () => {
    const sheets = [assessmentOf("Leader", "Mature", "Plan"), assessmentOf("Leader", "Mature", "Panel")];
    expect(findingsOf(fallingTarget, readScorecard(snapshotOfSheets(sheets)))).toHaveLength(1);
  });
});
