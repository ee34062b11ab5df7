import { toAddress } from "../../../src/core/grid/a1";
import type { OutcomeKind, PeriodOutcome } from "../../../src/core/kpi/outcome";
import { reviewKpis } from "../../../src/core/kpi/review-kpis";
import { figuresOf } from "../figure-builder";
import type { PlainCell } from "../snapshot-builder";

/** What came of the only KPI of a table, in a year. */
function outcomeOf(row: readonly PlainCell[], period: string, kpiHeader?: readonly string[]): PeriodOutcome {
  const scorecard = figuresOf(kpiHeader ? { kpis: [row], kpiHeader } : { kpis: [row] });
  const found = [...(reviewKpis(scorecard).kpis[0]?.outcomes.values() ?? [])].find(
    ({ period: { label } }) => label === period,
  );
  if (!found) throw new Error(`There is no outcome for ${period}.`);
  return found;
}

/** The KPI's baseline, then target and actual of 2025/26. */
function held(name: string, baseline: PlainCell, target: PlainCell, actual: PlainCell): PeriodOutcome {
  return outcomeOf([1, name, baseline, null, null, target, actual], "2025/26");
}

describe("a KPI's outcome", () => {
  test.each<[PlainCell, PlainCell, PlainCell, OutcomeKind, string | null]>([
    // Baseline, target, actual; the baseline tells which way is good where no limit does.
    ["£100.00", "£250,000", "£234,444.69", "missed", "-15555.31"],
    ["£100.00", "£250,000", "£250,000.00", "met", "0.00"],
    ["£100.00", "£250,000", "£250,000.01", "met", "0.01"],
    ["£300,000", "£250,000", "£249,999.99", "met", "-0.01"],
    ["£300,000", "£250,000", "£250,000.01", "missed", "0.01"],
    [null, ">= 52.5%", "52.5%", "met", "0"],
    [null, ">= 52.5%", "52.49%", "missed", "-0.01"],
    [null, "<= £1.0m", "£0.95m", "met", "-50000.00"],
    [null, "more than 5", 5, "missed", "0"],
    [null, "fewer than 5", 4, "met", "-1"],
    [6, 7, 7, "met", "0"],
    // Nothing tells which way is good: only what is reached exactly is met.
    [7, 7, 7, "met", "0"],
    [7, 7, 6, "notMeasured", "-1"],
    ["£100.00", "To be agreed", "£5.00", "noTarget", null],
    ["£100.00", null, "£5.00", "noTarget", null],
    ["£100.00", "To be agreed", null, "noTarget", null],
    [6, "Ongoing", 7, "narrative", null],
    [6, 7, null, "notMeasured", null],
    [6, 7, "tbc", "notMeasured", null],
    [6, 7, "5,2", "notMeasured", null],
    [6, 7, "Under way", "notMeasured", null],
    [6, "7*", 7, "notMeasured", null],
    ["£6.00", "£7.00", "7%", "notMeasured", null],
  ])("with a baseline of %j, a target of %j and an actual of %j is %s", (baseline, target, actual, kind, variance) => {
    const outcome = held("Orders placed", baseline, target, actual);
    expect(outcome.kind).toBe(kind);
    expect(outcome.measures).toHaveLength(1);
    expect(outcome.measures[0]?.variance?.figure.value ?? null).toBe(variance);
    expect(outcome.reason).not.toBe("");
  });

  test.each<[string, PeriodOutcome, string, readonly string[]]>([
    [
      "a missed amount",
      held("Savings", "£1.00", "£250,000", "£234,444.69"),
      "£234,444.69 against a target of £250,000.00, where more is better: missed by £15,555.31.",
      ["KPIs!G2", "KPIs!F2"],
    ],
    [
      "an exact hit",
      held("Orders", 6, 7, 7),
      "7 against a target of 7, where more is better: met exactly.",
      ["KPIs!G2", "KPIs!F2"],
    ],
    [
      "no direction",
      held("Orders", 7, 7, 6),
      "6 against a target of 7: which way is good is not told, so that 1 of difference is neither met nor missed.",
      ["KPIs!G2", "KPIs!F2"],
    ],
    [
      "no target",
      held("Orders", 7, "Figures to be agreed", 6),
      "The target for 2025/26 is still to be set: “Figures to be agreed”.",
      ["KPIs!G2", "KPIs!F2"],
    ],
    [
      "a target in words",
      held("Orders", 7, "Ongoing", 6),
      "The target for 2025/26 is in words, “Ongoing”, so that no figure can be held against it.",
      ["KPIs!G2", "KPIs!F2"],
    ],
    ["no actual", held("Orders", 7, 9, null), "No actual is recorded for 2025/26.", ["KPIs!G2", "KPIs!F2"]],
    [
      "another unit",
      held("Orders", "£7.00", "£9.00", "9%"),
      "The actual, 9%, and the target, £9.00, are not in the same unit, so that they cannot be compared.",
      ["KPIs!G2", "KPIs!F2"],
    ],
    [
      "a sum without its sign",
      held("Savings", "£7.00", "£9.00", 10.5),
      "10.5 against a target of £9.00, where more is better: met, by £1.50. “10.5” has no currency sign and is taken for money.",
      ["KPIs!G2", "KPIs!F2"],
    ],
    [
      "a provisional actual",
      held("Local spend", "50%", ">= 52.5%", "[53%]"),
      "53% against a target of at least 52.5%: met, by 0.5 percentage points. The actual is provisional.",
      ["KPIs!G2", "KPIs!F2"],
    ],
  ])("gives its reason and its cells: %s", (_, outcome, reason, cells) => {
    expect(outcome.reason).toBe(reason);
    expect(outcome.cells.map(toAddress)).toEqual(cells);
  });
});

