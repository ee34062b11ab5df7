import { costAvoidanceInCashable } from "../../../../src/core/check/rules/cost-avoidance-in-cashable";
import { toAddress } from "../../../../src/core/grid/a1";
import type { Scorecard } from "../../../../src/core/scorecard/scorecard";
import type { PlainCell } from "../../snapshot-builder";
import { figuresOf, type PlainSaving } from "../../figure-builder";
import { findingsOf, plainFindingsOf } from "../rule-run";

/** Delivered in 2024/25: 700.07 cashable and 90.00 avoided. */
const LINES: readonly PlainSaving[] = [
  { ref: "C1", saving: 600.02 },
  { ref: "C2", saving: 100.05 },
  { ref: "C3", saving: 90, type: "Cost avoidance" },
];

function withReported(name: string, target: PlainCell, reported: PlainCell, savings = LINES): Scorecard {
  return figuresOf({ kpis: [[1, name, "£100.00", target, reported, null, null]], savings });
}

describe("cost-avoidance-in-cashable", () => {
  test.each<[string, PlainCell, string]>([
    [
      "Budget savings delivered",
      "£750.00",
      "“Budget savings delivered” reports £790.07 of budget savings for 2024/25, of which £90.00 is cost avoidance and £700.07 is cashable. Without cost avoidance the target of £750.00 would be missed.",
    ],
    [
      "Budget savings delivered",
      "£800.00",
      "“Budget savings delivered” reports £790.07 of budget savings for 2024/25, of which £90.00 is cost avoidance and £700.07 is cashable.",
    ],
    [
      "Cashable savings",
      "£700.00",
      "“Cashable savings” reports £790.07 of budget savings for 2024/25, of which £90.00 is cost avoidance and £700.07 is cashable.",
    ],
  ])("reports %j with a target of %s", (name, target, message) => {
    const scorecard = withReported(name, target, "£790.07");
    expect(plainFindingsOf(costAvoidanceInCashable, scorecard)).toEqual([{ cell: "KPIs!E2", message, fix: null }]);
    const [finding] = findingsOf(costAvoidanceInCashable, scorecard);
    expect(finding).toMatchObject({ severity: "warning", kpi: "1", period: { label: "2024/25" } });
    expect(finding?.related.map(toAddress)).toEqual(["Register!G4"]);
  });

  test.each<[string, Scorecard]>([
    ["cashable savings alone", withReported("Budget savings delivered", "£750.00", "£700.07")],
    ["a KPI that is not of budgets", withReported("All savings delivered", "£750.00", "£790.07")],
    ["a KPI of both", withReported("Cashable savings and cost avoidance", "£1.00", "£700.07")],
    ["a figure that the register does not come to", withReported("Budget savings delivered", "£750.00", "£123.45")],
    [
      "a register without cost avoidance",
      withReported("Budget savings delivered", "£750.00", "£5.00", [{ ref: "C1", saving: 5 }]),
    ],
  ])("does not report %s", (_, scorecard) => {
    expect(findingsOf(costAvoidanceInCashable, scorecard)).toEqual([]);
  });
});
