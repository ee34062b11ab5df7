import { toPlainText } from "../../../src/core/grid/display";
import type { SheetPlan } from "../../../src/core/change/sheet-plan";
import type { Snapshot } from "../../../src/core/grid/snapshot";
import { planTabs } from "../../../src/core/report/plan-tabs";
import { toReportOptions } from "../../../src/core/report/report-options";
import { TAB_NAMES } from "../../../src/core/report/tab";
import { findNewestPeriod } from "../../../src/core/scorecard/scorecard";
import { readScorecard, scoreSheetOf } from "../scorecard-builder";
import { snapshotOf } from "../snapshot-builder";

function planOf(snapshot: Snapshot): SheetPlan {
  const scorecard = readScorecard(snapshot);
  const options = toReportOptions(scorecard, findNewestPeriod(scorecard));
  const { plans } = planTabs(scorecard, options, new Set(["continued-and-new"]), TAB_NAMES);
  const plan = plans.find(({ tab }) => tab === "continued-and-new");
  if (!plan) throw new Error("The tab was not planned.");
  return plan;
}

/** The lines under the header, their columns joined; links left out. */
function linesOf({ cells, columnWidths }: SheetPlan): readonly string[] {
  const last = columnWidths.length - 1;
  const rows = [...new Set(cells.map(({ row }) => row))].filter((row) => row > 6);
  return rows.map((row) =>
    cells
      .filter((cell) => cell.row === row && cell.column < last)
      .map(({ value }) => toPlainText(value))
      .join("|"),
  );
}

function textAt({ cells }: SheetPlan, row: number): unknown {
  return cells.find((cell) => cell.row === row && cell.column === 0)?.value;
}

const COMMENT = "Comment: It is being drafted. Action: Publish it by May.";

test("objectives that were behind before are continued, those that were not or were not scored are new", () => {
  const plan = planOf(
    scoreSheetOf({
      periods: ["2025", "2026"],
      keyAreas: [
        {
          name: "Engaging councillors",
          objectives: [
            { title: "Champions", scores: [2, 2], comments: [null, COMMENT] },
            { title: "Reporting", scores: [3, 2] },
            { title: "Training", scores: [2, 3] },
          ],
        },
        { name: "Managing risk", objectives: [{ title: "Fraud", scores: [null, "2/3"] }] },
      ],
    }),
  );
  expect(linesOf(plan)).toEqual([
    "Continued objectives",
    "Engaging councillors",
    "1|Champions|2 Developing|2 Developing|3|1|It is being drafted.|Publish it by May.",
    "New objectives",
    "Engaging councillors",
    "2|Reporting|3 Mature|2 Developing|3|1||",
    "Managing risk",
    "4|Fraud|not scored|2/3|3|1||",
  ]);
  expect(textAt(plan, 4)).toBe(
    "3 objectives are behind their target by the scores as they stand; all of them are listed here.",
  );
  expect(textAt(plan, 5)).toBe(
    "Continued: behind target in 2025 as well, or listed so. New: not behind target in 2025, or not scored then.",
  );
});

const ONE_PERIOD = [
  ["Ref", "Objective", "2026 Score"],
  [1, "Champions", 2],
  [2, "Reporting", 3],
] as const;

test("with one period, and a list without parts, it says that nothing tells the two apart", () => {
  const plan = planOf(snapshotOf({ rows: ONE_PERIOD }));
  expect(linesOf(plan)).toEqual(["Objectives behind target", "No key area", "1|Champions|2 Developing|3|1||"]);
  expect(textAt(plan, 5)).toBe(
    "The workbook has no period before, so nothing tells continued objectives from new ones.",
  );
});

test("with one period, the list's own parts tell them apart", () => {
  const part = (heading: string, refs: readonly [number, number]) => [
    [heading],
    ["Managing risk"],
    ["#", "Objective", "2026 Score"],
    [refs[0], `Line ${refs[0]}`, 2],
    [refs[1], `Line ${refs[1]}`, 3],
    [],
  ];
  const plan = planOf(
    snapshotOf({ rows: [...part("Continued Objectives", [1, 2]), ...part("New Objectives", [3, 4])] }),
  );
  expect(linesOf(plan)).toEqual([
    "Continued objectives",
    "Managing risk",
    "1|Line 1|2 Developing|3|1||",
    "New objectives",
    "Managing risk",
    "3|Line 3|2 Developing|3|1||",
  ]);
  expect(textAt(plan, 5)).toBe("Continued and new as the list itself says: the workbook has no period before.");
});

test("where nothing is behind, it says so and lists nothing", () => {
  const plan = planOf(
    snapshotOf({
      rows: [
        ["Ref", "Objective", "2026 Score"],
        [1, "Champions", 3],
      ],
    }),
  );
  expect(linesOf(plan)).toEqual([]);
  expect(textAt(plan, 4)).toBe("No objective is behind its target by the scores as they stand.");
});
