import { toCumulative } from "../../../src/core/kpi/cumulative";
import { reviewKpis } from "../../../src/core/kpi/review-kpis";
import { toSavingLines } from "../../../src/core/kpi/saving-lines";
import { findLinesOf, groupSavings, totalSavings, type Tally } from "../../../src/core/kpi/savings-totals";
import { toAddress } from "../../../src/core/grid/a1";
import type { Saving } from "../../../src/core/scorecard/saving";
import { figuresOf, type PlainSaving } from "../figure-builder";

const LINES: readonly PlainSaving[] = [
  { ref: "C1", directorate: "Adults", saving: 100.1 },
  { ref: "C2", directorate: "adults ", saving: 200.2, type: "Cost avoidance" },
  { ref: "C3", directorate: "Highways", saving: -0.3 },
  { ref: "C4", directorate: "Highways", saving: 7, status: "Forecast" },
  { ref: "C5", saving: 5, type: "Rebate" },
  { ref: "C6", saving: 4, type: null },
  { ref: "C7", saving: 3, status: "Under review" },
  { ref: "C8", saving: 2, status: null },
  { ref: "C1", directorate: "Adults", saving: 50, year: "2025/26" },
  { ref: "C9", saving: 1, year: null },
  { ref: "C10", saving: null },
  { ref: "C11", saving: "tbc" },
  { ref: "C12", saving: "1,5" },
  { ref: "C13", saving: "€9.00" },
];

function sumsOf({ cashable, costAvoidance, other, unstated, total, lines }: Tally): readonly (string | number)[] {
  return [cashable, costAvoidance, other, unstated, total, lines];
}

describe("the totals of a register", () => {
  const totals = totalSavings(figuresOf({ savings: LINES }));

  test("are by period, oldest first, and lines without a year come last", () => {
    expect(totals.periods.map(({ name }) => name)).toEqual(["2024/25", "2025/26", null]);
  });

  test("keep what is delivered, forecast, of another status and of none apart", () => {
    const tallies = totals.periods[0]?.tallies;
    expect(tallies && sumsOf(tallies.delivered)).toEqual(["99.80", "200.20", "5.00", "4.00", "309.00", 5]);
    expect(tallies && sumsOf(tallies.forecast)).toEqual(["7.00", "0.00", "0.00", "0.00", "7.00", 1]);
    expect(tallies && sumsOf(tallies.other)).toEqual(["3.00", "0.00", "0.00", "0.00", "3.00", 1]);
    expect(tallies && sumsOf(tallies.unstated)).toEqual(["2.00", "0.00", "0.00", "0.00", "2.00", 1]);
  });

  test("say which lines they cannot hold, and why", () => {
    expect(totals.currency).toBe("GBP");
    expect(totals.uncounted.map(({ saving, why }) => `${toAddress(saving.saving.at)} ${why}`)).toEqual([
      "Register!G14 unreadable",
      "Register!G15 currency",
    ]);
  });

  test("are by directorate and contract", () => {
    const { counted } = toSavingLines(figuresOf({ savings: LINES }));
    const toRow = (by: "directorate" | "contract"): readonly string[] =>
      groupSavings(counted, by).map(({ name, tallies }) => `${name ?? "-"} ${tallies.delivered.total}`);
    expect(toRow("directorate")).toEqual(["Adults 350.30", "Highways -0.30", "- 10.00"]);
    expect(toRow("contract").slice(0, 3)).toEqual(["C1 150.10", "C2 200.20", "C3 -0.30"]);
  });

  test("lead back to their cells", () => {
    const scorecard = figuresOf({ savings: LINES });
    const period = { label: "2024/25", key: "2024-2025" };
    const lines = findLinesOf(scorecard, { period, status: "delivered", type: "cashable" });
    expect(lines.map(({ saving }) => toAddress(saving.saving.at))).toEqual(["Register!G2", "Register!G4"]);
  });
});

describe("a recurring saving", () => {
  const savings: readonly PlainSaving[] = [
    { ref: "C1", saving: 100, recurring: "Yes" },
    { ref: "C1", saving: 100, recurring: "Yes", year: "2025/26" },
    { ref: "C1", saving: 30, recurring: "One-off", year: "2025/26" },
    { ref: "C2", saving: 8, year: "2025/26" },
  ];

  test("is new in its first year alone", () => {
    const { periods } = totalSavings(figuresOf({ savings }));
    expect(periods.map(({ tallies: { delivered } }) => [delivered.total, delivered.again, delivered.fresh])).toEqual([
      ["100.00", "0.00", "100.00"],
      ["138.00", "100.00", "38.00"],
    ]);
  });

  test("counts once in what was saved over the years, which stands beside the plan as far as it is set", () => {
    const kpis = [[1, "Savings delivered", "£1.00", "£90.00", "£100.00", "To be agreed", "£138.00"]];
    const scorecard = figuresOf({ kpis, savings });
    const [backing] = reviewKpis(scorecard).backings.backings;
    expect(backing && toCumulative(scorecard, backing)).toMatchObject([
      { period: { label: "2024/25" }, delivered: "100.00", plan: "90.00", difference: "10.00" },
      { period: { label: "2025/26" }, delivered: "138.00", plan: null, difference: null },
    ]);
  });
});

