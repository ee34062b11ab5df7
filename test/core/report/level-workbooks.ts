import { fc } from "../../property";
import { planTabs } from "../../../src/core/report/plan-tabs";
import { toReportOptions, type AgainstKind } from "../../../src/core/report/report-options";
import { TAB_NAMES, type TabId } from "../../../src/core/report/tab";
import { findNewestPeriod } from "../../../src/core/scorecard/scorecard";
import type { SheetPlan } from "../../../src/core/change/sheet-plan";
import type { CellValue } from "../../../src/core/grid/cell";
import type { Snapshot } from "../../../src/core/grid/snapshot";
import { readScorecard } from "../scorecard-builder";
import { snapshotOfSheets, toCell, type PlainCell, type PlainSheet } from "../snapshot-builder";
import { isSameFigure, recalculateTabs } from "./recalculated-tabs";

/** The tabs that say where key areas stand. */
export const LEVEL_TABS: readonly TabId[] = ["next-level", "where-we-are", "maturity-map"];

/** Some of the test's workbooks have sheets of the tabs' usual names. */
const NAMES = {
  ...TAB_NAMES,
  "next-level": "Next level (2)",
  "where-we-are": "Where we are (2)",
  "maturity-map": "Maturity map (2)",
};

/** The plans of those that a workbook allows, and of what they stand on. */
export function planLevelTabs(snapshot: Snapshot, against: AgainstKind = "target"): readonly SheetPlan[] {
  const scorecard = readScorecard(snapshot);
  const choice = { against, compared: null, leftOut: new Set<string>() };
  const options = toReportOptions(scorecard, findNewestPeriod(scorecard), choice);
  return planTabs(scorecard, options, new Set(LEVEL_TABS), NAMES).plans;
}

/** The texts of a tab row by row from under its header: the columns that are asked for, or all. */
export function rowsOf(
  snapshot: Snapshot,
  id: TabId,
  columns?: readonly number[],
  against?: AgainstKind,
): readonly (readonly CellValue[])[] {
  const plan = planLevelTabs(snapshot, against).find(({ tab }) => tab === id);
  if (!plan) throw new Error(`The test's workbook allows no tab ${id}.`);
  const rows = [...new Set(plan.cells.map(({ row }) => row))].filter((row) => row > 4);
  return rows.map((row) => {
    const cells = plan.cells.filter((cell) => cell.row === row);
    const wanted = columns ?? cells.map(({ column }) => column);
    return wanted.map((column) => cells.find((cell) => cell.column === column)?.value ?? null);
  });
}

/** The formulas planned for one workbook that, over another, give something else than what is planned for that one. */
export async function differencesOf(
  planned: Snapshot,
  now: Snapshot,
  against?: AgainstKind,
): Promise<readonly string[]> {
  const expected = new Map(
    planLevelTabs(now, against).flatMap((plan) =>
      plan.cells.map((cell) => [`${plan.tab} ${cell.row} ${cell.column}`, cell.value] as const),
    ),
  );
  const cells = await recalculateTabs(now, planLevelTabs(planned, against));
  if (cells.length === 0) throw new Error("The test's workbook has no live cell.");
  return cells.flatMap(({ tab, cell, recalculated }) => {
    const value = expected.get(`${tab} ${cell.row} ${cell.column}`) ?? null;
    if (isSameFigure(value, recalculated)) return [];
    return [`${tab} R${cell.row}C${cell.column}: ${JSON.stringify(value)} is ${JSON.stringify(recalculated)}`];
  });
}

/** A workbook with some cells typed over. */
export function withCells(
  snapshot: Snapshot,
  cells: readonly (readonly [string, number, number, PlainCell])[],
): Snapshot {
  return snapshot.withCells(
    cells.map(([sheet, row, column, plain]) => ({ at: { sheet, row, column }, cell: toCell(plain) })),
  );
}

/** What a random workbook holds; the same shape may hold other cells. */
export interface LevelWorkbook {
  readonly scores: readonly (readonly PlainCell[])[];
  readonly targets: readonly PlainCell[];
  readonly descriptors: readonly string[];
  /** The level, from 1, that the second ladder marks as current, and that which it marks as wanted. */
  readonly marked: readonly [number, number];
  readonly today: readonly string[];
  readonly wanted: readonly string[];
}

const SCORES: readonly PlainCell[] = [1, 2, 3, 4, 5, "2/3", "4/5", "Mature", "N/A", "4 - Leader", "", "?", "3*", true];
const TODAY = ["Minimum", "Mature", "2 - Developing", "Minimum/Developing", "Leader/Innovator", "Innovator", "Level 4"];
const DESCRIPTORS = ["None do.", " Some  do ", "=Most do", "- All do", "@others copy it", "", "a\nb"];

/**
 * Random workbooks of one shape: two key areas with three objectives in all, a ladder for the first, a marked ladder for the second,
 * and an assessment of each with words under its level.
 */
export function arbitraryLevelWorkbook(): fc.Arbitrary<LevelWorkbook> {
  const times = <T>(count: number, values: readonly T[]): fc.Arbitrary<readonly T[]> =>
    fc.array(fc.constantFrom(...values), { minLength: count, maxLength: count });
  const level = fc.integer({ min: 1, max: 5 });
  return fc.record({
    scores: fc.tuple(times(2, SCORES), times(2, SCORES), times(2, SCORES)),
    targets: times(3, SCORES),
    descriptors: times(5, DESCRIPTORS),
    marked: fc.tuple(level, level),
    today: times(2, TODAY),
    wanted: times(2, TODAY),
  });
}

/** The snapshot of such a workbook. */
export function toLevelSnapshot(workbook: LevelWorkbook): Snapshot {
  const { scores, targets, descriptors, marked, today, wanted } = workbook;
  const names = ["Minimum", "Developing", "Mature", "Leader", "Innovator"];
  const header = ["#", "Objective", "2030 Score", "2031 Score", "Target"];
  const objective = (index: number): readonly PlainCell[] => [
    index + 1,
    `Line ${index + 1}`,
    ...(scores[index] ?? []),
    targets[index] ?? null,
  ];
  const sheets: readonly PlainSheet[] = [
    {
      name: "Council's scores",
      rows: [
        ["Engaging members"],
        ["Score:", ...names.map((name, index) => `${index + 1} - ${name}`)],
        [null, ...descriptors],
        header,
        objective(0),
        objective(1),
        [],
        ["Managing risk"],
        header,
        objective(2),
      ],
    },
    {
      name: "Levels",
      rows: [
        ["Key area: Managing risk"],
        [
          "Principle:",
          ...names.map((name, index) => {
            const marks = [
              marked[0] === index + 1 ? " (Current Level)" : "",
              marked[1] === index + 1 ? " (Ambition)" : "",
            ];
            return `${name}${marks.join("")}`;
          }),
        ],
        [null, "No list", "A list", "Owners", "Reports", "Others learn"],
      ],
    },
    {
      name: "Today",
      rows: [
        ["Key area", "Where we are today", "Where we want to be"],
        ...["Engaging members", "Managing risk"].map((name, index) => [
          name,
          `${today[index] ?? ""}\nWords of today ${index}.`,
          `${wanted[index] ?? ""}\nWords of tomorrow ${index}.`,
        ]),
      ],
    },
  ];
  return snapshotOfSheets(sheets);
}
