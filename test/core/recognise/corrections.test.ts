import { toA1Range } from "../../../src/core/grid/a1";
import type { Snapshot } from "../../../src/core/grid/snapshot";
import type { ColumnKey, ColumnUse, Correction } from "../../../src/core/recognise/corrections";
import { findMisfit } from "../../../src/core/recognise/misfit";
import { parsePeriod } from "../../../src/core/period/period";
import { recognise } from "../../../src/core/recognise/recognise";
import { toShortScore } from "../../../src/core/scale/score";
import { toScorecard } from "../../../src/core/scorecard/to-scorecard";
import { snapshotOf, snapshotOfSheets, type PlainRows } from "../snapshot-builder";

/** Each objective as "ref title | period: score, ...", periods oldest first, then its target and owner where it has them. */
function linesOf(snapshot: Snapshot, corrections: readonly Correction[] = []): readonly string[] {
  const { objectives, periods } = toScorecard(snapshot, recognise(snapshot, new Set(), corrections));
  return objectives.map(({ ref, title, scores, targets, owner }) => {
    const written = periods.flatMap(({ key, label }) => {
      const score = scores.get(key);
      return score ? [`${label}: ${toShortScore(score.value)}`] : [];
    });
    const target = [...targets.values()].map(({ value }) => ` -> ${toShortScore(value)}`).join("");
    return `${ref ?? "-"} ${title.value} | ${written.join(", ")}${target}${owner ? ` (${owner.value})` : ""}`;
  });
}

function reasonsOf(snapshot: Snapshot, corrections: readonly Correction[]): readonly string[] {
  const { sheets } = recognise(snapshot, new Set(), corrections);
  return sheets.flatMap(({ leftOut }) => leftOut.map(({ range, why }) => `${toA1Range(range)} ${why}`));
}

function misfitOf(snapshot: Snapshot, correction: Correction): string | null {
  return findMisfit(correction, recognise(snapshot, new Set(), [correction]));
}

function use(role: ColumnUse["role"], period = ""): ColumnUse {
  return { role, period: parsePeriod(period) };
}

function column(key: ColumnKey | string, what: ColumnUse | null, sheet = "Scores"): Correction {
  const whole: ColumnKey = typeof key === "string" ? { by: "header", header: key, nth: 1 } : key;
  return { kind: "column", sheet, column: whole, use: what };
}

const NOT_READ = "Marked in this workbook as a column that is not to be read.";

