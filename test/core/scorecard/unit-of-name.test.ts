import { findUnitOfName } from "../../../src/core/scorecard/unit-of-name";
import { toShort } from "../amount/amount-notation";
import { figuresOf } from "../figure-builder";

const THOUSANDS = { kind: "money", currency: "GBP", scale: "1000" };

test.each(["Savings (£000)", "Savings (£'000)", "Savings [£k]", "Savings (in £000s)", "Savings, £000", "Savings - £k"])(
  "%s is in thousands of pounds",
  (name) => {
    expect(findUnitOfName(name)).toEqual(THOUSANDS);
  },
);

test.each([
  "Contracts over £100k",
  "Spend (%)",
  "Savings (see £ note)",
  "Contracts (over £5m)",
  "Savings",
  "Waivers (000)",
])("%s names no unit of its figures", (name) => {
  expect(findUnitOfName(name)).toBeNull();
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
