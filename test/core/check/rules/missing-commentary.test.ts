import { missingCommentary } from "../../../../src/core/check/rules/missing-commentary";
import { toAddress } from "../../../../src/core/grid/a1";
import type { Scorecard } from "../../../../src/core/scorecard/scorecard";
import { readScorecard, scorecardOf } from "../../scorecard-builder";
import { snapshotOf, type PlainCell } from "../../snapshot-builder";
import { findingsOf, plainFindingsOf } from "../rule-run";

/** Line 1 has these scores and comments for 2024 and 2025; line 2 has all that it should. */
function scorecardWith(scores: readonly PlainCell[], comments: readonly PlainCell[]): Scorecard {
  const objectives = [
    { scores, comments },
    { scores: [3, 3], comments: ["Agreed.", "Agreed again."] },
  ];
  return scorecardOf({ periods: ["2024", "2025"], keyAreas: [{ name: "Managing risk", objectives }] });
}

describe("missing-commentary", () => {
  test.each<[PlainCell, PlainCell, string]>([
    [3, null, "Mature (3)"],
    [3, "  ", "Mature (3)"],
    [3, "-", "Mature (3)"],
    [4, { formula: 'IF(G1="","",G1)', value: "" }, "Leader (4)"],
    ["Mature", null, "Mature (3)"],
    ["3/4", null, "3/4, counted as Mature (3)"],
  ])("reports a score of %j with the comment %j", (score, comment, level) => {
    const scorecard = scorecardWith([3, score], ["Agreed.", comment]);
    expect(plainFindingsOf(missingCommentary, scorecard)).toEqual([
      {
        cell: "Scores!F3",
        message: `Objective 1 is scored ${level} for 2025 and has no comment: nothing shows what the score rests on.`,
        fix: null,
      },
    ]);
  });

  test("reports it as a warning, and points at the score too", () => {
    const [finding] = findingsOf(missingCommentary, scorecardWith([3, 3], ["Agreed.", null]));
    expect(finding).toMatchObject({ severity: "warning", objective: "1", keyArea: "Managing risk" });
    expect(finding?.period?.label).toBe("2025");
    expect(finding?.related.map(toAddress)).toEqual(["Scores!E3"]);
  });

  test("reports a blank comment that has an action beside it, since an action is no evidence", () => {
    const rows = [
      ["#", "Objective", "2025 Score", "2025 Comments", "2025 Actions"],
      [1, "Fraud", 3, null, "Train the team"],
      [2, "Failure", 3, "Plans are tested.", null],
    ];
    expect(plainFindingsOf(missingCommentary, readScorecard(snapshotOf({ rows })))).toMatchObject([
      { cell: "Scores!D2" },
    ]);
  });

  test.each<[string, readonly PlainCell[], readonly PlainCell[]]>([
    ["a comment", [3, 3], ["Agreed.", "Agreed again."]],
    ["a comment of one word", [3, 3], ["Agreed.", "N/A"]],
    ["a blank comment in an older period", [3, 3], [null, "Agreed."]],
    ["a blank comment on a score that is not applicable", [3, "N/A"], ["Agreed.", null]],
    ["a blank comment on a blank score", [3, null], ["Agreed.", null]],
    ["a blank comment on a score that cannot be read", [3, "tbc"], ["Agreed.", null]],
    ["a blank comment on a score that fell, since unexplained-fall says so", [3, 2], ["Agreed.", null]],
  ])("does not report %s", (_, scores, comments) => {
    expect(findingsOf(missingCommentary, scorecardWith(scores, comments))).toEqual([]);
  });

  test("does not report a list that has no comments for the period", () => {
    const rows = [
      ["#", "Objective", "2024 Score", "2024 Comments", "2025 Score"],
      [1, "Fraud", 3, "Agreed.", 3],
    ];
    expect(findingsOf(missingCommentary, readScorecard(snapshotOf({ rows })))).toEqual([]);
  });
});
