import { scoreOffScale } from "../../../../src/core/check/rules/score-off-scale";
import { unreadableScore } from "../../../../src/core/check/rules/unreadable-score";
import { scorecardOfScores } from "../../scorecard-builder";
import type { PlainCell } from "../../snapshot-builder";
import { findingsOf, plainFindingsOf } from "../rule-run";

describe("score-off-scale", () => {
  test.each<[PlainCell, string]>([
    [0, "0"],
    [6, "6"],
    [-1, "-1"],
    [5.5, "5.5"],
    ["0", "0"],
    [" 7 ", "7"],
    ["Level 6", "Level 6"],
    ["6 - Leader", "6 - Leader"],
    [{ value: 0.5, numberFormat: "0%" }, "50%"],
    [{ formula: "B9", value: 0 }, "0"],
  ])("reports %j, and no other rule does", (score, shown) => {
    const scorecard = scorecardOfScores(["2025"], [score]);
    expect(plainFindingsOf(scoreOffScale, scorecard)).toEqual([
      {
        cell: "Scores!C3",
        message: `The score for 2025 is ${shown}; levels run from 1 to 5. It is not counted.`,
        fix: null,
      },
    ]);
    expect(findingsOf(unreadableScore, scorecard)).toEqual([]);
  });

  test.each<[PlainCell]>([[1], [5], ["1"], [2.5], [2.75], ["2/4"], ["N/A"], [null], ["tbc"], [true]])(
    "does not report %j",
    (score) => {
      expect(findingsOf(scoreOffScale, scorecardOfScores(["2025"], [score]))).toEqual([]);
    },
  );

  test("looks at every period", () => {
    const findings = findingsOf(scoreOffScale, scorecardOfScores(["2023", "2024", "2025"], [0, 3, 9]));
    expect(findings.map(({ period, severity }) => [period?.label, severity])).toEqual([
      ["2023", "error"],
      ["2025", "error"],
    ]);
  });
});
