import { isProblem, type Problem } from "../../../src/app/problem";
import { reviewWorkbook } from "../../../src/app/review";
import { planSummaryTabs } from "../../../src/app/summarise";
import type { ChangePlan } from "../../../src/core/change/change-plan";
import { ASSESSMENTS_BY_THEME } from "../../fixtures/recognise/assessment-by-theme/sheets";
import { MARKED_LADDERS } from "../../fixtures/recognise/marked-ladder/sheets";
import { WHERE_WE_ARE } from "../../fixtures/recognise/where-we-are/sheets";
import { LEVEL_TABS } from "../../core/report/level-workbooks";
import { snapshotOfSheets } from "../../core/snapshot-builder";
import { toComparable } from "./comparable";
import { HOSTS } from "./hosts";
import { findUnlikePlanned } from "./plan-and-cells";
import { requireApplied } from "./plans";

function requirePlan(plan: ChangePlan | Problem): ChangePlan {
  if (isProblem(plan)) throw new Error(plan.message);
  return plan;
}

describe.each(HOSTS)("the tabs of levels with %s", (_, kind) => {
  test.each([
    ["assessments", ASSESSMENTS_BY_THEME["as-published"] ?? [], ["Next level", "Where we are", "Readings"]],
    [
      "marked ladders",
      MARKED_LADDERS["as-published"] ?? [],
      ["Next level", "Where we are", "Maturity map", "Readings"],
    ],
    [
      "objectives and assessments",
      WHERE_WE_ARE["as-published"] ?? [],
      ["Next level", "Where we are", "Scores data", "Readings"],
    ],
  ])("hold what the core worked out, of %s, and are taken back", async (__, sheets, tabs) => {
    const host = await kind.open(snapshotOfSheets(sheets));
    const review = await reviewWorkbook(host);
    const plan = requirePlan(planSummaryTabs(review, new Set(LEVEL_TABS)));
    const { undo } = requireApplied(await host.apply(plan));
    const after = await host.read();
    expect(after.sheets.map(({ name }) => name)).toEqual([...sheets.map(({ name }) => name), ...tabs]);
    expect(findUnlikePlanned(plan, after)).toEqual([]);
    requireApplied(await host.apply(undo));
    const settled = { results: !kind.differences.has("dropsResults") };
    expect(toComparable(await host.read(), kind, settled)).toEqual(toComparable(review.snapshot, kind, settled));
  });
});
