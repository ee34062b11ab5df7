import type { PlannedCell, SheetPlan } from "../change/sheet-plan";
import { toAbsoluteAddress, toAbsoluteRangeAddress } from "../grid/a1";
import type { RangeRef } from "../grid/cell-ref";
import { toGap, toGapState, toMovement } from "../gaps/gap";
import { findCountedLevel, findCountedValue, findUpperLevel, type Score } from "../scale/score";
import type { Objective, Period, Scorecard } from "../scorecard/scorecard";
import type { Sourced } from "../scorecard/sourced";
import { toTarget } from "../scorecard/target";
import { differenceOf, lookUp } from "./formula";
import { planRowLink } from "./link";
import { planRow, type PlannedContent } from "./plan-row";
import { toRowHeights } from "../change/row-heights";
import { toTableColumns, type ColumnOf } from "../change/table-columns";
import { READ_AS } from "./reading-ranges";
import type { PlannedReadings } from "./readings";
import { findComparedPeriod, type ReportOptions, type SettingFormulas } from "./report-options";
import type { ReportScope } from "./report-scope";
import { toShownFormula, toShownScore } from "./shown-level";
import { TAB_NAMES, toPage } from "./tab";
import { planWanted, type WantedContext } from "./wanted-level";
import { toWrittenTextOf, toWrittenTextFormula } from "./written-text";

const HEADER_ROW = 3;
/** More than any list has; the row keys leave room for them. */
const MOST_PERIODS = 1000;
/** Few widths, since each costs a request. */
const COLUMNS = toTableColumns({
  theme: { header: "Theme", width: 12 },
  keyArea: { header: "Key area", width: 40 },
  ref: { header: "Ref", width: 8 },
  objective: { header: "Objective", width: 40 },
  period: { header: "Period", width: 12 },
  written: { header: "Score as written", width: 16 },
  readAs: { header: "Read as", width: 16 },
  lower: { header: "Lower level", width: 8 },
  upper: { header: "Upper level", width: 8 },
  counted: { header: "Counted level", width: 12 },
  previousPeriod: { header: "Previous period", width: 12 },
  previousWritten: { header: "Previous score as written", width: 16 },
  previousCounted: { header: "Previous counted level", width: 12 },
  movement: { header: "Movement", width: 12 },
  target: { header: "Target", width: 8 },
  targetFrom: { header: "Target from", width: 20 },
  gap: { header: "Gap", width: 8 },
  state: { header: "State", width: 12 },
  source: { header: "Source cell", width: 20 },
  keyAreaOrder: { header: "Key area order", width: 12 },
  periodOrder: { header: "Period order", width: 12 },
  rowKey: { header: "Row key", width: 12 },
  shown: { header: "Level in words", width: 16 },
  targetWritten: { header: "Target as written", width: 16 },
  sourceRow: { header: "Source row", width: 12 },
});

const SUBTITLE = "A row for each objective and period, for filters, pivot tables and Power BI. All live.";

/** A column of the Scores data table. */
export type ScoresDataColumn = ColumnOf<typeof COLUMNS>;

/** Where the columns of the table stand, header left out. */
export type ScoresDataRanges = Readonly<Record<ScoresDataColumn, RangeRef>>;

/** What the table is planned from. */
interface ScoresDataContext {
  readonly scorecard: Scorecard;
  readonly options: ReportOptions;
  readonly settings: SettingFormulas;
  readonly readings: Pick<PlannedReadings, "ranges" | "levelOf">;
  readonly scope: ReportScope;
}

/** What a row is planned from. */
interface RowContext extends WantedContext {
  readonly keyAreaOrder: ReadonlyMap<string, number>;
}

/**
 * The Scores data tab: one Excel table with a row for each objective and period, every figure a formula over the score
 * cell that the row links to. Each row looks at its own cells and source cells alone, so that it may be sorted.
 */
