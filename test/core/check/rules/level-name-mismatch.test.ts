import { levelNameMismatch } from "../../../../src/core/check/rules/level-name-mismatch";
import { RULES } from "../../../../src/core/check/rules";
import { runChecks } from "../../../../src/core/check/run";
import { toAddress } from "../../../../src/core/grid/a1";
import type { Scorecard } from "../../../../src/core/scorecard/scorecard";
import { scorecardOf, scorecardOfScores } from "../../scorecard-builder";
import type { PlainCell } from "../../snapshot-builder";
import { findingsOf, plainFindingsOf } from "../rule-run";

function scorecardWith(score: PlainCell, comment: string | null): Scorecard {
  const objectives = [{ scores: [score], comments: [comment] }];
  return scorecardOf({ periods: ["2025"], keyAreas: [{ name: "Managing risk", objectives }] });
}

describe("level-name-mismatch", () => {
  test.each<[string]>([["4 (mature)"], ["4 - Mature"], ["Level 4 (Mature)"], ["Leader (3)"]])(
    "reports a score cell with %j",
    (score) => {
      const message = `The score for 2025 is “${score}”: its number and its name are two different levels. It is not counted.`;
      expect(plainFindingsOf(levelNameMismatch, scorecardOfScores(["2025"], [score]))).toEqual([
        { cell: "Scores!C3", message, fix: null },
      ]);
    },
  );

  test.each<[string, string]>([
    ["Scored '4' (mature) by the panel.", "says 4 and calls it Mature: 4 is Leader, and Mature is 3."],
    ["Rated Innovator (4).", "says 4 and calls it Innovator: 4 is Leader, and Innovator is 5."],
    ["A score of '3' (leader) is defined as so.", "says 3 and calls it Leader: 3 is Mature, and Leader is 4."],
    [
      "Scored '3' (mature). Achieved baseline of '3' (developing).",
      "says 3 and calls it Developing: 3 is Mature, and Developing is 2.",
    ],
  ])("reports a comment with %j", (comment, said) => {
    for (const score of [4, 2]) {
      expect(plainFindingsOf(levelNameMismatch, scorecardWith(score, comment))).toEqual([
        { cell: "Scores!D3", message: `The comment for 2025 ${said}`, fix: null },
      ]);
    }
  });

  test.each<[PlainCell, string | null]>([
    ["4 (leader)", "Scored '4' (leader)."],
    ["Mature - 3", null],
    [3, "Scored '4' (leader)."],
    [4, "Scored '4' (developing it further is planned)."],
    [4, "Scored '4'. Leader: Councillor Hill."],
    // A level that is only mentioned.
    [3, "To be scored '4' (mature) would be odd."],
    // What is wrong with these is another check's.
    ["7 (mature)", null],
    ["Leadr", null],
    ["2/4", null],
    [null, null],
  ])("does not report a cell with %j beside %j", (score, comment) => {
    expect(findingsOf(levelNameMismatch, scorecardWith(score, comment))).toEqual([]);
  });

  test("looks at every period, and points at cell and comment in one finding", () => {
    const objectives = [{ scores: ["4 (mature)", 4], comments: ["Scored '4' (mature).", "Scored '4' (mature)."] }];
    const scorecard = scorecardOf({ periods: ["2024", "2025"], keyAreas: [{ name: "Managing risk", objectives }] });
    expect(
      findingsOf(levelNameMismatch, scorecard).map(({ at, related, period, severity }) => [
        toAddress(at),
        related.map(toAddress),
        period?.label,
        severity,
      ]),
    ).toEqual([
      ["Scores!C3", ["Scores!D3"], "2024", "error"],
      ["Scores!F3", ["Scores!E3"], "2025", "error"],
    ]);
  });

  test.each<[PlainCell, string | null]>([
    ["4 (mature)", null],
    [2, "Scored '4' (mature)."],
  ])("is alone in reporting %j beside %j", (score, comment) => {
    const { findings } = runChecks(scorecardWith(score, comment), RULES);
    expect(findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule)).toEqual([
      "level-name-mismatch",
    ]);
  });
});
