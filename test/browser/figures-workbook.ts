import { figureSheetsOf } from "../core/figure-builder";

/** Three KPIs, one of which missed its target, and a register whose savings differ from what is reported. */
export const FIGURE_SHEETS = figureSheetsOf({
  kpis: [
    [1, "Savings made through procurement", "£98,000.00", "£120,000.00", "£131,250.50", "£150,000.00", "£160,460.75"],
    [2, "Share of spend on contract", "90.0%", "95.0%", "95.1%", "97.0%", "96.6%"],
    [3, "Waivers of the contract rules", 41, "Fall year on year", 38, "Fall year on year", 35],
  ],
  savings: [
    { title: "Lamps", directorate: "Highways", budget: 400000, value: 300000, saving: 100000 },
    {
      title: "Paper",
      directorate: "Resources",
      budget: 81250.5,
      value: 50000,
      saving: 31250.5,
      type: "Cost avoidance",
    },
    { title: "Salt", directorate: "Highways", year: "2025/26", budget: 300000.25, value: 190000, saving: 110000.25 },
    {
      title: "Vans",
      directorate: "Adults",
      year: "2025/26",
      budget: 90360.5,
      value: 50000,
      saving: 40360.5,
      type: "Cost avoidance",
    },
    {
      title: "Cloud",
      directorate: "Resources",
      year: "2025/26",
      budget: 60100,
      value: 50000,
      saving: 10100,
      status: "Forecast",
    },
  ],
});
