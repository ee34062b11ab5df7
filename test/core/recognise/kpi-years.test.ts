import type { Kpi } from "../../../src/core/scorecard/kpi";
import { readScorecard } from "../scorecard-builder";
import { snapshotOfSheets, type PlainRows } from "../snapshot-builder";

function snapshotOf(rows: PlainRows): ReturnType<typeof snapshotOfSheets> {
  return snapshotOfSheets([{ rows }]);
}

function toTexts(figures: Kpi["targets"]): readonly string[] {
  return [...figures].map(([key, { text }]) => `${key}: ${text}`);
}

function readKpis(rows: PlainRows): readonly unknown[] {
  return readScorecard(snapshotOf(rows)).kpis.map(({ index, name, targets, actuals, quarters, baseline }) => {
    const figures = [targets, actuals, quarters].map(toTexts);
    return [index, name.value, `row ${name.at.row + 1}`, ...figures, baseline?.text ?? null];
  });
}

const LONG: PlainRows = [
  ["Year", "KPI", "Baseline", "Target", "Actual"],
  ["2024/25", "Local spend", null, "45%", "44%"],
  ["2024/25", "Savings", "£1", "£20", "£21"],
  ["2023/24", "Local spend", "38%", "40%", "41%"],
  ["2023/24", "savings", "£1", "£10", null],
];

describe("KPIs with a row for each year", () => {
  test("are one KPI each, which stands where its newest year does", () => {
    expect(readKpis(LONG)).toEqual([
      [
        0,
        "Local spend",
        "row 2",
        ["2023-2024: 40%", "2024-2025: 45%"],
        ["2023-2024: 41%", "2024-2025: 44%"],
        [],
        "38%",
      ],
      [1, "Savings", "row 3", ["2023-2024: £10", "2024-2025: £20"], ["2023-2024: ", "2024-2025: £21"], [], "£1"],
    ]);
  });

  test("whose periods are quarters have no figure of the year in those rows", () => {
    const rows = [
      ["KPI", "Period", "Target", "Actual"],
      ["Waivers", "Q1 2024/25", 5, 4],
      ["Waivers", "Q2 2024/25", 5, 6],
      ["Waivers", "2024/25", 20, 18],
    ];
    expect(readKpis(rows)).toEqual([
      [0, "Waivers", "row 4", ["2024-2025: 20"], ["2024-2025: 18"], ["2024-2025 Q1: 4", "2024-2025 Q2: 6"], null],
    ]);
  });

  test("twice for one year are told apart, and a row without a year is said", () => {
    const { kpis, unrecognised } = readScorecard(
      snapshotOf([...LONG, ["2023/24", "Local spend", null, "50%", "51%"], [null, "Local spend", null, "9%", "9%"]]),
    );
    expect(kpis.map(({ name }) => name.value)).toEqual(["Local spend", "Savings", "Local spend"]);
    expect(unrecognised.map(({ why }) => why)).toEqual([
      "A row without a year that can be read, in a list whose rows name theirs.",
    ]);
  });

  test("a column of years says nothing where the headers name them, or where it holds none", () => {
    const dated = readScorecard(
      snapshotOf([
        ["FY", "KPI", "Target 2024/25", "Actual 2024/25"],
        ["2019/20", "A", 1, 2],
      ]),
    );
    expect([...(dated.kpis[0]?.actuals.keys() ?? [])]).toEqual(["2024-2025"]);
    expect(dated.unrecognised[0]?.why).toBe("“FY” is not read: the headers of the figures name their years.");
    const often = readScorecard(
      snapshotOf([
        ["Reporting period", "KPI", "Target", "Actual"],
        ["Annual", "A", 1, 2],
      ]),
    );
    expect(often.kpis).toHaveLength(1);
    expect(often.unrecognised[0]?.why).toBe("“Reporting period” names no year in any row, so its column is not read.");
  });
});

test("the year's end is the year's actual beside its quarters, unless another column is", () => {
  const header = ["KPI", "Target", "Q1", "Q2", "Q3", "Q4", "Year end"];
  expect(readKpis([["KPIs 2024/25"], header, ["Waivers", "Fewer than 20", 4, 6, 3, 5, 18]])[0]).toEqual(
    expect.arrayContaining([["2024-2025: 18"]]),
  );
  const both = [["KPIs 2024/25"], ["KPI", "Target", "Year end", "Actual"], ["Waivers", "≤ 20", 12, 18]];
  expect(readKpis(both)[0]).toEqual(expect.arrayContaining([["2024-2025: 18"]]));
});
