import { toA1Range } from "../../../src/core/grid/a1";
import { toShortScore } from "../../../src/core/scale/score";
import type { Scorecard } from "../../../src/core/scorecard/scorecard";
import { LADDER_HEADER, objectiveAt, readScorecard } from "../scorecard-builder";
import { snapshotOf, snapshotOfSheets, type PlainRows } from "../snapshot-builder";

/** Each objective as "ref title | theme / part / key area | period: score, ...", periods oldest first. */
function toLines({ objectives, periods }: Scorecard): readonly string[] {
  return objectives.map(({ ref, title, theme, part, keyArea, scores }) => {
    const written = periods.flatMap(({ key, label }) => {
      const score = scores.get(key);
      return score ? [`${label}: ${toShortScore(score.value)}`] : [];
    });
    return `${ref ?? "-"} ${title.value} | ${[theme, part, keyArea].map((name) => name ?? "-").join(" / ")} | ${written.join(", ")}`;
  });
}

function readLines(rows: PlainRows, merges: readonly string[] = []): readonly string[] {
  return toLines(readScorecard(snapshotOf({ rows, merges })));
}

function leftOut(rows: PlainRows): readonly string[] {
  return readScorecard(snapshotOf({ rows })).unrecognised.map(({ range, why }) => `${toA1Range(range)}: ${why}`);
}

const HEADER = ["#", "Objective", "2024 Score"];
const BESIDE = "Stands beside the tables and is none itself: a key or notes, which are not read.";

describe("headings that nest", () => {
  test("parts over key areas: a key area ends with its part", () => {
    const rows = [
      ...[["Continued objectives"], ["Managing risk"], HEADER, [1, "Fraud", 3]],
      ...[["New objectives"], HEADER, [2, "Insurance", 4]],
    ];
    expect(readLines(rows)).toEqual([
      "1 Fraud | - / Continued objectives / Managing risk | 2024: 3",
      "2 Insurance | - / New objectives / - | 2024: 4",
    ]);
  });

  test("parts in key areas: a part ends with its key area", () => {
    const rows = [
      HEADER,
      ...[["Managing risk"], ["Continued objectives"], [1, "Fraud", 3], ["New objectives"], [2, "Insurance", 4]],
      ...[["Social value"], [3, "Jobs", 2]],
    ];
    expect(readLines(rows)).toEqual([
      "1 Fraud | - / Continued objectives / Managing risk | 2024: 3",
      "2 Insurance | - / New objectives / Managing risk | 2024: 4",
      "3 Jobs | - / - / Social value | 2024: 2",
    ]);
  });

  test("a part that begins below key areas without one takes none of them in", () => {
    const rows = [
      ...[["Managing risk"], HEADER, [1, "Fraud", 3]],
      ...[["New objectives 2024"], ["Social value"], HEADER, [2, "Jobs", 2]],
    ];
    expect(readLines(rows)).toEqual([
      "1 Fraud | - / - / Managing risk | 2024: 3",
      "2 Jobs | - / New objectives 2024 / Social value | 2024: 2",
    ]);
  });

  test("themes by their words or by the word", () => {
    const rows = [
      ...[["Theme 1: Leading"], ["Engaging members"], HEADER, [1, "Briefings", 3]],
      ...[["Behaving commercially"], ["Key area 2: Managing risk"], HEADER, [2, "Fraud", 4]],
      ...[["3. Social value"], HEADER, [3, "Jobs", 2]],
    ];
    expect(readLines(rows)).toEqual([
      "1 Briefings | Leading / - / Engaging members | 2024: 3",
      "2 Fraud | Behaving commercially / - / Managing risk | 2024: 4",
      "3 Jobs | Behaving commercially / - / Social value | 2024: 2",
    ]);
  });
});

describe("key areas in a column", () => {
  test("a blank among repeated names is a gap, and its row belongs to none", () => {
    const rows = [
      ["Key area", ...HEADER],
      ...[
        ["Managing risk", 1, "Fraud", 3],
        ["Managing risk", 2, "Insurance", 2],
        [null, 3, "Unfiled", 4],
      ],
    ];
    expect(readLines(rows)).toEqual([
      "1 Fraud | - / - / Managing risk | 2024: 3",
      "2 Insurance | - / - / Managing risk | 2024: 2",
      "3 Unfiled | - / - / - | 2024: 4",
    ]);
  });

  test("a title over the table names none of them", () => {
    const rows = [
      ["Buying well"],
      ["Key area", ...HEADER],
      ["Managing risk", 1, "Fraud", 3],
      [null, 2, "Insurance", 2],
    ];
    expect(readLines(rows)).toEqual([
      "1 Fraud | - / - / Managing risk | 2024: 3",
      "2 Insurance | - / - / Managing risk | 2024: 2",
    ]);
  });

  test("a bare score beside them is a maturity score", () => {
    const rows = [
      ["Key area", "Objective", "Score"],
      ["Managing risk", "Fraud", 3],
    ];
    expect(readLines(rows)).toEqual(["- Fraud | - / - / Managing risk | current: 3"]);
  });
});

