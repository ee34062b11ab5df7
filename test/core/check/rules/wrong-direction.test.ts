import { wrongDirection } from "../../../../src/core/check/rules/wrong-direction";
import { toAddress } from "../../../../src/core/grid/a1";
import type { PlainCell } from "../../snapshot-builder";
import { figuresOf } from "../../figure-builder";
import { findingsOf, plainFindingsOf } from "../rule-run";

describe("wrong-direction", () => {
  test.each<[readonly PlainCell[], string]>([
    [
      [1, "Waivers", 41, "Reduce year on year", 38, "Reduce year on year", 39],
      "“Waivers” moved the wrong way. 39 in 2025/26 after 38, the actual for 2024/25: it rose by 1, and is to fall year on year.",
    ],
    [
      [1, "Local spend", "50%", "Increase year on year", "52.1%", "Increase year on year", "51.9%"],
      "“Local spend” moved the wrong way. 51.9% in 2025/26 after 52.1%, the actual for 2024/25: it fell by 0.2 percentage points, and is to rise year on year.",
    ],
  ])("reports %j", (row, message) => {
    const scorecard = figuresOf({ kpis: [row] });
    expect(plainFindingsOf(wrongDirection, scorecard)).toEqual([{ cell: "KPIs!G2", message, fix: null }]);
    const [finding] = findingsOf(wrongDirection, scorecard);
    expect(finding).toMatchObject({ severity: "warning", kpi: "1", period: { label: "2025/26" } });
    expect(finding?.related.map(toAddress)).toEqual(["KPIs!F2", "KPIs!E2"]);
  });

  test("reports the first year, held against the baseline", () => {
    const kpiHeader = ["No", "KPI", "Baseline 2023/24", "Target 2024/25", "Actual 2024/25"];
    const scorecard = figuresOf({ kpiHeader, kpis: [[1, "Waivers", 41, "Reduce year on year", 44]] });
    expect(plainFindingsOf(wrongDirection, scorecard)).toEqual([
      {
        cell: "KPIs!E2",
        message:
          "“Waivers” moved the wrong way. 44 in 2024/25 after 41, the baseline for 2023/24: it rose by 3, and is to fall year on year.",
        fix: null,
      },
    ]);
  });

  test.each<[string, readonly PlainCell[]]>([
    ["what went the right way", [1, "Waivers", 41, "Reduce year on year", 38, "Reduce year on year", 37]],
    ["what did not move, which is missed-target", [1, "Waivers", 41, 40, 38, "Reduce year on year", 38]],
    ["a target that is an amount", [1, "Waivers", 41, 40, 38, 40, 39]],
    ["an older year", [1, "Waivers", 41, "Reduce year on year", 45, "Reduce year on year", 44]],
    ["a KPI that is not measured", [1, "Waivers", 41, "Reduce year on year", 38, "Reduce year on year", null]],
  ])("does not report %s", (_, row) => {
    const scorecard = figuresOf({ kpis: [row, [2, "Tenders", 10, 11, 12, 13, 14]] });
    expect(findingsOf(wrongDirection, scorecard)).toEqual([]);
  });
});
