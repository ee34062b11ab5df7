import { unitMismatch } from "../../../../src/core/check/rules/unit-mismatch";
import { toAddress } from "../../../../src/core/grid/a1";
import type { PlainCell } from "../../snapshot-builder";
import { figuresOf } from "../../figure-builder";
import { findingsOf, plainFindingsOf } from "../rule-run";

describe("unit-mismatch", () => {
  test.each<[readonly PlainCell[], string, string]>([
    [
      [1, "Cost of a tender", "£48.00", "£47.00", "4.1%", "£46.00", "£45.00"],
      "KPIs!E2",
      "The actual for 2024/25 of “Cost of a tender”, “4.1%”, is a percentage, and its baseline, “£48.00”, is money in GBP: they cannot be compared.",
    ],
    [
      [1, "Cost of a tender", "£48.00", null, "4.1%", null, null],
      "KPIs!E2",
      "The actual for 2024/25 of “Cost of a tender”, “4.1%”, is a percentage, and its baseline, “£48.00”, is money in GBP: they cannot be compared.",
    ],
    [
      [1, "Local spend", 50, "51%", "52%", "53%", "54%"],
      "KPIs!C2",
      "The baseline of “Local spend”, “50”, is a plain number, and its target for 2024/25, “51%”, is a percentage: they cannot be compared.",
    ],
    [
      [1, "Cost of a tender", "£48.00", "£47.00", "£46.00", "€45.00", null],
      "KPIs!F2",
      "The target for 2025/26 of “Cost of a tender”, “€45.00”, is money in EUR, and its baseline, “£48.00”, is money in GBP: they cannot be compared.",
    ],
  ])("reports %j", (row, cell, message) => {
    const scorecard = figuresOf({ kpis: [row] });
    expect(plainFindingsOf(unitMismatch, scorecard)).toEqual([{ cell, message, fix: null }]);
    const [finding] = findingsOf(unitMismatch, scorecard);
    expect(finding).toMatchObject({ severity: "error", kpi: "1" });
    expect(finding?.related).toHaveLength(1);
  });

  test("reports figures of a KPI in one other unit once, at the first of them", () => {
    const scorecard = figuresOf({ kpis: [[1, "Local spend", 0.91, "92%", 0.96, "95%", "95%"]] });
    const message =
      "The baseline and the actual for 2024/25 of “Local spend”, “0.91” and “0.96”, are plain numbers, and its target for 2024/25, “92%”, is a percentage: they cannot be compared.";
    expect(plainFindingsOf(unitMismatch, scorecard)).toEqual([{ cell: "KPIs!C2", message, fix: null }]);
    const [finding] = findingsOf(unitMismatch, scorecard);
    expect(finding?.related.map(toAddress)).toEqual(["KPIs!E2", "KPIs!D2"]);
  });

  test("reports a saving in another currency than the register's", () => {
    const savings = [{ saving: 10 }, { saving: 20 }, { ref: "C3", title: "Salt", saving: "€12.50" }];
    const scorecard = figuresOf({ savings });
    expect(plainFindingsOf(unitMismatch, scorecard)).toEqual([
      {
        cell: "Register!G4",
        message: "The saving of C3 Salt is €12.50, and the register is in GBP: it is in no total.",
        fix: null,
      },
    ]);
    expect(findingsOf(unitMismatch, scorecard).map(({ at }) => toAddress(at))).toEqual(["Register!G4"]);
  });

  test.each<[string, readonly PlainCell[]]>([
    ["figures in one unit", [1, "Local spend", "50%", "51%", "52%", "53%", "54%"]],
    ["a sum without its sign", [1, "Cost of a tender", "£48.00", "£47.00", 46, "£45.00", 44.5]],
    ["a cell with several measures", [1, "Waivers and spend", "189; 96.6%", "£5.00", null, null, null]],
    ["a target in words", [1, "Local spend", "50%", "Ongoing", "52%", "tbc", null]],
    ["a change year on year", [1, "Waivers", 41, "Reduce year on year", 38, "Reduce year on year", 37]],
  ])("does not report %s", (_, row) => {
    expect(findingsOf(unitMismatch, figuresOf({ kpis: [row] }))).toEqual([]);
  });
});
