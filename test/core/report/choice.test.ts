import type { SheetPlan } from "../../../src/core/change/sheet-plan";
import type { CellValue } from "../../../src/core/grid/cell";
import { isSameFigure, recalculateTabs } from "./recalculated-tabs";
import { planAllTabs, toSnapshot, type ScoreSheet, type TestChoice } from "./score-sheet";

/** Three years: one objective rises by a level a year, one falls, one is between levels at last; two key areas. */
const SHEET: ScoreSheet = {
  periods: ["2023", "2024", "2025"],
  hasTargets: true,
  keyAreas: [
    {
      name: "Leadership",
      objectives: [
        { scores: [1, 2, 3], target: 4 },
        { scores: [4, 3, 2], target: 2 },
      ],
    },
    { name: "Social value", objectives: [{ scores: [5, "N/A", "4/5"], target: null }] },
  ],
};

function planOf(tab: string, choice: TestChoice): SheetPlan {
  const plan = planAllTabs(toSnapshot(SHEET), choice).plans.find((each) => each.tab === tab);
  if (!plan) throw new Error(`No tab ${tab}`);
  return plan;
}

function textOf(plan: SheetPlan): readonly CellValue[] {
  return plan.cells.map(({ value }) => value);
}

/** Some columns of the rows of Scores data for a period, by their headers. */
function rowsOf(choice: TestChoice, period: string, headers: readonly string[]): readonly (readonly CellValue[])[] {
  const { cells, table } = planOf("scores-data", choice);
  const top = table?.top ?? 0;
  const at = (row: number, column: number): CellValue =>
    cells.find((cell) => cell.row === row && cell.column === column)?.value ?? null;
  const columns = headers.map(
    (header) => cells.find(({ row, value }) => row === top && value === header)?.column ?? -1,
  );
  const periodColumn = cells.find(({ row, value }) => row === top && value === "Period")?.column ?? -1;
  const rows = Array.from({ length: (table?.bottom ?? 0) - top }, (_, index) => top + 1 + index);
  return rows.filter((row) => at(row, periodColumn) === period).map((row) => columns.map((column) => at(row, column)));
}

const WANTED = ["Target", "Target from", "Gap", "State"];

describe("what scores are measured against", () => {
  test.each([
    [
      "target",
      [
        [4, "objective's own cell", 1, "behind"],
        [2, "objective's own cell", 0, "met"],
        [3, "baseline", -1, "ahead"],
      ],
    ],
    [
      "baseline",
      [
        [3, "baseline", 0, "met"],
        [3, "baseline", 1, "behind"],
        [3, "baseline", -1, "ahead"],
      ],
    ],
    [
      "previous",
      [
        [2, "score compared with", -1, "ahead"],
        [3, "score compared with", 1, "behind"],
        ["", "score compared with", "", "unknown"],
      ],
    ],
    [
      "next",
      [
        [4, "level above", 1, "behind"],
        [3, "level above", 1, "behind"],
        [5, "level above", 1, "behind"],
      ],
    ],
  ] as const)("%s: the columns of Scores data", (against, expected) => {
    expect(rowsOf({ against }, "2025", WANTED)).toEqual(expected);
  });

  test("nothing is above Innovator, and nothing earlier is compared with in the first year", () => {
    expect(rowsOf({ against: "next" }, "2023", WANTED)[2]).toEqual([5, "level above", 0, "met"]);
    expect(rowsOf({ against: "previous" }, "2023", WANTED)[0]).toEqual(["", "score compared with", "", "unknown"]);
  });

  test.each([
    ["target", "Measured against each objective’s target. All key areas.", "▼ Behind target", "Target"],
    [
      "baseline",
      "Measured against the baseline, the same level for every objective. All key areas.",
      "▼ Behind baseline",
      "Baseline",
    ],
    [
      "previous",
      "Measured against the score of the period compared with. All key areas.",
      "▼ Behind earlier score",
      "Earlier score",
    ],
    ["next", "Measured against the level above each score. All key areas.", "▼ Behind next level", "Next level"],
  ] as const)("%s: the tabs say so in words", (against, scope, label, header) => {
    expect(textOf(planOf("scores-data", { against }))).toContain(scope);
    expect(textOf(planOf("summary", { against }))).toEqual(expect.arrayContaining([scope, label, header]));
  });
});

