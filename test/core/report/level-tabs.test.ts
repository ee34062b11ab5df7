import { tokenize } from "@borgar/fx";
import { fc } from "../../property";
import { toPlainText } from "../../../src/core/grid/display";
import { ALLOWED_FUNCTIONS } from "../../../src/core/report/formula";
import { findTabObstacle } from "../../../src/core/report/tab-makers";
import { ASSESSMENTS_BY_THEME } from "../../fixtures/recognise/assessment-by-theme/sheets";
import { MARKED_LADDERS } from "../../fixtures/recognise/marked-ladder/sheets";
import { WHERE_WE_ARE } from "../../fixtures/recognise/where-we-are/sheets";
import { readScorecard } from "../scorecard-builder";
import { snapshotOf, snapshotOfSheets, type PlainSheet } from "../snapshot-builder";
import {
  arbitraryLevelWorkbook,
  differencesOf,
  LEVEL_TABS,
  planLevelTabs,
  rowsOf,
  toLevelSnapshot,
  withCells,
} from "./level-workbooks";

const WORKBOOK = toLevelSnapshot({
  scores: [
    [2, 3],
    [2, "2/3"],
    [1, 5],
  ],
  targets: [4, 5, null],
  descriptors: ["None do.", "Some do.", "Most do.", "All do.", "Others copy it."],
  marked: [2, 4],
  today: ["Minimum/Developing", "Mature"],
  wanted: ["Leader", "Innovator"],
});

const FIXTURES: Readonly<Record<string, readonly PlainSheet[]>> = {
  ...Object.fromEntries(Object.entries(ASSESSMENTS_BY_THEME).map(([name, sheets]) => [`by theme, ${name}`, sheets])),
  ...Object.fromEntries(Object.entries(MARKED_LADDERS).map(([name, sheets]) => [`marked ladder, ${name}`, sheets])),
  ...Object.fromEntries(Object.entries(WHERE_WE_ARE).map(([name, sheets]) => [`where we are, ${name}`, sheets])),
};

