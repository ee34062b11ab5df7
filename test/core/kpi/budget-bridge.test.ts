import { toBudgetBridge } from "../../../src/core/kpi/budget-bridge";
import { findLinesOf } from "../../../src/core/kpi/savings-totals";
import { figuresOf, type PlainSaving } from "../figure-builder";

function bridgeOf(...savings: readonly PlainSaving[]): ReturnType<typeof toBudgetBridge> {
  const scorecard = figuresOf({ savings });
  const period = scorecard.savings[0]?.period ?? null;
  return toBudgetBridge(findLinesOf(scorecard, { period, status: "delivered" }));
}

test("what was set aside, less what the contracts cost, is what was saved", () => {
  expect(
    bridgeOf(
      { budget: 1000, value: 799.9, saving: 200.1 },
      { budget: "£500.20", value: "£600.30", saving: "-£100.10" },
    ),
  ).toEqual({
    budget: "1500.20",
    cost: "1400.20",
    saving: "100.00",
    unexplained: "0.00",
    withoutBudget: "0.00",
    lines: 2,
  });
});

test("a saving that budget and contract do not give is told apart, and so are lines without a budget", () => {
  expect(bridgeOf({ budget: 1000, value: 800, saving: 250.55 }, { saving: 10.01 }, { budget: 5, saving: 5 })).toEqual({
    budget: "1000.00",
    cost: "800.00",
    saving: "250.55",
    unexplained: "50.55",
    withoutBudget: "15.01",
    lines: 1,
  });
});

test("a forecast is no part of it", () => {
  expect(
    bridgeOf({ saving: 1, budget: 2, value: 1 }, { saving: 7, budget: 9, value: 2, status: "Forecast" }),
  ).toMatchObject({
    budget: "2.00",
    lines: 1,
  });
});
