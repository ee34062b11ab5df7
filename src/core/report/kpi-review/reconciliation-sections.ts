import { compareDecimals, toPence } from "../../amount/decimal";
import { toA1 } from "../../grid/a1";
import { isFigure } from "../../kpi/figure";
import { toSum } from "../../kpi/reconcile";
import { planLink } from "../link";
import { toFigureCase, toFigureFormula, type LiveFigure } from "../live-figure";
import { toMoneyDifferenceStyle, toMoneyStyle } from "../money-style";
import { planRow } from "../plan-row";
import type { PlannedSavings } from "../savings-data/savings-data";
import type { PlacedTextTable } from "../text-table";
import { KPI_COLUMNS } from "./columns";
import { NAME_HEADERS, planNames } from "./kpi-names";
import { toFigureValue } from "./kpi-row";
import type { KpiRow } from "./kpi-rows";
import { toDifferenceOf, type BackedPeriod, type CumulativeRow } from "./reconciliation-rows";
import { toCountFormula, toSumFormula } from "./savings-sums";
import { planSection, toHeader, type RowContents, type Section } from "./section";

const [COUNTS, PERIOD, FIRST] = [KPI_COLUMNS.place("area"), KPI_COLUMNS.place("period"), KPI_COLUMNS.place("baseline")];
/** What a KPI counts of the register's savings. */
const TYPES_COUNTED = { all: "all types", cashable: "cashable", costAvoidance: "cost avoidance" } as const;
/** How reported and delivered savings stand to each other: a sign and words. */
const VERDICTS = {
  agrees: "✓ agrees to the penny",
  more: "▼ more reported than delivered",
  less: "▼ less reported than delivered",
  none: "? nothing reported",
} as const;
const NO_PLAN = "no plan";

/** A row of the table of KPIs, where it stands. */
export interface PlacedKpiRow {
  readonly kpiRow: KpiRow;
  readonly row: number;
}

/** Whether a KPI's single actual is in money that a register can be held against. */
function findReportedRow(
  placed: readonly PlacedKpiRow[],
  { backing, period }: BackedPeriod,
  currency: string,
): PlacedKpiRow | null {
  const own = placed.filter(
    ({ kpiRow }) => kpiRow.kpi.index === backing.kpi.index && kpiRow.period.key === period.key && kpiRow.of === 1,
  );
  const [found] = own;
  const unit = found?.kpiRow.unit;
  if (!found?.kpiRow.actual || !unit || unit.kind === "percent") return null;
  return unit.kind === "money" && unit.currency !== currency ? null : found;
}

/** Reported held against delivered, to the penny, for each KPI that a register backs; null where there is none. */
export function planReconciliation(
  top: number,
  periods: readonly BackedPeriod[],
  placed: readonly PlacedKpiRow[],
  data: PlannedSavings,
): Section | null {
  const found = periods.flatMap((backed) => {
    const reported = findReportedRow(placed, backed, data.currency);
    return reported ? [{ backed, reported }] : [];
  });
  if (found.length === 0) return null;
  const headers = ["Reported", "Delivered by the register", "Difference", "Verdict"];
  const remark =
    "Reported is the actual above; delivered is what the register's delivered lines of the types that the KPI counts add up to. Cost avoidance frees no budget.";
  const section = planSection(
    top,
    "Reported savings held against the register",
    [
      ...NAME_HEADERS,
      ...[toHeader(COUNTS, "Counts"), toHeader(PERIOD, KPI_COLUMNS.each.period.header)],
      ...headers.map((header, index) => toHeader(FIRST + index, header, header !== "Verdict")),
      toHeader(FIRST + 4, "Delivered cost avoidance", true),
      toHeader(FIRST + 5, "Cost avoidance in reported", true),
      toHeader(FIRST + 6, "Cell"),
    ],
    found.map(({ backed, reported }, index) => planReconciled(top + 3 + index, backed, reported, data)),
    remark,
  );
  const tallest = found.flatMap((_, index) =>
    planRow(top + 3 + index, FIRST + 3, [{ value: VERDICTS.more, style: "outcome" }]),
  );
  return { ...section, tallest };
}

