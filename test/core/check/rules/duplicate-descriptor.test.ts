import { duplicateDescriptor } from "../../../../src/core/check/rules/duplicate-descriptor";
import { toAddress } from "../../../../src/core/grid/a1";
import type { Scorecard } from "../../../../src/core/scorecard/scorecard";
import { LADDER_HEADER, readScorecard } from "../../scorecard-builder";
import { snapshotOf, type PlainCell } from "../../snapshot-builder";
import { findingsOf } from "../rule-run";

/** The descriptors stand in B3 to F3. */
function scorecardWith(texts: readonly PlainCell[], merges: readonly string[] = []): Scorecard {
  const rows = [["Managing risk"], LADDER_HEADER, [null, ...texts], ["#", "Objective", "2025 Score"], [1, "Fraud", 3]];
  return readScorecard(snapshotOf({ rows, merges }));
}

function plain(scorecard: Scorecard): readonly (readonly string[])[] {
  return findingsOf(duplicateDescriptor, scorecard).map(({ at, related, message }) => [
    message,
    ...[at, ...related].map(toAddress),
  ]);
}

describe("duplicate-descriptor", () => {
  test.each<[readonly PlainCell[], readonly (readonly string[])[]]>([
    [
      ["None.", "Some plans.", "Some plans.", "All plans.", "Shared plans."],
      [["The ladder of Managing risk says the same for Developing (2) and Mature (3).", "Scores!D3", "Scores!C3"]],
    ],
    [
      ["None.", "Some plans", "Most plans.", "some  PLANS.", "Shared plans."],
      [["The ladder of Managing risk says the same for Developing (2) and Leader (4).", "Scores!E3", "Scores!C3"]],
    ],
    [
      ["None.", "Plans exist;", "Plans\nexist", "Plans exist.", "Shared plans."],
      [
        ["The ladder of Managing risk says the same for Developing (2) and Mature (3).", "Scores!D3", "Scores!C3"],
        ["The ladder of Managing risk says the same for Mature (3) and Leader (4).", "Scores!E3", "Scores!D3"],
      ],
    ],
  ])("reports %j", (texts, findings) => {
    expect(plain(scorecardWith(texts))).toEqual(findings);
  });

  test.each<[readonly PlainCell[]]>([
    [["None.", "Some plans.", "Most plans.", "All plans.", "Shared plans."]],
    [["None.", "Some plans.", "Most plans.", "N/A", "n/a"]],
    [["None.", "Some plans.", "Most plans.", null, null]],
    [["None.", "Some plans.", "Most plans.", "-", "-"]],
  ])("does not report %j", (texts) => {
    expect(plain(scorecardWith(texts))).toEqual([]);
  });

  test("does not report one cell that is merged over two levels", () => {
    const texts = ["None.", "Some plans.", "Most plans.", null, "Shared plans."];
    expect(plain(scorecardWith(texts, ["D3:E3"]))).toEqual([]);
  });
});
