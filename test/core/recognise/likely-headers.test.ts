import { toA1Range } from "../../../src/core/grid/a1";
import { findHeaderMeaning } from "../../../src/core/recognise/headers";
import { recognise } from "../../../src/core/recognise/recognise";
import { toShortScore } from "../../../src/core/scale/score";
import { readScorecard } from "../scorecard-builder";
import { snapshotOf, snapshotOfSheets, type PlainRows } from "../snapshot-builder";

/** Each objective's title with what was read for each period: score, target and comment, periods oldest first. */
function linesOf(rows: PlainRows, merges: readonly string[] = []): readonly string[] {
  const { objectives, periods } = readScorecard(snapshotOf({ rows, merges }));
  return objectives.map(({ title, scores, targets, comments }) => {
    const texts = periods.map(({ key, label }) => {
      const [score, target, comment] = [scores.get(key), targets.get(key), comments.get(key)];
      const parts = [
        score ? ` ${toShortScore(score.value)}` : "",
        target ? ` -> ${toShortScore(target.value)}` : "",
        comment ? ` (${comment.text})` : "",
      ];
      return `${label}:${parts.join("")}`;
    });
    const everywhere = targets.get("");
    return `${title.value} | ${texts.join(", ")}${everywhere ? ` | -> ${toShortScore(everywhere.value)}` : ""}`;
  });
}

function reasonsOf(rows: PlainRows): readonly string[] {
  const { sheets } = recognise(snapshotOf({ rows }), new Set());
  return sheets.flatMap(({ leftOut }) => leftOut.map(({ range, why }) => `${toA1Range(range)} ${why}`));
}

const THREE = ["Brief members", "Plan the pipeline", "Manage by risk"] as const;

describe("a year alone over scores", () => {
  test("is that year's score, newest at the left, and one that is blank so far is the next round's", () => {
    const rows = [
      ["Objective", 2026, 2025, "2024/25", "Comments"],
      [THREE[0], null, 3, 2, "Up"],
      [THREE[1], null, "3 - Mature", 3, null],
      [THREE[2], null, 4, "2/3", "Down"],
    ];
    expect(linesOf(rows)).toEqual([
      "Brief members | 2024/25: 2, 2025: 3 (Up), 2026: blank",
      "Plan the pipeline | 2024/25: 3, 2025: 3, 2026: blank",
      "Manage by risk | 2024/25: 2/3, 2025: 4 (Down), 2026: blank",
    ]);
  });

  test("is no score over amounts or texts", () => {
    const amounts = [
      ["Objective", 2025, 2024],
      [THREE[0], 1200, 900],
      [THREE[1], 3000, 2],
      [THREE[2], 410, 380],
    ];
    expect(linesOf(amounts)).toEqual([]);
  });

  test("counts for nothing beside a score that says so", () => {
    const rows = [
      ["Objective", "2025 Score", 2024],
      [THREE[0], 3, 1],
      [THREE[1], 3, 2],
      [THREE[2], 4, 3],
    ];
    expect(linesOf(rows)).toEqual([
      "Brief members | 2025: 3",
      "Plan the pipeline | 2025: 3",
      "Manage by risk | 2025: 4",
    ]);
    expect(reasonsOf(rows)).toEqual([
      "C1:C4 The header “2024” is not one that this program knows, so its column is not read.",
    ]);
  });

  test("is none where a table speaks of indicators: small numbers are counts", () => {
    const rows = [
      ["Objective", "Measure", 2024, 2025],
      [THREE[0], "Briefings held", 3, 4],
      [THREE[1], "Plans made", 2, 2],
      [THREE[2], "Reviews", 1, 5],
    ];
    expect(linesOf(rows)).toEqual([]);
  });
});

describe("a word of many meanings over scores", () => {
  test("“Actual” and “Target” under years are that year's score and target", () => {
    const rows = [
      [null, "2024/25", null, "2025/26", null],
      ["Objective", "Actual", "Target", "Actual", "Target"],
      [THREE[0], 2, 3, 3, 4],
      [THREE[1], 2, 2, 3, 4],
      [THREE[2], 3, 3, null, 4],
    ];
    expect(linesOf(rows, ["B1:C1", "D1:E1"])).toEqual([
      "Brief members | 2024/25: 2 -> 3, 2025/26: 3 -> 4",
      "Plan the pipeline | 2024/25: 2 -> 2, 2025/26: 3 -> 4",
      "Manage by risk | 2024/25: 3 -> 3, 2025/26: blank -> 4",
    ]);
  });

  test("a single target under the years is that of all of them", () => {
    const rows = [
      [null, "2024/25", "2025/26", null],
      ["Objective", "Actual", "Actual", "Target"],
      [THREE[0], 2, 3, 4],
      [THREE[1], 2, 3, 4],
      [THREE[2], 3, 3, 4],
    ];
    expect(linesOf(rows)[0]).toBe("Brief members | 2024/25: 2, 2025/26: 3 | -> 4");
  });

  test.each(["Statement", "Capability", "Value code"])("“%s” names objectives where words stand under it", (header) => {
    const rows = [
      ["Key area", header, "2025 Score"],
      ["Leading", THREE[0], 3],
      ["Leading", THREE[1], 3],
      ["Markets", THREE[2], 4],
    ];
    expect(linesOf(rows)).toEqual([
      "Brief members | 2025: 3",
      "Plan the pipeline | 2025: 3",
      "Manage by risk | 2025: 4",
    ]);
  });

  test("“Value code” stays the number where refs stand under it", () => {
    const { objectives } = readScorecard(
      snapshotOf({
        rows: [
          ["Value code", "Objective", "2025 Score"],
          ["VC01", THREE[0], 3],
        ],
      }),
    );
    expect(objectives.map(({ ref, title }) => [ref, title.value])).toEqual([["1", THREE[0]]]);
  });

  test("a question is an objective under the word “maturity” alone", () => {
    const table = [
      ["Question", "Where are we now? (1-5)", "Where do we want to be?"],
      ["How well do we brief members?", 2, 4],
      ["How well do we plan?", 3, 4],
      ["How well do we manage risk?", 3, 4],
    ];
    expect(linesOf([["Procurement maturity 2026"], ...table])[0]).toBe(
      "How well do we brief members? | 2026: 2 | -> 4",
    );
    expect(linesOf([["Staff survey 2026"], ...table])).toEqual([]);
  });
});

