import { planTabs, type PlannedTabs } from "../../../src/core/report/plan-tabs";
import { toReportOptions } from "../../../src/core/report/report-options";
import { TAB_NAMES } from "../../../src/core/report/tab";
import { findNewestPeriod } from "../../../src/core/scorecard/scorecard";
import type { Snapshot } from "../../../src/core/grid/snapshot";
import { WHERE_WE_ARE } from "../../fixtures/recognise/where-we-are/sheets";
import { readScorecard } from "../scorecard-builder";
import { snapshotOfSheets, toCell, type PlainCell, type PlainSheet } from "../snapshot-builder";
import { isSameFigure, recalculateTabs } from "./recalculated-tabs";

const DESCRIPTORS = ["None do", "Some do", "Most do", "All do", "Others copy it"];

/** Marked ladders on one sheet, and a list of objectives on another whose key areas are worded a little differently. */
const LADDERS_AND_LIST: readonly PlainSheet[] = [
  {
    name: "Levels",
    rows: [
      ["Key area: Social value"],
      ["Level", "Minimum", "Developing", "Mature (Current)", "Leader (Ambition)", "Innovator"],
      [null, ...DESCRIPTORS],
      [],
      ["Key area: Engaging VCSEs"],
      ["Level", "Minimum (Current)", "Developing (Ambition)", "Mature", "Leader", "Innovator"],
      [null, ...DESCRIPTORS],
    ],
  },
  {
    name: "Scores",
    rows: [
      ["Obtaining social value"],
      ["#", "Objective", "2030 Score", "2031 Score", "Target"],
      [1, "Policy", 2, 3, null],
      [2, "Reporting", 4, "4/5", 5],
      [],
      ["Enabling VCSE engagement"],
      ["#", "Objective", "2030 Score", "2031 Score", "Target"],
      [3, "Grants", 1, 2, "  "],
      [4, "Training", 1, null, "tbc"],
      [],
      ["Managing risk"],
      ["#", "Objective", "2030 Score", "2031 Score", "Target"],
      [5, "Fraud", 3, 3, null],
    ],
  },
];

function planAll(snapshot: Snapshot): PlannedTabs {
  const scorecard = readScorecard(snapshot);
  const period = findNewestPeriod(scorecard);
  if (!period) throw new Error("The test's workbook has no period.");
  return planTabs(scorecard, toReportOptions(scorecard, period), new Set(["summary", "scores-data"]), TAB_NAMES);
}

/** The formulas planned for one workbook that, over another, give something else than what is planned for that one. */
async function differencesOf(planned: Snapshot, now: Snapshot): Promise<readonly string[]> {
  const expected = new Map(
    planAll(now).plans.flatMap((plan) =>
      plan.cells.map((cell) => [`${plan.tab} ${cell.row} ${cell.column}`, cell.value] as const),
    ),
  );
  const cells = await recalculateTabs(now, planAll(planned).plans);
  expect(cells.length).toBeGreaterThan(50);
  return cells.flatMap(({ tab, cell, recalculated }) => {
    const value = expected.get(`${tab} ${cell.row} ${cell.column}`) ?? null;
    if (isSameFigure(value, recalculated)) return [];
    return [`${tab} R${cell.row}C${cell.column}: ${JSON.stringify(value)} is ${JSON.stringify(recalculated)}`];
  });
}

/** Target and its origin in the rows of the newest period of Scores data. */
function targetsOf(snapshot: Snapshot): readonly string[] {
  const data = planAll(snapshot).plans.find((plan) => plan.tab === "scores-data");
  const valueAt = (row: number, column: number): unknown =>
    data?.cells.find((cell) => cell.row === row && cell.column === column)?.value;
  const rows = [...new Set(data?.cells.map(({ row }) => row))].filter((row) => valueAt(row, 4) === "2031");
  return rows.map((row) => `${String(valueAt(row, 14))} (${String(valueAt(row, 15))})`);
}

function withCells(snapshot: Snapshot, cells: readonly (readonly [string, number, number, PlainCell])[]): Snapshot {
  return snapshot.withCells(
    cells.map(([sheet, row, column, plain]) => ({ at: { sheet, row, column }, cell: toCell(plain) })),
  );
}

describe("a key area's ambition in the tabs", () => {
  const snapshot = snapshotOfSheets(LADDERS_AND_LIST);

  test("is the target of objectives that have none of their own", () => {
    expect(targetsOf(snapshot)).toEqual([
      "4 (key area's ambition)",
      "5 (objective's own cell)",
      "2 (key area's ambition)",
      "not read (objective's own cell)",
      "3 (baseline)",
    ]);
  });

  test("is a formula that another engine computes alike", async () => {
    expect(await differencesOf(snapshot, snapshot)).toEqual([]);
  });

  test("follows a mark that is moved, taken away or set twice", async () => {
    const moved = withCells(snapshot, [
      ["Levels", 1, 4, "Leader"],
      ["Levels", 1, 5, "Innovator (ambition)"],
    ]);
    expect(targetsOf(moved)[0]).toBe("5 (key area's ambition)");
    expect(await differencesOf(snapshot, moved)).toEqual([]);
    const [target] = targetsOf(withCells(snapshot, [["Levels", 1, 4, "Leader"]]));
    expect(target).toBe("3 (baseline)");
  });

  test("gives way to a target that is typed later, and comes back when that is cleared", async () => {
    const changed = withCells(snapshot, [
      ["Scores", 2, 4, 5],
      ["Scores", 3, 4, null],
    ]);
    expect(targetsOf(changed).slice(0, 2)).toEqual(["5 (objective's own cell)", "4 (key area's ambition)"]);
    expect(await differencesOf(snapshot, changed)).toEqual([]);
  });
});

describe("levels at the head of a text in the tabs", () => {
  test.each(Object.entries(WHERE_WE_ARE))("are read alike by another engine: %s", async (_, sheets) => {
    const snapshot = snapshotOfSheets(sheets);
    expect(await differencesOf(snapshot, snapshot)).toEqual([]);
  });

  test("are followed when they are changed, also as the ambition of a key area", async () => {
    const snapshot = snapshotOfSheets(WHERE_WE_ARE["as-published"] ?? []);
    const changed = withCells(snapshot, [
      ["KPI", 2, 1, "Leader\nEverything is reported."],
      ["KPI", 3, 1, "2/3\nCourses are held each spring."],
      ["KPI", 2, 2, "Innovator\nOthers come to read it."],
      ["Measures", 8, 0, "Leader"],
    ]);
    expect(await differencesOf(snapshot, changed)).toEqual([]);
  });
});
