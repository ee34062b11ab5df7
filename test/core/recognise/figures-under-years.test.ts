import type { Snapshot } from "../../../src/core/grid/snapshot";
import { recognise } from "../../../src/core/recognise/recognise";
import { toShortScore } from "../../../src/core/scale/score";
import { readScorecard } from "../scorecard-builder";
import { snapshotOf, type PlainRows } from "../snapshot-builder";

/* Small numbers under years, which may be counts, amounts, targets or somebody else's scores. None of them may be read as scores. */

const THREE = ["Brief members", "Plan the pipeline", "Manage by risk"] as const;

/** A sheet whose name says nothing. */
function sheetOf(rows: PlainRows): Snapshot {
  return snapshotOf({ name: "Sheet1", rows });
}

function linesOf(rows: PlainRows): readonly string[] {
  const { objectives, periods } = readScorecard(sheetOf(rows));
  return objectives.map(({ title, scores, targets }) => {
    const texts = periods.map(({ key, label }) => {
      const [score, target] = [scores.get(key), targets.get(key)];
      return `${label}:${score ? ` ${toShortScore(score.value)}` : ""}${target ? ` -> ${toShortScore(target.value)}` : ""}`;
    });
    return `${title.value} | ${texts.join(", ")}`;
  });
}

function reasonsOf(rows: PlainRows): readonly string[] {
  const { sheets } = recognise(sheetOf(rows), new Set());
  return sheets.flatMap(({ leftOut }) => leftOut.map(({ why }) => why));
}

/** Three objectives with the figures 1 to 3 under two columns. */
function listOf(header: PlainRows[number], ...above: PlainRows): PlainRows {
  return [...above, header, [THREE[0], 1, 2], [THREE[1], 2, 3], [THREE[2], 3, 1]];
}

describe("small numbers under years alone", () => {
  test("are no scores where nothing speaks of scoring, and it is said what to do", () => {
    const rows = listOf(["Objective", 2024, 2025]);
    expect(linesOf(rows)).toEqual([]);
    expect(reasonsOf(rows)).toEqual([
      "Small numbers stand under “2024” here, and nothing says that they are maturity scores and not counts or amounts. If they " +
        "are, write “Score” into that header, or say of the column that it holds scores.",
    ]);
  });

  test.each(["Number of audits by objective", "Budget by objective (£m)", "Staff (FTE)", "Strategic risks"])(
    "are no scores under “%s”",
    (title) => {
      expect(linesOf(listOf(["Objective", 2024, 2025], [title]))).toEqual([]);
    },
  );

  test("are no scores of key areas either", () => {
    expect(linesOf(listOf(["Key area", 2024, 2025], ["Meetings held"]))).toEqual([]);
  });

  test("are no scores under a title of amounts, whatever is commented", () => {
    const rows = [
      ["Spend by objective"],
      ["Objective", 2024, 2025, "Comments"],
      ...THREE.map((title) => [title, 1, 2, "As planned"]),
    ];
    expect(linesOf(rows)).toEqual([]);
  });

  test.each(["Procurement maturity", "Self-assessment by objective", "Scores"])("are scores under “%s”", (title) => {
    expect(linesOf(listOf(["Objective", 2024, 2025], [title]))[0]).toBe("Brief members | 2024: 1, 2025: 2");
  });

  test("are scores where somebody said so of one of the columns", () => {
    const { sheets } = recognise(sheetOf(listOf(["Objective", 2024, 2025])), new Set(), [
      {
        kind: "column",
        sheet: "Sheet1",
        column: { by: "header", header: "2025", nth: 1 },
        use: { role: "score", period: null },
      },
    ]);
    expect(sheets.map(({ tables }) => tables.length)).toEqual([1]);
  });

  test("are no scores where they are shown as money or as percentages", () => {
    const rowsIn = (numberFormat: string): PlainRows => [
      ["Objective", 2025, "Comments"],
      ...THREE.map((title) => [title, { value: 1, numberFormat }, "As planned"]),
    ];
    expect(linesOf(rowsIn("0"))).toHaveLength(3);
    expect(linesOf(rowsIn('"£"#,##0'))).toEqual([]);
    expect(linesOf(rowsIn("0%"))).toEqual([]);
  });

  test("are no scores where several are of one year: months are counted, levels are not", () => {
    const rows = [
      ["Objective", "Apr-24", "May-24", "Comments"],
      ...THREE.map((title, index) => [title, index + 1, 2, "As planned"]),
    ];
    expect(linesOf(rows)).toEqual([]);
  });
});

describe("a score that is called so", () => {
  test("is none where nearly all of its figures are shown as percentages", () => {
    const rowsIn = (numberFormat: string): PlainRows => [
      ["Objective", "2025 Score"],
      ...[...THREE, ...THREE].map((title, index) => [`${title} ${index}`, { value: 1, numberFormat }]),
    ];
    expect(linesOf(rowsIn("0"))).toHaveLength(6);
    expect(linesOf(rowsIn("0%"))).toEqual([]);
  });
});

