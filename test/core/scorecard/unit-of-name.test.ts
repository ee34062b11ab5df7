import { toShort } from "../amount/amount-notation";
import { figuresOf } from "../figure-builder";

/** What plain numbers of a KPI of that name are. */
function readPlain(name: string): string | undefined {
  const [kpi] = figuresOf({ kpis: [[1, name, 180, 200, 240]] }).kpis;
  return kpi?.baseline?.value.map(toShort)[0];
}

test.each(["Savings (£000)", "Savings (£'000)", "Savings [£k]", "Savings (in £000s)", "Savings, £000", "Savings - £k"])(
  "%s is in thousands of pounds",
  (name) => {
    expect(readPlain(name)).toBe("GBP 180000.00 in 2023/24");
  },
);

test.each([
  "Contracts over £100k",
  "Savings (see £ note)",
  "Contracts (over £5m)",
  "Savings",
  "Spend (% of budget)",
  "Waivers (000)",
])("%s names no unit of its figures", (name) => {
  expect(readPlain(name)).toBe("180 in 2023/24");
});

test("plain numbers of such a KPI are thousands of pounds, figures with a sign are what they say", () => {
  const scorecard = figuresOf({
    kpis: [
      [1, "Savings (£000)", 180, 200, "£240,000", "at least 250", { value: 300_000, numberFormat: "£#,##0" }],
      [2, "Contracts over £100k", 1, 2, 3],
    ],
  });
  const figures = scorecard.kpis.map(({ baseline, targets, actuals }) =>
    [baseline, ...targets.values(), ...actuals.values()].flatMap((figure) => figure?.value.map(toShort) ?? []),
  );
  expect(figures[0]).toEqual([
    ...["GBP 180000.00 in 2023/24", "GBP 200000.00", ">= GBP 250000.00", "GBP 240000.00", "GBP 300000.00"],
  ]);
  expect(figures[1]?.slice(0, 3)).toEqual(["1 in 2023/24", "2", "blank"]);
});

test("plain numbers of a KPI in percentages are percentages, unless one may be a share of 1", () => {
  const scorecard = figuresOf({
    kpis: [
      [1, "Spend with small firms (%)", 41.2, 45, "43.9%"],
      [2, "Invoices paid in time, %", 0, ">= 90", { value: 0.925, numberFormat: "0.0%" }],
      [3, "On contract (%)", 0.41, 0.45, 0.439],
    ],
  });
  const figures = scorecard.kpis.map(({ baseline, targets, actuals }) => {
    const all = [baseline, ...targets.values(), ...actuals.values()];
    return all.flatMap((figure) => figure?.value.map(toShort) ?? []).filter((text) => text !== "blank");
  });
  expect(figures).toEqual([
    ["41.2% in 2023/24", "45%", "43.9%"],
    ["0% in 2023/24", ">= 90%", "92.5%"],
    ["0.41 in 2023/24", "0.45", "0.439"],
  ]);
});
