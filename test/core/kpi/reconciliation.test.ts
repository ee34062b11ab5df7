import { toAddress } from "../../../src/core/grid/a1";
import { explainDifference } from "../../../src/core/kpi/explain-difference";
import { findCostAvoidanceHeld } from "../../../src/core/kpi/reconcile";
import { toReconciliationWords } from "../../../src/core/kpi/reconciliation-words";
import { reviewKpis } from "../../../src/core/kpi/review-kpis";
import type { Scorecard } from "../../../src/core/scorecard/scorecard";
import { figuresOf, type PlainSaving } from "../figure-builder";
import type { PlainCell } from "../snapshot-builder";

/** Delivered in 2024/25: 1834.56 cashable and 90.00 avoided, 1924.56 in all. */
const LINES: readonly PlainSaving[] = [
  { ref: "C1", title: "Salt", saving: 1234.56 },
  { ref: "C2", title: "Lamps", saving: 600 },
  { ref: "C3", title: "Buses", saving: 90, type: "Cost avoidance" },
  { ref: "C4", title: "Roofs", saving: 41.3, status: "Forecast" },
  { ref: "C5", title: "Desks", saving: 17.11, status: "Forecast" },
  { ref: "C6", title: "Chairs", saving: 23.45, year: "2023/24" },
  { ref: "C7", title: "Tables", saving: 61.2, year: null },
  { ref: "C8", title: "Vans", saving: 72.9, status: "Under review" },
];

function withReported(reported: PlainCell, savings = LINES, name = "Savings delivered"): Scorecard {
  return figuresOf({ kpis: [[1, name, "£1.00", "£2.00", reported, null, null]], savings });
}

function explain(reported: PlainCell, savings = LINES, name?: string): readonly string[] {
  const scorecard = withReported(reported, savings, name);
  return reviewKpis(scorecard).reconciliations.flatMap((each) =>
    explainDifference(scorecard, each).map(({ kind, cells }) => [kind, ...cells.map(toAddress)].join(" ")),
  );
}

describe("a reported figure and the register", () => {
  test("are held against each other to the penny", () => {
    const [reconciliation] = reviewKpis(withReported("£1,924.57")).reconciliations;
    expect(reconciliation).toMatchObject({ reported: "1924.57", delivered: "1924.56", difference: "0.01" });
    expect(reconciliation && toReconciliationWords(reconciliation)).toBe(
      "KPI 1 reports £1,924.57 for 2024/25, and the register has £1,924.56 of delivered savings in 3 lines: £0.01 more is reported than delivered.",
    );
  });

  test("say how much of what is reported is cost avoidance", () => {
    const [reconciliation] = reviewKpis(withReported("£1,924.56")).reconciliations;
    expect(reconciliation && findCostAvoidanceHeld(reconciliation)).toBe("90.00");
    expect(reconciliation && toReconciliationWords(reconciliation)).toBe(
      "KPI 1 reports £1,924.56 for 2024/25, and the register has £1,924.56 of delivered savings in 3 lines: they agree to the penny. £90.00 of what is reported is cost avoidance, which frees no budget.",
    );
  });

  test("where it counts cashable savings alone, so does the register", () => {
    const [reconciliation] = reviewKpis(withReported("£1,834.56", LINES, "Cashable savings")).reconciliations;
    expect(reconciliation).toMatchObject({ delivered: "1834.56", difference: "0.00" });
    expect(reconciliation && findCostAvoidanceHeld(reconciliation)).toBeNull();
  });
});

describe("a difference is explained by", () => {
  test.each<[string, PlainCell, readonly string[]]>([
    ["nothing, where there is none", "£1,924.56", []],
    ["all forecasts", "£1,982.97", ["forecastCounted Register!G5 Register!G6"]],
    ["one forecast", "£1,965.86", ["forecastCounted Register!G5"]],
    ["cost avoidance that was left out", "£1,834.56", ["costAvoidanceLeftOut Register!G4"]],
    ["a line that was left out", "£690.00", ["lineLeftOut Register!G2"]],
    ["a line of another year", "£1,948.01", ["otherYearCounted Register!G7"]],
    ["a line without a year", "£1,985.76", ["noYearCounted Register!G8"]],
    ["a line of another status", "£1,997.46", ["noStatusCounted Register!G9"]],
    ["a sign the wrong way round", "£724.56", ["signFlipped Register!G3"]],
    ["digits of the reported figure that changed places", "£1,942.56", ["digitsSwapped"]],
    ["digits of a line that changed places", "£1,933.56", ["digitsSwapped Register!G2"]],
    ["a difference that divides by nine", "£2,644.56", ["divisibleByNine"]],
    ["nothing that is known", "£2,000.00", []],
    ["rounding", "£2k", ["rounded"]],
  ])("%s", (_, reported, expected) => {
    expect(explain(reported)).toEqual(expected);
  });

  test("a line that stands twice", () => {
    const savings = [...LINES, { ref: "C2", title: "Lamps", saving: 600 }];
    expect(explain("£1,924.56", savings)).toContain("duplicate Register!G3 Register!G10");
  });

  test("a pair of lines, where no line does alone", () => {
    expect(explain("£90.00")).toEqual(["pairLeftOut Register!G2 Register!G3"]);
  });

  test("cost avoidance among cashable savings, and the other way round", () => {
    expect(explain("£1,924.56", LINES, "Cashable savings")).toEqual(["costAvoidanceCounted Register!G4"]);
    expect(explain("£1,924.56", LINES, "Cost avoidance")).toEqual(["cashableCounted Register!G2 Register!G3"]);
  });

  test("recurring savings of an earlier year that were left out", () => {
    const savings: readonly PlainSaving[] = [
      { ref: "C1", saving: 100, recurring: "Yes", year: "2023/24" },
      { ref: "C1", saving: 100, recurring: "Yes" },
      { ref: "C2", saving: 7.77 },
    ];
    expect(explain("£7.77", savings)).toContain("againLeftOut Register!G3");
  });
});