function planReconciled(row: number, backed: BackedPeriod, placed: PlacedKpiRow, data: PlannedSavings): RowContents {
  const { backing, period, delivered, costAvoidance, sums } = backed;
  const { actual } = placed.kpiRow;
  const money = toMoneyStyle(data.currency);
  const [reported, ofRegister, difference, avoidance] = [0, 1, 2, 4].map((place) => toA1(row, FIRST + place));
  const cell = toA1(placed.row, KPI_COLUMNS.place("actual"));
  const figure =
    actual && isFigure(actual.amount) && toFigureCase(actual.amount, actual.wanted) === "figure"
      ? toPence(actual.amount.value)
      : null;
  const apart = figure === null ? null : toDifferenceOf(figure, delivered);
  const order = apart === null ? null : compareDecimals(apart, "0");
  const isHeld =
    apart !== null &&
    compareDecimals(costAvoidance, "0") !== 0 &&
    (backing.types === "all" ? order === 0 : backing.types === "cashable" && apart === costAvoidance);
  const held = backing.types === "all" ? `${difference}=0` : `${difference}=${avoidance}`;
  const verdict =
    order === null ? VERDICTS.none : order === 0 ? VERDICTS.agrees : order > 0 ? VERDICTS.more : VERDICTS.less;
  const avoided = sums.map(({ type: _type, ...of }) => ({ ...of, type: "costAvoidance" as const }));
  const shown = placed.kpiRow;
  return [
    ...planNames(backing.kpi),
    [COUNTS, { value: TYPES_COUNTED[backing.types], style: "label" }],
    [PERIOD, { value: period.label, style: "label" }],
    [
      FIRST,
      {
        value: figure === null ? (shown.actual ? toFigureValue(shown.actual) : "") : Number(figure),
        formula: `IF(ISNUMBER(${cell}),ROUND(${cell},2),${cell}&"")`,
        style: money,
      },
    ],
    [FIRST + 1, { value: Number(delivered), formula: toSumFormula(data, ...sums), style: money }],
    [
      FIRST + 2,
      {
        value: apart === null ? "" : Number(apart),
        formula: `IF(ISNUMBER(${reported}),ROUND(${reported}-${ofRegister},2),"")`,
        style: toMoneyDifferenceStyle(data.currency),
      },
    ],
    [
      FIRST + 3,
      {
        value: verdict,
        formula: `IF(ISNUMBER(${difference}),IF(${difference}=0,"${VERDICTS.agrees}",IF(${difference}>0,"${VERDICTS.more}","${VERDICTS.less}")),"${VERDICTS.none}")`,
        style: "outcome",
      },
    ],
    [FIRST + 4, { value: Number(costAvoidance), formula: toSumFormula(data, ...avoided), style: money }],
    [
      FIRST + 5,
      backing.types === "costAvoidance"
        ? { value: "", style: money }
        : {
            value: isHeld ? Number(costAvoidance) : "",
            formula: `IF(ISNUMBER(${difference}),IF(AND(${avoidance}<>0,${held}),${avoidance},""),"")`,
            style: money,
          },
    ],
    [FIRST + 6, actual ? { ...planLink(actual.at), style: "wrappedLink" } : { value: "", style: "label" }],
  ];
}

/** Delivered savings added up year by year beside the plan; null where no register backs a KPI. */
export function planCumulative(
  top: number,
  groups: readonly (readonly CumulativeRow[])[],
  texts: PlacedTextTable,
  data: PlannedSavings,
): Section | null {
  const firstRow = top + 3;
  let row = firstRow;
  const rows: RowContents[] = [];
  for (const group of groups) {
    group.forEach((each, index) => {
      rows.push(planCumulativeRow(row, each, index === 0, texts, data));
      row += 1;
    });
  }
  if (rows.length === 0) return null;
  const headers = ["Lines", "New, in the year", "New, so far", "Target of the year", "Planned so far", "Difference"];
  return planSection(
    top,
    "Delivered savings so far, held against the plan",
    [
      ...NAME_HEADERS,
      ...[toHeader(COUNTS, "Counts"), toHeader(PERIOD, KPI_COLUMNS.each.period.header)],
      ...headers.map((header, index) => toHeader(FIRST + index, header, true)),
    ],
    rows,
    "A recurring saving counts in its first year alone. The target of a year counts whether or not anything new was delivered in it.",
  );
}

function planCumulativeRow(
  row: number,
  { backed, delivered, plan, target }: CumulativeRow,
  isFirst: boolean,
  texts: PlacedTextTable,
  data: PlannedSavings,
): RowContents {
  const { backing, period, sums, fresh } = backed;
  const money = toMoneyStyle(data.currency);
  const at = (place: number, of = row): string => toA1(of, FIRST + place);
  const isNew = sums.map((of) => ({ ...of, again: false }));
  const word = (text: string): string => `"${text}"`;
  const before = isFirst ? "0" : at(4, row - 1);
  const planned = isFirst ? "1=1" : `ISNUMBER(${before})`;
  return [
    ...planNames(backing.kpi),
    [COUNTS, { value: TYPES_COUNTED[backing.types], style: "label" }],
    [PERIOD, { value: period.label, style: "label" }],
    [FIRST, { value: fresh.length, formula: toCountFormula(data, ...isNew), style: "count" }],
    [FIRST + 1, { value: Number(toSum(fresh)), formula: toSumFormula(data, ...isNew), style: money }],
    [
      FIRST + 2,
      {
        value: Number(delivered),
        formula: isFirst ? at(1) : `ROUND(${at(2, row - 1)}+${at(1)},2)`,
        style: money,
      },
    ],
    [
      FIRST + 3,
      target
        ? {
            value: toPlannedValue(target),
            formula: toFigureFormula(target, texts, {
              ...{ blank: word(NO_PLAN), notSet: word(NO_PLAN), inWords: word(NO_PLAN), notRead: word(NO_PLAN) },
              otherUnit: word(NO_PLAN),
              figure: (figure) => `ROUND(${figure},2)`,
            }),
            style: money,
          }
        : { value: NO_PLAN, style: money },
    ],
    [
      FIRST + 4,
      {
        value: plan === null ? NO_PLAN : Number(plan),
        formula: `IF(AND(${planned},ISNUMBER(${at(3)})),ROUND(${before}+${at(3)},2),"${NO_PLAN}")`,
        style: money,
      },
    ],
    [
      FIRST + 5,
      {
        value: plan === null ? "" : Number(toDifferenceOf(delivered, plan)),
        formula: `IF(ISNUMBER(${at(4)}),ROUND(${at(2)}-${at(4)},2),"")`,
        style: toMoneyDifferenceStyle(data.currency),
      },
    ],
  ];
}

function toPlannedValue({ amount, wanted }: LiveFigure): number | string {
  const isSum = toFigureCase(amount, wanted) === "figure";
  return isSum && isFigure(amount) ? Number(toPence(amount.value)) : NO_PLAN;
}
