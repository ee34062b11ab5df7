import { targetNotSet } from "../../../../src/core/check/rules/target-not-set";
import { runChecks } from "../../../../src/core/check/run";
import type { PlainCell } from "../../snapshot-builder";
import { figuresOf } from "../../figure-builder";
import { findingsOf, plainFindingsOf } from "../rule-run";

type Row = readonly PlainCell[];

const ZERO = "It counts as no target, not as zero.";

describe("target-not-set", () => {
  test.each<[string, Row, string, string]>([
    [
      "words that leave it open",
      [1, "Waivers", 40, 38, 37, "To be agreed with the board", 35],
      "KPIs!F2",
      `The target of “Waivers” for 2025/26 is still to be set: “To be agreed with the board”. ${ZERO}`,
    ],
    [
      "words that leave it open, before anything is measured",
      [1, "Waivers", 40, 38, 37, "tbc", null],
      "KPIs!F2",
      `The target of “Waivers” for 2025/26 is still to be set: “tbc”. ${ZERO}`,
    ],
    [
      "a blank beside an actual",
      [1, "Waivers", 40, 38, 37, null, 35],
      "KPIs!F2",
      `The target of “Waivers” for 2025/26 is blank, though an actual is recorded. ${ZERO}`,
    ],
  ])("reports %s", (_, row, cell, message) => {
    const scorecard = figuresOf({ kpis: [row, [2, "Tenders", 10, 11, 12, 13, 14]] });
    expect(plainFindingsOf(targetNotSet, scorecard)).toEqual([{ cell, message, fix: null }]);
    expect(findingsOf(targetNotSet, scorecard)).toMatchObject([
      { severity: "info", kpi: "1", period: { label: "2025/26" } },
    ]);
  });

  test("reports each year to come where nothing is measured yet", () => {
    const kpiHeader = ["No", "KPI", "Baseline", "Target 2026/27", "Target 2027/28"];
    const scorecard = figuresOf({ kpiHeader, kpis: [[null, "Waivers", 40, "tbc", "tbc"]] });
    expect(findingsOf(targetNotSet, scorecard)).toMatchObject([
      { kpi: "Waivers", period: { label: "2026/27" } },
      { kpi: "Waivers", period: { label: "2027/28" } },
    ]);
  });

  test.each<[string, Row]>([
    ["a target of zero", [1, "Waivers", 40, 38, 37, 0, 35]],
    ["a target in words", [1, "Waivers", 40, 38, 37, "Ongoing", 35]],
    ["a blank that nothing was measured for", [1, "Waivers", 40, 38, 37, null, null]],
    ["a year that is over", [1, "Waivers", 40, "tbc", 37, 36, 35]],
  ])("does not report %s", (_, row) => {
    expect(findingsOf(targetNotSet, figuresOf({ kpis: [row, [2, "Tenders", 10, 11, 12, 13, 14]] }))).toEqual([]);
  });

  test("does not apply to a register alone", () => {
    const { rules } = runChecks(figuresOf({ savings: [{ saving: 10 }] }), [targetNotSet]);
    expect(rules).toMatchObject([{ outcome: "notApplicable" }]);
  });
});
