import { compareDecimals } from "../../amount/decimal";
import { toA1 } from "../../grid/a1";
import { planLink } from "../link";
import { toMoneyDifferenceStyle, toMoneyStyle } from "../money-style";
import { planRow } from "../plan-row";
import type { PlannedSavings } from "../savings-data/savings-data";
import { KPI_COLUMNS } from "./columns";
import { NAME_HEADERS, planNames } from "./kpi-names";
import { toFigureValue } from "./kpi-row";
import { toDifferenceOf, TYPES_COUNTED, type BackedPeriod } from "./reconciliation-rows";
import { findReportedRow, findReportedSum, type PlacedKpiRow } from "./reported-row";
import { toSumFormula } from "./savings-sums";
import { planSection, toHeader, type RowContents, type Section } from "./section";

const [COUNTS, PERIOD, FIRST] = [KPI_COLUMNS.place("area"), KPI_COLUMNS.place("period"), KPI_COLUMNS.place("baseline")];
/** How reported and delivered savings stand to each other: a sign and words. */
const VERDICTS = {
  agrees: "✓ agrees to the penny",
  more: "▼ more reported than delivered",
  less: "▼ less reported than delivered",
  none: "? nothing reported",
} as const;

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
  const figure = findReportedSum(placed);
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
