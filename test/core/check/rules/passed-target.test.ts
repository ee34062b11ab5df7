import { passedTarget } from "../../../../src/core/check/rules/passed-target";
import { runChecks } from "../../../../src/core/check/run";
import { toAddress } from "../../../../src/core/grid/a1";
import type { Scorecard } from "../../../../src/core/scorecard/scorecard";
import { readScorecard, scorecardOf } from "../../scorecard-builder";
import { snapshotOfSheets, type PlainCell } from "../../snapshot-builder";
import { findingsOf, plainFindingsOf } from "../rule-run";

/** One objective, with its scores for 2024 and 2025 in C3 and E3 and its target in G3. */
function scorecardWith(scores: readonly PlainCell[], target: PlainCell, header = "Target"): Scorecard {
  const objectives = [{ scores, target }];
  return scorecardOf({
    periods: ["2024", "2025"],
    target: header,
    keyAreas: [{ name: "Managing risk", objectives }],
  });
}

/** An objective of a key area that stands at one level and is wanted at another. */
function scorecardWithLadder(current: string, ambition: string, score: PlainCell): Scorecard {
  const header = ["Minimum", "Developing", "Mature", "Leader", "Innovator"].map((name) => {
    return name + (name === current ? " (Current)" : "") + (name === ambition ? " (Ambition)" : "");
  });
  const sheets = [
    {
      name: "Levels",
      rows: [
        ["Social value"],
        ["Level", ...header],
        [null, "None do", "Some do", "Most do", "All do", "Others copy it"],
      ],
    },
    { name: "Scores", rows: [["Social value"], ["#", "Objective", "2025 Score"], [1, "Policy", score]] },
  ];
  return readScorecard(snapshotOfSheets(sheets));
}

const NEXT = "Set the next target, or say that the level is to be held.";

describe("passed-target", () => {
  test.each<[PlainCell, PlainCell, string, string]>([
    [4, 3, "Target", "Objective 1 is scored Leader (4) for 2025, above its target, Mature (3)."],
    [
      "Innovator",
      "2 - Developing",
      "Target",
      "Objective 1 is scored Innovator (5) for 2025, above its target, Developing (2).",
    ],
    ["4/5", 3, "Target", "Objective 1 is scored Leader (4) for 2025, above its target, Mature (3)."],
    // Of two levels the lower one is wanted.
    [3, "2/3", "Target", "Objective 1 is scored Mature (3) for 2025, above its target, Developing (2)."],
    [4, 3, "Target 2030", "Objective 1 is scored Leader (4) for 2025, above its target, Mature (3)."],
  ])("reports %j against %j under %s", (score, target, header, message) => {
    const scorecard = scorecardWith([2, score], target, header);
    expect(plainFindingsOf(passedTarget, scorecard)).toEqual([
      { cell: "Scores!E3", message: `${message} ${NEXT}`, fix: null },
    ]);
    expect(
      findingsOf(passedTarget, scorecard).map(({ severity, related }) => [severity, related.map(toAddress)]),
    ).toEqual([["info", ["Scores!G3"]]]);
  });

  test("reports a score above the ambition of its key area", () => {
    const message = `Objective 1 is scored Leader (4) for 2025, above the ambition of its key area, Mature (3). ${NEXT}`;
    const scorecard = scorecardWithLadder("Developing", "Mature", 4);
    expect(plainFindingsOf(passedTarget, scorecard)).toEqual([{ cell: "Scores!C3", message, fix: null }]);
    expect(findingsOf(passedTarget, scorecard)[0]?.related.map(toAddress)).toEqual(["Levels!D2"]);
  });

  test.each<[string, Scorecard]>([
    ["a score at its target", scorecardWith([2, 3], 3)],
    ["a score below its target", scorecardWith([2, 3], 4)],
    ["a score of which only the upper level is above", scorecardWith([2, "3/4"], 3)],
    ["a score of an older period", scorecardWith([4, 3], 3)],
    ["a target that is over", scorecardWith([2, 5], 3, "Target 2024")],
    ["what is no score", scorecardWith([2, "N/A"], 3)],
    ["what is no target", scorecardWith([2, 5], "tbc")],
    ["a score above the default baseline", scorecardWith([2, 5], null)],
    [
      "a key area that itself stands above its ambition, which is falling-target",
      scorecardWithLadder("Leader", "Mature", 4),
    ],
  ])("does not report %s", (_, scorecard) => {
    expect(findingsOf(passedTarget, scorecard)).toEqual([]);
  });

  test("does not apply where nobody set a target", () => {
    const objectives = [{ scores: [5] }];
    const scorecard = scorecardOf({ periods: ["2025"], keyAreas: [{ name: "Managing risk", objectives }] });
    expect(runChecks(scorecard, [passedTarget]).rules).toMatchObject([{ outcome: "notApplicable" }]);
  });

  test("does not report a score above the agreed baseline", () => {
    const objectives = [{ scores: [5] }];
    const names = [{ name: "_maturity.baseline", refersTo: "2" }];
    const scorecard = scorecardOf({ periods: ["2025"], names, keyAreas: [{ name: "Managing risk", objectives }] });
    expect(findingsOf(passedTarget, scorecard)).toEqual([]);
  });
});