test("the lists hold what is behind what was chosen, under its name", () => {
  const gaps = planOf("gaps", { against: "previous" });
  expect(textOf(gaps)).toEqual(
    expect.arrayContaining([
      "Measured against the score of the period compared with. All key areas.",
      "1 objective is behind its earlier score by the scores as they stand; all of them are listed here.",
      "Earlier score",
      "Behind earlier score",
    ]),
  );
  // In 2025 one fell from 3 to 2, and in 2024 the same one from 4 to 3.
  const list = planOf("continued-and-new", { against: "previous" });
  expect(textOf(list)).toContain("Continued objectives");
  expect(textOf(list)).not.toContain("New objectives");
  const compared = planOf("continued-and-new", { against: "target", compared: "2023" });
  expect(textOf(compared)).toEqual(expect.arrayContaining(["Score 2023", "Score 2025", "Continued objectives"]));
  expect(textOf(compared)).not.toContain("Score 2024");
  expect(textOf(planOf("heat-map", { compared: "2023" }))).toEqual(expect.arrayContaining(["2023", "fell"]));
});

describe("the period compared with", () => {
  test("is the one before unless another earlier one is chosen, and moves the movement of the newest alone", () => {
    const columns = ["Previous period", "Previous score as written", "Movement"];
    expect(rowsOf({}, "2025", columns)).toEqual([
      ["2024", "2", "improved"],
      ["2024", "3", "fell"],
      ["2024", "N/A", "unknown"],
    ]);
    expect(rowsOf({ compared: "2023" }, "2025", columns)).toEqual([
      ["2023", "1", "improved"],
      ["2023", "4", "fell"],
      ["2023", "5", "fell"],
    ]);
    expect(rowsOf({ compared: "2023" }, "2024", columns)[0]).toEqual(["2023", "1", "improved"]);
    expect(rowsOf({ compared: "2025" }, "2025", columns)[0]).toEqual(["2024", "2", "improved"]);
  });

  test("stands on the Summary tab, whose other periods go on being compared with the one before", async () => {
    const snapshot = toSnapshot(SHEET);
    const { plans } = planAllTabs(snapshot, { compared: "2023" });
    const shown = async (period: string): Promise<readonly CellValue[]> => {
      const switched = plans.map((plan) =>
        plan.tab === "summary"
          ? {
              ...plan,
              cells: plan.cells.map((cell) =>
                cell.row === 4 && cell.column === 9 ? { ...cell, value: period } : cell,
              ),
            }
          : plan,
      );
      const cells = (await recalculateTabs(snapshot, switched)).filter(({ tab }) => tab === "summary");
      const at = (row: number, column: number): CellValue =>
        cells.find(({ cell }) => cell.row === row && cell.column === column)?.recalculated ?? null;
      // Compared with; the mean of the period, of the one compared with, and the difference.
      return [at(5, 9), at(7, 1), at(7, 2), at(7, 3)];
    };
    const near = (found: readonly CellValue[], expected: readonly CellValue[]): boolean =>
      found.every((value, index) => isSameFigure(expected[index] ?? null, value as number | string));
    // 2025: 3, 2 and 4; 2024: 2 and 3; 2023: 1, 4 and 5.
    expect(near(await shown("2025"), ["2023", 3, 10 / 3, 3 - 10 / 3])).toBe(true);
    expect(near(await shown("2024"), ["2023", 2.5, 10 / 3, 2.5 - 10 / 3])).toBe(true);
    expect(near(await shown("2023"), ["", 10 / 3, "", ""])).toBe(true);
  });
});

describe("key areas that are left out", () => {
  test("have no rows and count in no figure; the tabs say which are in", () => {
    const choice = { leftOut: ["Social value"] };
    expect(rowsOf(choice, "2025", ["Key area"])).toEqual([["Leadership"], ["Leadership"]]);
    const summary = planOf("summary", choice);
    expect(textOf(summary)).toContain("Measured against each objective’s target. Only these key areas: Leadership.");
    expect(textOf(summary)).not.toContain("Social value");
    // The mean of 3 and 2 for 2025, of 2 and 3 for 2024.
    const headline = summary.cells.filter(({ row, column }) => row === 7 && column <= 3);
    expect(headline.map(({ value }) => value)).toEqual(["Mean level", 2.5, 2.5, 0]);
  });
});
