import { toPlainText } from "../../../src/core/grid/display";
import { snapshotOfSheets, type PlainCell, type PlainRows, type PlainSheet } from "../snapshot-builder";
import { planKpiTabs } from "./kpi-workbooks";
import { isSameFigure, recalculateTabs } from "./recalculated-tabs";

const HEADER = [
  "Ref",
  "Contract",
  "Financial year",
  "Part-year effect (£)",
  "Full-year effect (£000)",
  "Type",
  "Status",
];
const LINES: PlainRows = [
  ["C1", "Salt", "2024/25", 400, 1.2, "Cashable", "Delivered"],
  ["C2", "Lamps", "2024/25", 50, "£0.05k", "Cost avoidance", "Delivered"],
  ["C3", "Vans", "2024/25", 10, null, "Cashable", "Delivered"],
  ["C4", "Desks", "2024/25", 7, "tbc", "Cashable", "Forecast"],
  ["C5", "Books", "2024/25", "€3.00", 9, "Cashable", "Delivered"],
];

function sheetOf(lines: PlainRows): readonly PlainSheet[] {
  return [{ name: "Register", rows: [HEADER, ...lines] }];
}

/** What another engine gives under two headers: of Savings data line by line, of the KPI review by status. */
async function recalculateToCome(
  lines: PlainRows,
  changed: PlainRows = lines,
): Promise<{
  readonly ofLines: readonly unknown[];
  readonly ofStatuses: readonly unknown[];
  readonly differing: readonly string[];
}> {
  const { plans } = planKpiTabs(snapshotOfSheets(sheetOf(lines)));
  const cells = await recalculateTabs(snapshotOfSheets(sheetOf(changed)), plans);
  const under = (header: string, count: number): readonly unknown[] => {
    const plan = plans.find((each) => each.cells.some(({ value }) => value === header));
    const at = plan?.cells.find(({ value }) => value === header);
    if (!plan || !at) throw new Error(`There is no header “${header}”.`);
    return Array.from({ length: count }, (_, index) => {
      const row = at.row + 1 + index;
      const found = cells.find(({ tab, cell }) => tab === plan.tab && cell.row === row && cell.column === at.column);
      return found?.recalculated ?? "";
    });
  };
  return {
    ofLines: under("To come in a whole year", lines.length),
    ofStatuses: under("To come in whole years", 2),
    differing: cells
      .filter(({ cell, recalculated }) => !isSameFigure(cell.value, recalculated))
      .map(({ tab, cell, recalculated }) => `${tab} R${cell.row}C${cell.column}: ${String(recalculated)}`),
  };
}

describe("what whole years would bring on top of savings that were made in parts of them", () => {
  test("stands beside each line that counts, and is added up by status", async () => {
    const { ofLines, ofStatuses, differing } = await recalculateToCome(LINES);
    expect(ofLines).toEqual([800, 0, "", "", ""]);
    expect(ofStatuses).toEqual([800, 0]);
    expect(differing).toEqual([]);
  });

  test("follows both cells, and the status", async () => {
    const changed = LINES.map((line, index): readonly PlainCell[] => {
      if (index === 0) return ["C1", "Salt", "2024/25", 450.5, 2, "Cashable", "Delivered"];
      return index === 1 ? ["C2", "Lamps", "2024/25", 50, 1, "Cost avoidance", "Forecast"] : line;
    });
    const { ofLines, ofStatuses } = await recalculateToCome(LINES, changed);
    expect(ofLines).toEqual([1549.5, 950, "", "", ""]);
    expect(ofStatuses).toEqual([1549.5, 950]);
  });

  test("has no column on the review of a register that says nothing of it", () => {
    const rows: PlainRows = [
      ["Ref", "Contract", "Financial year", "Saving (£)", "Type", "Status"],
      ["C1", "Salt", "2024/25", 400, "Cashable", "Delivered"],
    ];
    const [review] = planKpiTabs(snapshotOfSheets([{ name: "Register", rows }])).plans;
    expect(review?.tab).toBe("kpi-review");
    expect(review?.cells.filter(({ value }) => toPlainText(value).includes("whole year"))).toEqual([]);
  });
});
