import { findKpiColumn, KPI_HINT, KPI_WORDINGS, type KpiRole } from "../../../src/core/recognise/kpi-headers";
import { findSavingsColumn, SAVING_ROLES, SAVINGS_HINT } from "../../../src/core/recognise/savings-headers";
import { SAVINGS_WORDINGS, type SavingsRole } from "../../../src/core/recognise/savings-wordings";

describe("a header of a KPI table", () => {
  test.each<[string, KpiRole, string | null]>([
    ["No", "ref", null],
    ["KPI Ref.", "ref", null],
    ["KPI", "name", null],
    ["Performance indicator", "name", null],
    ["Key area", "area", null],
    ["Baseline", "baseline", null],
    ["Baseline 2019/20", "baseline", "2019/20"],
    ["2018-19 baseline", "baseline", "2018-19"],
    ["Target 2020-2021", "target", "2020-2021"],
    ["2024/25 Target", "target", "2024/25"],
    ["Target (%)", "target", null],
    ["Actual 2020/21", "actual", "2020/21"],
    ["Out-turn\n2020/21", "actual", "2020/21"],
    ["2020/21 Year-end result", "actual", "2020/21"],
    ["Owner", "owner", null],
    ["Unit of measure", "unit", null],
    ["Polarity", "direction", null],
  ])("“%s” is a %s of %s", (text, role, period) => {
    const column = findKpiColumn({ column: 4, text });
    expect([column?.column, column?.header, column?.role, column?.period?.label ?? null]).toEqual([
      4,
      text,
      role,
      period,
    ]);
  });

  test.each(["Score", "Q1 2024/25 target", "Target date", "Risk", "Trend", "Target score", "Comments", ""])(
    "“%s” is none",
    (text) => {
      expect(findKpiColumn({ column: 0, text })).toBeNull();
    },
  );
});

describe("a header of a savings register", () => {
  test.each<[string, SavingsRole, string | null, string | null, string | null]>([
    ["Contract ref", "ref", null, null, null],
    ["Contract title", "contract", null, null, null],
    ["Project", "title", null, null, null],
    ["Directorate / service", "directorate", null, null, null],
    ["Financial year", "period", null, null, null],
    ["Budget (£)", "budget", null, null, null],
    ["Contract value (£)", "value", null, null, null],
    ["Previous contract value (£)", "budget", null, null, null],
    ["Current contract value", "budget", null, null, null],
    ["New contract value", "value", null, null, null],
    ["Supplier name", "supplier", null, null, null],
    ["Procurement lead", "lead", null, null, null],
    ["Dept.", "directorate", null, null, null],
    ["Annual saving (£)", "fullYear", null, null, null],
    ["Full-year effect 2024/25 (£k)", "fullYear", "2024/25", null, null],
    ["Part year effect", "partYear", null, null, null],
    ["Forecast in-year saving", "partYear", null, null, "forecast"],
    ["Total saving over contract term", "lifetime", null, null, null],
    ["Recurring saving (£)", "saving", null, null, null],
    ["Cashable?", "cashable", null, null, null],
    ["Cashable Y/N", "cashable", null, null, null],
    ["Delivered?", "delivered", null, null, null],
    ["Contract start date", "start", null, null, null],
    ["Saving (£)", "saving", null, null, null],
    ["Savings £'000", "saving", null, null, null],
    ["Saving 2023/24 (£)", "saving", "2023/24", null, null],
    ["2023/24 cashable savings", "saving", "2023/24", "cashable", null],
    ["Cost avoidance (£)", "saving", null, "cost avoidance", null],
    ["Non-cashable saving", "saving", null, "non cashable", null],
    ["Forecast saving 2024/25 (£000)", "saving", "2024/25", null, "forecast"],
    ["Delivered cashable saving", "saving", null, "cashable", "delivered"],
    ["Type", "type", null, null, null],
    ["Cashable / cost avoidance", "type", null, null, null],
    ["Status", "status", null, null, null],
    ["Delivered / forecast", "status", null, null, null],
    ["Recurring / one-off", "recurring", null, null, null],
    ["Recurring (Y/N)", "recurring", null, null, null],
  ])("“%s” is a %s", (text, role, period, type, status) => {
    const column = findSavingsColumn({ column: 2, text });
    expect([column?.role, column?.period?.label ?? null, column?.type, column?.status]).toEqual([
      role,
      period,
      type,
      status,
    ]);
  });

  test.each(["Saving (%)", "Forecast", "Cashable", "RAG", "Budget (%)", "Delivered", "Contract end date", ""])(
    "“%s” is none",
    (text) => {
      expect(findSavingsColumn({ column: 0, text })).toBeNull();
    },
  );
});

describe("the wordings", () => {
  test.each<[string, Readonly<Record<string, readonly string[]>>]>([
    ["of KPI tables", KPI_WORDINGS],
    ["of savings registers", SAVINGS_WORDINGS],
  ])("%s stand under one role each, as they are compared", (_, wordings) => {
    const all = Object.values(wordings).flat();
    expect(all.filter((wording, index) => all.indexOf(wording) !== index)).toEqual([]);
    expect(all.filter((wording) => wording !== wording.toLowerCase() || /[^a-z #]/.test(wording))).toEqual([]);
  });

  test("of what every header has are found by its hint", () => {
    const figures = [...KPI_WORDINGS.target, ...KPI_WORDINGS.actual];
    expect(figures.filter((wording) => !KPI_HINT.test(`2024 ${wording.replaceAll(" ", "-")}`))).toEqual([]);
    const savings = [...SAVING_ROLES].flatMap((role) => SAVINGS_WORDINGS[role]);
    expect(savings.filter((wording) => !SAVINGS_HINT.test(wording.replaceAll(" ", "-")))).toEqual([]);
    expect(SAVINGS_HINT.test("Cashable (£)")).toBe(true);
    expect([KPI_HINT, SAVINGS_HINT].some((hint) => hint.test("£1,234.50"))).toBe(false);
  });

  test.each(["Cashable (£)", "Value in GBP", "£ cashable", "GBP delivered", "Forecast\nin £", "US$", "GBP EUR"])(
    "a currency beside words hints at savings: “%s”",
    (text) => {
      expect(SAVINGS_HINT.test(text)).toBe(true);
    },
  );

  test.each(["£1,234.50", "GBP", "€", "Forecast\n£", "Contract 5 of the register", ""])("“%s” does not", (text) => {
    expect(SAVINGS_HINT.test(text)).toBe(false);
  });
});
