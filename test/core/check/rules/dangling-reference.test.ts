import { danglingReference } from "../../../../src/core/check/rules/dangling-reference";
import type { Scorecard } from "../../../../src/core/scorecard/scorecard";
import { scorecardOf, type PlainObjective } from "../../scorecard-builder";
import type { PlainCell } from "../../snapshot-builder";
import { findingsOf, plainFindingsOf } from "../rule-run";

/** A list with these refs, the first of which has the comment. */
function scorecardWith(refs: readonly PlainCell[], comment: string): Scorecard {
  const objectives = refs.map((ref, index): PlainObjective => {
    return { ref, scores: [3], comments: [index === 0 ? comment : null] };
  });
  return scorecardOf({ periods: ["2025"], keyAreas: [{ name: "Managing risk", objectives }] });
}

function numbers(last: number): readonly number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

describe("dangling-reference", () => {
  test.each<[readonly PlainCell[], string, string]>([
    [numbers(59), "See #71.", "refers to “#71”, but the list has no objective 71: its numbers run from 1 to 59."],
    [
      numbers(3),
      "Covered by objectives 2 & 7.",
      "refers to “objectives 2 & 7”, but the list has no objective 7: its numbers run from 1 to 3.",
    ],
    [
      numbers(3),
      "See VC07. As for #9, it is done.",
      "refers to “VC07”, but the list has no objectives 7 or 9: its numbers run from 1 to 3.",
    ],
    [
      ["VC01", "VC02"],
      "See value code 3.",
      "refers to “value code 3”, but the list has no objective 3: its numbers run from 1 to 2.",
    ],
    // Hardly any number is missing: one that is was taken out of the list.
    [
      numbers(30).filter((number) => number !== 17),
      "See #17.",
      "refers to “#17”, but the list has no objective 17: its numbers run from 1 to 30.",
    ],
  ])("reports in the list %j the comment %j", (refs, comment, said) => {
    expect(plainFindingsOf(danglingReference, scorecardWith(refs, comment))).toEqual([
      { cell: "Scores!D3", message: `The comment for 2025 ${said}`, fix: null },
    ]);
  });

  test.each<[readonly PlainCell[], string]>([
    [numbers(59), "See #40 and objectives 3, 7 and 12."],
    [["VC01", "VC02"], "See #2."],
    [[1, 2, "2a", "2b"], "See #2b."],
    // Not references.
    [numbers(3), "Our #71 priority is Lot 9, as objective 3 suppliers said in 2023."],
    // A part of a longer list, whose comments may refer to the rest.
    [[3, 7, 32, 39, 40, 57, 31, 33, 34, 35, 36], "Covered by #12."],
    [[31, 32, 33, 34], "See #40."],
    // Lists whose numbers do not tell what is meant.
    [["1.1", "1.2", "2.1"], "See #3."],
    [[1, 2, 1, 2], "See #3."],
  ])("does not report in the list %j the comment %j", (refs, comment) => {
    expect(findingsOf(danglingReference, scorecardWith(refs, comment))).toEqual([]);
  });

  test("does not report in a list without refs", () => {
    expect(findingsOf(danglingReference, scorecardWith([null, null, null], "See #71."))).toEqual([]);
  });

  test("looks at the newest period alone", () => {
    const objectives = [
      { scores: [3, 3], comments: ["See #8.", "See #2."] },
      { scores: [3, 3], comments: ["See #1.", "See #9."] },
    ];
    const scorecard = scorecardOf({ periods: ["2024", "2025"], keyAreas: [{ name: "Managing risk", objectives }] });
    expect(
      findingsOf(danglingReference, scorecard).map(({ objective, period, severity, related }) => [
        objective,
        period?.label,
        severity,
        related,
      ]),
    ).toEqual([["2", "2025", "warning", []]]);
  });
});
