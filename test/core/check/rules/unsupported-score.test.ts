import { unsupportedScore } from "../../../../src/core/check/rules/unsupported-score";
import { toAddress } from "../../../../src/core/grid/a1";
import type { Scorecard } from "../../../../src/core/scorecard/scorecard";
import { scorecardOf } from "../../scorecard-builder";
import type { PlainCell } from "../../snapshot-builder";
import { findingsOf, plainFindingsOf } from "../rule-run";

function scorecardWith(score: PlainCell, comment: string): Scorecard {
  const objectives = [{ scores: [score], comments: [comment] }];
  return scorecardOf({ periods: ["2025"], keyAreas: [{ name: "Managing risk", objectives }] });
}

describe("unsupported-score", () => {
  test.each<[PlainCell, string, string]>([
    [3, "Scored '4' (leader) by the panel.", "The comment says Leader (4), the cell says 3."],
    [4, "A score of '3' is defined as - most do.", "The comment says Mature (3), the cell says 4."],
    ["2 - Developing", "We scored ‘3’.", "The comment says Mature (3), the cell says 2."],
    [2, "Achieved baseline of '3'.", "The comment says at least Mature (3) was achieved, the cell says 2."],
    [
      "2/3",
      "Achieved the agreed baseline of '3'.",
      "The comment says at least Mature (3) was achieved, the cell says 2/3, of which the lower level, 2, is counted.",
    ],
    [
      "2/3",
      "Scored '3' by the panel.",
      "The comment says Mature (3), the cell says 2/3, of which the lower level, 2, is counted.",
    ],
    [2, "The objective remains at '3'.", "The comment says Mature (3), the cell says 2."],
    [2, "This has moved from a '2' to a '3'.", "The comment says Mature (3), the cell says 2."],
    [3, "Assessed as Leader by the board.", "The comment says Leader (4), the cell says 3."],
    [3, "We have achieved level 4.", "The comment says at least Leader (4) was achieved, the cell says 3."],
    // One statement that agrees does not make up for one that does not.
    [3, "Scored '3'. Later scored '2'.", "The comment says Developing (2), the cell says 3."],
  ])("reports a cell with %j beside %j", (score, comment, message) => {
    expect(plainFindingsOf(unsupportedScore, scorecardWith(score, comment))).toEqual([
      { cell: "Scores!C3", message, fix: null },
    ]);
  });

  test.each<[PlainCell, string]>([
    [4, "Scored '4' (leader) by the panel."],
    ["3 - Mature", "A score of '3' is defined as - most do."],
    // A baseline may be passed.
    [3, "Achieved baseline of '3'."],
    [4, "Achieved baseline of '3'."],
    ["3/4", "Achieved baseline of '3'."],
    // Levels that are only mentioned.
    [3, "To score a '4' partners would have to take part."],
    [3, "A '5' can only be achieved with others."],
    [3, "This will progress to a '4' next year."],
    [3, "It was not scored 4."],
    [3, "Peers scored 4, and last year we scored 2."],
    [4, "We have achieved level 3."],
    // Number and name disagree: that is level-name-mismatch.
    [2, "Scored '4' (mature)."],
    [2, "Scored '2/3' by the panel."],
    // Where there is no level in the cell, there is nothing to contradict.
    [null, "Scored '4'."],
    ["N/A", "Scored '4'."],
    ["Leadr", "Scored '3'."],
    [3, "Nothing about levels."],
  ])("does not report a cell with %j beside %j", (score, comment) => {
    expect(findingsOf(unsupportedScore, scorecardWith(score, comment))).toEqual([]);
  });

  test("points at the comment too, in whichever period it stands", () => {
    const objectives = [
      { scores: [2, 3], comments: ["Scored '3'.", "Scored '3'."] },
      { scores: [3, 3], comments: [null, "Scored '2'."] },
    ];
    const scorecard = scorecardOf({ periods: ["2024", "2025"], keyAreas: [{ name: "Managing risk", objectives }] });
    const findings = findingsOf(unsupportedScore, scorecard);
    expect(
      findings.map(({ at, related, period, severity }) => [
        toAddress(at),
        related.map(toAddress),
        period?.label,
        severity,
      ]),
    ).toEqual([
      ["Scores!C3", ["Scores!D3"], "2024", "error"],
      ["Scores!E4", ["Scores!F4"], "2025", "error"],
    ]);
  });

  test("holds a comment against the score of its own period alone", () => {
    const objectives = [{ scores: [2, 3], comments: [null, "Scored '3'."] }];
    const scorecard = scorecardOf({ periods: ["2024", "2025"], keyAreas: [{ name: "Managing risk", objectives }] });
    expect(findingsOf(unsupportedScore, scorecard)).toEqual([]);
  });
});