export function planScoresData(
  { scorecard, options, settings, readings: { ranges: readings, levelOf }, scope }: ScoresDataContext,
  name: string,
): { readonly plan: SheetPlan; readonly ranges: ScoresDataRanges } {
  const keyAreaOrder = new Map(scorecard.keyAreas.map((keyArea, index) => [keyArea.name, index + 1]));
  const context: RowContext = { scorecard, options, settings, readings, levelOf, keyAreaOrder };
  // Period by period: what is the same in each of them is then the same block of rows, which a host need not send again.
  const rows = scorecard.periods.flatMap((period, index) => {
    const previous = findComparedPeriod(scorecard, options, period);
    return scorecard.objectives.map((objective) => ({ objective, period, previous, order: index + 1 }));
  });
  const lastRow = HEADER_ROW + rows.length;
  const columnWidths = COLUMNS.widths;
  const cells = [
    ...planRow(0, 0, [{ value: TAB_NAMES["scores-data"], style: "title" }]),
    // Beside the columns that are repeated on paper, or their part of a text would be repeated too.
    ...[SUBTITLE, scope.measured].flatMap((value, row) =>
      planRow(row, COLUMNS.place("period"), [{ value, style: "subtitle" }]),
    ),
    ...planRow(
      HEADER_ROW,
      0,
      COLUMNS.headers.map((value) => ({ value, style: "header" as const })),
    ),
    ...rows.flatMap((row, index) => planDataRow(HEADER_ROW + 1 + index, row, context)),
  ];
  const plan: SheetPlan = {
    tab: "scores-data",
    name,
    columnWidths,
    rowHeights: toRowHeights(cells, columnWidths),
    cells,
    frozen: { rows: HEADER_ROW + 1, columns: COLUMNS.place("period") },
    table: { name: "ScoresData", top: HEADER_ROW, left: 0, bottom: lastRow, right: COLUMNS.keys.length - 1 },
    validations: [],
    charts: [],
    page: toPage(HEADER_ROW, {
      printedColumns: COLUMNS.place("keyAreaOrder"),
      pagesWide: 2,
      titleColumns: { first: COLUMNS.place("ref"), last: COLUMNS.place("objective") },
    }),
  };
  const ranges = Object.fromEntries(
    COLUMNS.keys.map((key, column) => [
      key,
      { sheet: name, top: HEADER_ROW + 1, bottom: lastRow, left: column, right: column },
    ]),
  ) as Record<ScoresDataColumn, RangeRef>;
  return { plan, ranges };
}

function planDataRow(
  row: number,
  {
    objective,
    period,
    previous,
    order,
  }: { objective: Objective; period: Period; previous: Period | null; order: number },
  context: RowContext,
): readonly PlannedCell[] {
  const { scorecard, options } = context;
  const score = objective.scores.get(period.key) ?? null;
  const before = (previous && objective.scores.get(previous.key)) ?? null;
  const target = toTarget(scorecard, objective, period);
  const wanted = planWanted(
    {
      objective,
      target,
      targetWritten: COLUMNS.fixedCell("targetWritten", row),
      score,
      before,
      lower: COLUMNS.fixedCell("lower", row),
      previousWritten: COLUMNS.fixedCell("previousWritten", row),
    },
    context,
  );
  const at = score?.at ?? objective.title.at;
  const gap = toGap(score?.value ?? null, wanted.level);
  const contents: Readonly<Record<ScoresDataColumn, PlannedContent>> = {
    theme: { value: objective.theme ?? "", style: "label" },
    keyArea: { value: objective.keyArea ?? "", style: "label" },
    ref: { value: objective.ref ?? "", style: "label" },
    objective: { value: objective.title.value, style: "label" },
    period: { value: period.label, style: "label" },
    written: planWritten(score),
    ...planLevels(row, score, context),
    previousPeriod: { value: previous?.label ?? "", style: "label" },
    previousWritten: planWritten(before),
    previousCounted: planPreviousCounted(row, before, context),
    movement: planMovement(row, score, before, options),
    target: wanted.target,
    targetFrom: wanted.targetFrom,
    gap: {
      value: gap ?? "",
      formula: differenceOf(COLUMNS.fixedCell("target", row), COLUMNS.fixedCell("lower", row)),
      style: "count",
    },
    state: { value: toGapState(gap), formula: toStateFormula(COLUMNS.fixedCell("gap", row)), style: "cell" },
    source: planRowLink(at, COLUMNS.fixedCell("sourceRow", row)),
    keyAreaOrder: { value: context.keyAreaOrder.get(objective.keyArea ?? "") ?? 0, style: "count" },
    periodOrder: { value: order, style: "count" },
    rowKey: { value: toRowKey(objective, order), style: "count" },
    shown: planShown(row, score),
    targetWritten: planWritten(target.cell),
    sourceRow: { value: at.row + 1, formula: `ROW(${toAbsoluteAddress(at)})`, style: "count" },
  };
  return planRow(row, 0, COLUMNS.inOrder(contents));
}

/**
 * What a row of Scores data shows for an objective in a period, as a formula; wherever the row was sorted to. A column of texts
 * needs `&""` behind it, since an empty cell would give 0.
 * @param order the period's place among the scorecard's periods, from 1.
 */
