import { fc } from "../../property";
import type { SheetPlan } from "../../../src/core/change/sheet-plan";
import type { CellValue } from "../../../src/core/grid/cell";
import type { Snapshot } from "../../../src/core/grid/snapshot";
import { recognise } from "../../../src/core/recognise/recognise";
import { planTabs, type PlannedTabs } from "../../../src/core/report/plan-tabs";
import { toReportOptions } from "../../../src/core/report/report-options";
import { TAB_NAMES } from "../../../src/core/report/tab";
import type { KeptNotes } from "../../../src/core/report/kept-notes";
import { toScorecard } from "../../../src/core/scorecard/to-scorecard";
import type { Scorecard } from "../../../src/core/scorecard/scorecard";
import type { PlainFigures, PlainSaving } from "../figure-builder";
import type { PlainCell } from "../snapshot-builder";

/** The scorecard of a workbook of figures. */
export function readFigures(snapshot: Snapshot): Scorecard {
  return toScorecard(snapshot, recognise(snapshot, new Set()));
}

/** KPI review and Savings data, where the workbook allows them. */
export function planKpiTabs(snapshot: Snapshot, notes?: KeptNotes): PlannedTabs {
  const scorecard = readFigures(snapshot);
  const wanted = new Set(["kpi-review", "savings-data"] as const);
  return planTabs(scorecard, toReportOptions(scorecard, null), wanted, TAB_NAMES, notes);
}

/**
 * What stands in each cell of some tabs, by the tab, the heading above it, and its place under that: so that what stands under one
 * heading is found again where another part of the tab became longer.
 */
export function toValuesUnderHeadings(plans: readonly SheetPlan[]): ReadonlyMap<string, CellValue> {
  return new Map(
    plans.flatMap((plan) => plan.cells.map((cell) => [toPlaceUnderHeading(plan, cell), cell.value] as const)),
  );
}

/** The place of a cell as {@link toValuesUnderHeadings} tells it. */
export function toPlaceUnderHeading(
  plan: SheetPlan,
  { row, column }: { readonly row: number; readonly column: number },
): string {
  const heading = plan.cells.filter((cell) => cell.style === "part" && cell.column === 0 && cell.row <= row).at(-1);
  return [plan.tab, heading?.value ?? "", row - (heading?.row ?? 0), column].map(String).join(" | ");
}

/** What of a workbook's reading decides which rows and columns the tabs have: a change of figures usually leaves it as it is. */
export function toStructure(snapshot: Snapshot): unknown {
  const { savings, kpis } = readFigures(snapshot);
  return {
    savings: savings.map(({ saving, period, columns }) => [saving.at, period?.key, columns]),
    kpis: kpis.map(({ name, direction, actuals }) => [name.at, direction, [...actuals.values()].map(({ at }) => at)]),
  };
}

const percent = (value: number): PlainCell => ({ value, numberFormat: "0.0%" });
const pounds = (value: number): PlainCell => ({ value, numberFormat: '"£"#,##0.00' });
const thousands = (value: number): PlainCell => ({ value, numberFormat: '"£"#,##0.0,"k"' });

/** What the cells of one kind of KPI may hold: good figures, doubtful ones and nonsense. */
interface KpiKind {
  readonly name: string;
  readonly baselines: readonly PlainCell[];
  readonly targets: readonly PlainCell[];
  readonly actuals: readonly PlainCell[];
  /** What an actual that is a number may become. */
  readonly numbers: readonly PlainCell[];
}

const NONSENSE: readonly PlainCell[] = [
  null,
  "",
  "tbc",
  "to be agreed",
  "n/a",
  "-",
  "Ongoing",
  true,
  { error: "#N/A" },
  "£1.234",
];
const DATE: PlainCell = { value: 45_000, numberFormat: "dd/mm/yyyy" };
const KINDS: readonly KpiKind[] = [
  {
    name: "Savings delivered",
    baselines: ["2019/20 - £185,000", "£1.2m", pounds(1000.5), 2000, null, "£400"],
    targets: [
      "£1,900.00",
      ">= £5",
      "<= £1.0m",
      pounds(250_000),
      thousands(1500),
      2000,
      "Increase year on year",
      ...NONSENSE,
    ],
    actuals: [
      "£1,924.56",
      "(£50.10)",
      "€12.00",
      pounds(1924.56),
      thousands(2100),
      1924.56,
      0,
      DATE,
      "12%",
      ...NONSENSE,
    ],
    numbers: [0, 0.01, 1924.56, 1924.57, 2000, -35.4],
  },
  {
    name: "Number of waivers",
    baselines: [189, "189", "about 190", null],
    targets: [
      "Reduce year on year",
      "Reduce year on year from the baseline figure of 189",
      "<= 100",
      150,
      "< 176",
      ...NONSENSE,
    ],
    actuals: [171, 176, 189, "150", "12 or so", DATE, ...NONSENSE],
    numbers: [0, 100, 150, 171, 176, 189],
  },
  {
    name: "On-contract spend",
    baselines: ["96.6%", percent(0.966), 96.6, null],
    targets: [
      ">= 52.5%",
      percent(0.53),
      "Increase year on year",
      "increase year on year from 96.6%",
      "55%",
      ...NONSENSE,
    ],
    actuals: ["[51.97%]", percent(0.5288), percent(0.1 + 0.2), "97.1%", 52, ...NONSENSE],
    numbers: [percent(0.3), percent(0.525), percent(0.53), percent(0.966), percent(1.1)],
  },
  {
    name: "Waivers and spend",
    baselines: ["189 waivers; 96.6% on contract", null],
    targets: ["Fewer than 100 waivers; >= 97% on contract", "150", ...NONSENSE],
    actuals: ["171 waivers; 97.1% on contract", "171", ...NONSENSE],
    numbers: [171, 12],
  },
];

