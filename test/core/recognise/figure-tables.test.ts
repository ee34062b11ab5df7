import { fc } from "../../property";
import { toA1, toA1Range } from "../../../src/core/grid/a1";
import type { Amount } from "../../../src/core/amount/amount";
import type { CellRef } from "../../../src/core/grid/cell-ref";
import type { Kpi, KpiFigure } from "../../../src/core/scorecard/kpi";
import type { Saving } from "../../../src/core/scorecard/saving";
import type { Scorecard } from "../../../src/core/scorecard/scorecard";
import type { Sourced } from "../../../src/core/scorecard/sourced";
import areasInHeaders from "../../fixtures/recognise/kpi-tables/areas-in-headers.json";
import { AREAS_IN_HEADERS } from "../../fixtures/recognise/kpi-tables/areas-in-headers";
import newestOnTheLeft from "../../fixtures/recognise/kpi-tables/newest-on-the-left.json";
import { NEWEST_ON_THE_LEFT } from "../../fixtures/recognise/kpi-tables/newest-on-the-left";
import yearInTitle from "../../fixtures/recognise/kpi-tables/year-in-title.json";
import { YEAR_IN_TITLE } from "../../fixtures/recognise/kpi-tables/year-in-title";
import yearsOverHeaders from "../../fixtures/recognise/kpi-tables/years-over-headers.json";
import { YEARS_OVER_HEADERS } from "../../fixtures/recognise/kpi-tables/years-over-headers";
import yearsSideBySide from "../../fixtures/recognise/kpi-tables/years-side-by-side.json";
import { YEARS_SIDE_BY_SIDE } from "../../fixtures/recognise/kpi-tables/years-side-by-side";
import groupsAndTotals from "../../fixtures/recognise/savings-registers/groups-and-totals.json";
import { GROUPS_AND_TOTALS } from "../../fixtures/recognise/savings-registers/groups-and-totals";
import plainRegister from "../../fixtures/recognise/savings-registers/plain-register.json";
import { PLAIN_REGISTER } from "../../fixtures/recognise/savings-registers/plain-register";
import savingsByType from "../../fixtures/recognise/savings-registers/types-side-by-side.json";
import { SAVINGS_BY_TYPE } from "../../fixtures/recognise/savings-registers/types-side-by-side";
import savingsByYear from "../../fixtures/recognise/savings-registers/years-side-by-side.json";
import { SAVINGS_BY_YEAR } from "../../fixtures/recognise/savings-registers/years-side-by-side";
import { toShort } from "../amount/amount-notation";
import { readScorecard } from "../scorecard-builder";
import { snapshotOf, snapshotOfSheets, type PlainCell, type PlainRows, type PlainSheet } from "../snapshot-builder";

describe("a table of KPIs", () => {
  test.each<[string, PlainSheet, object]>([
    ["with the areas in its headers", AREAS_IN_HEADERS, areasInHeaders],
    ["with years side by side", YEARS_SIDE_BY_SIDE, yearsSideBySide],
    ["with years over its headers", YEARS_OVER_HEADERS, yearsOverHeaders],
    ["with its year in the title", YEAR_IN_TITLE, yearInTitle],
    ["with the newest year on the left", NEWEST_ON_THE_LEFT, newestOnTheLeft],
  ])("%s is read in full", (_, sheet, golden) => {
    const scorecard = readScorecard(snapshotOf(sheet));
    expect({ kpis: scorecard.kpis.map((kpi) => toPlainKpi(scorecard, kpi)), leftOut: toLeftOut(scorecard) }).toEqual(
      golden,
    );
    expect([scorecard.objectives, scorecard.savings]).toEqual([[], []]);
  });
});

