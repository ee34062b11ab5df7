import { staleCommentary } from "../../../../src/core/check/rules/stale-commentary";
import { toAddress } from "../../../../src/core/grid/a1";
import type { Scorecard } from "../../../../src/core/scorecard/scorecard";
import { scorecardOf } from "../../scorecard-builder";
import type { PlainCell } from "../../snapshot-builder";
import { findingsOf, plainFindingsOf } from "../rule-run";

function scorecardWith(before: string | null, comment: string, score: PlainCell = 3): Scorecard {
  const objectives = [
    { scores: [3, score], comments: [before, comment] },
    { scores: [3, 3], comments: ["It began.", "It has ended."] },
  ];
  return scorecardOf({ periods: ["2024", "2025"], keyAreas: [{ name: "Managing risk", objectives }] });
}

describe("stale-commentary", () => {
  test.each<[string, string]>([
    ["As per previous year's comment.", "As per previous year's comment"],
    ["See last year’s comment", "See last year’s comment"],
    ["As 2024.", "As 2024"],
    ["No change from previous year. No further action at present.", "No change from previous year"],
    ["Scored '3' (mature). As above for 2024.", "As above for 2024"],
    ["Comment: as last year. Action: none", "as last year"],
  ])("reports %j, and which cell it repeats", (comment, quote) => {
    const message = `The comment for 2025 only says “${quote}”, which is Scores!D3.`;
    expect(plainFindingsOf(staleCommentary, scorecardWith("The register is complete.", comment))).toEqual([
      { cell: "Scores!F3", message, fix: null },
    ]);
  });

  test.each<[string, string]>([
    ["The register is complete.", "The register is complete."],
    ["The register is complete.", "  THE register\n is   complete. "],
    ["Achieved baseline of '3'. No further action.", "Achieved baseline of '3'. No further action."],
  ])("reports the text %j again as %j", (before, comment) => {
    const message = "The comment for 2025 is the one for 2024 again, word for word: Scores!D3.";
    expect(plainFindingsOf(staleCommentary, scorecardWith(before, comment))).toEqual([
      { cell: "Scores!F3", message, fix: null },
    ]);
  });

  test("reports a comment that points back to nothing", () => {
    const message =
      "The comment for 2025 only says “As per last year's comment”, and this objective has no such comment in this workbook.";
    expect(plainFindingsOf(staleCommentary, scorecardWith(null, "As per last year's comment"))).toEqual([
      { cell: "Scores!F3", message, fix: null },
    ]);
  });

  test.each<[string | null, string]>([
    ["The register is complete.", "The register is nearly complete."],
    ["The register is complete.", "As per previous year's comment. Since May schools are on it too."],
    ["The register is complete.", "As per last year's comment. Action: bring all schools onto the register."],
    [
      "The register is complete.",
      "As per last year's comment. Scored '3' – defined as - one register for all services.",
    ],
    ["The register is complete.", "The work carried forward from last year is done."],
    // What is said in a word or two says the same each year.
    ["N/A", "N/A"],
    ["No change.", "No change."],
    ["No further action.", "No further action."],
    ["Comment: No further action required at this time.", "Comment: No further action required at this time."],
    [null, "The register is complete."],
  ])("does not report after %j the comment %j", (before, comment) => {
    expect(findingsOf(staleCommentary, scorecardWith(before, comment))).toEqual([]);
  });

  test("does not report what does not apply", () => {
    const comment = "The council has no docks of its own.";
    expect(findingsOf(staleCommentary, scorecardWith(comment, comment, "N/A"))).toEqual([]);
  });

  test("points at the comment of the year that is named, in the newest period alone", () => {
    const again = "The register is complete.";
    const objectives = [
      { scores: [3, 3, 3], comments: ["First.", "As 2023.", "As 2023."] },
      { scores: [3, 3, 3], comments: [again, again, "It was replaced."] },
    ];
    const periods = ["2023", "2024", "2025"];
    const scorecard = scorecardOf({ periods, keyAreas: [{ name: "Managing risk", objectives }] });
    expect(
      findingsOf(staleCommentary, scorecard).map(({ at, related, period, severity }) => [
        toAddress(at),
        related.map(toAddress),
        period?.label,
        severity,
      ]),
    ).toEqual([["Scores!H3", ["Scores!D3"], "2025", "warning"]]);
  });
});
