import { isDeepStrictEqual } from "node:util";
import { fc } from "../../property";
import { snapshotOfSheets } from "../snapshot-builder";
import { figureSheetsOf, type PlainFigures } from "../figure-builder";
import {
  arbitraryChange,
  arbitraryFigures,
  planKpiTabs,
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
});