describe("a savings register", () => {
  test.each<[string, PlainSheet, object]>([
    ["with a line for each contract", PLAIN_REGISTER, plainRegister],
    ["with groups and totals", GROUPS_AND_TOTALS, groupsAndTotals],
    ["with years side by side", SAVINGS_BY_YEAR, savingsByYear],
    ["with types side by side", SAVINGS_BY_TYPE, savingsByType],
  ])("%s is read in full", (_, sheet, golden) => {
    const scorecard = readScorecard(snapshotOf(sheet));
    expect({ savings: scorecard.savings.map(toPlainSaving), leftOut: toLeftOut(scorecard) }).toEqual(golden);
    expect([scorecard.objectives, scorecard.kpis]).toEqual([[], []]);
  });
});

describe("what a KPI is called", () => {
  const figures = ["Target 2024", "Actual 2024"];

  test.each<[string, PlainRows, readonly (readonly [string | null, string, string | null])[]]>([
    [
      "stands in the description where there are codes under KPI",
      [
        ["KPI", "Description", ...figures],
        ["PR1", "Waivers", 5, 4],
        ["PR2", "Late payments", 3, 2],
      ],
      [
        ["PR1", "Waivers", null],
        ["PR2", "Late payments", null],
      ],
    ],
    [
      "stands under KPI where that holds words",
      [
        ["KPI", "Description", ...figures],
        ["Waivers", "How many rules were set aside", 5, 4],
      ],
      [[null, "Waivers", null]],
    ],
    [
      "is a name alone where nobody has filled in its figures",
      [
        ["KPI", "Lead", ...figures],
        ["Fairness"],
        ["Waivers", "A. Officer", 5, 4],
        ["Late payments"],
        ["Complaints", "B. Officer"],
        [],
        ["Place"],
        ["Jobs", null, 2, 1],
      ],
      [
        [null, "Waivers", "Fairness"],
        [null, "Late payments", "Fairness"],
        [null, "Complaints", "Fairness"],
        [null, "Jobs", "Place"],
      ],
    ],
    [
      "may stand under a heading above the table, but for the sheet's title",
      [
        ["KPI report"],
        ["No", "KPI", ...figures],
        [1, "Waivers", 5, 4],
        [],
        ["Place"],
        ["No", "KPI", ...figures],
        [2, "Jobs", 2, 1],
      ],
      [
        ["1", "Waivers", null],
        ["2", "Jobs", "Place"],
      ],
    ],
  ])("%s", (_, rows, expected) => {
    const { kpis } = readScorecard(snapshotOf({ rows }));
    expect(kpis.map(({ ref, name, area }) => [ref, name.value, area?.value ?? null])).toEqual(expected);
  });
});

describe("what is said of a saving", () => {
  const line = ["C1", "Vans"];
  const read = (headers: readonly string[], cells: readonly PlainCell[]): readonly unknown[] => {
    const rows = [
      ["Ref", "Contract", ...headers],
      [...line, ...cells],
    ];
    return readScorecard(snapshotOf({ rows })).savings.map(({ saving, type, status, period }) => [
      toShort(saving.value),
      type?.value ?? null,
      status?.value ?? null,
      period?.label ?? null,
    ]);
  };

  test.each<[string, readonly string[], readonly PlainCell[], readonly (readonly unknown[])[]]>([
    ["by its line", ["Saving (£)", "Status"], [5, "Delivered"], [["GBP 5.00", null, "delivered", null]]],
    [
      "by its line before its header",
      ["Saving achieved", "Status"],
      [5, "Planned"],
      [["GBP 5.00", null, "forecast", null]],
    ],
    [
      "not by its header where its line is silent",
      ["Saving achieved", "Status"],
      [5, null],
      [["GBP 5.00", null, null, null]],
    ],
    ["by its header alone", ["Saving achieved (£k)"], [5], [["GBP 5000.00", null, "delivered", null]]],
    [
      "by one header for each status",
      ["Forecast saving", "Delivered saving", "Type"],
      [5, 4, "Cashable"],
      [
        ["GBP 5.00", "cashable", "forecast", null],
        ["GBP 4.00", "cashable", "delivered", null],
      ],
    ],
    [
      "by a header of one status beside a bare one",
      ["Forecast saving", "Saving", "Status"],
      [5, 4, "Delivered"],
      [
        ["GBP 5.00", null, "forecast", null],
        ["GBP 4.00", null, "delivered", null],
      ],
    ],
    [
      "by headers of types, whose sum is not read",
      ["Cashable (£)", "Cost avoidance (£)", "Total saving (£)"],
      [5, 4, 9],
      [
        ["GBP 5.00", "cashable", null, null],
        ["GBP 4.00", "cost avoidance", null, null],
      ],
    ],
    [
      "by headers of years and statuses",
      ["2023/24 delivered saving (£m)", "2024/25 forecast saving (£m)"],
      [0.5, 0.4],
      [
        ["GBP 500000.00", null, "delivered", "2023/24"],
        ["GBP 400000.00", null, "forecast", "2024/25"],
      ],
    ],
  ])("%s", (_, headers, cells, expected) => {
    expect(read(headers, cells)).toEqual(expected);
  });
});