describe("comments and actions without a year behind all scores", () => {
  test("belong to the newest score where they are the only ones, wherever it stands", () => {
    const rows = [
      ["Objective", "2025 Score", "2024 Score", "Comments"],
      [THREE[0], 3, 2, "Up"],
    ];
    expect(linesOf(rows)).toEqual(["Brief members | 2024: 2, 2025: 3 (Up)"]);
  });

  test("belong in each row to the newest year that the row is scored in, while the next round is under way", () => {
    const rows = [
      ["Objective", "2024 Score", "2025 Score", "2026 Score", "Comments", "Actions"],
      ["Brief members", 2, 3, 4, "Briefed monthly", "Keep it up"],
      ["Map the markets", 2, 3, null, "Mapped half", "Map the rest"],
      ["Pay on time", 2, null, null, "Late", null],
      ["Share the plan", null, null, null, "Not started", null],
    ];
    expect(linesOf(rows)).toEqual([
      "Brief members | 2024: 2, 2025: 3, 2026: 4 (Briefed monthly)",
      "Map the markets | 2024: 2, 2025: 3 (Mapped half), 2026: blank",
      "Pay on time | 2024: 2 (Late), 2025: blank, 2026: blank",
      "Share the plan | 2024: blank, 2025: blank, 2026: blank (Not started)",
    ]);
    const { objectives } = readScorecard(snapshotOf({ rows }));
    expect(objectives.map(({ comments }) => [...comments].map(([key, { actions }]) => [key, actions]))).toEqual([
      [["2026-2026", ["Keep it up"]]],
      [["2025-2025", ["Map the rest"]]],
      [["2024-2024", []]],
      [["2026-2026", []]],
    ]);
    expect([...(objectives[1]?.commentCells ?? [])].map(([key, { at }]) => [key, at.column])).toEqual([
      ["2026-2026", 4],
      ["2025-2025", 4],
    ]);
  });

  test("belong to the score at their left where each has its own", () => {
    const rows = [
      ["Objective", "2025 Score", "Comments", "2024 Score", "Comments"],
      [THREE[0], 3, "Up", 2, "Low"],
    ];
    expect(linesOf(rows)).toEqual(["Brief members | 2024: 2 (Low), 2025: 3 (Up)"]);
  });
});

describe("years that are merged over their columns", () => {
  test("reach no further: actions behind them are those of the newest, and other columns name no year", () => {
    const rows = [
      [null, "2025/26", null, "2024/25", null, null, null],
      ["Objective", "Score", "Evidence", "Score", "Evidence", "Next steps", "Colour"],
      [THREE[0], 3, "Papers", 2, "None", "Write plan", "Green"],
    ];
    expect(linesOf(rows, ["B1:C1", "D1:E1"])).toEqual(["Brief members | 2024/25: 2 (None), 2025/26: 3 (Papers)"]);
    const { objectives } = readScorecard(snapshotOf({ rows, merges: ["B1:C1", "D1:E1"] }));
    expect(objectives[0]?.comments.get("2025-2026")?.actions).toEqual(["Write plan"]);
    expect(objectives[0]?.comments.get("2024-2025")?.actions).toEqual([]);
  });
});

describe("key areas that are scored themselves", () => {
  const ROWS = [
    ["Key area", 2023, 2025, "Target"],
    ["Leading", 2, 3, 4],
    ["Markets", 3, "3 - Mature", 4],
    ["Contracts", 2, 2, 3],
  ];

  test("are what is scored where the workbook scores nothing else", () => {
    expect(linesOf(ROWS)).toEqual([
      "Leading | 2023: 2, 2025: 3 | -> 4",
      "Markets | 2023: 3, 2025: 3 | -> 4",
      "Contracts | 2023: 2, 2025: 2 | -> 3",
    ]);
    const { objectives } = readScorecard(snapshotOf({ rows: ROWS }));
    expect(objectives.map(({ keyArea }) => keyArea)).toEqual(["Leading", "Markets", "Contracts"]);
  });

  test("are a summary beside a list of objectives", () => {
    const list = [
      ["Key area", "Objective", "2025 Score"],
      ["Leading", THREE[0], 3],
    ];
    const snapshot = snapshotOfSheets([
      { name: "Dashboard", rows: ROWS },
      { name: "Scores", rows: list },
    ]);
    expect(readScorecard(snapshot).objectives.map(({ title }) => title.value)).toEqual([THREE[0]]);
  });
});

