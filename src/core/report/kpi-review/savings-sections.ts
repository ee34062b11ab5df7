import type { ChartPlan, PlanRange } from "../../change/sheet-plan";
import type { Decimal } from "../../amount/amount";
import { add } from "../../amount/decimal";
import { SAVING_STATUSES, type SavingLine } from "../../kpi/saving-line";
import { toSavingLines } from "../../kpi/saving-lines";
import { groupSavings, totalSavings, type Tally, type TallyByStatus } from "../../kpi/savings-totals";
import type { Scorecard } from "../../scorecard/scorecard";
import { toChartFormat, toMoneyStyle } from "../money-style";
import type { PlannedContent } from "../plan-row";
import type { PlannedSavings } from "../savings-data/savings-data";
import { STATUS_WORDS, toDirectorateKey } from "../savings-data/savings-words";
import { KPI_COLUMNS } from "./columns";
import { toComeFormula, toCountFormula, toSumFormula, type SumOf } from "./savings-sums";
import { planLongSection, planSection, toHeader, type RowContents, type Section } from "./section";

/** Where names, periods and the first of the figures stand: in columns of the table of KPIs that are wide enough. */
const [NAME, GROUP, PERIOD, FIRST] = [
  KPI_COLUMNS.place("kpi"),
  KPI_COLUMNS.place("area"),
  KPI_COLUMNS.place("period"),
  KPI_COLUMNS.place("baseline"),
];
const ALL = "All periods";
const TO_COME = " To come: what a whole year brings on top of a part of it.";
/** In rows. */
const CHART_HEIGHT = { frame: 8, period: 3 };
const CHART_RIGHT = KPI_COLUMNS.place("outcome");
/** Dark, light and patterned: told apart in grey print and by people who do not see colours. */
const LOOKS: readonly ChartPlan["series"][number]["look"][] = [
  { color: "1F3A5F", pattern: "solid" },
  { color: "5B7FAE", pattern: "horizontal" },
  { color: "9DB2CF", pattern: "solid" },
  { color: "C2410C", pattern: "wideUpwardDiagonal" },
];

interface Column {
  readonly header: string;
  readonly of: readonly SumOf[];
  readonly value: (tallies: TallyByStatus) => Decimal;
}

const BY_PERIOD: readonly Column[] = [
  {
    header: "Delivered, cashable",
    of: [{ status: "delivered", type: "cashable" }],
    value: ({ delivered }) => delivered.cashable,
  },
  {
    header: "Delivered, cost avoidance",
    of: [{ status: "delivered", type: "costAvoidance" }],
    value: ({ delivered }) => delivered.costAvoidance,
  },
  {
    header: "Delivered, other or no type",
    of: [
      { status: "delivered", type: "other" },
      { status: "delivered", type: "unstated" },
    ],
    value: ({ delivered }) => add(delivered.other, delivered.unstated),
  },
  { header: "Forecast, all types", of: [{ status: "forecast" }], value: ({ forecast }) => forecast.total },
];
const DELIVERED: Column = {
  header: "Delivered in all",
  of: [{ status: "delivered" }],
  value: ({ delivered }) => delivered.total,
};

const BY_DIRECTORATE: readonly Column[] = (["delivered", "forecast"] as const).flatMap((status): readonly Column[] => {
  const name = status === "delivered" ? "Delivered" : "Forecast";
  return [
    { header: `${name}, cashable`, of: [{ status, type: "cashable" }], value: (tallies) => tallies[status].cashable },
    {
      header: `${name}, cost avoidance`,
      of: [{ status, type: "costAvoidance" }],
      value: (tallies) => tallies[status].costAvoidance,
    },
    { header: `${name} in all`, of: [{ status }], value: (tallies) => tallies[status].total },
  ];
});

const NOTHING: TallyByStatus = totalSavings({ savings: [] }).all;