describe("a sheet that only looks like one of figures", () => {
  test.each<[string, PlainRows]>([
    [
      "a risk register",
      [
        ["No", "Risk", "Likelihood", "Current score", "Target score"],
        [1, "Fire", 2, 8, 4],
      ],
    ],
    [
      "a staff survey",
      [
        ["No", "Question", "2023 result", "2024 result"],
        [1, "I like it here", "80%", "82%"],
      ],
    ],
    [
      "a project plan",
      [
        ["Ref", "Milestone", "Baseline date", "Target date", "Actual date"],
        [1, "Start", "May", "May", "June"],
      ],
    ],
    [
      "a budget monitor",
      [
        ["Cost centre", "Budget (£)", "Actual (£)", "Variance (£)"],
        ["Vans", 10, 9, 1],
      ],
    ],
    [
      "a contracts register",
      [
        ["Contract ref", "Contract title", "Directorate", "Contract value (£)"],
        ["C1", "Vans", "Streets", 10],
      ],
    ],
    [
      "metrics in words",
      [
        ["Metric", "Description", "Target"],
        ["Mature", "All is well", "Where we are today"],
      ],
    ],
    [
      "a target alone",
      [
        ["KPI", "Owner", "Target 2024"],
        ["Waivers", "An officer", 3],
      ],
    ],
    [
      "a savings account",
      [
        ["Month", "Saving (£)", "Balance (£)"],
        ["May", 10, 100],
      ],
    ],
  ])("%s is left out whole", (_, rows) => {
    const scorecard = readScorecard(snapshotOf({ rows }));
    expect([scorecard.objectives, scorecard.kpis, scorecard.savings]).toEqual([[], [], []]);
    expect(scorecard.unrecognised).toHaveLength(1);
  });
});

test("a list of where we are is no table of figures, although it is of KPIs", () => {
  const rows: PlainRows = [
    ["KPI", "Where we are today", "Where we want to be"],
    ["Training", "Minimum", "Leader"],
  ];
  const { objectives, kpis, savings } = readScorecard(snapshotOf({ rows }));
  expect(objectives.map(({ title }) => title.value)).toEqual(["Training"]);
  expect([kpis, savings]).toEqual([[], []]);
});

test("KPIs are read beside a table whose scores may be of anything, which is left out with the reason", () => {
  const rows: PlainRows = [
    ["Task", "Title", "Score"],
    ["T1", "Move the archive", 4],
    [],
    ["Behaving commercially"],
    ["KPI", "Target 2030", "Actual 2030"],
    ["Waivers", 5, 3],
  ];
  const scorecard = readScorecard(snapshotOf({ rows }));
  expect(scorecard.objectives).toEqual([]);
  expect(scorecard.kpis.map(({ name, area }) => [name.value, area?.value])).toEqual([
    ["Waivers", "Behaving commercially"],
  ]);
  expect(scorecard.unrecognised.map(({ why }) => why)).toContain(
    "Looks like a plan of work: it has a column “Task”, and nothing shows that its scores are maturity levels.",
  );
});

