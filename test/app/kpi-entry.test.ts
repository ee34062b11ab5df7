import { findActualQuestions, fitActual, planActual, readActual } from "../../src/app/kpi-entry";
import { isProblem, type Problem } from "../../src/app/problem";
import { understand, type Review } from "../../src/app/review";
import type { ChangePlan } from "../../src/core/change/change-plan";
import type { InputRule } from "../../src/core/grid/input-rule";
import type { Snapshot } from "../../src/core/grid/snapshot";
import type { Period } from "../../src/core/period/period";
import type { Kpi } from "../../src/core/scorecard/kpi";
import { snapshotOf, type PlainCell } from "../core/snapshot-builder";
import { carryOut, typed } from "./carry-out";
import { FIGURES } from "./figure-workbook";

interface Asked {
  readonly review: Review;
  readonly kpi: Kpi;
  readonly period: Period;
}

function ask(snapshot: Snapshot, row = 0, label = "2025/26"): Asked {
  const review = understand(snapshot);
  const kpi = review.scorecard.kpis[row];
  const period = review.scorecard.kpiPeriods.find((each) => each.label === label);
  if (!kpi || !period) throw new Error("No such KPI or period");
  return { review, kpi, period };
}

function plan(text: string, { review, kpi, period }: Asked): ChangePlan | Problem {
  return planActual(review, kpi, period, text);
}

/** What is written: the cell's content; or the problem's message. */
function written(text: string, asked: Asked): unknown {
  const made = plan(text, asked);
  if (isProblem(made)) return made.message;
  return made.changes.map((change) => (change.kind === "setCell" ? change.to.value : change.kind)).at(0);
}

/** One KPI with this baseline, target and actual. */
function single(
  header: readonly [baseline: string, target: string, actual: string],
  cells: readonly [baseline: PlainCell, target: PlainCell, actual: PlainCell],
): Asked {
  return ask(
    snapshotOf({
      name: "KPIs",
      rows: [
        ["No", "KPI", ...header],
        [1, "Share of spend on contract", ...cells],
      ],
    }),
  );
}

const YEAR = ["Baseline 2024/25", "Target 2025/26", "Actual 2025/26"] as const;

describe("an actual is written as its row writes figures", () => {
  test.each([
    // A cell of percentages: 96.9% is 0.969 in it.
    ["96.9%", 1, 0.969],
    ["96.9", 1, 0.969],
    ["100 per cent", 1, 1],
    // A row of sums in text, with pence.
    ["£1,234.5", 0, "£1,234.50"],
    ["1234.5", 0, "£1,234.50"],
    ["£1.2m", 0, "£1,200,000.00"],
    ["(£50.25)", 0, "-£50.25"],
    // A row of counts.
    ["1,200", 2, 1200],
    ["0", 2, 0],
  ])("%j in row %i is %j", (text, row, value) => {
    expect(written(text, ask(FIGURES, row))).toBe(value);
  });

  test("in thousands where the header or the format is", () => {
    const inHeader = single(
      ["Baseline 2024/25 (£000)", "Target 2025/26 (£000)", "Actual 2025/26 (£000)"],
      [100, 150, 120],
    );
    expect(written("£185,500", inHeader)).toBe(185.5);
    expect(written("185.5", inHeader)).toBe(185.5);
    const thousands = { value: 120_000, numberFormat: "£#,##0," };
    expect(written("£185,500", single(YEAR, [thousands, thousands, thousands]))).toBe(185_500);
  });

  test("as text where the row's percentages are text, and as a number where a blank cell is to show them", () => {
    expect(written("96.9", single(YEAR, ["90%", "95%", null]))).toBe("96.9%");
    expect(written("96.9", single(YEAR, ["90%", "95%", { value: null, numberFormat: "0.0%" }]))).toBe(0.969);
    expect(written("96.9", single(YEAR, [90, 95, { value: 94, numberFormat: '0.0"%"' }]))).toBe(96.9);
  });

  test("in pounds alone beside pounds alone", () => {
    expect(written("190000", single(YEAR, ["£150,000", "£180,000", null]))).toBe("£190,000");
    expect(written("190000.5", single(YEAR, ["£150,000", "£180,000", null]))).toBe("£190,000.50");
  });

  test("provisional or still to be agreed, as it is typed", () => {
    expect(written("[96.9%]", ask(FIGURES, 1))).toBe("[96.9%]");
    expect(written("To be agreed", ask(FIGURES, 1))).toBe("To be agreed");
  });

  test("and is read as what was meant", () => {
    const asked = ask(FIGURES, 1);
    const after = ask(carryOut(FIGURES, plan("96.9", asked)), 1);
    expect(after.kpi.actuals.get(after.period.key)?.value).toMatchObject([{ kind: "percent", value: "96.9" }]);
    const sum = ask(carryOut(FIGURES, plan("1234.5", ask(FIGURES))));
    expect(sum.kpi.actuals.get(sum.period.key)?.value).toMatchObject([
      { kind: "money", value: "1234.50", currency: "GBP" },
    ]);
  });

  test("with the row's and the column's marks, so that a moved row is noticed", () => {
    expect(plan("41", ask(FIGURES, 2))).toMatchObject({
      label: "Enter 41 for KPI 3 in 2025/26",
      changes: [{ kind: "setCell", at: { sheet: "KPIs", row: 3, column: 6 }, from: { value: 40, formula: null } }],
      expects: [
        { at: { row: 3, column: 0 }, marks: "row" },
        { at: { row: 3, column: 1 }, marks: "row" },
        { at: { row: 0, column: 6 }, marks: "column" },
      ],
    });
  });
});

