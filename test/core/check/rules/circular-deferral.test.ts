import { circularDeferral } from "../../../../src/core/check/rules/circular-deferral";
import { toAddress } from "../../../../src/core/grid/a1";
import type { Scorecard } from "../../../../src/core/scorecard/scorecard";
import { scorecardOf } from "../../scorecard-builder";
import { findingsOf, plainFindingsOf } from "../rule-run";

function scorecardWith(...comments: readonly (string | null)[]): Scorecard {
  const objectives = comments.map((comment) => ({ scores: [3], comments: [comment] }));
  return scorecardOf({ periods: ["2025"], keyAreas: [{ name: "Managing risk", objectives }] });
}

describe("circular-deferral", () => {
  test.each<[string, string]>([
    ["See #2.", "See #1."],
    ["Covered under objective 2.", "As per objective 1."],
    ["Linked to action #2.", "Objective 1 will address this."],
    ["See VC02.", "Dealt with under #1; see #9 as well."],
  ])("reports %j and %j once, at the first", (first, second) => {
    const scorecard = scorecardWith(first, second);
    const message =
      "For 2025, Objective 1 sends the reader to Objective 2, and that one sends the reader back: neither says what the score rests on.";
    expect(plainFindingsOf(circularDeferral, scorecard)).toEqual([{ cell: "Scores!D3", message, fix: null }]);
    const [finding] = findingsOf(circularDeferral, scorecard);
    expect(finding).toMatchObject({ severity: "info", objective: "1", keyArea: "Managing risk" });
    expect(finding?.related.map(toAddress)).toEqual(["Scores!D4"]);
  });

  test.each<[readonly (string | null)[]]>([
    [["See #2.", "The register is complete."]],
    [["See #2.", null]],
    // The second merely names the first.
    [["See #2.", "This supports objective 1."]],
    [["See #2.", "Not covered under #1."]],
    // Three in a ring, and one that sends to itself.
    [["See #2.", "See #3.", "See #1."]],
    [["See #1.", "See #3."]],
  ])("does not report %j", (comments) => {
    expect(findingsOf(circularDeferral, scorecardWith(...comments))).toEqual([]);
  });

  test("does not report where two objectives share a ref, or in an earlier period", () => {
    const twice = [
      { ref: 1, scores: [3], comments: ["See #2."] },
      { ref: 2, scores: [3], comments: ["See #1."] },
      { ref: 2, scores: [3], comments: ["See #1."] },
    ];
    const shared = scorecardOf({ periods: ["2025"], keyAreas: [{ name: "Managing risk", objectives: twice }] });
    expect(findingsOf(circularDeferral, shared)).toEqual([]);
    const objectives = [
      { scores: [3, 3], comments: ["See #2.", "It is done."] },
      { scores: [3, 3], comments: ["See #1.", "See #1."] },
    ];
    const earlier = scorecardOf({ periods: ["2024", "2025"], keyAreas: [{ name: "Managing risk", objectives }] });
    expect(findingsOf(circularDeferral, earlier)).toEqual([]);
  });
});
