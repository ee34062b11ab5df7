import { gapWithoutAction } from "../../../../src/core/check/rules/gap-without-action";
import { toAddress } from "../../../../src/core/grid/a1";
import type { Scorecard } from "../../../../src/core/scorecard/scorecard";
import { BASELINE_NAME } from "../../../../src/core/scorecard/settings";
import { readScorecard, scorecardOf, type PlainScorecard } from "../../scorecard-builder";
import { snapshotOf, type PlainCell } from "../../snapshot-builder";
import { findingsOf, plainFindingsOf } from "../rule-run";

const ADVICE = "and the comment does not say what will be done. Where nothing will be, “no further action” says so.";

function scorecardWith(score: PlainCell, comment: PlainCell, more: Partial<PlainScorecard> = {}): Scorecard {
  const objectives = [{ scores: [3, score], comments: ["Agreed.", comment], target: 4 }];
  return scorecardOf({ periods: ["2024", "2025"], keyAreas: [{ name: "Managing risk", objectives }], ...more });
}

describe("gap-without-action", () => {
  test.each<[PlainCell, string, string]>([
    [2, "Few forms are used.", "Developing (2), one level behind"],
    [1, "No form is used.", "Minimum (1), 2 levels behind"],
    ["2/3", "Some forms are used.", "2/3, counted as Developing (2), one level behind"],
    [2, "To score a '3', all forms must be used.", "Developing (2), one level behind"],
    [2, "Action:", "Developing (2), one level behind"],
    [2, "N/A", "Developing (2), one level behind"],
    [2, "There are no plans for this.", "Developing (2), one level behind"],
  ])("reports a score of %j with the comment %j", (score, comment, standing) => {
    expect(plainFindingsOf(gapWithoutAction, scorecardWith(score, comment))).toEqual([
      {
        cell: "Scores!F3",
        message: `Objective 1 is at ${standing} the usual baseline of Mature (3), ${ADVICE}`,
        fix: null,
      },
    ]);
  });

  test("reports a gap to a target of its own, and points at it", () => {
    const scorecard = scorecardWith(3, "All forms are used.", { target: "Target" });
    expect(plainFindingsOf(gapWithoutAction, scorecard)).toMatchObject([
      { message: `Objective 1 is at Mature (3), one level behind its target of Leader (4), ${ADVICE}` },
    ]);
    const [finding] = findingsOf(gapWithoutAction, scorecard);
    expect(finding).toMatchObject({ severity: "warning", objective: "1", period: { label: "2025" } });
    expect(finding?.related.map(toAddress)).toEqual(["Scores!E3", "Scores!G3"]);
  });

  test("reports a gap to the agreed baseline", () => {
    const names = [{ name: BASELINE_NAME, refersTo: "4" }];
    expect(plainFindingsOf(gapWithoutAction, scorecardWith(3, "All forms are used.", { names }))).toMatchObject([
      { message: `Objective 1 is at Mature (3), one level behind the agreed baseline of Leader (4), ${ADVICE}` },
    ]);
  });

  test("reports a gap to the ambition of its key area", () => {
    const rows = [
      ["Managing risk"],
      ["Score:", "Minimum", "Developing", "Mature (Current Level)", "Leader (Ambition)", "Innovator"],
      [null, "No plans", "Some plans", "Plans for most", "Tested plans", "Shared plans"],
      ["#", "Objective", "2025 Score", "2025 Comments"],
      [1, "Failure", 3, "Most have plans."],
    ];
    const scorecard = readScorecard(snapshotOf({ rows }));
    expect(plainFindingsOf(gapWithoutAction, scorecard)).toMatchObject([
      {
        cell: "Scores!D5",
        message: `Objective 1 is at Mature (3), one level behind its key area's ambition of Leader (4), ${ADVICE}`,
      },
    ]);
    expect(findingsOf(gapWithoutAction, scorecard)[0]?.related.map(toAddress)).toEqual(["Scores!C5", "Scores!E2"]);
  });

  test.each<[PlainCell, PlainCell]>([
    // An action, headed so or not.
    [2, "Few forms are used. Action: train the team."],
    [2, "Action(s): train the team."],
    [2, "Few forms are used, so they will be reviewed in Q2."],
    [2, "Few forms are used. We plan to train the team."],
    [2, "Few forms are used. Work is under way."],
    [2, "Train the team. To be carried forward to 2026."],
    // A reasoned state.
    [2, "The market is closed to us. No further action."],
    [2, "No further action at present."],
    [2, "The market is closed to us. No action is needed."],
    // No gap, or none that can be told.
    [3, "All forms are used."],
    [4, "All forms are used."],
    ["3/4", "All forms are used."],
    ["N/A", "No forms are needed."],
    ["tbc", "Few forms are used."],
    [null, "Few forms are used."],
    // Another check speaks of a blank comment.
    [2, null],
    [2, "-"],
  ])("does not report a score of %j with the comment %j", (score, comment) => {
    expect(findingsOf(gapWithoutAction, scorecardWith(score, comment))).toEqual([]);
  });

  test("does not report an action in a column of its own, nor an older period", () => {
    const rows = [
      ["#", "Objective", "2024 Score", "2024 Comments", "2025 Score", "2025 Comments", "2025 Actions"],
      [1, "Fraud", 1, "Nothing yet.", 2, "Few forms are used.", "Train the team"],
    ];
    expect(findingsOf(gapWithoutAction, readScorecard(snapshotOf({ rows })))).toEqual([]);
  });

  test("does not report a target that is no level", () => {
    const keyAreas = [
      { name: "Managing risk", objectives: [{ scores: [null, 2], comments: [null, "Few."], target: "high" }] },
    ];
    expect(findingsOf(gapWithoutAction, scorecardWith(2, "Few.", { keyAreas, target: "Target" }))).toEqual([]);
  });
});