describe("tables side by side", () => {
  const rows = [
    ["Managing risk", null, null, null, "Social value"],
    [...HEADER, null, ...HEADER],
    [1, "Fraud", 3, null, 4, "Jobs", 2],
    [2, "Insurance", 4, null, 5, "Carbon", 5],
    [3, "Failure", 1],
  ];

  test("are read one after the other", () => {
    expect(readLines(rows)).toEqual([
      "1 Fraud | - / - / Managing risk | 2024: 3",
      "2 Insurance | - / - / Managing risk | 2024: 4",
      "3 Failure | - / - / Managing risk | 2024: 1",
      "4 Jobs | - / - / Social value | 2024: 2",
      "5 Carbon | - / - / Social value | 2024: 5",
    ]);
    expect(leftOut(rows)).toEqual([]);
  });

  test("of two years are one list", () => {
    const years = [
      ["#", "Objective", "2023 Score", null, ...HEADER],
      [1, "Fraud", 2, null, 2, "Insurance", 4],
      [2, "Insurance", 3, null, 1, "Fraud", 3],
    ];
    expect(readLines(years)).toEqual([
      "1 Fraud | - / - / - | 2023: 2, 2024: 3",
      "2 Insurance | - / - / - | 2023: 3, 2024: 4",
    ]);
  });

  test("a key beside a table is left out whole, however far down it goes", () => {
    const table = [HEADER, [1, "Fraud", 3], [null, null, null], ["Social value", null, null], HEADER, [2, "Jobs", 4]];
    const key = ["Key", "Minimum: nothing yet", "Developing", "Mature", "Leader", "Innovator"];
    const keyed = table.map((row, index) => [...row, null, key[index] ?? null]);
    expect(readLines(keyed)).toEqual(["1 Fraud | - / - / - | 2024: 3", "2 Jobs | - / - / Social value | 2024: 4"]);
    expect(leftOut(keyed)).toEqual([`E1:E6: ${BESIDE}`]);
  });
});

describe("periods", () => {
  test("quarters in blocks of columns are periods of their own, before their year's end", () => {
    const rows = [
      [null, null, "2024/25", null, null, "2025/26"],
      ["#", "Objective", "Q1 Score", "Q2 Score", "Score", "Q1 Score"],
      [1, "Fraud", 1, 2, 3, 4],
    ];
    expect(readLines(rows, ["C1:E1"])).toEqual([
      "1 Fraud | - / - / - | Q1 2024/25: 1, Q2 2024/25: 2, 2024/25: 3, Q1 2025/26: 4",
    ]);
  });

  test("quarters under a dated title are that year's", () => {
    const rows = [["Scores 2024/25"], ["#", "Objective", "Q1 Score", "Q2 Score"], [1, "Fraud", 1, 2]];
    expect(readLines(rows)).toEqual(["1 Fraud | - / - / - | Q1 2024/25: 1, Q2 2024/25: 2"]);
  });

  test("one sheet for each year, in any spelling of its name, newest first", () => {
    const sheets = ["FY25 ", "2023-24"].map((name, index) => ({
      name,
      rows: [
        ["#", "Objective", "Score"],
        [1, "Fraud", 4 - index],
      ],
    }));
    expect(toLines(readScorecard(snapshotOfSheets(sheets)))).toEqual(["1 Fraud | - / - / - | 2023-24: 3, FY25: 4"]);
  });

  test("a sheet for each year without refs is one list too", () => {
    const sheets = ["2023", "2024"].map((name, index) => ({
      name,
      rows: [["Managing risk"], ["Objective", "Score"], ["Fraud", 2 + index]],
    }));
    expect(toLines(readScorecard(snapshotOfSheets(sheets)))).toEqual([
      "- Fraud | - / - / Managing risk | 2023: 2, 2024: 3",
    ]);
  });
});

describe("refs", () => {
  test("that start again on every sheet are of different objectives", () => {
    const sheets = ["1. Managing risk", "2. Social value"].map((name, index) => ({
      name,
      rows: [HEADER, [1, index === 0 ? "Fraud" : "Jobs", 3], [2, index === 0 ? "Failure" : "Carbon", 4]],
    }));
    expect(toLines(readScorecard(snapshotOfSheets(sheets)))).toEqual([
      "1 Fraud | - / - / Managing risk | 2024: 3",
      "2 Failure | - / - / Managing risk | 2024: 4",
      "1 Jobs | - / - / Social value | 2024: 3",
      "2 Carbon | - / - / Social value | 2024: 4",
    ]);
  });

  test("find their own sheet's ladder", () => {
    const ladder = (word: string): PlainRows => [
      LADDER_HEADER,
      ["Objective 1", ...[1, 2, 3, 4, 5].map((n) => `${word} ${n}`)],
    ];
    const sheets = ["Managing risk", "Social value"].map((name, index) => ({
      name,
      rows: [...ladder(name), [], HEADER, [1, index === 0 ? "Fraud" : "Jobs", 3]],
    }));
    const scorecard = readScorecard(snapshotOfSheets(sheets));
    expect(scorecard.objectives.map(({ ladder: own }) => own?.descriptors[0]?.source.value)).toEqual([
      "Managing risk 1",
      "Social value 1",
    ]);
  });

  test("keep letters and points", () => {
    const rows = [HEADER, ["7a", "Fraud", 3], ["1.2", "Insurance", 3], ["Obj 8", "Failure", 3]];
    expect(readScorecard(snapshotOf({ rows })).objectives.map(({ ref }) => ref)).toEqual(["7a", "1.2", "8"]);
  });
});