describe("the Next level tab", () => {
  test("has a row for each thing that says where a key area stands, and merges none", () => {
    expect(rowsOf(WORKBOOK, "next-level", [0, 1, 2, 3, 6, 7, 8])).toEqual([
      [
        "Engaging members",
        "2/3 Developing/Mature (Weakest of 2 objectives, 2031)\nSome do.\nMost do.",
        "3 Mature\nMost do.",
        "1 of 2 below Mature\n• 2 Line 2: 2/3",
        ...[2, 3, 3],
      ],
      [
        "Engaging members",
        "Minimum/Developing\nWords of today 0.\n(Assessment, sheet “Today”)",
        "2 Developing\nSome do.",
        "0 of 2 below Developing",
        ...[1, 2, 2],
      ],
      [
        "Managing risk",
        "5 Innovator (Its objective, 2031)\nOthers learn",
        "Innovator is the highest level: there is none above it.",
        "",
        ...[5, 5, "none"],
      ],
      [
        "Managing risk",
        "2 Developing (Marked ladder, sheet “Levels”)\nA list",
        "3 Mature\nOwners",
        "0 of 1 below Mature",
        ...[2, 2, 3],
      ],
      [
        "Managing risk",
        "Mature\nWords of today 1.\n(Assessment, sheet “Today”)",
        "4 Leader\nReports",
        "0 of 1 below Leader",
        ...[3, 3, 4],
      ],
    ]);
  });

  test("takes from the newest comments what is open, what a level takes, and what is settled", () => {
    const snapshot = snapshotOf({
      rows: [
        ["Members"],
        ["#", "Objective", "2030 Score", "2030 Comments", "2031 Score", "2031 Comments"],
        [1, "Reports", 2, "Slow. Action: Publish more.", 2, "Slow still. Action: Publish monthly."],
        [2, "Courses", 2, "None yet. Action: Book a hall.", 2, null],
        [3, "Champion", 3, null, 3, "To score a '4', the leader must chair the board. No further action."],
        [4, "Visits", 3, null, "N/A", "Fine."],
        [5, "Letters", 3, null, null, null],
      ],
    });
    expect(rowsOf(snapshot, "next-level", [1, 3, 4])).toEqual([
      [
        "2 Developing (Weakest of 5 objectives, 2031)\nThe workbook has no ladder that describes it.",
        "2 of 4 below Mature; 1 not scored\n• 1 Reports: 2\n• 2 Courses: 2",
        [
          "1 Reports: Publish monthly.",
          "2 Courses (2030): Book a hall.",
          "3 Champion: To score a '4', the leader must chair the board.",
          "No further action: 3.",
        ].join("\n"),
      ],
    ]);
  });

  test("keeps the words of officers for the next level and what it requires, as they stand", () => {
    const snapshot = snapshotOfSheets(ASSESSMENTS_BY_THEME["as-published"] ?? []);
    expect(rowsOf(snapshot, "next-level", [0, 1, 2, 4, 6, 7, 8])).toEqual([
      [
        "MEMBERS\n(SHOWING LEADERSHIP)",
        "Minimum/Developing Few ask questions. Some are briefed.\n(Assessment, sheet “Assessment”)",
        "Mature - All are briefed",
        "A yearly course",
        ...[1, 2, 3],
      ],
      [
        "PARTNERS\n(SHOWING LEADERSHIP)",
        "Mature Projects are run jointly.\n(Assessment, sheet “Assessment”)",
        "Leader - Budgets are joint",
        "A shared team",
        ...[3, 3, 4],
      ],
      [
        "RISK\n(BEHAVING COMMERCIALLY)",
        "Developing/Mature Known. Managed.\n(Assessment, sheet “Assessment”)",
        "Leader - Shared with suppliers",
        "A register; a yearly test",
        ...[2, 3, 4],
      ],
    ]);
  });

  test("cuts no text short: what is longer than a row goes on in the next", () => {
    const action = `Action: ${"Train the officers of every service again. ".repeat(90)}`;
    const snapshot = snapshotOf({
      rows: [
        ["Members"],
        ["#", "Objective", "2031 Score", "2031 Comments"],
        ...Array.from({ length: 20 }, (_, index) => [index + 1, `Line ${index + 1}`, 2, index === 0 ? action : null]),
      ],
    });
    const plan = planLevelTabs(snapshot).find(({ tab }) => tab === "next-level");
    const rows = rowsOf(snapshot, "next-level", [0, 3, 4]);
    expect(rows.length).toBeGreaterThan(3);
    expect(
      rows
        .map(([, , text]) => toPlainText(text ?? null))
        .join(" ")
        .match(/Train the officers/g),
    ).toHaveLength(90);
    expect(
      rows
        .map(([, below]) => toPlainText(below ?? null))
        .join("\n")
        .match(/• \d+ Line \d+: 2/g),
    ).toHaveLength(20);
    expect(rows.slice(1).every(([name]) => name === "Members (continued)")).toBe(true);
    expect(Math.max(...(plan?.rowHeights ?? []).map(({ points }) => points))).toBeLessThan(409);
  });
});

test("the Where we are tab sets today beside what is wanted, place by place", () => {
  expect(rowsOf(WORKBOOK, "where-we-are", [0, 1, 2, 3, 4, 5, 6])).toEqual([
    [
      ...["Engaging members", "Weakest of 2 objectives, 2031"],
      ...["2/3 Developing/Mature", "Some do.\nMost do.", "4 Leader to 5 Innovator", "All do.\nOthers copy it.", 2],
    ],
    [
      ...["Engaging members", "Assessment, sheet “Today”"],
      ...["1/2 Minimum/Developing", "Words of today 0.", "4 Leader", "Words of tomorrow 0.", 3],
    ],
    ["Managing risk", "Its objective, 2031", "5 Innovator", "Others learn", "4 Leader", "Reports", -1],
    ["Managing risk", "Marked ladder, sheet “Levels”", "2 Developing", "A list", "4 Leader", "Reports", 2],
    [
      ...["Managing risk", "Assessment, sheet “Today”"],
      ...["3 Mature", "Words of today 1.", "5 Innovator", "Words of tomorrow 1.", 2],
    ],
  ]);
});

