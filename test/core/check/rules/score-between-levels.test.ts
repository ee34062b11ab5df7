import { scoreBetweenLevels } from "../../../../src/core/check/rules/score-between-levels";
import { scorecardOf, scorecardOfScores } from "../../scorecard-builder";
import type { PlainCell } from "../../snapshot-builder";
import { findingsOf, plainFindingsOf } from "../rule-run";

describe("score-between-levels", () => {
  test.each<[PlainCell, string, string | null]>([
    ["2/3", "Scored 2/3 for 2025: the lower level, 2, is counted.", 'Write Developing (2): Scores!C3 from "2/3" to 2'],
    ["3/2", "Scored 3/2 for 2025: the lower level, 2, is counted.", 'Write Developing (2): Scores!C3 from "3/2" to 2'],
    [4.5, "Scored 4.5 for 2025: the lower level, 4, is counted.", "Write Leader (4): Scores!C3 from 4.5 to 4"],
    [
      " Minimum / Developing ",
      "Scored Minimum / Developing for 2025: the lower level, 1, is counted.",
      'Write Minimum (1): Scores!C3 from " Minimum / Developing " to 1',
    ],
    // What a formula gives is not overwritten.
    [{ formula: "AVERAGE(C9:C10)", value: 2.5 }, "Scored 2.5 for 2025: the lower level, 2, is counted.", null],
  ])("reports %j and offers the lower level", (score, message, fix) => {
    expect(plainFindingsOf(scoreBetweenLevels, scorecardOfScores(["2025"], [score]))).toEqual([
      { cell: "Scores!C3", message, fix },
    ]);
  });

  test.each<[PlainCell]>([[3], ["3 - Mature"], ["2/4"], [2.75], [5.5], ["N/A"], [null], ["2 or 3"]])(
    "does not report %j",
    (score) => {
      expect(findingsOf(scoreBetweenLevels, scorecardOfScores(["2025"], [score]))).toEqual([]);
    },
  );

  test("looks at every period", () => {
    const findings = findingsOf(scoreBetweenLevels, scorecardOfScores(["2024", "2025"], ["2/3", "3/4"]));
    expect(findings.map(({ period, severity }) => [period?.label, severity])).toEqual([
      ["2024", "warning"],
      ["2025", "warning"],
    ]);
  });

  test.each<[string, PlainCell, string]>([
    ["numbers", 3, "2"],
    ["numbers as text", "3", '"2"'],
    ["names", "Mature", '"Developing"'],
    ["numbers and names", "3 - Mature", '"2 - Developing"'],
  ])("offers the level as the period's other scores are written: %s", (_, other, written) => {
    const objectives = [
      { scores: ["2/3", "2/3"] },
      { scores: ["Leader (4)", other] },
      { scores: ["Leader (4)", other] },
    ];
    const scorecard = scorecardOf({ periods: ["2024", "2025"], keyAreas: [{ name: "Managing risk", objectives }] });
    expect(plainFindingsOf(scoreBetweenLevels, scorecard).map(({ fix }) => fix)).toEqual([
      'Write Developing (2): Scores!C3 from "2/3" to "2 - Developing"',
      `Write Developing (2): Scores!E3 from "2/3" to ${written}`,
    ]);
  });
});
