import { figureSheetsOf, type PlainFigures, type PlainSaving } from "../figure-builder";
import { snapshotOfSheets } from "../snapshot-builder";
import { planKpiTabs } from "./kpi-workbooks";
import { isSameFigure, recalculateTabs } from "./recalculated-tabs";

const KPI_HEADER = [
  "No",
  "KPI",
  "Target 2023/24",
  "Actual 2023/24",
  "Target 2024/25",
  "Actual 2024/25",
  "Target 2025/26",
];

function figuresOf(savings: readonly PlainSaving[], actual: string | number | null = null): PlainFigures {
  return {
    kpiHeader: KPI_HEADER,
    kpis: [[1, "Savings delivered", "£10.00", "£12.50", "£20.00", actual, "£40.00"]],
    savings,
  };
}

const BEFORE: readonly PlainSaving[] = [
  { ref: "C1", saving: 12.5, year: "2023/24" },
  { ref: "C2", saving: 7, year: "2024/25", status: "Forecast" },
  { ref: "C3", saving: 8, year: "2025/26", status: "Forecast" },
];

/** Planned so far and difference, year by year, as another engine gives them, and what it computes otherwise than was planned. */
async function recalculate(
  before: PlainFigures,
  after: PlainFigures = before,
): Promise<{ readonly rows: readonly unknown[]; readonly differing: number }> {
  const { plans } = planKpiTabs(snapshotOfSheets(figureSheetsOf(before)));
  const cells = await recalculateTabs(snapshotOfSheets(figureSheetsOf(after)), plans);
  const header = plans[0]?.cells.find(({ value }) => value === "Planned so far");
  const at = (row: number, column: number): unknown =>
    cells.find(({ tab, cell }) => tab === "kpi-review" && cell.row === row && cell.column === column)?.recalculated;
  const { row = 0, column = 0 } = header ?? {};
  return {
    rows: [1, 2, 3].map((index) => [at(row + index, column), at(row + index, column + 1)]),
    differing: cells.filter(({ cell, recalculated }) => !isSameFigure(cell.value, recalculated)).length,
  };
}

const STILL = ["still to come", ""];

describe("a year of forecasts alone, beside the plan so far", () => {
  test("is still to come, and nobody is behind its target", async () => {
    expect(await recalculate(figuresOf(BEFORE))).toEqual({ rows: [[10, 2.5], STILL, STILL], differing: 0 });
  });

  test("counts as soon as anything is delivered in it, and the years before it", async () => {
    const delivered = BEFORE.map((line) => (line.ref === "C3" ? { ...line, status: "Delivered" } : line));
    const rows = [
      [10, 2.5],
      [30, -17.5],
      [70, -49.5],
    ];
    expect((await recalculate(figuresOf(BEFORE), figuresOf(delivered))).rows).toEqual(rows);
    expect(await recalculate(figuresOf(delivered))).toEqual({ rows, differing: 0 });
  });

  test("counts once an actual is reported for it, be it nothing", async () => {
    const rows = [[10, 2.5], [30, -17.5], STILL];
    expect((await recalculate(figuresOf(BEFORE), figuresOf(BEFORE, 0))).rows).toEqual(rows);
    expect(await recalculate(figuresOf(BEFORE, "£0.00"))).toEqual({ rows, differing: 0 });
  });
});