test("KPIs beside a table of objectives are read like a sheet of their own", () => {
  const rows: PlainRows = [
    ["#", "Objective", "2030 Score"],
    [1, "Fraud", 3, null, "KPI", "Target 2030", "Actual 2030"],
    [2, "Fairness", 4, null, "Waivers", 5, 3],
  ];
  const { objectives, kpis, unrecognised } = readScorecard(snapshotOf({ rows }));
  expect(objectives.map(({ title }) => title.value)).toEqual(["Fraud", "Fairness"]);
  expect(kpis.map(({ name }) => name.value)).toEqual(["Waivers"]);
  expect(unrecognised).toEqual([]);
});

describe("a workbook of everything", () => {
  test("keeps objectives, KPIs and savings apart, on one sheet or on several", () => {
    const objectives: PlainRows = [
      ["Managing risk"],
      ["#", "Objective", "2025 Score", "Target"],
      [1, "Fraud", 3, 4],
      [],
    ];
    const all = [objectives, YEARS_SIDE_BY_SIDE.rows, [[]], PLAIN_REGISTER.rows];
    for (const snapshot of [
      snapshotOf({ rows: all.flat() }),
      snapshotOfSheets(all.map((rows, index) => ({ name: `Sheet ${index}`, rows }))),
    ]) {
      const { objectives: read, kpis, savings } = readScorecard(snapshot);
      expect(read.map(({ title }) => title.value)).toEqual(["Fraud"]);
      expect(kpis.map(({ name }) => name.value)).toEqual([
        "Budget saved",
        "Waivers",
        "Spend under contract",
        "Agency staff",
      ]);
      expect(savings.map(({ ref }) => ref?.value)).toEqual(["C0001", "C0002", "C0003", "C0004"]);
      expect([kpis.map(({ index }) => index), savings.map(({ index }) => index)]).toEqual([
        [0, 1, 2, 3],
        [0, 1, 2, 3],
      ]);
    }
  });

  test("orders the periods of its KPIs, and writes each as it is first written", () => {
    const scorecard = readScorecard(snapshotOfSheets([NEWEST_ON_THE_LEFT, YEARS_SIDE_BY_SIDE]));
    expect(scorecard.kpiPeriods.map(({ label }) => label)).toEqual(["2020/21", "2021/22", "2023-24", "2024-25"]);
    expect(scorecard.periods).toEqual([]);
  });
});

describe("whatever stands on a sheet of figures", () => {
  const words = [
    "No",
    "KPI",
    "Key Area",
    "Baseline",
    "Target 2024",
    "Actual 2024",
    "Target",
    "2024/25",
    "Ref",
    "Contract",
  ];
  const more = [
    "Saving (£)",
    "Cashable (£000)",
    "Forecast saving",
    "Status",
    "Type",
    "Delivered",
    "Total",
    "£5; 6%",
    "[7]",
  ];
  const cell = fc.oneof(
    { weight: 2, arbitrary: fc.constant<PlainCell>(null) },
    { weight: 5, arbitrary: fc.constantFrom<PlainCell>(...words, ...more) },
    {
      weight: 2,
      arbitrary: fc.constantFrom<PlainCell>(1, 0.5, "TBC", { error: "#REF!" }, { formula: "A1", value: null }),
    },
  );
  const body = fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 10 });
  const header = fc.constantFrom<readonly PlainCell[]>(
    ["No", "KPI", "Baseline", "Target 2024", "Actual 2024", "Target"],
    ["Key Area", "Fairness", "Baseline", "Target 2024", "Actual 2024"],
    ["Ref", "Contract", "Year", "Saving (£)", "Forecast saving", "Status"],
    [],
  );

  test("no row is read twice, and every figure comes from its cell", () => {
    fc.assert(
      fc.property(header, body, (first, rows) => {
        const snapshot = snapshotOf({ rows: [first, ...rows] });
        const { kpis, savings } = readScorecard(snapshot);
        const ofKpis = kpis.map(({ name }) => name.at.row);
        const ofSavings = new Set(savings.map(({ saving }) => saving.at.row));
        expect(new Set(ofKpis).size).toBe(ofKpis.length);
        expect(ofKpis.filter((row) => ofSavings.has(row))).toEqual([]);
        const figures = kpis.flatMap(({ baseline, targets, actuals }) => [
          baseline,
          ...targets.values(),
          ...actuals.values(),
        ]);
        for (const figure of [...figures, ...savings.map(({ saving }) => saving)]) {
          if (figure) expect(figure.cell).toEqual(snapshot.cell(figure.at));
        }
      }),
      { numRuns: 500 },
    );
  });
});