describe("words of comments and actions that are joined in a header", () => {
  test.each([
    ["Evidence / rationale", "comment"],
    ["Commentary, evidence and actions", "comment"],
    ["2025 Comments + evidence", "comment"],
    ["Actions & timescales", "action"],
  ])("%s", (header, role) => {
    expect(findHeaderMeaning(header)?.role).toBe(role);
  });

  test.each(["Evidence / colour", "Actions and costs", "Dates and timescales"])("%s is not known", (header) => {
    expect(findHeaderMeaning(header)).toBeNull();
  });
});

describe("levels in columns of the table itself", () => {
  const LEVELS = ["1 Minimum", "2 Developing", "3 Mature", "4 Leader", "5 Innovator"];
  const describe5 = (of: string): readonly string[] => LEVELS.map((level) => `${level} means this of ${of}`);

  test("are each objective's ladder, on either side of its score", () => {
    const right = [
      ["Ref", "Objective", ...LEVELS, "2025 Score", "Evidence"],
      [1, THREE[0], ...describe5("briefing"), 3, "Papers"],
      [2, THREE[1], ...describe5("planning"), 2, "Plan"],
    ];
    const left = [
      ["Ref", "Objective", "2025 Score", ...LEVELS],
      [1, THREE[0], 3, ...describe5("briefing")],
      [2, THREE[1], 2, ...describe5("planning")],
    ];
    for (const rows of [right, left]) {
      const { objectives } = readScorecard(snapshotOf({ rows }));
      expect(objectives.map(({ ladder }) => ladder?.descriptors.map(({ source }) => source.value))).toEqual([
        describe5("briefing"),
        describe5("planning"),
      ]);
      expect(reasonsOf(rows)).toEqual([]);
    }
  });

  test("are the key area's ladder where the first of its rows alone has them", () => {
    const rows = [
      ["Key area", "Objective", "2025 Score", ...LEVELS],
      ["Leading", THREE[0], 3, ...describe5("leading")],
      ["Leading", THREE[1], 2],
      ["Markets", THREE[2], 2, ...describe5("markets")],
      ["Markets", "Open the market", 2],
    ];
    const { objectives, ladders } = readScorecard(snapshotOf({ rows }));
    expect(ladders.map(({ name, for: kind }) => [name, kind])).toEqual([
      ["Leading", "keyArea"],
      ["Markets", "keyArea"],
    ]);
    expect(objectives.map(({ ladder }) => ladder?.name)).toEqual(["Leading", "Leading", "Markets", "Markets"]);
  });

  test("that are ticked are no ladder, and it is said how to make scores of the ticks", () => {
    const rows = [
      ["No", "Objective", ...LEVELS, "Comments"],
      [1, THREE[0], null, "x", null, null, null, "Papers"],
      [2, THREE[1], null, null, "✓", null, null, "Plan"],
    ];
    expect(linesOf(rows)).toEqual([]);
    expect(reasonsOf(rows)).toEqual([
      "A1:H3 Levels are ticked in columns C to G here, and this program reads a score from one cell. Add a column with the " +
        'header “Score” and its year, put =IFERROR(MATCH(TRUE,INDEX(C2:G2<>"",0),0),"") into its row 2 and fill it down.',
    ]);
  });

  test("that are ticked from the highest down are counted from there", () => {
    const rows = [
      ["Objective", 5, 4, 3, 2, 1],
      [THREE[0], null, "x"],
    ];
    expect(reasonsOf(rows)[0]).toContain('=IFERROR(6-MATCH(TRUE,INDEX(B2:F2<>"",0),0),"")');
  });
});

describe("a sheet that comes near to a score sheet", () => {
  test.each<[string, PlainRows, string]>([
    [
      "without objectives",
      [
        ["Ref", "Score", "Target"],
        [1, 3, 4],
      ],
      "Row 1 has “Ref”, “Score”, “Target”, as the header of a score sheet has, but no column that names objectives.",
    ],
    [
      "without scores",
      [["A title"], ["Ref", "Objective", "Points"], [1, "Fraud", 30]],
      "Row 2 has “Ref”, “Objective”, as the header of a score sheet has, but no column of scores that this program knows.",
    ],
    [
      "with two scores of no year",
      [
        ["Objective", "Score", "Rating"],
        ["Fraud", 3, 4],
      ],
      "Row 1 has “Objective”, “Score”, “Rating”, as the header of a score sheet has, but several scores that name no year,",
    ],
  ])("%s is told what it lacks", (_, rows, beginning) => {
    const [reason] = reasonsOf(rows);
    expect(reason).toContain(beginning);
  });
});
