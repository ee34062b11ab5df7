import { uncitedLevel } from "../../../../src/core/check/rules/uncited-level";
import { toAddress } from "../../../../src/core/grid/a1";
import type { Scorecard } from "../../../../src/core/scorecard/scorecard";
import { scorecardOf } from "../../scorecard-builder";
import type { PlainCell } from "../../snapshot-builder";
import { findingsOf, plainFindingsOf } from "../rule-run";

function scorecardWith(score: PlainCell, comment: string): Scorecard {
  const objectives = [{ scores: [score], comments: [comment] }];
  return scorecardOf({ periods: ["2025"], keyAreas: [{ name: "Managing risk", objectives }] });
}

describe("uncited-level", () => {
  test.each<[PlainCell, string, string]>([
    [3, "The register is complete.", "Mature (3)"],
    ["Leader", "Work is shared with others. Action: publish it.", "Leader (4)"],
    ["2/3", "Courses began in May.", "between Developing (2) and Mature (3)"],
    // Levels that are only mentioned, and are not the cell's.
    [3, "To score a '4' reports must be monthly.", "Mature (3)"],
    [3, "A '5' can only be achieved with others.", "Mature (3)"],
    [3, "As per previous year's comment.", "Mature (3)"],
    [4, "The Leader of the council was briefed on 3 risks.", "Leader (4)"],
  ])("reports a cell with %j beside %j", (score, comment, named) => {
    const message = `The comment for 2025 does not say which level it describes; the score is ${named}.`;
    expect(plainFindingsOf(uncitedLevel, scorecardWith(score, comment))).toEqual([
      { cell: "Scores!D3", message, fix: null },
    ]);
  });

  test.each<[PlainCell, string]>([
    [3, "A score of '3' is defined as - members get reports."],
    [4, "Achieved baseline of '3'."],
    ["2/3", "Scored '2/3' by the panel."],
    ["2/3", "This is between a '2' and a '3'."],
    // One that contradicts its cell states a level all the same.
    [3, "Scored '4' (leader)."],
    // The cell's own level, whatever the words.
    [3, "After much debate the panel agreed on a 3."],
    ["2/3", "Half of what level 3 asks for is done."],
    // Nothing to state.
    [null, "The register is complete."],
    ["N/A", "This does not apply here."],
    ["tbc", "The register is complete."],
    [3, " "],
  ])("does not report a cell with %j beside %j", (score, comment) => {
    const objectives = [
      { scores: [score], comments: [comment] },
      { scores: [3], comments: ["Scored '3'."] },
    ];
    const scorecard = scorecardOf({ periods: ["2025"], keyAreas: [{ name: "Managing risk", objectives }] });
    expect(findingsOf(uncitedLevel, scorecard)).toEqual([]);
  });

  test("looks at the newest period alone, and points at the score too", () => {
    const objectives = [
      { scores: [2, 3], comments: ["It began.", "It went on."] },
      { scores: [2, 3], comments: ["It began.", "Scored '3'."] },
    ];
    const scorecard = scorecardOf({ periods: ["2024", "2025"], keyAreas: [{ name: "Managing risk", objectives }] });
    expect(
      findingsOf(uncitedLevel, scorecard).map(({ at, related, period, severity, objective }) => [
        toAddress(at),
        related.map(toAddress),
        period?.label,
        severity,
        objective,
      ]),
    ).toEqual([["Scores!F3", ["Scores!E3"], "2025", "info", "1"]]);
  });
});
