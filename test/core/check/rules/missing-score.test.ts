import { missingScore } from "../../../../src/core/check/rules/missing-score";
import { scorecardOf, scorecardOfScores } from "../../scorecard-builder";
import type { PlainCell } from "../../snapshot-builder";
import { findingsOf, plainFindingsOf } from "../rule-run";

describe("missing-score", () => {
  test.each<[string, PlainCell]>([
    ["nothing", null],
    ["spaces", "  "],
    ["a no-break space", "\u00A0"],
    ["a formula that gives no text", { formula: 'IF(C1="","",C1)', value: "" }],
  ])("reports %s in the newest period", (_, score) => {
    expect(plainFindingsOf(missingScore, scorecardOfScores(["2024", "2025"], [3, score]))).toEqual([
      {
        cell: "Scores!E3",
        message: "Objective 1 has no score for 2025. A blank is not counted as 0: it is left out of the means.",
        fix: null,
      },
    ]);
  });

  test.each<[string, PlainCell]>([
    ["a level", 3],
    ["two levels", "2/3"],
    ["not applicable", "N/A"],
    ["what cannot be read", "Leadr"],
    ["what is off the scale", 0],
  ])("does not report %s", (_, score) => {
    expect(findingsOf(missingScore, scorecardOfScores(["2024", "2025"], [3, score]))).toEqual([]);
  });

  test("does not report an older period", () => {
    expect(findingsOf(missingScore, scorecardOfScores(["2024", "2025"], [null, 3]))).toEqual([]);
  });

  test("reports an objective without a column for the newest period, at its title", () => {
    const scorecard = scorecardOf({
      periods: ["2024", "2025"],
      keyAreas: [
        { name: "Engaging members", objectives: [{ scores: [3, 3] }] },
        { name: "Managing risk", periods: ["2024"], objectives: [{ ref: null, title: "Fraud", scores: [3] }] },
      ],
    });
    const [finding] = findingsOf(missingScore, scorecard);
    expect(finding).toMatchObject({
      severity: "error",
      objective: null,
      keyArea: "Managing risk",
      period: { label: "2025" },
    });
    expect(plainFindingsOf(missingScore, scorecard)).toEqual([
      {
        cell: "Scores!B7",
        message: "“Fraud” has no score column for 2025, although other objectives have one.",
        fix: null,
      },
    ]);
  });
});
