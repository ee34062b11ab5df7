import { provisionalFigure } from "../../../../src/core/check/rules/provisional-figure";
import type { PlainCell } from "../../snapshot-builder";
import { figuresOf } from "../../figure-builder";
import { findingsOf, plainFindingsOf } from "../rule-run";

const SETTLE = "is provisional: settle it, or say so where it is reported.";

describe("provisional-figure", () => {
  test.each<[number, string, PlainCell, string]>([
    [2, "KPIs!C2", "[44.1%]", `The baseline of “Local spend”, “[44.1%]”, ${SETTLE}`],
    [3, "KPIs!D2", "[44.1%]", `The target for 2024/25 of “Local spend”, “[44.1%]”, ${SETTLE}`],
    [4, "KPIs!E2", "44.1% (provisional)", `The actual for 2024/25 of “Local spend”, “44.1% (provisional)”, ${SETTLE}`],
    [6, "KPIs!G2", "approx. 44.1%", `The actual for 2025/26 of “Local spend”, “approx. 44.1%”, ${SETTLE}`],
    [
      5,
      "KPIs!F2",
      "Increase year on year from the baseline of [44.1%]",
      `The target for 2025/26 of “Local spend”, “[44.1%]”, ${SETTLE}`,
    ],
  ])("reports column %d: %s", (column, cell, text, message) => {
    const row = [1, "Local spend", "50%", "51%", "52%", "53%", "54%"].map((each, index) =>
      index === column ? text : each,
    );
    const scorecard = figuresOf({ kpis: [row] });
    expect(plainFindingsOf(provisionalFigure, scorecard)).toEqual([{ cell, message, fix: null }]);
    expect(findingsOf(provisionalFigure, scorecard)).toMatchObject([{ severity: "warning", kpi: "1" }]);
  });

  test("reports a saving", () => {
    const scorecard = figuresOf({ savings: [{ saving: 10 }, { ref: "C2", title: "Salt", saving: "[£500]" }] });
    expect(plainFindingsOf(provisionalFigure, scorecard)).toEqual([
      { cell: "Register!G3", message: `The saving of C2 Salt, “[£500]”, ${SETTLE}`, fix: null },
    ]);
  });

  test.each<PlainCell>(["54%", "(£500)", "To be agreed", null, "At least 54%"])("does not report %j", (actual) => {
    const scorecard = figuresOf({ kpis: [[1, "Local spend", "50%", "51%", "52%", "53%", actual]] });
    expect(findingsOf(provisionalFigure, scorecard)).toEqual([]);
  });
});