/** Every way in which these tests write a word of a register. */
const TYPES: readonly PlainCell[] = [
  "Cashable",
  "cash releasing",
  "Cost avoidance",
  "avoided cost",
  "Rebate",
  null,
  "CASHABLE ",
];
const STATUSES: readonly PlainCell[] = ["Delivered", "achieved", "Forecast", "planned", "Under review", null];
const DIRECTORATES: readonly PlainCell[] = ["Roads", "roads", "Schools & *", null];
const SAVINGS: readonly PlainCell[] = [
  "£600.00",
  "(£1.20)",
  "tbc",
  null,
  "€5.00",
  "12%",
  "abc",
  "£1.2m",
  { error: "#REF!" },
  true,
];

/** Random workbooks of KPIs and savings. */
export function arbitraryFigures(): fc.Arbitrary<PlainFigures> {
  return fc.record({
    kpis: fc
      .array(fc.constantFrom(...KINDS).chain(arbitraryKpi), { minLength: 1, maxLength: 4 })
      .map((kpis) => kpis.map(([name, ...cells], index) => [index + 1, `${name as string} ${index + 1}`, ...cells])),
    savings: fc.array(arbitrarySaving(), { minLength: 3, maxLength: 10 }),
  });
}

function arbitraryKpi(kind: KpiKind): fc.Arbitrary<readonly PlainCell[]> {
  const pick = (cells: readonly PlainCell[]): fc.Arbitrary<PlainCell> => fc.constantFrom(...cells);
  const { baselines, targets, actuals, numbers } = kind;
  const actual = fc.oneof(pick(numbers), pick(actuals));
  return fc.tuple(fc.constant(kind.name), pick(baselines), pick(targets), actual, pick(targets), actual);
}

function arbitrarySaving(): fc.Arbitrary<PlainSaving> {
  const amount = fc.integer({ min: -50_000, max: 500_000 }).map((pence) => pence / 100);
  return fc.record({
    ref: fc.constantFrom("C1", "C2", "C3", "C?4"),
    title: fc.constantFrom("Salt", "Lamps"),
    directorate: fc.constantFrom(...DIRECTORATES),
    year: fc.constantFrom<PlainCell>("2023/24", "2024/25", "2025/26", "2025/2026", null),
    saving: fc.oneof({ weight: 4, arbitrary: amount }, { weight: 1, arbitrary: fc.constantFrom(...SAVINGS) }),
    type: fc.constantFrom(...TYPES),
    status: fc.constantFrom(...STATUSES),
    recurring: fc.constantFrom<PlainCell>("Yes", "No", null),
  });
}

/** A workbook whose figures were changed after its tabs were made: actuals and savings that are numbers, types and statuses. */
export function arbitraryChange(before: PlainFigures): fc.Arbitrary<PlainFigures> {
  const isNumber = (cell: PlainCell | undefined): boolean =>
    typeof cell === "number" || (typeof cell === "object" && cell !== null && "value" in cell && cell !== DATE);
  const kpis = (before.kpis ?? []).map((row) => {
    const kind = KINDS.find(({ name }) => typeof row[1] === "string" && row[1].startsWith(name));
    const cells = row.map((cell, column) => {
      const isActual = column === 4 || column === 6;
      return isActual && isNumber(cell) && kind ? arbitraryNumberLike(cell) : fc.constant(cell);
    });
    return fc.tuple(...cells);
  });
  const lines = before.savings ?? [];
  const savings = lines.map((line) =>
    fc
      .record({
        pence: fc.integer({ min: -50_000, max: 500_000 }),
        // Words of its own are known to the tabs where the register had them when they were made.
        type: fc.constantFrom(
          ...toKnown(
            TYPES,
            "Rebate",
            lines.map(({ type }) => type),
          ),
        ),
        status: fc.constantFrom(
          ...toKnown(
            STATUSES,
            "Under review",
            lines.map(({ status }) => status),
          ),
        ),
      })
      .map(({ pence, type, status }) => ({
        ...line,
        ...{ type, status },
        saving: typeof line.saving === "number" ? pence / 100 : line.saving,
      })),
  );
  return fc.record({ kpis: fc.tuple(...kpis), savings: fc.tuple(...savings) });
}

function toKnown(
  words: readonly PlainCell[],
  own: string,
  used: readonly (PlainCell | undefined)[],
): readonly PlainCell[] {
  return words.filter((word) => word !== own || used.includes(own));
}

/** Another number in the same format, a share where it is one. */
function arbitraryNumberLike(cell: PlainCell): fc.Arbitrary<PlainCell> {
  const isShare =
    typeof cell === "object" && cell !== null && "numberFormat" in cell && cell.numberFormat.includes("%");
  const number = isShare
    ? fc.constantFrom(0.3, 0.525, 0.53, 0.966, 0.1 + 0.2)
    : fc.constantFrom(0, 100, 150, 176, 189, 1924.56, 2000);
  if (typeof cell !== "object" || cell === null || !("numberFormat" in cell)) return number;
  return number.map((value) => ({ ...cell, value }));
}