test("the Where we are tab says where nothing but the baseline is wanted", () => {
  const snapshot = snapshotOf({ rows: [["Members"], ["#", "Objective", "2031 Score"], [1, "Reports", 2]] });
  expect(rowsOf(snapshot, "where-we-are", [2, 4, 6])).toEqual([["2 Developing", "3 Mature (baseline)", 1]]);
});

describe("what scores are measured against", () => {
  const firstOf = (id: "where-we-are" | "maturity-map", columns: readonly number[], against: "previous" | "next") =>
    rowsOf(WORKBOOK, id, columns, against).slice(0, 2);

  test("stands beside the ambitions of the workbook's own places, and is told from them", () => {
    expect(firstOf("where-we-are", [1, 2, 4, 6], "next")).toEqual([
      ["Weakest of 2 objectives, 2031", "2/3 Developing/Mature", "3 Mature to 4 Leader (next level)", 1],
      ["Assessment, sheet “Today”", "1/2 Minimum/Developing", "4 Leader", 3],
    ]);
    expect(firstOf("where-we-are", [1, 2, 4, 6], "previous")).toEqual([
      ["Weakest of 2 objectives, 2031", "2/3 Developing/Mature", "2 Developing (earlier score)", 0],
      ["Assessment, sheet “Today”", "1/2 Minimum/Developing", "4 Leader", 3],
    ]);
    const heads = planLevelTabs(WORKBOOK, "previous").find(({ tab }) => tab === "where-we-are")?.cells;
    expect(heads?.filter(({ row, column }) => row === 4 && [4, 6].includes(column)).map(({ value }) => value)).toEqual([
      "Compared with",
      "Gap",
    ]);
  });

  test("is marked on the Maturity map as what it is", () => {
    expect(firstOf("maturity-map", [1, 3, 4, 5], "previous")).toEqual([
      ["Weakest of 2 objectives, 2031", "2 Developing  ● now  ○ before", "3 Mature  ● now", "4 Leader"],
      ["Assessment, sheet “Today”", "2 Developing  ● now", "3 Mature", "4 Leader  ○ wanted"],
    ]);
  });
});

test("the Maturity map marks each ladder's levels, a row for each thing that says where it stands", () => {
  expect(rowsOf(WORKBOOK, "maturity-map", [0, 1, 2, 3, 4, 5, 6])).toEqual([
    [
      ...["Engaging members", "Weakest of 2 objectives, 2031"],
      ...["1 Minimum", "2 Developing  ● now", "3 Mature  ● now", "4 Leader  ○ wanted", "5 Innovator  ○ wanted"],
    ],
    [
      ...["", "Assessment, sheet “Today”"],
      ...["1 Minimum  ● now", "2 Developing  ● now", "3 Mature", "4 Leader  ○ wanted", "5 Innovator"],
    ],
    ["Engaging members", "Descriptors", "None do.", "Some do.", "Most do.", "All do.", "Others copy it."],
    [
      ...["Managing risk", "Its objective, 2031"],
      ...["1 Minimum", "2 Developing", "3 Mature", "4 Leader  ○ wanted", "5 Innovator  ● now"],
    ],
    [
      ...["", "Marked ladder, sheet “Levels”"],
      ...["1 Minimum", "2 Developing  ● now", "3 Mature", "4 Leader  ○ wanted", "5 Innovator"],
    ],
    [
      ...["", "Assessment, sheet “Today”"],
      ...["1 Minimum", "2 Developing", "3 Mature  ● now", "4 Leader", "5 Innovator  ○ wanted"],
    ],
    ["Managing risk", "Descriptors", "No list", "A list", "Owners", "Reports", "Others learn"],
  ]);
});