describe("a year-on-year target", () => {
  const WAIVERS = [1, "Waivers", 189, "Reduce year on year", 171, "Reduce year on year", 176];

  test("is held against the baseline in the first year, and against the year before after that", () => {
    const [first, second] = [outcomeOf(WAIVERS, "2024/25"), outcomeOf(WAIVERS, "2025/26")];
    expect([first.kind, second.kind]).toEqual(["met", "missed"]);
    expect([first.measures[0]?.against?.from, second.measures[0]?.against?.from]).toEqual(["baseline", "yearBefore"]);
    expect([first.cells, second.cells].map((cells) => cells.map(toAddress))).toEqual([
      ["KPIs!E2", "KPIs!D2", "KPIs!C2"],
      ["KPIs!G2", "KPIs!F2", "KPIs!E2"],
    ]);
    expect(second.reason).toBe(
      "176 in 2025/26 after 171, the actual for 2024/25: it rose by 5, and is to fall year on year.",
    );
  });

  test("is held against the figure that it names, in the first year", () => {
    const target = "Reduce year on year from the baseline figure of 160 in 22/23";
    const outcome = outcomeOf([1, "Waivers", 189, target, 171, null, null], "2024/25");
    expect([outcome.kind, outcome.measures[0]?.against?.from]).toEqual(["missed", "start"]);
  });

  test("is not measured where the year before has no actual, and is not held against an older one", () => {
    const outcome = outcomeOf([1, "Waivers", 189, "Reduce year on year", null, "Reduce year on year", 176], "2025/26");
    expect(outcome.kind).toBe("notMeasured");
    expect(outcome.reason).toBe("The target is a change year on year, and 2024/25 has no actual to hold it against.");
  });

  test("is missed where nothing moved", () => {
    const outcome = outcomeOf([1, "Waivers", 189, "Reduce year on year", 189, null, null], "2024/25");
    expect(outcome.kind).toBe("missed");
    expect(outcome.reason).toContain("it did not move, and is to fall year on year");
  });
});