describe("savings added up beside the plan", () => {
  const kpiHeader = [
    ...["No", "KPI", "Target 2022/23", "Actual 2022/23", "Target 2023/24", "Actual 2023/24", "Target 2024/25"],
    ...["Actual 2024/25", "Target 2025/26", "Actual 2025/26", "Target 2026/27", "Target 2022-2026"],
  ];
  const toRows = (
    targets: readonly (string | null)[],
    savings: readonly PlainSaving[],
    actual: string | null = null,
  ): readonly unknown[] => {
    const [a = null, b = null, c = null, d = null, e = null, f = null] = targets;
    const kpis = [[1, "Savings delivered", a, "£1.00", b, null, c, actual, d, null, e, f]];
    const scorecard = figuresOf({ kpiHeader, kpis, savings });
    const [backing] = reviewKpis(scorecard).backings.backings;
    if (!backing) throw new Error("The register backs the KPI.");
    return toCumulative(scorecard, backing).map(({ period, delivered, plan, difference }) => [
      ...[period.label, delivered, plan, difference],
    ]);
  };
  const plans = ["£10.00", "£20.00", "£30.00", "£40.00", "£50.00", "£500.00"];

  test("the plan of a year in which nothing, or nothing new, was delivered counts", () => {
    const savings: readonly PlainSaving[] = [
      { ref: "C1", saving: 12.5, year: "2022/23", recurring: "Yes" },
      { ref: "C1", saving: 12.5, year: "2023/24", recurring: "Yes" },
      { ref: "C2", saving: 7, year: "2024/25", status: "Forecast" },
      { ref: "C3", saving: 1.25, year: "2025/26" },
    ];
    expect(toRows(plans, savings)).toEqual([
      ["2022/23", "12.50", "10.00", "2.50"],
      ["2023/24", "12.50", "30.00", "-17.50"],
      ["2024/25", "12.50", "60.00", "-47.50"],
      ["2025/26", "13.75", "100.00", "-86.25"],
    ]);
  });

  test("the plan of years of forecasts alone is not due, until anything is delivered or an actual reported", () => {
    const savings: readonly PlainSaving[] = [
      { ref: "C1", saving: 12.5, year: "2022/23" },
      { ref: "C2", saving: 7, year: "2024/25", status: "Forecast" },
      { ref: "C3", saving: 8, year: "2025/26", status: "Under review" },
    ];
    const delivered: PlainSaving = { ref: "C4", saving: 1, year: "2024/25", type: "Cost avoidance" };
    expect(toRows(plans, savings)).toEqual([["2022/23", "12.50", "10.00", "2.50"]]);
    const afterwards = [
      ["2022/23", "12.50", "10.00", "2.50"],
      ["2023/24", "12.50", "30.00", "-17.50"],
    ];
    expect(toRows(plans, [...savings, delivered])).toEqual([...afterwards, ["2024/25", "13.50", "60.00", "-46.50"]]);
    // An actual of nothing says that the year is over.
    expect(toRows(plans, savings, "£0.00")).toEqual([...afterwards, ["2024/25", "12.50", "60.00", "-47.50"]]);
    expect(toRows(plans, savings, "tbc")).toEqual([["2022/23", "12.50", "10.00", "2.50"]]);
  });

  test("that of a year which the register skips counts too, but none before or after it, or of a run of years", () => {
    const savings: readonly PlainSaving[] = [
      { saving: 5, year: "2023/24" },
      { saving: 6, year: "2025/26" },
    ];
    expect(toRows(plans, savings)).toEqual([
      ["2023/24", "5.00", "20.00", "-15.00"],
      ["2024/25", "5.00", "50.00", "-45.00"],
      ["2025/26", "11.00", "90.00", "-79.00"],
    ]);
  });

  test("a skipped year whose target is no sum leaves no plan from there on", () => {
    const savings: readonly PlainSaving[] = [
      { saving: 5, year: "2023/24" },
      { saving: 6, year: "2025/26" },
    ];
    expect(toRows(["£10.00", "£20.00", "to be agreed", "£40.00"], savings)).toEqual([
      ["2023/24", "5.00", "20.00", "-15.00"],
      ["2024/25", "5.00", null, null],
      ["2025/26", "11.00", null, null],
    ]);
  });
});

test("a part-year effect is what a whole year would bring on top", () => {
  const { savings } = figuresOf({
    savings: [{ ref: "C1", saving: 40.25 }, { ref: "C2", saving: 10 }, { saving: 120.75 }],
  });
  const [first, second, wholeYear] = savings;
  if (!first || !second || !wholeYear) throw new Error("The register has three lines.");
  const withYear: Saving = { ...first, fullYear: wholeYear.saving };
  const { all } = totalSavings({ savings: [withYear, second] });
  expect([all.delivered.total, all.delivered.toCome]).toEqual(["50.25", "80.50"]);
});
