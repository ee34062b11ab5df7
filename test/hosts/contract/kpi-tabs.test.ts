import { isProblem } from "../../../src/app/problem";
import { reviewWorkbook } from "../../../src/app/review";
import { planSummaryTabs } from "../../../src/app/summarise";
import type { ChangePlan } from "../../../src/core/change/change-plan";
import type { WorkbookHost } from "../../../src/core/change/workbook-host";
import { figureSheetsOf } from "../../core/figure-builder";
import { snapshotOfSheets } from "../../core/snapshot-builder";
import { toComparable } from "./comparable";
import { HOSTS } from "./hosts";
import { findUnlikePlanned } from "./plan-and-cells";
import { planOf, requireApplied, set, typed } from "./plans";

const SHEETS = figureSheetsOf({
  kpis: [
    [1, "Savings delivered", "£1.00", "£1,900.00", "£1,924.56", "£2,000", null],
    [2, "Waivers", 189, "Reduce year on year", 171, "Reduce year on year", 176],
  ],
  savings: [
    { title: "Salt", saving: 1834.56, directorate: "Roads" },
    { title: "Buses", saving: "£90.00", type: "Cost avoidance" },
    { title: "Roofs", saving: 41.3, status: "Forecast" },
  ],
});

async function planTabs(host: WorkbookHost): Promise<ChangePlan> {
  const plan = planSummaryTabs(await reviewWorkbook(host), new Set(["kpi-review", "savings-data"] as const));
  if (isProblem(plan)) throw new Error(plan.message);
  return plan;
}

describe.each(HOSTS)("the tabs of KPIs and savings with %s", (_, kind) => {
  test("hold what the core worked out, and are taken back", async () => {
    const host = await kind.open(snapshotOfSheets(SHEETS));
    const before = await host.read();
    const plan = await planTabs(host);
    const { undo } = requireApplied(await host.apply(plan));
    const after = await host.read();
    expect(after.sheets.map(({ name }) => name)).toEqual(["KPIs", "Register", "KPI review", "Savings data"]);
    expect(findUnlikePlanned(plan, after)).toEqual([]);
    requireApplied(await host.apply(undo));
    const settled = { results: !kind.differences.has("dropsResults") };
    expect(toComparable(await host.read(), kind, settled)).toEqual(toComparable(before, kind, settled));
  });

  test("keep what is written beside a KPI when they are made again", async () => {
    const host = await kind.open(snapshotOfSheets(SHEETS));
    requireApplied(await host.apply(await planTabs(host)));
    // The newest year's table comes first: its second KPI stands in row 8, and notes in column O.
    const at = "'KPI review'!O8";
    requireApplied(await host.apply(planOf(set(await host.read(), at, typed("Agreed with audit")))));
    requireApplied(await host.apply(await planTabs(host)));
    expect((await host.read()).findSheet("KPI review")?.cell(7, 14).value).toBe("Agreed with audit");
  });
});
