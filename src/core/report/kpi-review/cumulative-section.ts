import { toPence } from "../../amount/decimal";
import { toA1 } from "../../grid/a1";
import { isFigure } from "../../kpi/figure";
import { toSum } from "../../kpi/reconcile";
import { toFigureCase, toFigureFormula, type LiveFigure } from "../live-figure";
import { toMoneyDifferenceStyle, toMoneyStyle } from "../money-style";
import type { PlannedContent } from "../plan-row";
import type { PlannedSavings } from "../savings-data/savings-data";
import type { PlacedTextTable } from "../text-table";
import { KPI_COLUMNS } from "./columns";
import { NAME_HEADERS, planNames } from "./kpi-names";
import { toDifferenceOf, TYPES_COUNTED, type BackedPeriod, type CumulativeRow } from "./reconciliation-rows";
import { findReportedRow, findReportedSum, type PlacedKpiRow } from "./reported-row";
import { toCountFormula, toSumFormula } from "./savings-sums";
import { planSection, toHeader, type RowContents, type Section } from "./section";

const [COUNTS, PERIOD, FIRST] = [KPI_COLUMNS.place("area"), KPI_COLUMNS.place("period"), KPI_COLUMNS.place("baseline")];
const NO_PLAN = "no plan";
/** What is planned for years of forecasts alone is not due yet. */
const TO_COME = "still to come";
/** Behind the printed columns: what tells whether a year is still to come. */
const MEASURED = KPI_COLUMNS.place("judged");

/** Delivered savings added up year by year beside the plan; null where no register backs a KPI. */
export function planCumulative(
  top: number,
  groups: readonly (readonly CumulativeRow[])[],
  { placed, texts, data }: CumulativeContext,
): Section | null {
  const rows: RowContents[] = [];
  for (const group of groups) {
    const first = top + 3 + rows.length;
    const measured = group.map(({ backed }) => planMeasured(backed, placed, data));
    const due = measured.reduce((end, { value }, index) => (value > 0 ? index + 1 : end), 0);
    const last = first + group.length - 1;
    measured.forEach((content, index) => {
      const each = group[index];
      if (!each) return;
      const place = { row: first + index, last, isFirst: index === 0, isDue: index < due };
      rows.push([...planCumulativeRow(each, place, texts, data), [MEASURED, content]]);
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
      toHeader(MEASURED, "Delivered lines, and 1 for an actual", true),
    ],
    rows,
    "A recurring saving counts in its first year alone. A year's target counts from when anything is delivered, or an actual reported, in it or a later year.",
  );
}

/** What the rows of savings added up are planned from. */
interface CumulativeContext {
  readonly placed: readonly PlacedKpiRow[];
  readonly texts: PlacedTextTable;
  readonly data: PlannedSavings;
}

/** How many lines are delivered in a year, and one more where the KPI's actual is reported: 0 while all there is are forecasts. */
function planMeasured(
  backed: BackedPeriod,
  placed: readonly PlacedKpiRow[],
  data: PlannedSavings,
): PlannedContent & { readonly value: number } {
  const reported = findReportedRow(placed, backed, data.currency);
  const count = toCountFormula(data, ...backed.sums.map(({ type: _type, ...of }) => of));
  if (!reported) return { value: backed.deliveredLines, formula: count, style: "count" };
  const cell = toA1(reported.row, KPI_COLUMNS.place("actual"));
  return {
    value: backed.deliveredLines + (findReportedSum(reported) === null ? 0 : 1),
    formula: `${count}+IF(ISNUMBER(${cell}),1,0)`,
    style: "count",
  };
}

/** Where a row stands, and whether its year is due. */
interface CumulativePlace {
  readonly row: number;
  /** The KPI's last row. */
  readonly last: number;
  readonly isFirst: boolean;
  readonly isDue: boolean;
}

function planCumulativeRow(
  { backed, delivered, plan: planSoFar, target }: CumulativeRow,
  { row, last, isFirst, isDue }: CumulativePlace,
  texts: PlacedTextTable,
  data: PlannedSavings,
): RowContents {
  const plan = isDue ? planSoFar : null;
  const due = `COUNTIFS(${toA1(row, MEASURED)}:${toA1(last, MEASURED)},">0")>0`;
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
        value: plan === null ? (isDue ? NO_PLAN : TO_COME) : Number(plan),
        formula: `IF(${due},IF(AND(${planned},ISNUMBER(${at(3)})),ROUND(${before}+${at(3)},2),"${NO_PLAN}"),"${TO_COME}")`,
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
