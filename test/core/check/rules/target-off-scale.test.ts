import { targetOffScale } from "../../../../src/core/check/rules/target-off-scale";
import { runChecks } from "../../../../src/core/check/run";
import type { Scorecard } from "../../../../src/core/scorecard/scorecard";
import { readScorecard, scorecardOf } from "../../scorecard-builder";
import { snapshotOf, snapshotOfSheets, type PlainCell, type PlainName } from "../../snapshot-builder";
import { findingsOf, plainFindingsOf } from "../rule-run";

/** One key area, with the targets in E3 and below. */
function scorecardWith(targets: readonly PlainCell[], header = "Target"): Scorecard {
  const objectives = targets.map((target) => ({ scores: [3], target }));
  return scorecardOf({ periods: ["2025"], target: header, keyAreas: [{ name: "Managing risk", objectives }] });
}

function assessmentOf(now: PlainCell, wanted: PlainCell): Scorecard {
  const rows = [
    ["Key area", "Where we are", "Where we want to be"],
    ["Innovation", "Mature", "Mature"],
    ["Social value", "Developing", "Leader"],
    ["Managing risk", now, wanted],
  ];
  return readScorecard(snapshotOf({ rows }));
}

/** A list beside a tab with these cells in column A, and a name of the workbook for the baseline. */
function scorecardWithBaseline(refersTo: string, cells: readonly PlainCell[] = []): Scorecard {
  const names: readonly PlainName[] = [{ name: "_maturity.baseline", refersTo }];
  const list = {
    name: "List",
    rows: [
      ["#", "Objective", "2025 Score"],
      [1, "Fraud", 3],
    ],
  };
  return readScorecard(snapshotOfSheets([list, { name: "Summary", rows: cells.map((cell) => [cell]) }], names));
}

describe("target-off-scale", () => {
  test.each<[PlainCell, string]>([
    [6, "The target of objective 2 is 6; levels run from 1 to 5."],
    [0, "The target of objective 2 is 0; levels run from 1 to 5."],
    ["Level 7", "The target of objective 2 is Level 7; levels run from 1 to 5."],
    ["Maintain", "The target of objective 2 is “Maintain”, which is no level."],
    ["Leadr", "The target of objective 2 is “Leadr”, which is no level. Leader (4) was probably meant."],
    [
      "Matur/Leader",
      "The target of objective 2 is “Matur/Leader”, which is no level. Between Mature (3) and Leader (4) was probably meant.",
    ],
    ["2/4", "The target of objective 2 is “2/4”: only neighbouring levels, such as 2/3, make a score between two."],
    ["4 (mature)", "The target of objective 2 is “4 (mature)”: its number and its name are two different levels."],
    [3.2, "The target of objective 2 is “3.2”: of decimals, only a half such as 2.5 stands between two levels."],
    [{ error: "#REF!" }, "The target of objective 2 is “#REF!”, an error of the formula in the cell."],
  ])("reports a target cell with %j", (target, message) => {
    expect(plainFindingsOf(targetOffScale, scorecardWith([4, target, 3]))).toEqual([
      { cell: "Scores!E4", message: `${message} No gap can be told.`, fix: null },
    ]);
  });

  test.each<[PlainCell]>([
    [4],
    ["3 - Mature"],
    ["Leader"],
    ["3/4"],
    ["N/A"],
    [null],
    // No target, and no error.
    ["tbc"],
    ["TBC by the board"],
    ["To be agreed"],
    ["to be agreed with members"],
    ["Target to be set"],
    ["Not yet set"],
    ["?"],
    ["-"],
    ["None"],
    ["Under review"],
  ])("does not report a target cell with %j", (target) => {
    expect(findingsOf(targetOffScale, scorecardWith([4, target, 3]))).toEqual([]);
  });

  test("reports a column without one level once, at its first cell", () => {
    expect(plainFindingsOf(targetOffScale, scorecardWith([null, "tbc", "March 2026", "60", "soon"]))).toEqual([
      {
        cell: "Scores!E5",
        message:
          "None of the 3 targets in this column, of which this is the first, is a level: it says “March 2026”. No gap can be told.",
        fix: null,
      },
    ]);
  });

  test("looks at targets for the newest period and later, and does not report one that is over", () => {
    expect(findingsOf(targetOffScale, scorecardWith([4, 9], "Target 2024"))).toEqual([]);
    expect(findingsOf(targetOffScale, scorecardWith([4, 9], "Target 2025"))).toHaveLength(1);
    expect(findingsOf(targetOffScale, scorecardWith([4, 9], "Target 2030"))).toHaveLength(1);
  });

  test.each<[PlainCell, string]>([
    ["6", "The level wanted of Managing risk is 6; levels run from 1 to 5."],
    ["Better than today", "No level is named at the head of the level wanted of Managing risk, “Better than today”."],
  ])("reports an ambition %j", (wanted, message) => {
    expect(plainFindingsOf(targetOffScale, assessmentOf("Mature", wanted))).toEqual([
      { cell: "Scores!C4", message: `${message} No gap can be told.`, fix: null },
    ]);
  });

  test.each<[PlainCell]>([["Leader"], ["Leader: partners take part"], ["TBC"], [null], ["N/A"]])(
    "does not report an ambition %j",
    (wanted) => {
      expect(findingsOf(targetOffScale, assessmentOf("Mature", wanted))).toEqual([]);
    },
  );

  test.each<[string, readonly PlainCell[], string, string]>([
    ["Summary!$A$1", [6], "Summary!A1", "6"],
    ["Summary!$A$1", ["Mature"], "Summary!A1", "Mature"],
    ["Summary!$A$1", [{ error: "#REF!" }], "Summary!A1", "#REF!"],
    ["2.5", [], "List!B2", "2.5"],
  ])("reports a baseline kept as %s over %j", (refersTo, cells, cell, written) => {
    const message = `The agreed baseline is “${written}”, which is no whole number from 1 to 5: the default one, Mature (3), is used until it is mended.`;
    expect(plainFindingsOf(targetOffScale, scorecardWithBaseline(refersTo, cells))).toEqual([
      { cell, message, fix: null },
    ]);
  });

  test("does not report a baseline that is a level", () => {
    expect(findingsOf(targetOffScale, scorecardWithBaseline("Summary!$A$1", [4]))).toEqual([]);
  });

  test.each([["Summary!$A$1"], ["Gone!$A$1"], ["#REF!"]])("does not apply where %s holds no baseline", (refersTo) => {
    const { rules } = runChecks(scorecardWithBaseline(refersTo, [" "]), [targetOffScale]);
    expect(rules).toMatchObject([{ outcome: "notApplicable" }]);
  });
});