describe("what somebody said of a column", () => {
  const LIST: PlainRows = [
    ["#", "Objective", "2025 Score", "RAG level", "Wanted", "Who"],
    [1, "Fraud", 3, 4, 5, "AB"],
    [2, "Failure", 2, 2, 4, "CD"],
  ];
  const SCORE_2026 = column("RAG level", use("score", "2026"));

  test.each<[string, PlainRows, readonly Correction[], readonly string[]]>([
    [
      "makes a header that is not known a score for a year",
      LIST,
      [SCORE_2026],
      ["1 Fraud | 2025: 3, 2026: 4", "2 Failure | 2025: 2, 2026: 2"],
    ],
    [
      "makes columns a target and an owner",
      LIST,
      [column("Wanted", use("target")), column("Who", use("owner"))],
      ["1 Fraud | 2025: 3 -> 5 (AB)", "2 Failure | 2025: 2 -> 4 (CD)"],
    ],
    [
      "holds whatever the capitals and line breaks of the header, and when columns are inserted before it",
      [
        ["#", "Objective", "Notes", "2025 Score", "rag\nLEVEL"],
        [1, "Fraud", "x", 3, 4],
      ],
      [SCORE_2026],
      ["1 Fraud | 2025: 3, 2026: 4"],
    ],
    [
      "takes a column that the program would read out",
      [
        ["#", "Objective", "2025 Score", "2026 Score"],
        [1, "Fraud", 3, 4],
      ],
      [column("2026 Score", null)],
      ["1 Fraud | 2025: 3"],
    ],
    [
      "tells columns with one header by their order, so that scores without a year get theirs",
      [
        ["#", "Objective", "Score", "Comment", "Score"],
        [1, "Fraud", 3, "x", 4],
      ],
      [
        column({ by: "header", header: "Score", nth: 1 }, use("score", "2024/25")),
        column({ by: "header", header: "Score", nth: 2 }, use("score", "2025/26")),
      ],
      ["1 Fraud | 2024/25: 3, 2025/26: 4"],
    ],
    [
      "counts before a header that says the same",
      [
        ["#", "Objective", "2025 Score", "Moderated"],
        [1, "Fraud", 3, 4],
      ],
      [column("Moderated", use("score", "2025"))],
      ["1 Fraud | 2025: 4"],
    ],
    [
      "takes the year from the header where none is given",
      [
        ["#", "Objective", "2025 Score", "RAG 2026"],
        [1, "Fraud", 3, 4],
      ],
      [column("RAG 2026", use("score"))],
      ["1 Fraud | 2025: 3, 2026: 4"],
    ],
    [
      "finds a table of which nothing was known",
      [["Our progress"], [], ["Item", "Standing"], ["Fraud", 3], ["Failure", 2]],
      [column("Item", use("title")), column("Standing", use("score", "2026"))],
      ["- Fraud | 2026: 3", "- Failure | 2026: 2"],
    ],
    [
      "reads a header that is spread over two rows as the one text that it is",
      [
        [null, "Line", "Standing", "Standing"],
        ["#", "item", "2025", "2026"],
        [1, "Fraud", 3, 4],
      ],
      [column("Line item", use("title")), column("Standing 2025", use("score")), column("Standing 2026", use("score"))],
      ["1 Fraud | 2025: 3, 2026: 4"],
    ],
    [
      "is meant for every table of the sheet",
      [
        ["Risk"],
        ["#", "Objective", "2025 Score", "RAG level"],
        [1, "Fraud", 3, 4],
        [],
        ["Value"],
        ["#", "Objective", "RAG level", "2025 Score"],
        [2, "Jobs", 5, 2],
      ],
      [SCORE_2026],
      ["1 Fraud | 2025: 3, 2026: 4", "2 Jobs | 2025: 2, 2026: 5"],
    ],
    [
      "reaches a column without a header, in a table that has one",
      [
        ["#", "Objective", "2025 Score", null],
        [1, "Fraud", 3, 4],
      ],
      [column({ by: "place", column: 3 }, use("score", "2026"))],
      ["1 Fraud | 2025: 3, 2026: 4"],
    ],
    [
      "and the row above the objectives, where nothing is a header",
      [["Our progress"], [null, null], ["Fraud", 3], ["Failure", 2]],
      [
        { kind: "headerRow", sheet: "Scores", row: 1 },
        column({ by: "place", column: 0 }, use("title")),
        column({ by: "place", column: 1 }, use("score", "2026")),
      ],
      ["- Fraud | 2026: 3", "- Failure | 2026: 2"],
    ],
    [
      "the last of two counts",
      LIST,
      [SCORE_2026, column("RAG level", use("score", "2027"))],
      ["1 Fraud | 2025: 3, 2027: 4", "2 Failure | 2025: 2, 2027: 2"],
    ],
    [
      "is of no other sheet",
      LIST,
      [column("RAG level", use("score", "2026"), "Old")],
      ["1 Fraud | 2025: 3", "2 Failure | 2025: 2"],
    ],
  ])("%s", (_, rows, corrections, lines) => {
    const snapshot = snapshotOf({ rows });
    expect(linesOf(snapshot, corrections)).toEqual(lines);
    for (const correction of corrections) {
      if (correction.sheet !== "Scores") continue;
      expect(findMisfit(correction, recognise(snapshot, new Set(), corrections))).toBeNull();
    }
  });

  test("is given as the reason why a column is left out, once", () => {
    const rows = [
      ["#", "Objective", "2025 Score", "2026 Score", null],
      [1, "Fraud", 3, 4, "x"],
    ];
    const corrections = [column("2026 Score", null), column({ by: "place", column: 4 }, null)];
    expect(reasonsOf(snapshotOf({ rows }), corrections)).toEqual([`D1:D2 ${NOT_READ}`, `E1:E2 ${NOT_READ}`]);
  });

  test("leaves the other of two columns out, and says so", () => {
    const rows = [
      ["#", "Objective", "2025 Score", "Moderated"],
      [1, "Fraud", 3, 4],
    ];
    expect(reasonsOf(snapshotOf({ rows }), [column("Moderated", use("score", "2025"))])).toEqual([
      "C1:C2 “2025 Score” is a second column for the same thing; only one is read.",
    ]);
  });

  test("of a blank header makes no header of every row", () => {
    const rows = [
      ["Fraud", 3],
      ["Failure", 2],
    ];
    const corrections = [
      column({ by: "place", column: 0 }, use("title")),
      column({ by: "place", column: 1 }, use("score", "2026")),
    ];
    expect(linesOf(snapshotOf({ rows }), corrections)).toEqual([]);
  });
});