test("the Maturity map has the ladders of single objectives, by their own scores", () => {
  const snapshot = snapshotOf({
    rows: [
      ["Enablers"],
      ["Score:", "1 - Minimum", "2 - Developing", "3 - Mature", "4 - Leader", "5 - Innovator"],
      ["Objective 9 - Digital tools - scoring criteria", "Paper", "Some online", "All online", "Linked", "Forecasts"],
      ["#", "Objective", "2031 Score"],
      [9, "Digital tools", 4],
    ],
  });
  expect(rowsOf(snapshot, "maturity-map", [0, 1, 4, 5])).toEqual([
    ["9 Digital tools", "Its score, 2031", "3 Mature  ○ wanted", "4 Leader  ● now"],
    ["9 Digital tools", "Descriptors", "All online", "Linked"],
  ]);
  expect(rowsOf(snapshot, "next-level", [1])).toEqual([
    ["4 Leader (Its objective, 2031)\nIts objectives have ladders of their own."],
  ]);
});

describe("the formulas of these tabs", () => {
  test.each(Object.entries(FIXTURES))("give in another engine what the core computes: %s", async (_, sheets) => {
    const snapshot = snapshotOfSheets(sheets);
    expect(await differencesOf(snapshot, snapshot)).toEqual([]);
  });

  test("give in another engine what the core computes, whatever the cells hold and scores are measured against, and follow them when they change", async () => {
    const against = fc.constantFrom("target", "baseline", "previous", "next");
    await fc.assert(
      fc.asyncProperty(arbitraryLevelWorkbook(), arbitraryLevelWorkbook(), against, async (before, after, kind) => {
        const [planned, now] = [toLevelSnapshot(before), toLevelSnapshot(after)];
        expect(await differencesOf(planned, planned, kind)).toEqual([]);
        expect(await differencesOf(planned, now, kind)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  test.each([
    ["is taken away", [["Levels", 1, 2, "Developing"]]],
    ["stands twice", [["Levels", 1, 3, "Mature (Current Level)"]]],
  ] as const)("say that a level is not marked where the mark %s", async (_, cells) => {
    const found = await differencesOf(WORKBOOK, withCells(WORKBOOK, cells));
    expect(found.some((each) => each.endsWith('is "not marked"'))).toBe(true);
  });

  test("use no function but those that every engine has, and are no longer than Excel allows", () => {
    const formulas = planLevelTabs(WORKBOOK).flatMap((plan) => plan.cells.flatMap(({ formula }) => formula ?? []));
    const used = formulas.flatMap((formula) =>
      tokenize(`=${formula}`).flatMap((token) => (token.type === "func" ? [token.value] : [])),
    );
    expect([...new Set(used)].filter((name) => !ALLOWED_FUNCTIONS.has(name))).toEqual([]);
    expect(used).toContain("MID");
    expect(Math.max(...formulas.map(({ length }) => length))).toBeLessThan(8192);
    const literals = formulas.flatMap((formula) => formula.match(/"(?:[^"]|"")*"/g) ?? []);
    expect(Math.max(...literals.map(({ length }) => length))).toBeLessThan(255);
  });
});

test("each row links to its source cell, and the tab to the Summary where there is one", () => {
  for (const plan of planLevelTabs(WORKBOOK).filter(({ tab }) => LEVEL_TABS.some((id) => id === tab))) {
    const links = plan.cells.filter(({ formula }) => formula?.startsWith('HYPERLINK("#"&CELL("address",'));
    const rows = new Set(plan.cells.map(({ row }) => row).filter((row) => row > 4));
    expect(new Set(links.map(({ row }) => row))).toEqual(rows);
  }
});

test.each([
  ["next-level", "Nothing in this workbook says at which level a key area stands."],
  ["where-we-are", "Nothing in this workbook says where a key area stands, or where it is wanted to be."],
  ["maturity-map", "There are no maturity ladders in this workbook: no sheet describes the five levels."],
] as const)("%s says what a workbook lacks", (id, sentence) => {
  expect(findTabObstacle(readScorecard(snapshotOf({ rows: [["Notes"], ["None"]] })), id)).toBe(sentence);
  expect(findTabObstacle(readScorecard(WORKBOOK), id)).toBeNull();
});