/** Savings by period, delivered and forecast apart, and the place of their chart under them. */
export function planByPeriod(
  top: number,
  scorecard: Scorecard,
  data: PlannedSavings,
): Section & { readonly chart: ChartPlan } {
  const totals = totalSavings(scorecard);
  const rows = toPeriods(scorecard, data).map(({ label, number, tallies }): RowContents => {
    return [
      [NAME, { value: label, style: "label" }],
      ...planWhole(tallies, { period: number }, data, false),
      ...planColumns(BY_PERIOD, tallies, { period: number }, data, false),
    ];
  });
  const all: RowContents = [
    [NAME, { value: ALL, style: "strong" }],
    ...planWhole(totals.all, {}, data, true),
    ...planColumns(BY_PERIOD, totals.all, {}, data, true),
  ];
  const section = planSection(
    top,
    "Savings by period",
    [
      toHeader(NAME, KPI_COLUMNS.each.period.header),
      toHeader(GROUP, DELIVERED.header, true),
      toHeader(PERIOD, "Lines", true),
      ...toHeaders(BY_PERIOD),
    ],
    [...rows, all],
  );
  const first = section.last - rows.length;
  const place = {
    top: section.last + 2,
    bottom: section.last + 1 + CHART_HEIGHT.frame + CHART_HEIGHT.period * rows.length,
    ...{ left: NAME, right: CHART_RIGHT },
  };
  const chart = planChart({ first, last: section.last - 1 }, place, data);
  return { ...section, last: place.bottom, chart };
}

/** Savings by period and status, each type apart, and what of them is counted again. */
export function planByStatus(top: number, scorecard: Scorecard, data: PlannedSavings): readonly Section[] {
  const style = toMoneyStyle(data.currency);
  const hasWholeYears = scorecard.savings.some(({ fullYear }) => fullYear !== null);
  const headers = [
    ...["Cashable", "Cost avoidance", "Other type", "No type", "Total", "Of that, counted again", "New"],
    ...(hasWholeYears ? ["To come in whole years"] : []),
  ];
  const rows = toPeriods(scorecard, data).flatMap(({ label, number, tallies }) =>
    SAVING_STATUSES.map((status): RowContents => {
      const tally = tallies[status];
      const of = { period: number, status };
      const figures: readonly (readonly [Decimal, SumOf])[] = [
        [tally.cashable, { ...of, type: "cashable" }],
        [tally.costAvoidance, { ...of, type: "costAvoidance" }],
        [tally.other, { ...of, type: "other" }],
        [tally.unstated, { ...of, type: "unstated" }],
        [tally.total, of],
        [tally.again, { ...of, again: true }],
        [tally.fresh, { ...of, again: false }],
      ];
      return [
        [NAME, { value: label, style: "label" }],
        [GROUP, { value: STATUS_WORDS[status], style: "label" }],
        [PERIOD, { value: tally.lines, formula: toCountFormula(data, of), style: "count" }],
        ...figures.map(([value, sum], index): RowContents[number] => [
          FIRST + index,
          { value: Number(value), formula: toSumFormula(data, sum), style },
        ]),
        ...(hasWholeYears ? [planToCome(tally, of, headers.length - 1, data)] : []),
      ];
    }),
  );
  return planLongSection(
    top,
    "Savings by period and status",
    [
      toHeader(NAME, KPI_COLUMNS.each.period.header),
      toHeader(GROUP, "Status"),
      toHeader(PERIOD, "Lines", true),
      ...headers.map((header, index) => toHeader(FIRST + index, header, true)),
    ],
    rows,
    `Counted again: a recurring saving of an earlier year that the register lists once more. Delivered and forecast are never added up.${hasWholeYears ? TO_COME : ""}`,
  );
}

/** What whole years would bring on top of the savings of a row. */
function planToCome({ toCome }: Tally, of: SumOf, place: number, data: PlannedSavings): RowContents[number] {
  const formula = toComeFormula(data, of);
  return [FIRST + place, { value: Number(toCome), formula, style: toMoneyStyle(data.currency) }];
}