describe("several measures in one cell", () => {
  const TARGET =
    "Waivers reduced year on year from the baseline of 189; Spend to increase year on year from the baseline of 96.6%";

  test.each<[PlainCell, OutcomeKind, readonly OutcomeKind[]]>([
    ["171; 97.1%", "met", ["met", "met"]],
    // The order in the cell does not matter where units tell.
    ["97.1%; 171", "met", ["met", "met"]],
    ["171; 96.1%", "missed", ["met", "missed"]],
    ["171", "met", ["met", "notMeasured"]],
    [null, "notMeasured", ["notMeasured", "notMeasured"]],
  ])("an actual of %j is %s", (actual, kind, kinds) => {
    const outcome = outcomeOf([1, "Waivers and spend", null, TARGET, actual, null, null], "2024/25");
    expect(outcome.measures.map((measure) => measure.kind)).toEqual(kinds);
    expect(outcome.kind).toBe(kind);
    expect(outcome.reason).toMatch(/^Of 2 measures /);
  });
});

describe("the target that counts for a year", () => {
  test("may stand under no year", () => {
    const header = ["No", "KPI", "Baseline", "Target", "Actual 2024/25", "Actual 2025/26"];
    const row = [1, "Local spend", "50%", "at least 53%", "52%", "54%"];
    expect([outcomeOf(row, "2024/25", header).kind, outcomeOf(row, "2025/26", header).kind]).toEqual(["missed", "met"]);
    expect(outcomeOf(row, "2025/26", header).reason).toContain("at least 53% for no year of its own: met");
  });

  test.each<[PlainCell, PlainCell, OutcomeKind]>([
    ["at least 53%", "54%", "met"],
    // A sum for several years may be the sum of them.
    ["at least £300", "£200", "notMeasured"],
  ])("may stand under a run of years: %j and %j", (target, actual, kind) => {
    const header = ["No", "KPI", "Baseline", "Target 2024-2027", "Actual 2025-2026"];
    expect(outcomeOf([1, "Local spend", null, target, actual], "2025-2026", header).kind).toBe(kind);
  });
});

describe("a trend", () => {
  test.each<[readonly PlainCell[], string]>([
    [[1, "Waivers", 189, 180, 171, 170, 176], "Rose by 5 since 2024/25, for the worse"],
    [
      [1, "Local spend", "50%", "51%", "52.1%", "53%", "52.4%"],
      "Rose by 0.3 percentage points since 2024/25, for the better",
    ],
    [[1, "Meetings held", 7, 7, 9, 7, 8], "Fell by 1 since 2024/25"],
    [[1, "Waivers", 189, 180, 171, 170, 171], "Unchanged since 2024/25"],
  ])("of %j is told in words", (row, words) => {
    expect(outcomeOf(row, "2025/26").trend?.words).toBe(words);
  });

  test("of the first year is since the baseline", () => {
    const outcome = outcomeOf([1, "Waivers", 189, 180, 171, 170, 176], "2024/25");
    expect(outcome.trend?.words).toBe("Fell by 18 since the baseline of 2023/24, for the better");
    expect(outcome.trend?.change).toEqual({ kind: "number", value: "-18" });
  });

  test("is not told between units", () => {
    expect(outcomeOf([1, "Cost", "£5.00", "£6.00", "5%", null, null], "2024/25").trend).toBeNull();
  });
});

describe("a direction that a person chose", () => {
  const names = [{ name: "_maturity.kpi.1", refersTo: '"direction|1|Meetings held|decrease"' }];

  test("comes before what the cells tell", () => {
    const scorecard = figuresOf({ kpis: [[1, "Meetings held", 7, 7, 7, 7, 6]], names });
    expect(scorecard.kpis[0]?.direction).toMatchObject({ direction: "decrease", from: "chosen" });
    expect(reviewKpis(scorecard).kpis[0]?.outcomes.get("2025-2026")?.kind).toBe("met");
  });

  test("counts for its KPI alone", () => {
    const scorecard = figuresOf({ kpis: [[2, "Meetings held", 7, 7, 7, 7, 6]], names });
    expect(scorecard.kpis[0]?.direction).toBeNull();
  });
});
