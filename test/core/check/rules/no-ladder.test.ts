import { noLadder } from "../../../../src/core/check/rules/no-ladder";
import { toAddress } from "../../../../src/core/grid/a1";
import type { Scorecard } from "../../../../src/core/scorecard/scorecard";
import { LADDER_HEADER, readScorecard, scorecardOf, type PlainKeyArea } from "../../scorecard-builder";
import { snapshotOf, snapshotOfSheets } from "../../snapshot-builder";
import { findingsOf } from "../rule-run";

const LADDER = ["None.", "Some plans.", "Most plans.", "All plans.", "Shared plans."];
const TWO = [{ scores: [3] }, { scores: [2] }];

function scorecardWith(...keyAreas: readonly PlainKeyArea[]): Scorecard {
  return scorecardOf({ periods: ["2025"], keyAreas });
}

function plain(scorecard: Scorecard): readonly (readonly string[])[] {
  return findingsOf(noLadder, scorecard).map(({ at, related, message }) => [
    message,
    ...[at, ...related].map(toAddress),
  ]);
}

/** A ladder for the first objective alone; the objectives stand in rows 5 to 7. */
function withOwnLadder(...scores: readonly (number | null)[]): Scorecard {
  return readScorecard(
    snapshotOf({
      rows: [
        ["Enablers"],
        LADDER_HEADER,
        ["Objective 1 - Talent", ...LADDER],
        ["#", "Objective", "2025 Score"],
        ...["Talent", "Change", "Innovation"].map((title, index) => [index + 1, title, scores[index] ?? null]),
      ],
    }),
  );
}

describe("no-ladder", () => {
  test("reports a key area without one, once, at its heading", () => {
    const scorecard = scorecardWith(
      { name: "Managing risk", ladder: LADDER, objectives: TWO },
      { name: "Social value", objectives: TWO },
    );
    expect(plain(scorecard)).toEqual([
      [
        "Social value has scores but no ladder that says what each level means, although the workbook has ladders.",
        "Scores!A8",
      ],
    ]);
  });

  test("reports the one objective of a key area that has none", () => {
    expect(plain(withOwnLadder(3, 3))).toEqual([
      [
        "Objective 2 has scores but no ladder that says what each level means, although the workbook has ladders.",
        "Scores!B6",
      ],
    ]);
  });

  test("reports several objectives of a key area at the first of them", () => {
    expect(plain(withOwnLadder(3, 3, 4))).toEqual([
      [
        "2 objectives of Enablers have scores but no ladder that says what each level means, although the workbook has ladders.",
        ...["Scores!B6", "Scores!B7"],
      ],
    ]);
  });

  test("reports a workbook without any ladder once", () => {
    const scorecard = scorecardWith(
      { name: "Managing risk", objectives: TWO },
      { name: "Social value", objectives: TWO },
    );
    expect(plain(scorecard)).toEqual([
      ["The workbook has scores but no ladder that says what each level means.", "Scores!A1"],
    ]);
  });

  test("reports a workbook without any ladder or key area at its first scored objective", () => {
    const rows = [
      ["#", "Objective", "2025 Score"],
      [1, "Fraud", null],
      [2, "Resilience", 3],
    ];
    expect(plain(readScorecard(snapshotOf({ rows })))).toEqual([
      ["The workbook has scores but no ladder that says what each level means.", "Scores!B3"],
    ]);
  });

  test("reports a workbook once whose ladders belong to other key areas", () => {
    const scorecard = readScorecard(
      snapshotOfSheets([
        { name: "Scores", rows: [["Managing risk"], ["#", "Objective", "2025 Score"], [1, "Fraud", 3]] },
        { name: "Ladders", rows: [["Leading people"], LADDER_HEADER, [null, ...LADDER]] },
      ]),
    );
    expect(plain(scorecard)).toEqual([
      [
        "The workbook has ladders, but none of them belongs to the key area of any scored objective.",
        ...["Scores!A1", "Ladders!B2"],
      ],
    ]);
  });

  test("does not report a workbook in which every key area has one", () => {
    const both = [{ name: "Managing risk", ladder: LADDER, objectives: TWO }];
    expect(plain(scorecardWith(...both, { name: "Social value", ladder: LADDER, objectives: TWO }))).toEqual([]);
  });

  test("does not report what is not scored in the newest period", () => {
    const objectives = [{ scores: [3, null] }, { scores: [2, "N/A"] }];
    const keyAreas = [
      { name: "Managing risk", ladder: LADDER, objectives: [{ scores: [3, 3] }] },
      { name: "Social value", objectives },
    ];
    expect(plain(scorecardOf({ periods: ["2024", "2025"], keyAreas }))).toEqual([]);
  });

  test("does not report levels that stand at the head of a text, which says what they mean", () => {
    const rows = [
      ["KPI", "Current position", "Desired position"],
      ["Fraud", "Developing\nSome plans are kept.", "Mature\nMost plans are kept."],
      ["Resilience", "Mature\nMost checks are made.", "Leader\nAll checks are made."],
    ];
    const scorecard = readScorecard(snapshotOf({ rows: [["Managing risk"], ...rows] }));
    expect(scorecard.objectives).toHaveLength(2);
    expect(plain(scorecard)).toEqual([]);
  });
});
