import { steepRise } from "../../../../src/core/check/rules/steep-rise";
import { toAddress } from "../../../../src/core/grid/a1";
import { scorecardOfScores } from "../../scorecard-builder";
import type { PlainCell } from "../../snapshot-builder";
import { findingsOf, plainFindingsOf } from "../rule-run";

const PERIODS = ["2023", "2024", "2025"];

describe("steep-rise", () => {
  test.each<[PlainCell, PlainCell, string]>([
    [2, 4, "2 levels, from Developing (2) for 2024 to Leader (4) for 2025"],
    [1, 5, "4 levels, from Minimum (1) for 2024 to Innovator (5) for 2025"],
    ["Minimum", "3 - Mature", "2 levels, from Minimum (1) for 2024 to Mature (3) for 2025"],
    // The lower level counts.
    ["2/3", 4, "2 levels, from 2/3, counted as Developing (2) for 2024 to Leader (4) for 2025"],
    [2, "4/5", "2 levels, from Developing (2) for 2024 to 4/5, counted as Leader (4) for 2025"],
  ])("reports a rise from %j to %j", (before, now, levels) => {
    const scorecard = scorecardOfScores(PERIODS, [3, before, now]);
    expect(plainFindingsOf(steepRise, scorecard)).toEqual([
      { cell: "Scores!G3", message: `Objective 1 rose by ${levels}: see that both scores are right.`, fix: null },
    ]);
    const [finding] = findingsOf(steepRise, scorecard);
    expect(finding).toMatchObject({ severity: "warning", period: { label: "2025" } });
    expect(finding?.related.map(toAddress)).toEqual(["Scores!E3"]);
  });

  test.each<[string, readonly PlainCell[]]>([
    ["a rise by one level", [3, 3, 4]],
    ["a rise by a level and a half", [2, 2, "3/4"]],
    ["a fall", [3, 5, 1]],
    ["a steep rise in an older period", [1, 3, 3]],
    ["a steep rise over two periods", [2, 3, 4]],
    ["a rise over a period without a score", [1, null, 4]],
    ["a score that is not applicable", [1, 1, "N/A"]],
    ["a score that is off the scale", [1, 1, 6]],
  ])("does not report %s", (_, scores) => {
    expect(findingsOf(steepRise, scorecardOfScores(PERIODS, scores))).toEqual([]);
  });
});
