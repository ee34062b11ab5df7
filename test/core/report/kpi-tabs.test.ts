import { isDeepStrictEqual } from "node:util";
import { tokenize } from "@borgar/fx";
import { fc } from "../../property";
import type { SheetPlan } from "../../../src/core/change/sheet-plan";
import { EMPTY_CELL } from "../../../src/core/grid/cell";
import { toPlainText } from "../../../src/core/grid/display";
import { ALLOWED_FUNCTIONS } from "../../../src/core/report/formula";
import type { KeptNote } from "../../../src/core/report/kept-notes";
import { findTabObstacle } from "../../../src/core/report/tab-makers";
import { snapshotOfSheets } from "../snapshot-builder";
import { figureSheetsOf, type PlainFigures } from "../figure-builder";
import {
  arbitraryChange,
  arbitraryFigures,
  planKpiTabs,
  readFigures,
  toPlaceUnderHeading,
  toStructure,
  toValuesUnderHeadings,
} from "./kpi-workbooks";
import { isSameFigure, recalculateTabs, type RecalculatedCell } from "./recalculated-tabs";

const FIGURES: PlainFigures = {
  kpis: [
    [1, "Savings delivered", "£1.00", "£1,900.00", "£1,924.56", "£2,000", null],
    [2, "Waivers", 189, "Reduce year on year", 171, "Reduce year on year", 176],
    [3, "On-contract spend (%)", "96.6%", ">= 52.5%", "[51.97%]", "increase year on year", "97.1%"],
    [4, "Plans in place", null, "Ongoing", "All done", "to be agreed", 12],
  ],
  savings: [
    { ref: "C1", title: "Salt", saving: 1234.56, directorate: "Roads" },
    { ref: "C2", title: "Lamps", saving: "£600.00", directorate: "roads", recurring: "Yes" },
    { ref: "C2", title: "Lamps", saving: 600, year: "2025/26", recurring: "Yes" },
    { ref: "C3", title: "Buses", saving: 90, type: "Cost avoidance", directorate: "Schools" },
    { ref: "C4", title: "Roofs", saving: 41.3, status: "Forecast" },
    { ref: "C6", title: "Chairs", saving: "tbc", year: "2023/24" },
    { ref: "C7", title: "Tables", saving: 61.2, year: null, type: "Rebate" },
    { ref: "C8", title: "Vans", saving: "€72.90", status: null },
  ],
};

function differencesOf(cells: readonly RecalculatedCell[]): readonly string[] {
  return cells
    .filter(({ cell, recalculated }) => !isSameFigure(cell.value, recalculated))
    .map(
      ({ tab, cell, recalculated }) =>
        `${tab} R${cell.row}C${cell.column}: ${JSON.stringify(cell.value)} is ${JSON.stringify(recalculated)} by ${cell.formula ?? ""}`,
    );
}

