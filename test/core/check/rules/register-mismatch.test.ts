import { registerMismatch } from "../../../../src/core/check/rules/register-mismatch";
import { runChecks } from "../../../../src/core/check/run";
import { toAddress } from "../../../../src/core/grid/a1";
import type { Scorecard } from "../../../../src/core/scorecard/scorecard";
import type { PlainCell } from "../../snapshot-builder";
import { figuresOf, type PlainSaving } from "../../figure-builder";
import { findingsOf, plainFindingsOf } from "../rule-run";

/** Delivered in 2024/25: 700.07 cashable and 90.00 avoided; forecast: 40.00 and 3.00. */
const LINES: readonly PlainSaving[] = [
  { ref: "C1", title: "Salt", saving: 600.02 },
  { ref: "C2", title: "Lamps", saving: 100.05 },
  { ref: "C3", title: "Buses", saving: 90, type: "Cost avoidance" },
  { ref: "C4", title: "Roofs", saving: 40, status: "Forecast" },
  { ref: "C5", title: "Desks", saving: 3, status: "Forecast" },
];

function withReported(reported: PlainCell, name = "Savings delivered", savings = LINES): Scorecard {
  return figuresOf({ kpis: [[1, name, "£100.00", "£200.00", reported, null, null]], savings });
}

const HELD = "and the register has £790.07 of delivered savings in 3 lines";

describe("register-mismatch", () => {
  test.each<[PlainCell, string, readonly string[]]>([
    ["£800.00", `KPI 1 reports £800.00 for 2024/25, ${HELD}: £9.93 more is reported than delivered.`, []],
    [
      "£190.05",
      `KPI 1 reports £190.05 for 2024/25, ${HELD}: £600.02 less is reported than delivered. The reported figure may leave out C1 Salt (Register!G2).`,
      ["Register!G2"],
    ],
    [
      "£700.07",
      `KPI 1 reports £700.07 for 2024/25, ${HELD}: £90.00 less is reported than delivered. The reported figure may leave cost avoidance out, £90.00 in all.`,
      ["Register!G4"],
    ],
  ])("reports an actual of %j", (reported, message, related) => {
    const scorecard = withReported(reported);
    expect(plainFindingsOf(registerMismatch, scorecard)).toMatchObject([{ cell: "KPIs!E2", fix: null }]);
    const [finding] = findingsOf(registerMismatch, scorecard);
    expect(finding?.message.startsWith(message)).toBe(true);
    expect(finding).toMatchObject({ severity: "error", kpi: "1", period: { label: "2024/25" } });
    expect(finding?.related.map(toAddress)).toEqual(expect.arrayContaining([...related]));
  });

  test.each<[PlainCell, string, string]>([
    ["£790", "error", "may be rounded to the nearest £10: the register adds up to £790.07."],
    ["£0.8k", "warning", "may be rounded to the nearest £100: the register adds up to £790.07."],
  ])("reports %s, which was only rounded, with that reason", (reported, severity, reason) => {
    const [finding] = findingsOf(registerMismatch, withReported(reported));
    expect(finding).toMatchObject({ severity });
    expect(finding?.message).toContain(reason);
  });

  test("reports a year for which the register has no line at all", () => {
    const kpis = [[1, "Savings delivered", "£100.00", "£200.00", "£790.07", "£200.00", "£5.00"]];
    expect(plainFindingsOf(registerMismatch, figuresOf({ kpis, savings: LINES }))).toMatchObject([{ cell: "KPIs!G2" }]);
  });

  test.each<[string, Scorecard]>([
    ["figures that agree", withReported("£790.07")],
    ["a KPI of cashable savings that counts them alone", withReported("£700.07", "Cashable savings")],
    ["a figure that is not reported yet", withReported(null)],
    ["a KPI of other things", withReported("£5.00", "Cost of a tender")],
    ["a forecast that was counted, which is forecast-counted-as-delivered", withReported("£833.07")],
    [
      "cost avoidance among cashable savings, which is cost-avoidance-in-cashable",
      withReported("£790.07", "Cashable savings"),
    ],
    [
      "a year before the register begins",
      figuresOf({
        kpis: [[1, "Savings delivered", "£100.00", "£200.00", "£5.00", "£200.00", "£12.00"]],
        savings: [{ saving: 12, year: "2025/26" }],
      }),
    ],
  ])("does not report %s", (_, scorecard) => {
    expect(findingsOf(registerMismatch, scorecard)).toEqual([]);
  });

  test("does not apply where there is no register", () => {
    const { rules } = runChecks(figuresOf({ kpis: [[1, "Savings", "£1", "£2", "£3", "£4", "£5"]] }), [
      registerMismatch,
    ]);
    expect(rules).toMatchObject([{ outcome: "notApplicable" }]);
  });
});