describe("what somebody said of a sheet", () => {
  const SCORES: PlainRows = [
    ["#", "Objective", "2025 Score"],
    [1, "Fraud", 3],
  ];
  const BARE: PlainRows = [
    ["#", "Objective", "Score"],
    [1, "Fraud", 3],
  ];
  const no: Correction = { kind: "sheet", sheet: "scores", isOurs: false };
  const yes: Correction = { kind: "sheet", sheet: "Scores", isOurs: true };

  test("keeps it from being read, and is the reason given", () => {
    const snapshot = snapshotOf({ rows: SCORES });
    expect(linesOf(snapshot, [no])).toEqual([]);
    expect(reasonsOf(snapshot, [no])).toEqual(["A1:C2 Marked in this workbook as no score sheet."]);
  });

  test("has a hidden sheet read", () => {
    const snapshot = snapshotOf({ rows: SCORES, visibility: "hidden" });
    expect(linesOf(snapshot)).toEqual([]);
    expect(linesOf(snapshot, [yes])).toEqual(["1 Fraud | 2025: 3"]);
  });

  test("has small numbers without a year taken for levels", () => {
    const snapshot = snapshotOf({ rows: BARE });
    expect(linesOf(snapshot)).toEqual([]);
    expect(linesOf(snapshot, [yes])).toEqual(["1 Fraud | current: 3"]);
    expect(linesOf(snapshot, [column("Score", use("score", "2025/26"))])).toEqual(["1 Fraud | 2025/26: 3"]);
  });

  test("says nothing of the others", () => {
    const snapshot = snapshotOfSheets([
      { name: "Scores", rows: SCORES },
      {
        name: "Copy",
        rows: [
          ["#", "Objective", "2024 Score"],
          [1, "Fraud", 2],
        ],
      },
    ]);
    expect(linesOf(snapshot, [no])).toEqual(["1 Fraud | 2024: 2"]);
  });
});

describe("a correction that no longer fits is told", () => {
  const rows = [
    ["#", "Objective", "2025 Score"],
    [1, "Fraud", 3],
  ];
  const snapshot = snapshotOfSheets([
    { name: "Scores", rows },
    { name: "Notes", rows: [["Nothing of interest"]] },
  ]);

  test.each<[string, Correction, string | null]>([
    ["a sheet that is gone", { kind: "sheet", sheet: "Old", isOurs: false }, "The workbook has no sheet “Old” by now."],
    [
      "a sheet on which nothing is found",
      { kind: "sheet", sheet: "Notes", isOurs: true },
      "Nothing that can be read was found on the sheet.",
    ],
    ["a header that is gone", column("RAG", null), "No table on the sheet has such a header by now."],
    [
      "a second column of a header that stands once",
      column({ by: "header", header: "2025 Score", nth: 2 }, null),
      "No table on the sheet has such a header by now.",
    ],
    ["a blank header that is none", column({ by: "place", column: 2 }, null), "The column has a header by now."],
    [
      "a column of a sheet without a table",
      column("RAG", null, "Notes"),
      "No table with objectives and scores was found on the sheet.",
    ],
    [
      "a header row that is none",
      { kind: "headerRow", sheet: "Scores", row: 1 },
      "No table with objectives and scores has its headers in row 2.",
    ],
    [
      "a confirmation of something else",
      { kind: "confirmed", sheet: "Scores", shape: "00000000" },
      "What the sheet is taken for has changed since.",
    ],
    ["but not one that fits", column("2025 Score", use("score", "2026")), null],
  ])("%s", (_, correction, problem) => expect(misfitOf(snapshot, correction)).toBe(problem));
});
