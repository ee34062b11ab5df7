import type { Snapshot } from "../../src/core/grid/snapshot";
import { figureSheetsOf } from "../core/figure-builder";
import { snapshotOfSheets } from "../core/snapshot-builder";

const percent = (value: number): { value: number; numberFormat: string } => ({ value, numberFormat: "0.0%" });

/**
 * KPIs of savings in text, of a share in cells of percentages and of a count in numbers; and a register. Delivered in 2024/25 are
 * 200.00 cashable and 150.50 of cost avoidance, 350.50 as the KPI reports. In 2025/26 they are 300.25 cashable and 110.40 of cost
 * avoidance, 410.65; the KPI reports 460.75, which is 50.10 more: the forecast in Register!G6.
 */
export const FIGURES: Snapshot = snapshotOfSheets(
  figureSheetsOf({
    kpis: [
      [1, "Savings made through procurement", "£100.00", "£300.00", "£350.50", "£400.00", "£460.75"],
      [2, "Share of spend on contract", percent(0.9), percent(0.95), percent(0.951), percent(0.97), percent(0.966)],
      [3, "Waivers of the contract rules", 41, "Fall year on year", 38, "Fall year on year", 40],
    ],
    savings: [
      { title: "Lamps", directorate: "Highways", budget: 1000, value: 800, saving: 200 },
      { title: "Paper", directorate: "Resources", budget: 500, value: 349.5, saving: 150.5, type: "Cost avoidance" },
      { title: "Salt", directorate: "Highways", year: "2025/26", budget: 900.25, value: 600, saving: 300.25 },
      { title: "Vans", directorate: "Adults", year: "2025/26", saving: 110.4, type: "Cost avoidance" },
      {
        title: "Cloud",
        directorate: "Resources",
        year: "2025/26",
        budget: 400.1,
        value: 350,
        saving: 50.1,
        status: "Forecast",
      },
    ],
  }),
);