/** Delivered and forecast savings by directorate and period; nothing where no line names a directorate. */
export function planByDirectorate(top: number, scorecard: Scorecard, data: PlannedSavings): readonly Section[] {
  const { names } = data;
  if (names.directorates.size === 1 && names.directorates.has("")) return [];
  const groups = new Map<string, SavingLine[]>();
  for (const line of toSavingLines(scorecard).counted) {
    const key = toGroupKey(toDirectorateKey(line.saving.directorate?.value ?? null), line.period?.key ?? "");
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  const rows = [...names.directorates].flatMap(([key, directorate]) => {
    return [...names.periods].map(([periodKey, period]): RowContents => {
      const lines = groups.get(toGroupKey(key, periodKey)) ?? [];
      const [group] = groupSavings(lines, "directorate");
      return [
        [NAME, { value: names.directorateLabels[directorate - 1] ?? "", style: "label" }],
        [GROUP, { value: names.periodLabels[period - 1] ?? "", style: "label" }],
        [PERIOD, { value: lines.length, formula: toCountFormula(data, { directorate, period }), style: "count" }],
        ...planColumns(BY_DIRECTORATE, group?.tallies ?? NOTHING, { directorate, period }, data, false),
      ];
    });
  });
  return planLongSection(
    top,
    "Savings by directorate and period",
    [
      toHeader(NAME, "Directorate"),
      toHeader(GROUP, KPI_COLUMNS.each.period.header),
      toHeader(PERIOD, "Lines", true),
      ...toHeaders(BY_DIRECTORATE),
    ],
    rows,
  );
}

/** What is delivered in all, and in how many lines. */
function planWhole(tallies: TallyByStatus, within: SumOf, data: PlannedSavings, isWhole: boolean): RowContents {
  const of = { ...within, status: "delivered" as const };
  return [
    ...planColumns([DELIVERED], tallies, within, data, isWhole, GROUP),
    [
      PERIOD,
      {
        value: tallies.delivered.lines,
        formula: toCountFormula(data, of),
        style: isWhole ? "strongCount" : "count",
      },
    ],
  ];
}

function toGroupKey(directorate: string, period: string): string {
  return JSON.stringify([directorate, period]);
}

function toPeriods(
  scorecard: Scorecard,
  { names }: PlannedSavings,
): readonly { readonly label: string; readonly number: number; readonly tallies: TallyByStatus }[] {
  const known = new Map(totalSavings(scorecard).periods.map(({ period, tallies }) => [period?.key ?? "", tallies]));
  return [...names.periods].map(([key, number]) => ({
    label: names.periodLabels[number - 1] ?? "",
    number,
    tallies: known.get(key) ?? NOTHING,
  }));
}

function toHeaders(columns: readonly Column[]): RowContents {
  return columns.map(({ header }, index) => toHeader(FIRST + index, header, true));
}

function planColumns(
  columns: readonly Column[],
  tallies: TallyByStatus,
  within: SumOf,
  data: PlannedSavings,
  isWhole: boolean,
  first = FIRST,
): RowContents {
  return columns.map(({ of, value }, index): RowContents[number] => {
    const content: PlannedContent = {
      value: Number(value(tallies)),
      formula: toSumFormula(data, ...of.map((each) => ({ ...within, ...each }))),
      style: toMoneyStyle(data.currency, isWhole ? "strongFigure" : "figure"),
    };
    return [first + index, content];
  });
}

function planChart(
  rows: { readonly first: number; readonly last: number },
  place: PlanRange,
  { currency }: PlannedSavings,
): ChartPlan {
  const { first, last } = rows;
  return {
    kind: "stackedBar",
    title: "Savings by period",
    altText:
      "A stacked bar for each period: delivered cashable savings, delivered cost avoidance, other delivered savings, and what is forecast on top. The table above it holds the same figures.",
    categories: { top: first, bottom: last, left: NAME, right: NAME },
    series: LOOKS.map((look, index) => ({
      name: { row: first - 1, column: FIRST + index },
      values: { top: first, bottom: last, left: FIRST + index, right: FIRST + index },
      look,
    })),
    categoryAxisTitle: KPI_COLUMNS.each.period.header,
    valueAxis: { title: `Savings (${currency})`, minimum: null, maximum: null, majorUnit: null },
    labelFormat: toChartFormat(currency),
    place,
  };
}
