import { missingDescriptor } from "../../../../src/core/check/rules/missing-descriptor";
import { toAddress } from "../../../../src/core/grid/a1";
import type { Scorecard } from "../../../../src/core/scorecard/scorecard";
import { LADDER_HEADER, readScorecard } from "../../scorecard-builder";
import { snapshotOf, type PlainCell, type PlainRows } from "../../snapshot-builder";
import { findingsOf } from "../rule-run";

const TEXTS = ["None.", "Some plans.", "Most plans.", "All plans.", "Shared plans."];

/** The ladder's header stands in row 2, its descriptors in row 3, the scores of both years from C5 and D5 down. */
function scorecardWith(
  ladder: PlainRows,
  scores: readonly (readonly PlainCell[])[] = [],
  merges: readonly string[] = [],
): Scorecard {
  const rows: PlainRows = [
    ["Managing risk"],
    ...ladder,
    ["#", "Objective", "2024 Score", "2025 Score"],
    ...scores.map((cells, index) => [index + 1, `Line ${index + 1}`, ...cells]),
  ];
  return readScorecard(snapshotOf({ rows, merges }));
}

function ladderWithout(level: number, text: PlainCell = null): PlainRows {
  return [LADDER_HEADER, [null, ...TEXTS.map((known, index) => (index === level - 1 ? text : known))]];
}

function withoutColumns(...levels: readonly number[]): PlainRows {
  return [LADDER_HEADER, [null, ...TEXTS]].map((row) => row.filter((_, column) => !levels.includes(column)));
}

function plain(scorecard: Scorecard): readonly (readonly string[])[] {
  return findingsOf(missingDescriptor, scorecard).map(({ severity, at, message, related }) => [
    severity,
    message,
    ...[at, ...related].map(toAddress),
  ]);
}

describe("missing-descriptor", () => {
  test.each<[string, PlainRows, readonly (readonly PlainCell[])[], readonly string[]]>([
    [
      "a blank cell as a warning where its level is not awarded",
      ladderWithout(4),
      [[4, 3]],
      ["warning", "The ladder of Managing risk has no descriptor for Leader (4).", "Scores!E3"],
    ],
    [
      "a blank cell as an error where its level is awarded",
      ladderWithout(3),
      [
        [2, 3],
        [3, 3],
        [3, 4],
      ],
      [
        "error",
        "The ladder of Managing risk has no descriptor for Mature (3), although it is awarded.",
        ...["Scores!D3", "Scores!D5", "Scores!D6"],
      ],
    ],
    [
      "a blank cell as an error where its level is the lower one of a score between two",
      ladderWithout(2),
      [[1, "2/3"]],
      [
        "error",
        "The ladder of Managing risk has no descriptor for Developing (2), although it is awarded.",
        ...["Scores!C3", "Scores!D5"],
      ],
    ],
    [
      "a blank cell as a warning where its level is the upper one of a score between two",
      ladderWithout(3),
      [[1, "2/3"]],
      ["warning", "The ladder of Managing risk has no descriptor for Mature (3).", "Scores!D3"],
    ],
    [
      "a dash",
      ladderWithout(5, "–"),
      [[1, 1]],
      ["warning", "The ladder of Managing risk has no descriptor for Innovator (5).", "Scores!F3"],
    ],
    [
      "an error",
      ladderWithout(5, { error: "#REF!" }),
      [[1, 1]],
      ["warning", "The ladder of Managing risk has no descriptor for Innovator (5).", "Scores!F3"],
    ],
    [
      "columns that the ladder lacks, once at its header",
      withoutColumns(1, 5),
      [[2, 2]],
      ["warning", "The ladder of Managing risk has no column for Minimum (1) and Innovator (5).", "Scores!B2"],
    ],
    [
      "a column that the ladder lacks as an error where its level is awarded",
      withoutColumns(1, 5),
      [[2, 1]],
      [
        "error",
        "The ladder of Managing risk has no column for Minimum (1) and Innovator (5), although it is awarded.",
        ...["Scores!B2", "Scores!D5"],
      ],
    ],
  ])("reports %s", (_, ladder, scores, finding) => {
    expect(plain(scorecardWith(ladder, scores))).toEqual([finding]);
  });

  test("reports a level that a marked ladder says the council stands at", () => {
    const header = LADDER_HEADER.map((text) => (text === "3 - Mature" ? `${text} (Current Level)` : text));
    const rows: PlainRows = [["Managing risk"], header, ...ladderWithout(3).slice(1)];
    expect(plain(readScorecard(snapshotOf({ rows })))).toEqual([
      [
        "error",
        "The ladder of Managing risk has no descriptor for Mature (3), although it is awarded.",
        ...["Scores!D3", "Scores!D2"],
      ],
    ]);
  });

  test("reports a column that several ladders lack once", () => {
    const rows: PlainRows = [
      ["Key area", "1 - Minimum", "2 - Developing", "3 - Mature", "4 - Leader"],
      ["Managing risk", "None.", "Some plans.", "Most plans.", "All plans."],
      ["Social value", "None.", "Some asks.", "Most asks.", "All asks."],
    ];
    expect(plain(readScorecard(snapshotOf({ rows })))).toEqual([
      ["warning", "The ladders under this header have no column for Innovator (5).", "Scores!B1"],
    ]);
  });

  test("does not report a ladder that describes every level", () => {
    expect(plain(scorecardWith([LADDER_HEADER, [null, ...TEXTS]], [[3, 3]]))).toEqual([]);
  });

  test("does not report a level that is marked as not applicable", () => {
    expect(plain(scorecardWith(ladderWithout(5, "N/A"), [[3, 3]]))).toEqual([]);
  });

  test("does not report a level whose descriptor is merged with its neighbour's", () => {
    expect(plain(scorecardWith(ladderWithout(4), [[3, 4]], ["D3:E3"]))).toEqual([]);
  });
});