export function toRowFormula(
  ranges: ScoresDataRanges,
  column: ScoresDataColumn,
  objective: Objective,
  order: number,
): string {
  const key = toRowKey(objective, order);
  return `INDEX(${toAbsoluteRangeAddress(ranges[column])},MATCH(${key},${toAbsoluteRangeAddress(ranges.rowKey)},0))`;
}

/** The number of a row that no other row has. */
function toRowKey({ index }: Objective, periodOrder: number): number {
  return (index + 1) * MOST_PERIODS + periodOrder;
}

function planWritten(score: Sourced<Score> | null): PlannedContent {
  if (!score) return { value: "", style: "label" };
  return {
    value: toWrittenTextOf(score),
    formula: toWrittenTextFormula(score),
    style: "label",
  };
}

function planLevels(
  row: number,
  source: Sourced<Score> | null,
  { readings, settings, options }: RowContext,
): Pick<Readonly<Record<ScoresDataColumn, PlannedContent>>, "readAs" | "lower" | "upper" | "counted"> {
  const score: Score = source?.value ?? { kind: "blank" };
  const written = COLUMNS.fixedCell("written", row);
  const lower = COLUMNS.fixedCell("lower", row);
  const upper = COLUMNS.fixedCell("upper", row);
  const isRead = `AND(${written}<>"",${lookUp(readings.kind, written, readings)}=1)`;
  const readAs = `IF(${written}="","${READ_AS.blank}",CHOOSE(1+${lookUp(readings.kind, written, readings)},"${READ_AS.notRead}",IF(${lower}=${upper},"${READ_AS.level}","${READ_AS.between}"),"${READ_AS.notApplicable}","${READ_AS.blank}"))`;
  const levelOf = (range: RangeRef): string => `IF(${isRead},${lookUp(range, written, readings)},"")`;
  return {
    readAs: { value: toReadAs(score), formula: readAs, style: "cell" },
    lower: { value: findCountedLevel(score) ?? "", formula: levelOf(readings.lower), style: "count" },
    upper: { value: findUpperLevel(score) ?? "", formula: levelOf(readings.upper), style: "count" },
    counted: {
      value: findCountedValue(score, options.basis) ?? "",
      formula: `IF(ISNUMBER(${lower}),IF(${settings.basis}="midpoint",(${lower}+${upper})/2,${lower}),"")`,
      style: "level",
    },
  };
}

function planShown(row: number, source: Sourced<Score> | null): PlannedContent {
  const formula = toShownFormula({
    readAs: COLUMNS.fixedCell("readAs", row),
    lower: COLUMNS.fixedCell("lower", row),
    upper: COLUMNS.fixedCell("upper", row),
  });
  return { value: toShownScore(source?.value ?? { kind: "blank" }), formula, style: "cell" };
}

function planPreviousCounted(
  row: number,
  before: Sourced<Score> | null,
  { readings, settings, options }: RowContext,
): PlannedContent {
  const written = COLUMNS.fixedCell("previousWritten", row);
  const lower = lookUp(readings.lower, written, readings);
  const upper = lookUp(readings.upper, written, readings);
  const counted = `IF(${settings.basis}="midpoint",(${lower}+${upper})/2,${lower})`;
  return {
    value: (before && findCountedValue(before.value, options.basis)) ?? "",
    formula: `IF(AND(${written}<>"",${lookUp(readings.kind, written, readings)}=1),${counted},"")`,
    style: "level",
  };
}

function planMovement(
  row: number,
  score: Sourced<Score> | null,
  before: Sourced<Score> | null,
  { basis }: ReportOptions,
): PlannedContent {
  const [now, then] = [COLUMNS.fixedCell("counted", row), COLUMNS.fixedCell("previousCounted", row)];
  return {
    value: toMovement(before?.value ?? null, score?.value ?? null, basis),
    formula: `IF(AND(ISNUMBER(${now}),ISNUMBER(${then})),IF(${now}>${then},"improved",IF(${now}<${then},"fell","unchanged")),"unknown")`,
    style: "cell",
  };
}

function toStateFormula(gap: string): string {
  return `IF(ISNUMBER(${gap}),IF(${gap}>0,"behind",IF(${gap}<0,"ahead","met")),"unknown")`;
}

/** What the column "Read as" says of a score. */
export function toReadAs(score: Score): string {
  switch (score.kind) {
    case "awarded":
      return READ_AS.level;
    case "between":
      return READ_AS.between;
    case "notApplicable":
      return READ_AS.notApplicable;
    case "blank":
      return READ_AS.blank;
    case "unreadable":
      return READ_AS.notRead;
  }
}