describe("a text over years", () => {
  test("makes targets of them", () => {
    const rows = [
      [null, "Targets", null, "Scores", null],
      ["Objective", 2024, 2025, 2024, 2025],
      ...THREE.map((title, index) => [title, 4, 5, index + 1, 2]),
    ];
    expect(linesOf(rows)[0]).toBe("Brief members | 2024: 1 -> 4, 2025: 2 -> 5");
  });

  test("that names others' figures leaves them out", () => {
    const rows = [
      [null, "Our scores", null, "Regional average", null],
      ["Objective", 2024, 2025, 2022, 2023],
      ...THREE.map((title, index) => [title, index + 1, 2, 3, 3]),
    ];
    expect(linesOf(rows)[0]).toBe("Brief members | 2024: 1, 2025: 2");
  });

  test("that leaves open whose the years are leaves them all out", () => {
    const rows = [
      [null, "North", null, "South", null],
      ["Objective", 2024, 2025, 2024, 2025],
      ...THREE.map((title, index) => [title, index + 1, 2, 3, 3]),
    ];
    expect(linesOf(rows)).toEqual([]);
  });
});

describe("a column of years", () => {
  test("right behind targets or actions is theirs, and the scores name none", () => {
    const rows = [
      ["Objective", "Maturity level", "Target level", "Year"],
      ...THREE.map((title) => [title, 3, 4, "2026/27"]),
    ];
    expect(linesOf(rows)[0]).toBe("Brief members | current: 3");
    expect(reasonsOf(rows)[0]).toContain("“Year” stands right behind “Target level”");
  });

  test("is not the scores' where no objective stands there for two years", () => {
    const rows = [["Year", "Objective", "Maturity level"], ...THREE.map((title, index) => [2024 + index, title, 3])];
    expect(linesOf(rows)).toEqual(THREE.map((title) => `${title} | current: 3`));
    expect(reasonsOf(rows)[0]).toContain("“Year” names several years, but no objective stands there for two of them");
  });

  test("is named where a list without any other sign of scores is left out", () => {
    const rows = [
      ["Objective", "Score", "Action", "Year"],
      ...THREE.map((title, index) => [title, 3, "Write a plan", 2026 + index]),
    ];
    expect(linesOf(rows)).toEqual([]);
    expect(reasonsOf(rows)[0]).toContain("Its column “Year” may say when something is due");
  });
});

describe("several columns called the score of one year", () => {
  test("are told apart by the text over them", () => {
    const rowsUnder = (band: string): PlainRows => [
      [null, band, null, "Self", null],
      ["Objective", "2024 Score", "2025 Score", "2024 Level", "2025 Level"],
      ...THREE.map((title, index) => [title, 4, 5, index + 1, 2]),
    ];
    expect(linesOf(rowsUnder("Target"))[0]).toBe("Brief members | 2024: 1 -> 4, 2025: 2 -> 5");
    expect(linesOf(rowsUnder("Peer review"))[0]).toBe("Brief members | 2024: 1, 2025: 2");
  });
});

describe("the key of a scale above a list", () => {
  const keyOf = (names: readonly (number | string)[]): PlainRows => [
    ["Scale"],
    ["Level", "Description"],
    ...names.map((name) => [name, `What is meant by ${name}`]),
    [],
  ];
  const RISKS: PlainRows = [
    ["Objective", "Likelihood", "Score 2025"],
    ...THREE.map((title, index) => [title, 2, index + 1]),
  ];

  test("does not make maturity scores of a risk register's, where it numbers the levels alone", () => {
    expect(linesOf([...keyOf([1, 2, 3, 4, 5]), ...RISKS])).toEqual([]);
  });

  test("does where it names them", () => {
    expect(linesOf([...keyOf(["1 Minimum", "2 Developing", "3 Mature"]), ...RISKS])).toHaveLength(3);
  });
});

describe("scores on another scale", () => {
  test.each(["Maturity scores out of 10", "Scale 0-4", "1 = best, 5 = worst"])("are not read under “%s”", (title) => {
    const rows = listOf(["Objective", "Score 2024", "Score 2025"], [title]);
    expect(linesOf(rows)).toEqual([]);
    expect(reasonsOf(rows)).toEqual([
      `“${title}” speaks of another scale than that of the levels, 1 (Minimum) to 5 (Innovator).`,
    ]);
  });

  test.each(["Maturity scores out of 5", "Scale 1-5", "Scores of objectives 1 to 59"])(
    "are none under “%s”",
    (title) => {
      expect(linesOf(listOf(["Objective", "Score 2024", "Score 2025"], [title]))).toHaveLength(3);
    },
  );
});

describe("figures below a list without numbers", () => {
  test.each([
    ...["Highest score", "Lowest score", "Maximum", "Minimum score", "Median", "Number scored", "Count at 3 or above"],
    ...["Best possible", "Target", "Target for all", "Number of objectives"],
  ])("“%s” is no objective", (label) => {
    const rows = [...listOf(["Objective", "Score 2024", "Score 2025"]), [label, 3, 3]];
    expect(linesOf(rows)).toHaveLength(3);
  });

  test("an objective may begin with such a word", () => {
    const rows = [...listOf(["Objective", "Score 2024", "Score 2025"]), ["Target small firms in every tender", 3, 3]];
    expect(linesOf(rows)).toHaveLength(4);
  });
});
