import { missedTarget } from "../../../../src/core/check/rules/missed-target";
import { toAddress } from "../../../../src/core/grid/a1";
import type { PlainCell } from "../../snapshot-builder";
import { figuresOf } from "../../figure-builder";
import { findingsOf, plainFindingsOf } from "../rule-run";

describe("missed-target", () => {
  test.each<[PlainCell, PlainCell, string]>([
    ["54%", "53.5%", "53.5% against a target of 54%, where more is better: missed by 0.5 percentage points."],
    [">= 54%", "53%", "53% against a target of at least 54%: missed by 1 percentage point."],
    ["<= 54%", "55.25%", "55.25% against a target of at most 54%: missed by 1.25 percentage points."],
    [
      "Increase year on year",
      "52%",
      "52% in 2025/26 after 52%, the actual for 2024/25: it did not move, and is to rise year on year.",
    ],
  ])("reports a target of %j and an actual of %j", (target, actual, reason) => {
    const scorecard = figuresOf({ kpis: [[1, "Local spend", "50%", "51%", "52%", target, actual]] });
    expect(plainFindingsOf(missedTarget, scorecard)).toEqual([
      { cell: "KPIs!G2", message: `“Local spend” missed its target for 2025/26. ${reason}`, fix: null },
    ]);
    const [finding] = findingsOf(missedTarget, scorecard);
    expect(finding).toMatchObject({ severity: "warning", kpi: "1", period: { label: "2025/26" } });
    expect(finding?.related.map(toAddress)[0]).toBe("KPIs!F2");
  });

  test.each<[string, readonly PlainCell[]]>([
    ["a target that was met", [1, "Local spend", "50%", "51%", "52%", "54%", "54%"]],
    ["a target that was missed in an older year", [1, "Local spend", "50%", "51%", "49%", "53%", "54%"]],
    ["a KPI that is not measured", [1, "Local spend", "50%", "51%", "52%", "54%", null]],
    ["a target in words", [1, "Local spend", "50%", "51%", "52%", "Ongoing", "1%"]],
    ["an actual in another unit, which is unit-mismatch", [1, "Local spend", "50%", "51%", "52%", "54%", "£1"]],
    ["what moved the wrong way, which is wrong-direction", [1, "Waivers", 9, 8, 7, "Reduce year on year", 8]],
    ["a KPI of which nothing tells which way is good", [1, "Meetings held", 7, 7, 7, 7, 6]],
  ])("does not report %s", (_, row) => {
    const scorecard = figuresOf({ kpis: [row, [2, "Tenders", 10, 11, 12, 13, 14]] });
    expect(findingsOf(missedTarget, scorecard)).toEqual([]);
  });
});
