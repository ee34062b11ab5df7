import { numberStoredAsText } from "../../../../src/core/check/rules/number-stored-as-text";
import type { Scorecard } from "../../../../src/core/scorecard/scorecard";
import { scorecardOf } from "../../scorecard-builder";
import type { PlainCell } from "../../snapshot-builder";
import { findingsOf, plainFindingsOf } from "../rule-run";

/** One key area, whose scores for 2025 stand in C3 and below. */
function scorecardWith(...scores: readonly PlainCell[]): Scorecard {
  const objectives = scores.map((score) => ({ scores: [score] }));
  return scorecardOf({ periods: ["2025"], keyAreas: [{ name: "Managing risk", objectives }] });
}

describe("number-stored-as-text", () => {
  const sums = (written: string): string =>
    `The score for 2025 is the text “${written}” in a column of numbers: Excel’s own sums and means leave it out.`;

  test.each<[PlainCell, string, string]>([
    ["3", sums("3"), 'Write 3 as a number: Scores!C4 from "3" to 3'],
    [" 4 ", sums("4"), 'Write 4 as a number: Scores!C4 from " 4 " to 4'],
    ["2.0", sums("2.0"), 'Write 2 as a number: Scores!C4 from "2.0" to 2'],
    ["3\u00A0", sums("3"), 'Write 3 as a number: Scores!C4 from "3\u00A0" to 3'],
  ])("reports %j among numbers and writes the number", (score, message, fix) => {
    expect(plainFindingsOf(numberStoredAsText, scorecardWith(3, score, 2))).toEqual([
      { cell: "Scores!C4", message, fix },
    ]);
  });

  test("reports one in a cell that is formatted as text, and offers nothing that Excel would make a text again", () => {
    const scorecard = scorecardWith(3, { value: "3", numberFormat: "@" }, 2);
    const message = `${sums("3")} The cell is formatted as text: format it as General and type the score again.`;
    expect(plainFindingsOf(numberStoredAsText, scorecard)).toEqual([{ cell: "Scores!C4", message, fix: null }]);
  });

  test("reports one that a formula gives, and does not overwrite the formula", () => {
    const scorecard = scorecardWith(3, { formula: "LEFT(B4)", value: "3" }, 2);
    expect(plainFindingsOf(numberStoredAsText, scorecard)).toEqual([
      { cell: "Scores!C4", message: sums("3"), fix: null },
    ]);
  });

  test.each<[string, readonly PlainCell[]]>([
    ["numbers alone", [3, 4, 2]],
    ["texts alone, which are how the sheet writes its levels", ["3", "4", "2"]],
    ["as many texts as numbers", ["3", 4]],
    ["more texts than numbers", ["3", "4", 2]],
    ["a name, or a number with one, among numbers", [3, 2, 3, "Mature", "3 - Mature", "Level 3"]],
    ["what is no level of its own", [3, 2, 3, "2/3", "2.5", "N/A", "6", "tbc", null]],
    ["texts among numbers that are formatted as text", [{ value: 3, numberFormat: "@" }, 4, 2]],
  ])("does not report %s", (_, scores) => {
    expect(findingsOf(numberStoredAsText, scorecardWith(...scores))).toEqual([]);
  });

  test("does not report what stands in an older period", () => {
    const objectives = [{ scores: ["3", 3] }, { scores: [2, 2] }, { scores: [2, 2] }];
    const scorecard = scorecardOf({ periods: ["2024", "2025"], keyAreas: [{ name: "Managing risk", objectives }] });
    expect(findingsOf(numberStoredAsText, scorecard)).toEqual([]);
  });

  test("is for information, with a mend that is certain", () => {
    expect(findingsOf(numberStoredAsText, scorecardWith(3, "3", 2))).toMatchObject([
      { severity: "info", objective: "2", period: { label: "2025" }, fix: { isCertain: true } },
    ]);
  });
});