function toPlainKpi({ kpiPeriods }: Scorecard, kpi: Kpi): object {
  const byPeriod = (figures: ReadonlyMap<string, KpiFigure>): object =>
    Object.fromEntries(
      kpiPeriods.flatMap(({ key, label }) => {
        const figure = figures.get(key);
        return figure ? [[label, toPlainFigure(figure)]] : [];
      }),
    );
  return {
    ref: kpi.ref,
    name: kpi.name.value,
    area: kpi.area?.value ?? null,
    baseline: kpi.baseline ? toPlainFigure(kpi.baseline) : [],
    targets: byPeriod(kpi.targets),
    actuals: byPeriod(kpi.actuals),
    direction:
      kpi.direction && `${kpi.direction.direction}, told by ${kpi.direction.from} @ ${toCellName(kpi.direction.at)}`,
    owner: kpi.owner?.value ?? null,
    ...toMoreOfKpi(kpi),
  };
}

/** What few tables of KPIs say, where one says it. */
function toMoreOfKpi({ quarters, toDate, tolerance, rating }: Kpi): object {
  const byKey = (figures: ReadonlyMap<string, KpiFigure>): object =>
    Object.fromEntries([...figures].map(([key, figure]) => [key, toPlainFigure(figure)]));
  return {
    ...(quarters.size > 0 && { quarters: byKey(quarters) }),
    ...(toDate.size > 0 && { toDate: byKey(toDate) }),
    ...(tolerance && { tolerance: toPlainFigure(tolerance) }),
    ...(rating && { rating: rating.value }),
  };
}

function toPlainSaving(saving: Saving): object {
  const money = (amount: Sourced<Amount> | null): string | null =>
    amount && `${toShort(amount.value)} @ ${toCellName(amount.at)}`;
  return {
    ref: saving.ref?.value ?? null,
    title: saving.title?.value ?? null,
    period: saving.period?.label ?? null,
    budget: money(saving.budget),
    value: money(saving.value),
    saving: money(saving.saving),
    type: saving.type?.value ?? null,
    status: saving.status?.value ?? null,
    directorate: saving.directorate?.value ?? null,
    recurring: saving.recurring,
    ...toMore(saving),
  };
}

/** What few registers say, where one says it. */
function toMore(saving: Saving): object {
  const { contract, title, supplier, group, lead, recurrence, recurring, start, firstYear, fullYear, months } = saving;
  const more = {
    contract: contract?.value === title?.value ? null : contract?.value,
    supplier: supplier?.value,
    group: group?.value,
    lead: lead?.value,
    recurrence: recurring === null ? recurrence?.value : null,
    start: start?.value,
    firstYear: firstYear?.label,
    fullYear: fullYear && `${toShort(fullYear.value)} @ ${toCellName(fullYear.at)}`,
    months: months && toShort(months.value),
    isHidden: saving.isHidden ? true : null,
  };
  return Object.fromEntries(Object.entries(more).filter(([, value]) => value !== null && value !== undefined));
}

function toPlainFigure({ value, at }: KpiFigure): readonly string[] {
  return value.map((amount) => `${toShort(amount)} @ ${toCellName(at)}`);
}

function toCellName({ row, column }: CellRef): string {
  return toA1(row, column);
}

function toLeftOut({ unrecognised }: Scorecard): readonly (readonly [string, string])[] {
  return [...unrecognised]
    .sort((a, b) => a.range.top - b.range.top || a.range.left - b.range.left)
    .map(({ range, why }) => [toA1Range(range), why]);
}
