import { unreadableScore } from "../../../../src/core/check/rules/unreadable-score";
import { scorecardOf, scorecardOfScores } from "../../scorecard-builder";
import type { PlainCell } from "../../snapshot-builder";
import { findingsOf, plainFindingsOf } from "../rule-run";

describe("unreadable-score", () => {
  test.each<[PlainCell, string]>([
    ["tbc", "“tbc”, which is no level."],
    [" Not started ", "“Not started”, which is no level."],
    [2.75, "“2.75”: of decimals, only a half such as 2.5 stands between two levels."],
    ["2/4", "“2/4”: only neighbouring levels, such as 2/3, make a score between two."],
    ["1–5", "“1–5”: only neighbouring levels, such as 2/3, make a score between two."],
    [{ value: 44988, numberFormat: "d-mmm" }, "“3-Mar”, a date."],
    [true, "“TRUE”, which is a logical value and no level."],
    [{ error: "#N/A" }, "“#N/A”, an error of the formula in the cell."],
    [{ formula: "C1/0", value: { error: "#DIV/0!" } }, "“#DIV/0!”, an error of the formula in the cell."],
  ])("reports %j and offers nothing", (score, reason) => {
    expect(plainFindingsOf(unreadableScore, scorecardOfScores(["2025"], [score]))).toEqual([
      { cell: "Scores!C3", message: `The score for 2025 is ${reason} It is not counted.`, fix: null },
    ]);
  });

  test.each<[PlainCell, string, string | null]>([
    [
      "Leadr",
      "“Leadr”, which is no level. Leader (4) was probably meant.",
      'Write Leader (4): Scores!C3 from "Leadr" to 4',
    ],
    [
      "four",
      "“four”, which is no level. Leader (4) was probably meant.",
      'Write Leader (4): Scores!C3 from "four" to 4',
    ],
    ["3*", "“3*”, which is no level. Mature (3) was probably meant.", 'Write Mature (3): Scores!C3 from "3*" to 3'],
    [
      { value: 44987, numberFormat: "d-mmm" },
      "“2-Mar”, a date. Excel turns 2/3 into a date when it is typed: " +
        "between Developing (2) and Mature (3) was probably meant.",
      'Write between Developing (2) and Mature (3): Scores!C3 from 44987 to "2/3"',
    ],
    // What a formula gives is not overwritten.
    [{ formula: "B9", value: "Leadr" }, "“Leadr”, which is no level. Leader (4) was probably meant.", null],
  ])("reports %j and offers what was probably meant", (score, reason, fix) => {
    expect(plainFindingsOf(unreadableScore, scorecardOfScores(["2025"], [score]))).toEqual([
      { cell: "Scores!C3", message: `The score for 2025 is ${reason} It is not counted.`, fix },
    ]);
  });

  test.each<[PlainCell, string, boolean]>([
    ["Matuer", 'Write Mature (3): Scores!C3 from "Matuer" to 3', true],
    ["Inovater", 'Write Innovator (5): Scores!C3 from "Inovater" to 5', true],
    ["3 - Matur", 'Write Mature (3): Scores!C3 from "3 - Matur" to 3', true],
    ["lvl 3", 'Write Mature (3): Scores!C3 from "lvl 3" to 3', true],
    ["Developing.", 'Write Developing (2): Scores!C3 from "Developing." to 2', true],
    ["two/three", 'Write between Developing (2) and Mature (3): Scores!C3 from "two/three" to "2/3"', true],
    // A doubt of the writer's own, and a footnote that would be lost.
    ["3?", 'Write Mature (3): Scores!C3 from "3?" to 3', false],
    ["3*", 'Write Mature (3): Scores!C3 from "3*" to 3', false],
  ])("reports %j and offers %s, certain: %s", (score, fix, isCertain) => {
    const scorecard = scorecardOfScores(["2025"], [score]);
    expect(plainFindingsOf(unreadableScore, scorecard).map((finding) => finding.fix)).toEqual([fix]);
    expect(findingsOf(unreadableScore, scorecard)[0]?.fix?.isCertain).toBe(isCertain);
  });

  test.each<[PlainCell]>([
    [3],
    ["3 - Mature"],
    ["2/3"],
    [2.5],
    ["N/A"],
    [null],
    [" "],
    [0],
    ["6"],
    // Number and name disagree: that is level-name-mismatch.
    ["4 (mature)"],
    [{ value: 3, numberFormat: "d-mmm" }],
  ])("does not report %j", (score) => {
    expect(findingsOf(unreadableScore, scorecardOfScores(["2025"], [score]))).toEqual([]);
  });

  test("reports a formula that was never calculated, and what to do", () => {
    const scorecard = scorecardOfScores(["2025"], [{ formula: "B9", value: null }]);
    const message =
      "The score for 2025 is a formula that was never calculated. Open the workbook in Excel and save it. It is not counted.";
    expect(plainFindingsOf(unreadableScore, scorecard)).toEqual([{ cell: "Scores!C3", message, fix: null }]);
  });

  test("looks at every period, and says which objective it is", () => {
    const findings = findingsOf(unreadableScore, scorecardOfScores(["2024", "2025"], ["tbc", "?"]));
    expect(
      findings.map(({ period, severity, objective, keyArea }) => [period?.label, severity, objective, keyArea]),
    ).toEqual([
      ["2024", "error", "1", "Engaging members"],
      ["2025", "error", "1", "Engaging members"],
    ]);
  });

  test("offers the level with its name where the period's other scores have both", () => {
    const objectives = [{ scores: ["Leadr"] }, { scores: ["3 - Mature"] }];
    const scorecard = scorecardOf({ periods: ["2025"], keyAreas: [{ name: "Managing risk", objectives }] });
    expect(plainFindingsOf(unreadableScore, scorecard).map(({ fix }) => fix)).toEqual([
      'Write Leader (4): Scores!C3 from "Leadr" to "4 - Leader"',
    ]);
  });

  test("offers the level as the period's other scores are written", () => {
    const objectives = [
      { scores: ["Leadr"] },
      { scores: ["Mature"] },
      { scores: [{ value: 44987, numberFormat: "d-mmm" }] },
    ];
    const scorecard = scorecardOf({ periods: ["2025"], keyAreas: [{ name: "Managing risk", objectives }] });
    expect(plainFindingsOf(unreadableScore, scorecard).map(({ fix }) => fix)).toEqual([
      'Write Leader (4): Scores!C3 from "Leadr" to "Leader"',
      'Write between Developing (2) and Mature (3): Scores!C5 from 44987 to "Developing/Mature"',
    ]);
  });
});
