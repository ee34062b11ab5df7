import { tokenize } from "@borgar/fx";
import type { SheetPlan } from "../../../src/core/change/sheet-plan";
import { isCellError, type CellValue } from "../../../src/core/grid/cell";
import type { DefinedName } from "../../../src/core/grid/snapshot";
import { ALLOWED_FUNCTIONS } from "../../../src/core/report/formula";
import { differencesOf, isSameFigure, recalculateTabs } from "./recalculated-tabs";
import { planAllTabs, toSnapshot, type ScoreSheet } from "./score-sheet";

const SHEET: ScoreSheet = {
  periods: ["2024", "2025"],
  hasTargets: true,
  keyAreas: [
    {
      name: "Engaging councillors",
      objectives: [
        { scores: [2, "2/3"], target: null },
        { scores: [3, 4], target: "4 - Leader" },
        { scores: ["N/A", null], target: "tbc" },
      ],
    },
    {
      name: "Managing risk",
      objectives: [
        { scores: ["3 - Mature", "Leadr"], target: 2 },
        { scores: ["Mature", 2], target: 3 },
      ],
    },
  ],
};

describe("the tabs' formulas", () => {
  test("give in another engine what the core computes", async () => {
    const snapshot = toSnapshot(SHEET);
    const cells = await recalculateTabs(snapshot, planAllTabs(snapshot).plans);
    expect(cells.length).toBeGreaterThan(100);
    expect(differencesOf(cells)).toEqual([]);
  });

  test.each([
    { setting: "basis", row: 6, value: "midpoint", workbook: toSnapshot(SHEET, [toName("basis", '"midpoint"')]) },
    { setting: "baseline", row: 7, value: 4, workbook: toSnapshot(SHEET, [toName("baseline", "4")]) },
    { setting: "period", row: 4, value: "2024", workbook: toSnapshot(onlyFirstPeriod()) },
  ])("follow the yellow cell of the $setting", async ({ row, value, workbook }) => {
    const snapshot = toSnapshot(SHEET);
    const switched = planAllTabs(snapshot).plans.map((plan) =>
      plan.tab === "summary" ? withCell(plan, row, value) : plan,
    );
    const figures = headlineOf(
      (await recalculateTabs(snapshot, switched)).map(({ tab, cell, recalculated }) => ({
        tab,
        row: cell.row,
        column: cell.column,
        value: recalculated,
      })),
    );
    const expected = headlineOf(
      planAllTabs(workbook).plans.flatMap((plan) => plan.cells.map((cell) => ({ tab: plan.tab, ...cell }))),
    );
    expect(expected).toHaveLength(10);
    expect(figures.map((each, index) => isSameFigure(expected[index]?.value ?? "", each.value))).toEqual(
      expected.map(() => true),
    );
  });

  test("use no function but those that every engine has", () => {
    const used = planAllTabs(toSnapshot(SHEET)).plans.flatMap((plan) =>
      plan.cells.flatMap((cell) =>
        tokenize(`=${cell.formula ?? ""}`)
          .filter((token) => token.type === "func")
          .map((token) => token.value),
      ),
    );
    expect(used.length).toBeGreaterThan(0);
    expect([...new Set(used)].filter((name) => !ALLOWED_FUNCTIONS.has(name))).toEqual([]);
  });

  test("never show 0 for what is not scored", () => {
    const nothing: ScoreSheet = {
      periods: ["2025"],
      hasTargets: false,
      keyAreas: [{ name: "Nothing yet", objectives: [{ scores: [null], target: null }] }],
    };
    const summary = planAllTabs(toSnapshot(nothing)).plans.find((plan) => plan.tab === "summary");
    const means = summary?.cells.filter((cell) => ["mean", "strongMean"].some((style) => style === cell.style)) ?? [];
    expect(means.length).toBeGreaterThan(2);
    expect(means.filter((cell) => cell.value === 0)).toEqual([]);
  });
});

describe("a tab's plan", () => {
  test("plans no cell twice, and no text that is longer than a cell holds", () => {
    for (const plan of planAllTabs(toSnapshot(SHEET)).plans) {
      const places = plan.cells.map((cell) => `${cell.row} ${cell.column}`);
      expect(new Set(places).size).toBe(places.length);
      expect(plan.cells.filter((cell) => cell.formula !== null && isCellError(cell.value))).toEqual([]);
      expect(Math.max(...plan.cells.map((cell) => cell.formula?.length ?? 0))).toBeLessThan(8192);
    }
  });

  test("keeps charts clear of cells and of each other", () => {
    const summary = planAllTabs(toSnapshot(SHEET)).plans.find((plan) => plan.tab === "summary");
    expect(summary?.charts).toHaveLength(3);
    for (const { place } of summary?.charts ?? []) {
      expect(summary?.cells.filter((cell) => cell.row >= place.top && cell.row <= place.bottom)).toEqual([]);
    }
  });
});

/** The current period's column of the headline figures, from the top. */
function headlineOf<T extends { readonly tab: string; readonly row: number; readonly column: number }>(
  cells: readonly T[],
): readonly T[] {
  return cells.filter((cell) => cell.tab === "summary" && cell.column === 1 && cell.row >= 5 && cell.row <= 14);
}

function withCell(plan: SheetPlan, row: number, value: CellValue): SheetPlan {
  return {
    ...plan,
    cells: plan.cells.map((cell) => (cell.row === row && cell.column === 9 ? { ...cell, value } : cell)),
  };
}

function toName(setting: string, refersTo: string): DefinedName {
  return { name: `_maturity.${setting}`, refersTo, scope: null, isHidden: true };
}

function onlyFirstPeriod(): ScoreSheet {
  const keyAreas = SHEET.keyAreas.map((area) => ({
    ...area,
    objectives: area.objectives.map((objective) => ({ ...objective, scores: objective.scores.slice(0, 1) })),
  }));
  return { ...SHEET, periods: ["2024"], keyAreas };
}