describe("the tabs of KPIs and savings", () => {
  test("give in another engine what the core computes", async () => {
    const snapshot = snapshotOfSheets(figureSheetsOf(FIGURES));
    const { plans } = planKpiTabs(snapshot);
    expect(plans.map(({ tab }) => tab)).toEqual(["kpi-review", "savings-data"]);
    const cells = await recalculateTabs(snapshot, plans);
    expect(cells.length).toBeGreaterThan(200);
    expect(differencesOf(cells)).toEqual([]);
  });

  test("give in another engine what the core computes, whatever the cells hold", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryFigures(), async (figures) => {
        const snapshot = snapshotOfSheets(figureSheetsOf(figures));
        expect(differencesOf(await recalculateTabs(snapshot, planKpiTabs(snapshot).plans))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test("follow actuals, savings, types and statuses that are changed after the tabs were made", async () => {
    const changes = arbitraryFigures().chain((before) => fc.tuple(fc.constant(before), arbitraryChange(before)));
    await fc.assert(
      fc.asyncProperty(changes, async ([before, after]) => {
        const then = snapshotOfSheets(figureSheetsOf(before));
        const now = snapshotOfSheets(figureSheetsOf(after));
        fc.pre(isDeepStrictEqual(toStructure(then), toStructure(now)));
        const { plans } = planKpiTabs(then);
        const anew = toValuesUnderHeadings(planKpiTabs(now).plans);
        const differences = (await recalculateTabs(now, plans)).flatMap(({ tab, cell, recalculated }) => {
          const plan = plans.find((each) => each.tab === tab);
          const place = plan ? toPlaceUnderHeading(plan, cell) : "";
          return isSameFigure(anew.get(place) ?? null, recalculated)
            ? []
            : [
                `${place}: ${JSON.stringify(anew.get(place))} is ${JSON.stringify(recalculated)} by ${cell.formula ?? ""}`,
              ];
        });
        expect(differences).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test("use no function but those that every engine has", () => {
    const { plans } = planKpiTabs(snapshotOfSheets(figureSheetsOf(FIGURES)));
    const used = plans.flatMap((plan) =>
      plan.cells.flatMap((cell) =>
        tokenize(`=${cell.formula ?? ""}`)
          .filter((token) => token.type === "func")
          .map((token) => token.value),
      ),
    );
    expect(used.length).toBeGreaterThan(0);
    expect([...new Set(used)].filter((name) => !ALLOWED_FUNCTIONS.has(name))).toEqual([]);
  });
});

/** The columns in which a tab has its parts; what formulas look up stands behind them. */
const COLUMNS_OF_PARTS = 17;

/** The cells of some columns of a tab, row by row, from the header under a heading on; up to the first empty row. */
function linesUnder(plan: SheetPlan | undefined, heading: string, columns: readonly number[]): readonly string[] {
  const at = plan?.cells.find(({ value }) => value === heading)?.row ?? -1;
  const lines: string[] = [];
  for (let row = at + 1; hasLine(plan, row); row += 1) {
    const own = plan?.cells.filter((cell) => cell.row === row) ?? [];
    lines.push(columns.map((column) => toPlainText(own.find((cell) => cell.column === column)?.value ?? "")).join("|"));
  }
  return lines.slice(1);
}

function hasLine(plan: SheetPlan | undefined, at: number): boolean {
  return plan?.cells.some(({ row, column }) => row === at && column < COLUMNS_OF_PARTS) === true;
}

describe("the KPI review", () => {
  const [review, data] = planKpiTabs(snapshotOfSheets(figureSheetsOf(FIGURES))).plans;

  test("says what came of each KPI, the newest year first", () => {
    // No., actual, year before or baseline, must be, held against, variance, outcome, trend.
    const columns = [0, 7, 8, 9, 10, 11, 12, 13];
    expect(linesUnder(review, "KPIs, 2025/26", columns)).toEqual([
      "1||1924.56|at least|2000||? not measured|",
      "2|176|171|less than|171|5|▼ missed|↑ rose, worse",
      "3|0.971|0.5197|more than|0.5197|0.4513|✓ met|↑ rose, better",
      "4|12|in words||not set||– no target|",
    ]);
    expect(linesUnder(review, "KPIs, 2024/25", columns)).toEqual([
      "1|1924.56|1|at least|1900|24.56|✓ met|↑ rose, better",
      "2|171|189|less than|189|-18|✓ met|↓ fell, better",
      "3|0.5197|0.966|at least|0.525|-0.0053|▼ missed|↓ fell, worse",
      "4|in words|||in words||¶ in words|",
    ]);
  });

  test("adds up delivered and forecast savings apart, and holds the reported ones against them", () => {
    // Period, delivered in all, lines, delivered cashable, cost avoidance, other, forecast.
    expect(linesUnder(review, "Savings by period", [1, 2, 3, 4, 5, 6, 7])).toEqual([
      "2023/24|0|0|0|0|0|0",
      "2024/25|1924.56|3|1834.56|90|0|41.3",
      "2025/26|600|1|600|0|0|0",
      "no period|61.2|1|0|0|61.2|0",
      "All periods|2585.76|5|2434.56|90|61.2|41.3",
    ]);
    // KPI, period, reported, delivered, difference, verdict, cost avoidance, what of it is reported; then those not reported.
    expect(linesUnder(review, "Reported savings held against the register", [0, 3, 4, 5, 6, 7, 8, 9]).slice(1)).toEqual(
      ["1|2024/25|1924.56|1924.56|0|✓ agrees to the penny|90|90", "1|2025/26||600||? nothing reported|0|"],
    );
    // Period, new lines, new savings, so far, target, plan so far, difference.
    expect(
      linesUnder(review, "Delivered savings so far, held against the plan", [3, 4, 5, 6, 7, 8, 9]).slice(1),
    ).toEqual(["2024/25|3|1924.56|1924.56|1900|1900|24.56", "2025/26|0|0|1924.56|2000|3900|-1975.44"]);
  });

  test("rests on a table of all lines, which says what each counts as", () => {
    const lines = data?.cells.filter(({ row, column }) => row > 3 && [0, 2, 5, 7, 8, 9, 11].includes(column)) ?? [];
    const rows = FIGURES.savings?.map((_, index) =>
      lines
        .filter(({ row }) => row === index + 4)
        .map(({ value }) => toPlainText(value))
        .join("|"),
    );
    expect(rows).toEqual([
      "C1|2024/25|cashable|delivered|1234.56|yes|no",
      "C2|2024/25|cashable|delivered|600|yes|no",
      "C2|2025/26|cashable|delivered|600|yes|yes",
      "C3|2024/25|cost avoidance|delivered|90|yes|no",
      "C4|2024/25|cashable|forecast|41.3|yes|no",
      "C6|2023/24|cashable|delivered||no: no saving yet|no",
      "C7|no period|other type|delivered|61.2|yes|no",
      "C8|2024/25|cashable|no status||no: another unit|no",
    ]);
    expect(data?.table).toMatchObject({ name: "SavingsData", top: 3, left: 0, bottom: 11 });
  });

  test("counts a line nowhere whose word is typed anew and not listed, and says so", async () => {
    const { plans } = planKpiTabs(snapshotOfSheets(figureSheetsOf(FIGURES)));
    const [first, ...others] = FIGURES.savings ?? [];
    const savings = [{ ...first, saving: 1234.56, status: "Dellivered" }, ...others];
    const cells = await recalculateTabs(snapshotOfSheets(figureSheetsOf({ ...FIGURES, savings })), plans);
    const at = (tab: string, row: number, column: number): unknown =>
      cells.find((each) => each.tab === tab && each.cell.row === row && each.cell.column === column)?.recalculated;
    expect([at("savings-data", 4, 7), at("savings-data", 4, 9)]).toEqual(["not read", "no: a word is not read"]);
    expect(at("kpi-review", 2, 0)).toBe(
      "3 lines of the registers count in no total, of which 1 have a type, status, year or directorate that is not read: the column Counts on “Savings data” says why.",
    );
    const heading = review?.cells.find(({ value }) => value === "Savings by period")?.row ?? -9;
    expect(at("kpi-review", heading + 3, 2)).toBe(690);
  });

  test("is made of KPIs without a register, and of a register without KPIs", () => {
    const { kpis = [], savings = [] } = FIGURES;
    const tabsOf = (figures: PlainFigures): readonly string[] =>
      planKpiTabs(snapshotOfSheets(figureSheetsOf(figures))).plans.map(({ tab }) => tab);
    expect(tabsOf({ kpis })).toEqual(["kpi-review"]);
    expect(tabsOf({ savings })).toEqual(["kpi-review", "savings-data"]);
  });

  test("says why it cannot be made", () => {
    const scores = readFigures(snapshotOfSheets([{ rows: [["Nothing"]] }]));
    expect(findTabObstacle(scores, "kpi-review")).toBe("There are no KPIs and no savings register in this workbook.");
    expect(findTabObstacle(scores, "savings-data")).toBe("There is no savings register in this workbook.");
    const many = readFigures(
      snapshotOfSheets(figureSheetsOf({ savings: Array.from({ length: 20_001 }, () => ({ saving: 1 })) })),
    );
    const why =
      "The savings registers have 20,001 lines, and tabs of live formulas are made of up to 20,000, since Excel would be slow with more. The totals are still to be had from the command “maturity kpis”.";
    expect([findTabObstacle(many, "kpi-review"), findTabObstacle(many, "savings-data")]).toEqual([why, why]);
  });

  test("gives notes back to their KPI and period, and loses none", () => {
    const note = (objective: string, period: string, text: string): KeptNote => {
      return { ref: "2", keyArea: "", objective, period, content: { ...EMPTY_CELL, value: text } };
    };
    const notes = [
      note("Waivers", "2024/25", "first"),
      note("waivers", "2025/26", "second"),
      note("Gone", "2024/25", "x"),
    ];
    const snapshot = snapshotOfSheets(figureSheetsOf(FIGURES));
    const [plan] = planKpiTabs(snapshot, new Map([["kpi-review", notes]])).plans;
    expect(linesUnder(plan, "KPIs, 2025/26", [1, 14])[1]).toBe("Waivers|second");
    expect(linesUnder(plan, "KPIs, 2024/25", [1, 14])[1]).toBe("Waivers|first");
    expect(linesUnder(plan, "Notes on KPIs that are no longer listed", [0, 1, 3, 14])).toEqual(["2|Gone|2024/25|x"]);
  });
});
