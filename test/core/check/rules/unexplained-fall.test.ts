import { unexplainedFall } from "../../../../src/core/check/rules/unexplained-fall";
import { toAddress } from "../../../../src/core/grid/a1";
import type { Scorecard } from "../../../../src/core/scorecard/scorecard";
import { readScorecard, scorecardOf } from "../../scorecard-builder";
import { snapshotOf, type PlainCell } from "../../snapshot-builder";
import { findingsOf, plainFindingsOf } from "../rule-run";

/** One objective with these scores for 2023, 2024 and 2025, and a comment for 2025. */
function scorecardWith(scores: readonly PlainCell[], comment: PlainCell): Scorecard {
  const objectives = [{ scores, comments: ["Agreed.", "Agreed again.", comment] }];
  return scorecardOf({ periods: ["2023", "2024", "2025"], keyAreas: [{ name: "Managing risk", objectives }] });
}

describe("unexplained-fall", () => {
  test.each<[PlainCell, PlainCell, string]>([
    [3, 2, "Mature (3) for 2024 to Developing (2) for 2025"],
    [5, 1, "Innovator (5) for 2024 to Minimum (1) for 2025"],
    ["Leader", "3 - Mature", "Leader (4) for 2024 to Mature (3) for 2025"],
    [3, "2/3", "Mature (3) for 2024 to 2/3, counted as Developing (2) for 2025"],
    ["3/4", "2/3", "3/4, counted as Mature (3) for 2024 to 2/3, counted as Developing (2) for 2025"],
  ])("reports a fall from %j to %j without a comment as an error", (before, now, levels) => {
    const scorecard = scorecardWith([3, before, now], null);
    expect(plainFindingsOf(unexplainedFall, scorecard)).toEqual([
      { cell: "Scores!G3", message: `Objective 1 fell from ${levels}, and no comment says why.`, fix: null },
    ]);
    const [finding] = findingsOf(unexplainedFall, scorecard);
    expect(finding?.severity).toBe("error");
    expect(finding?.related.map(toAddress)).toEqual(["Scores!E3", "Scores!H3"]);
  });

  test("reports a fall with a comment as a warning, since a person has to judge whether it says why", () => {
    const scorecard = scorecardWith([3, 3, 2], "The trainer left in May.");
    expect(plainFindingsOf(unexplainedFall, scorecard)).toEqual([
      {
        cell: "Scores!G3",
        message: "Objective 1 fell from Mature (3) for 2024 to Developing (2) for 2025: see that the comment says why.",
        fix: null,
      },
    ]);
    const [finding] = findingsOf(unexplainedFall, scorecard);
    expect(finding?.severity).toBe("warning");
    expect(finding?.related.map(toAddress)).toEqual(["Scores!E3", "Scores!H3"]);
  });

  test("reports a fall in a list without comments", () => {
    const rows = [
      ["#", "Objective", "2024 Score", "2025 Score"],
      [1, "Fraud", 4, 3],
    ];
    const [finding] = findingsOf(unexplainedFall, readScorecard(snapshotOf({ rows })));
    expect(finding?.severity).toBe("error");
    expect(finding?.related.map(toAddress)).toEqual(["Scores!C2"]);
  });

  test.each<[string, readonly PlainCell[]]>([
    ["a score that rose", [3, 3, 4]],
    ["a score that stayed", [3, 3, 3]],
    ["a score that fell to between its level and the one above", [3, 3, "3/4"]],
    ["a score that lost the upper of two levels", [3, "3/4", 3]],
    ["a fall in an older period", [4, 3, 3]],
    ["a fall since the period before the last alone", [4, "N/A", 3]],
    ["a score that is not applicable any more", [3, 3, "N/A"]],
    ["a score that is blank", [3, 3, null]],
    ["a score that cannot be read", [3, 3, "Leadr"]],
    ["a score that is off the scale", [3, 3, 0]],
  ])("does not report %s", (_, scores) => {
    expect(findingsOf(unexplainedFall, scorecardWith(scores, null))).toEqual([]);
  });
});
