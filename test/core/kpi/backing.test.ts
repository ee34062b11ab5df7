import { planBacking, planKpiChoiceRemoval, planKpiDirection } from "../../../src/app/kpi-choices";
import { understand } from "../../../src/app/review";
import { reviewKpis } from "../../../src/core/kpi/review-kpis";
import { parseKpiChoice, toKeptKpiChoice, type KpiChoice } from "../../../src/core/scorecard/kpi-choices";
import type { Scorecard } from "../../../src/core/scorecard/scorecard";
import { figureSheetsOf, figuresOf } from "../figure-builder";
import { snapshotOfSheets, type PlainName, type PlainRows } from "../snapshot-builder";

const SAVINGS = [{ saving: 10 }, { saving: 5, type: "Cost avoidance" }];

function withKpis(names: readonly string[], kept: readonly PlainName[] = []): Scorecard {
  const kpis: PlainRows = names.map((name, index) => [index + 1, name, "£1.00", "£2.00", "£3.00", null, null]);
  return figuresOf({ kpis, savings: SAVINGS, names: kept });
}

function backingsOf(scorecard: Scorecard): readonly string[] {
  return reviewKpis(scorecard).backings.backings.map(({ kpi, types, from }) => `${kpi.ref ?? ""} ${types} ${from}`);
}

describe("which KPI a register backs is told from the wording", () => {
  test.each<[readonly string[], readonly string[]]>([
    [["Cost of a tender", "Savings delivered"], ["2 all wording"]],
    [["Delivery of budget savings through procurement", "Savings of time"], ["1 all wording"]],
    [
      ["Cashable savings", "Cost avoidance"],
      ["1 cashable wording", "2 costAvoidance wording"],
    ],
    [["Non-cashable savings"], ["1 costAvoidance wording"]],
    [["Cashable savings and cost avoidance"], ["1 all wording"]],
    [["Cost of a tender"], []],
  ])("%j: %j", (names, expected) => {
    const scorecard = withKpis(names);
    expect(backingsOf(scorecard)).toEqual(expected);
    expect(reviewKpis(scorecard).backings.problem).toBeNull();
  });

  test("with the reason", () => {
    expect(reviewKpis(withKpis(["Cashable savings"])).backings.backings[0]?.why).toBe(
      "The name, “Cashable savings”, speaks of savings, and its figures are sums of money: delivered savings that are cashable are held against it.",
    );
  });

  test("and never guessed between two that say the same", () => {
    const { backings, problem, candidates } = reviewKpis(
      withKpis(["Contract savings", "Procurement savings"]),
    ).backings;
    expect(backings).toEqual([]);
    expect(problem).toBe(
      "“Contract savings” and “Procurement savings” all speak of savings: which of them the register backs is not told.",
    );
    expect(candidates).toHaveLength(2);
  });

  test("but not from figures that are no money", () => {
    const kpis = [[1, "Share of savings delivered", "50%", "51%", "52%", null, null]];
    expect(backingsOf(figuresOf({ kpis, savings: SAVINGS }))).toEqual([]);
  });
});

describe("which KPI a register backs can be corrected", () => {
  const sheets = figureSheetsOf({
    kpis: [
      [1, "Contract savings", "£1.00", "£2.00", "£15.00", null, null],
      [2, "Procurement savings", "£1.00", "£2.00", "£10.00", null, null],
    ],
    savings: SAVINGS,
  });
  const review = understand(snapshotOfSheets(sheets));
  const [, second] = review.scorecard.kpis;

  test("and is kept in the workbook", () => {
    if (!second) throw new Error("There are two KPIs.");
    expect(planBacking(review, "Register", { kpi: second, types: "cashable" })).toEqual({
      label: "Keep that the register on “Register” backs “Procurement savings”",
      changes: [
        {
          kind: "setName",
          name: "_maturity.kpi.1",
          from: null,
          to: '"backing|Register|cashable|2|Procurement savings"',
        },
      ],
    });
    const kept = [{ name: "_maturity.kpi.1", refersTo: '"backing|Register|cashable|2|Procurement savings"' }];
    const corrected = understand(snapshotOfSheets(sheets, kept));
    expect(backingsOf(corrected.scorecard)).toEqual(["2 cashable chosen"]);
    expect(reviewKpis(corrected.scorecard).reconciliations).toMatchObject([{ difference: "0.00" }]);
  });

  test("to none", () => {
    expect(planBacking(review, "Register", null).changes).toMatchObject([{ to: '"backing|Register|none"' }]);
    const kept = [{ name: "_maturity.kpi.4", refersTo: '"backing|register|none"' }];
    const names = ["Savings delivered"];
    expect(backingsOf(withKpis(names))).toEqual(["1 all wording"]);
    expect(backingsOf(withKpis(names, kept))).toEqual([]);
  });

  test("in place of what was kept before, under the same name", () => {
    if (!second) throw new Error("There are two KPIs.");
    const kept = [
      { name: "_maturity.kpi.3", refersTo: '"backing|Register|none"' },
      { name: "_maturity.kpi.7", refersTo: '"direction|2|Procurement savings|decrease"' },
    ];
    const before = understand(snapshotOfSheets(sheets, kept));
    expect(planBacking(before, "Register", { kpi: second, types: "all" }).changes).toMatchObject([
      { name: "_maturity.kpi.3", from: '"backing|Register|none"' },
    ]);
    expect(planKpiDirection(before, second, "increase").changes).toMatchObject([
      { name: "_maturity.kpi.7", to: '"direction|2|Procurement savings|increase"' },
    ]);
    expect(planKpiDirection(before, second, "decrease").changes).toEqual([]);
    expect(planKpiChoiceRemoval(before, "_maturity.kpi.3").changes).toEqual([
      { kind: "setName", name: "_maturity.kpi.3", from: '"backing|Register|none"', to: null },
    ]);
  });

  test("and is said where the KPI is gone", () => {
    const kept = [{ name: "_maturity.kpi.1", refersTo: '"backing|Register|all|9|Gone"' }];
    const { backings, problem } = reviewKpis(withKpis(["Savings delivered"], kept)).backings;
    expect(backings).toEqual([]);
    expect(problem).toBe("The register on “Register” is kept as backing “Gone”, which is no KPI here any more.");
  });
});

describe("what is kept of a KPI", () => {
  test.each<KpiChoice>([
    { kind: "direction", kpi: { ref: null, name: "A | B \\ C" }, direction: "increase" },
    { kind: "backing", sheet: "It's | one", backs: null },
    { kind: "backing", sheet: 'The "log"', backs: { kpi: { ref: "1a", name: "Savings" }, types: "costAvoidance" } },
  ])("is read back: %j", (choice) => {
    expect(parseKpiChoice(toKeptKpiChoice(choice))).toEqual(choice);
  });

  test.each([
    "4",
    '"direction|1|Savings|sideways"',
    '"direction|1||increase"',
    '"backing|Log|some|1|Savings"',
    '"other|1"',
    '""',
  ])("is nothing where it says nothing that is known: %s", (refersTo) => {
    expect(parseKpiChoice(refersTo)).toBeNull();
  });
});