describe("columns", () => {
  test("of two targets the nearer by meaning is read, and the other said", () => {
    const rows = [
      [...HEADER, "Ambition", "Target"],
      [1, "Fraud", 3, 5, 4],
    ];
    const scorecard = readScorecard(snapshotOf({ rows }));
    expect([...objectiveAt(scorecard).targets.values()].map(({ text }) => text)).toEqual(["4"]);
    expect(leftOut(rows)).toEqual(["D1:D2: “Ambition” is a second column for the same thing; only one is read."]);
  });

  test("of a self-assessed and an agreed score the agreed one is read", () => {
    const rows = [
      ["#", "Objective", "2024 Self-assessment score", "2024 Agreed score"],
      [1, "Fraud", 2, 3],
    ];
    expect(readLines(rows)).toEqual(["1 Fraud | - / - / - | 2024: 3"]);
    expect(leftOut(rows)).toHaveLength(1);
  });

  test("actions beside comments are the comment's actions, or stand for it", () => {
    const rows = [
      ["#", "Objective", "2024 Score", "Comments", "Actions"],
      [1, "Fraud", 3, "Checks are in place.", "Check them twice"],
      [2, "Insurance", 2, null, "Action: insure more"],
    ];
    const { objectives } = readScorecard(snapshotOf({ rows }));
    const comments = objectives.map((each) => each.comments.get("2024-2024"));
    expect(comments).toMatchObject([
      { text: "Checks are in place.", commentary: "Checks are in place.", actions: ["Check them twice"] },
      { text: "Action: insure more", commentary: "", actions: ["insure more"] },
    ]);
  });
});

describe("scores without a year", () => {
  const scores = { name: "Scores", rows: [["Managing risk"], ["#", "Objective", "Score"], [1, "Fraud", 3]] };
  const ladder = [["Managing risk"], LADDER_HEADER, [null, "a", "b", "c", "d", "e"]];

  test("are read where their key area has a ladder on another sheet, before it or behind", () => {
    for (const sheets of [
      [scores, { name: "Ladders", rows: ladder }],
      [{ name: "Ladders", rows: ladder }, scores],
    ]) {
      const scorecard = readScorecard(snapshotOfSheets(sheets));
      expect(toLines(scorecard)).toEqual(["1 Fraud | - / - / Managing risk | current: 3"]);
      expect(objectiveAt(scorecard).ladder?.name).toBe("Managing risk");
    }
  });

  test("are read under the word maturity, and not without it", () => {
    const list: PlainRows = [
      ["#", "Objective", "Score"],
      [1, "Fraud", 3],
    ];
    expect(readLines([["Procurement maturity"], ...list])).toEqual(["1 Fraud | - / - / - | current: 3"]);
    expect(readLines([["Procurement"], ...list])).toEqual([]);
  });
});

describe("a formula", () => {
  test("over the rows below makes a heading, and in its own row a score", () => {
    const rows = [
      ["Objective", "2024 Score"],
      ["Managing risk", { formula: "AVERAGE(B3:B4)", value: 3 }],
      ["Fraud", { formula: "VLOOKUP(A3,Data!A:B,2,0)", value: 4 }],
      ["Insurance", { formula: "MIN(D4:F4)", value: 2 }],
    ];
    expect(readLines(rows)).toEqual([
      "- Fraud | - / - / Managing risk | 2024: 4",
      "- Insurance | - / - / Managing risk | 2024: 2",
    ]);
  });
});

describe("sheets' names", () => {
  test("that say how old their objectives are name no key area", () => {
    const sheets = ["Old", "New"].map((name, index) => ({ name, rows: [HEADER, [index + 1, `Line ${name}`, 3]] }));
    expect(toLines(readScorecard(snapshotOfSheets(sheets)))).toEqual([
      "1 Line Old | - / - / - | 2024: 3",
      "2 Line New | - / - / - | 2024: 3",
    ]);
  });

  test("of departments, which hold the same objectives, name none either", () => {
    const sheets = ["Adults", "Highways"].map((name) => ({ name, rows: [HEADER, [1, "Fraud", 3]] }));
    const scorecard = readScorecard(snapshotOfSheets(sheets));
    expect(toLines(scorecard)).toEqual(["1 Fraud | - / - / - | 2024: 3"]);
    expect(scorecard.unrecognised).toHaveLength(1);
  });
});