describe("what cannot be told is refused, with the reason", () => {
  test.each([
    ["", 0, /^There is no figure yet/],
    ["0.969", 1, /^“0\.969” may be a fraction or a percentage\. Write it with a percent sign\.$/],
    ["1.234,50", 0, /^“1\.234,50” has digits that are no number/],
    ["£12.345", 0, /fractions of a penny/],
    ["5% to 10%", 1, /^“5% to 10%” runs from one figure to another/],
    [
      "5%",
      2,
      /^“5%” is a percentage, and KPI 3 is measured as a plain number, such as 40\. Write it in the same unit\.$/,
    ],
    ["£5", 1, /^“£5” is a sum of money, and KPI 2 is measured as a percentage, such as 96\.6%/],
    ["going well", 2, /^“going well” is no figure/],
  ])("%j in row %i", (text, row, message) => {
    expect(written(text, ask(FIGURES, row))).toMatch(message);
  });

  test("and so is a formula, unless that was agreed to", () => {
    const { review, kpi, period } = ask(FIGURES.withCells([typed("KPIs!G4", { formula: "20+20", value: 40 })]), 2);
    expect(planActual(review, kpi, period, "41")).toMatchObject({ kind: "problem", why: "refused" });
    expect(planActual(review, kpi, period, "41", { overwritesFormulas: true })).toMatchObject({
      changes: [{ from: { value: 40, formula: "20+20" }, to: { value: 41, formula: null } }],
    });
    expect(findActualQuestions(review, kpi, period, "41")).toEqual([
      { kind: "formula", text: "KPIs!G4 holds the formula =20+20. Overwrite it? Undo brings it back." },
    ]);
  });

  test("a period without a column of actuals", () => {
    const { review, kpi } = ask(FIGURES);
    const other: Period = { ...ask(FIGURES).period, key: "2030-2031", label: "2030/31" };
    expect(readActual(review, kpi, other, "£1")).toMatchObject({
      message: "KPI 1 has no column for the actual of 2030/31.",
    });
  });
});

describe("before it is written", () => {
  test("a past period asks, the newest does not", () => {
    const { review, kpi, period } = ask(FIGURES, 0, "2024/25");
    expect(findActualQuestions(review, kpi, period, "£360.00")).toEqual([
      { kind: "past", text: "2024/25 is a past period. Change the actual of KPI 1 from £350.50 to £360.00?" },
    ]);
    expect(findActualQuestions(review, kpi, ask(FIGURES).period, "£360.00")).toEqual([]);
  });

  const share: InputRule = { type: "decimal", comparison: "between", formulas: ["0", "1"], isStrict: true };

  async function fitted(text: string, row: number, rule: InputRule): Promise<unknown> {
    const asked = ask(FIGURES, row);
    const made = plan(text, asked);
    if (isProblem(made)) throw new Error(made.message);
    const result = await fitActual(asked.review, made, { readInputRules: () => Promise.resolve([rule]) });
    if (isProblem(result)) return result.message;
    return result.changes.map((change) => (change.kind === "setCell" ? change.to.value : null)).at(0);
  }

  test("the cell's data validation is kept to", async () => {
    expect(await fitted("96.9", 1, share)).toBe(0.969);
    expect(await fitted("150%", 1, share)).toBe(
      "KPIs!G3 does not take “1.5”: its data validation allows a number from 0 to 1. Nothing was written. " +
        "Choose one of these, or change the cell's data validation in Excel.",
    );
    const whole: InputRule = { type: "whole", comparison: "greaterThanOrEqual", formulas: ["0"], isStrict: true };
    expect(await fitted("41", 2, whole)).toBe(41);
    expect(await fitted("41.5", 2, whole)).toMatch(/allows a whole number of 0 or more/);
    const list: InputRule = { type: "list", comparison: "between", formulas: ['"£500,£600"'], isStrict: true };
    expect(await fitted("600", 0, list)).toBe("£600");
    expect(await fitted("700", 0, list)).toMatch(/its list allows £500; £600/);
  });
});
