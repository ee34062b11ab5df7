import { forecastCountedAsDelivered } from "../../../../src/core/check/rules/forecast-counted-as-delivered";
import { toAddress } from "../../../../src/core/grid/a1";
import type { Scorecard } from "../../../../src/core/scorecard/scorecard";
import type { PlainCell } from "../../snapshot-builder";
import { figuresOf, type PlainSaving } from "../../figure-builder";
import { findingsOf, plainFindingsOf } from "../rule-run";

/** Delivered in 2024/25: 700.07; forecast: 40.00 cashable, and 3.00 and 2.50 of cost avoidance. */
const LINES: readonly PlainSaving[] = [
  { ref: "C1", title: "Salt", saving: 600.02 },
  { ref: "C2", title: "Lamps", saving: 100.05 },
  { ref: "C4", title: "Roofs", saving: 40, status: "Forecast" },
  { ref: "C5", title: "Desks", saving: 3, type: "Cost avoidance", status: "Forecast" },
  { ref: "C6", title: "Chairs", saving: 2.5, type: "Cost avoidance", status: "Forecast" },
];

function withReported(reported: PlainCell): Scorecard {
  return figuresOf({ kpis: [[1, "Savings delivered", "£100.00", "£200.00", reported, null, null]], savings: LINES });
}

describe("forecast-counted-as-delivered", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "£745.57",
      "£45.50 more is reported than delivered. The reported figure may hold the forecast savings, £45.50 in all.",
      ["Register!G4", "Register!G5", "Register!G6"],
    ],
    [
      "£705.57",
      "£5.50 more is reported than delivered. The reported figure may hold the forecast cost avoidance, £5.50 in all.",
      ["Register!G5", "Register!G6"],
    ],
    [
      "£740.07",
      "£40.00 more is reported than delivered. The reported figure may hold C4 Roofs (Register!G4), which is forecast.",
      ["Register!G4"],
    ],
  ])("reports an actual of %s", (reported, ending, related) => {
    const scorecard = withReported(reported);
    const message = `KPI 1 reports ${reported} for 2024/25, and the register has £700.07 of delivered savings in 2 lines: ${ending}`;
    expect(plainFindingsOf(forecastCountedAsDelivered, scorecard)).toEqual([{ cell: "KPIs!E2", message, fix: null }]);
    const [finding] = findingsOf(forecastCountedAsDelivered, scorecard);
    expect(finding).toMatchObject({ severity: "error", kpi: "1", period: { label: "2024/25" } });
    expect(finding?.related.map(toAddress)).toEqual(related);
  });

  test.each<[string, PlainCell]>([
    ["what was delivered", "£700.07"],
    ["another difference, which is register-mismatch", "£711.11"],
    ["a figure that is not reported yet", null],
  ])("does not report %s", (_, reported) => {
    expect(findingsOf(forecastCountedAsDelivered, withReported(reported))).toEqual([]);
  });
});
