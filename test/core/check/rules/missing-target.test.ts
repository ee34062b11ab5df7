import { missingTarget } from "../../../../src/core/check/rules/missing-target";
import type { Scorecard } from "../../../../src/core/scorecard/scorecard";
import { readScorecard, scorecardOf } from "../../scorecard-builder";
import { snapshotOfSheets, type PlainCell, type PlainName } from "../../snapshot-builder";
import { findingsOf, plainFindingsOf } from "../rule-run";

/** One key area, with the scores for 2025 in C3 and below, and the targets in E3 and below. */
function scorecardWith(targets: readonly PlainCell[], names: readonly PlainName[] = [], header = "Target"): Scorecard {
  const objectives = targets.map((target) => ({ scores: [3], target }));
  return scorecardOf({ periods: ["2025"], target: header, names, keyAreas: [{ name: "Managing risk", objectives }] });
}

const BASELINE = { name: "_maturity.baseline", refersTo: "4" };
const WHAT_TO_DO = "Agree on a baseline on the Summary tab, or set targets in a column of the list.";

describe("missing-target", () => {
  test("reports once that a workbook has no targets", () => {
    const objectives = [{ scores: [3, 3] }, { scores: [2, 4] }, { scores: [2, "N/A"] }];
    const scorecard = scorecardOf({ periods: ["2024", "2025"], keyAreas: [{ name: "Managing risk", objectives }] });
    const message = `No objective has a target for 2025: 2 objectives are held against the default baseline, Mature (3). ${WHAT_TO_DO}`;
    expect(plainFindingsOf(missingTarget, scorecard)).toEqual([{ cell: "Scores!E3", message, fix: null }]);
    expect(findingsOf(missingTarget, scorecard)).toMatchObject([
      { severity: "info", objective: null, keyArea: null, period: { label: "2025" } },
    ]);
  });

  test.each<[string, readonly PlainCell[], string]>([
    ["blank", [null, " ", null], "3 objectives are held against the default baseline, Mature (3)"],
    ["still to be set", ["tbc", "To be agreed"], "2 objectives are still to be given one and held against nothing"],
    [
      "the one or the other",
      [null, "?"],
      "1 objective is held against the default baseline, Mature (3), and 1 objective is still to be given one and held against nothing",
    ],
  ])("reports once that all target cells are %s", (_, targets, what) => {
    const message = `No objective has a target for 2025: ${what}. ${WHAT_TO_DO}`;
    expect(plainFindingsOf(missingTarget, scorecardWith(targets))).toEqual([{ cell: "Scores!C3", message, fix: null }]);
  });

  test.each<[PlainCell, string]>([
    [null, "Objective 2 has no target although others have one: it is held against the default baseline, Mature (3)."],
    ["tbc", "Objective 2 has “tbc” for a target: until a level is set, no gap can be told."],
    [
      "To be agreed with members",
      "Objective 2 has “To be agreed with members” for a target: until a level is set, no gap can be told.",
    ],
  ])("reports a cell with %j where others hold a target", (target, message) => {
    expect(plainFindingsOf(missingTarget, scorecardWith([4, target, 3]))).toEqual([
      { cell: "Scores!E4", message, fix: null },
    ]);
  });

  test("reports a cell that is still to be set beside an agreed baseline, which does not stand in for it", () => {
    expect(findingsOf(missingTarget, scorecardWith([4, "tbc", null], [BASELINE]))).toMatchObject([
      { objective: "2", keyArea: "Managing risk" },
    ]);
  });

  test.each<[string, Scorecard]>([
    ["targets for all", scorecardWith([4, "Leader", "2/3"])],
    ["an agreed baseline", scorecardWith([null, null], [BASELINE])],
    ["a baseline that is no level, which is another fault", scorecardWith([4, null], [{ ...BASELINE, refersTo: "7" }])],
    ["a target that is no level, which is another fault", scorecardWith([4, "soon", 9])],
    ["an objective whose target does not apply", scorecardWith([4, "N/A"])],
    ["the target of a later year", scorecardWith([4, 3], [], "Target 2030")],
  ])("does not report %s", (_, scorecard) => {
    expect(findingsOf(missingTarget, scorecard)).toEqual([]);
  });

  test("does not report objectives that have no target cell, or are not applicable, where others have a target", () => {
    const list = (name: string, ...rows: readonly (readonly PlainCell[])[]) => ({ name, rows });
    const sheets = [
      list("Risk", ["#", "Objective", "2025 Score", "Target"], [1, "Fraud", 3, 4], [2, "Tax", "N/A", null]),
      list("Value", ["#", "Objective", "2025 Score"], [3, "Skills", 3]),
    ];
    expect(findingsOf(missingTarget, readScorecard(snapshotOfSheets(sheets)))).toEqual([]);
  });

  test("does not report objectives whose key area has an ambition", () => {
    const sheets = [
      {
        name: "Levels",
        rows: [
          ["Social value"],
          ["Level", "Minimum", "Developing (Current)", "Mature", "Leader (Ambition)", "Innovator"],
          [null, "None do", "Some do", "Most do", "All do", "Others copy it"],
        ],
      },
      { name: "Scores", rows: [["Social value"], ["#", "Objective", "2025 Score"], [1, "Policy", 3]] },
    ];
    expect(findingsOf(missingTarget, readScorecard(snapshotOfSheets(sheets)))).toEqual([]);
  });
});
