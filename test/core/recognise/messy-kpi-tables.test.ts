import type { Kpi, KpiFigure } from "../../../src/core/scorecard/kpi";
import { toShort } from "../amount/amount-notation";
import { readScorecard } from "../scorecard-builder";
import { snapshotOf, type PlainRows } from "../snapshot-builder";

function toTexts(figures: ReadonlyMap<string, KpiFigure>): Readonly<Record<string, string>> {
  return Object.fromEntries([...figures].map(([key, { value }]) => [key, value.map(toShort).join("; ")]));
}

/** A KPI without its cells. */
function toPlain({ ref, name, area, baseline, targets, actuals, quarters, toDate, tolerance, rating }: Kpi): object {
  return {
    ref,
    name: name.value,
    area: area?.value ?? null,
    baseline: baseline?.value.map(toShort).join("; ") ?? null,
    targets: toTexts(targets),
    actuals: toTexts(actuals),
    quarters: toTexts(quarters),
    toDate: toTexts(toDate),
    tolerance: tolerance?.value.map(toShort).join("; ") ?? null,
    rating: rating?.value ?? null,
  };
}

function read(rows: PlainRows): readonly object[] {
  return readScorecard(snapshotOf({ rows })).kpis.map(toPlain);
}

const NOTHING = {
  ref: null,
  area: null,
  baseline: null,
  targets: {},
  actuals: {},
  quarters: {},
  toDate: {},
  tolerance: null,
  rating: null,
};

describe("a table of KPIs in other words", () => {
  test.each<[string, PlainRows, readonly object[]]>([
    [
      "quarters, an outturn, a tolerance and a rating, the year in the title",
      [
        ["Performance 2024/25"],
        ["PI ref", "Indicator", "Annual target", "Tolerance", "Q1", "Q2", "Q3", "Q4", "Outturn", "RAG"],
        ["PR1", "Spend under contract", "95%", "2%", 0.9, "91%", "TBC", null, "[92.5%]", "Amber"],
      ],
      [
        {
          ...NOTHING,
          ref: "PR1",
          name: "Spend under contract",
          targets: { "2024-2025": "95%" },
          actuals: { "2024-2025": "92.5% provisional" },
          quarters: { "2024-2025 Q1": "0.9", "2024-2025 Q2": "91%", "2024-2025 Q3": "notSet", "2024-2025 Q4": "blank" },
          tolerance: "2%",
          rating: "Amber",
        },
      ],
    ],
    [
      "quarters under their year, with a figure to date",
      [
        [null, null, "2023/24", "2024/25", null, null, null],
        ["Ref", "Measure", "Outturn", "Target", "Q1", "Quarter 2 actual", "YTD"],
        [1, "Waivers", 189, 150, 40, 35, 75],
      ],
      [
        {
          ...NOTHING,
          ref: "1",
          name: "Waivers",
          targets: { "2024-2025": "150" },
          actuals: { "2023-2024": "189" },
          quarters: { "2024-2025 Q1": "40", "2024-2025 Q2": "35" },
          toDate: { "2024-2025": "75" },
        },
      ],
    ],
    [
      "no outturn yet, quarters of two years",
      [
        ["Indicator", "Baseline 2022/23", "Target 2023/24", "Q4 2023/24", "Q1 2024/25"],
        ["Savings", "£1.2m", "≥ £1.3m", "£400k", "(£5k)"],
      ],
      [
        {
          ...NOTHING,
          name: "Savings",
          baseline: "GBP 1200000.00 in 2022/23",
          targets: { "2023-2024": ">= GBP 1300000.00" },
          quarters: { "2023-2024 Q4": "GBP 400000.00", "2024-2025 Q1": "GBP -5000.00" },
        },
      ],
    ],
    [
      "units in a row of their own, and a header that comes again under the same title",
      [
        ["KPI report 2024/25"],
        ["KPI", "Target", "Actual"],
        [null, "£000", "£000"],
        ["Saved", 120, 118.5],
        [],
        ["KPI", "Target", "Actual"],
        ["Avoided", 10, 12],
      ],
      [
        {
          ...NOTHING,
          name: "Saved",
          targets: { "2024-2025": "GBP 120000.00" },
          actuals: { "2024-2025": "GBP 118500.00" },
        },
        { ...NOTHING, name: "Avoided", targets: { "2024-2025": "10" }, actuals: { "2024-2025": "12" } },
      ],
    ],
    [
      "service areas in a column, averages below",
      [
        ["Service area", "Performance indicator", "2023/24 target", "2023/24 outturn"],
        ["Place", "Late invoices", "5 days", "6 days"],
        ["Average", null, 5, 6],
      ],
      [
        {
          ...NOTHING,
          area: "Place",
          name: "Late invoices",
          targets: { "2023-2024": "5" },
          actuals: { "2023-2024": "6" },
        },
      ],
    ],
  ])("%s", (_, rows, expected) => {
    expect(read(rows)).toEqual(expected);
  });

  test("a quarter's target is left out, and said", () => {
    const { kpis, unrecognised } = readScorecard(
      snapshotOf({
        rows: [
          ["KPI", "Target 2024/25", "Q1 target", "Q1 actual"],
          ["Waivers", 150, 40, 38],
        ],
      }),
    );
    expect(kpis.map(toPlain)).toEqual([
      {
        ...NOTHING,
        name: "Waivers",
        targets: { "2024-2025": "150" },
        quarters: { "2024-2025 Q1": "38" },
      },
    ]);
    expect(unrecognised.map(({ why }) => why)).toEqual([
      "The header “Q1 target” is not one that this program knows, so its column is not read.",
    ]);
  });

  test("quarters and figures to date are no periods of the scorecard's KPIs", () => {
    const { kpiPeriods } = readScorecard(
      snapshotOf({
        rows: [
          ["KPI", "Target 2024/25", "Q1 2023/24", "YTD 2025/26"],
          ["Waivers", 150, 40, 38],
        ],
      }),
    );
    expect(kpiPeriods.map(({ label }) => label)).toEqual(["2024/25"]);
  });
});
