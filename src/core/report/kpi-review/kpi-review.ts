import { toFittingWidths } from "../../change/fitting-widths";
import { toRowHeights } from "../../change/row-heights";
import type { PlannedCell, SheetPlan } from "../../change/sheet-plan";
import type { Scorecard } from "../../scorecard/scorecard";
import { countRows } from "../formula";
import { planSummaryLink } from "../link";
import { toTextUse } from "../live-figure";
import { toPageBreaks } from "../page-breaks";
import { planRow, type PlannedContent } from "../plan-row";
import { findTooManyLines } from "../savings-data/limits";
import type { PlannedSavings } from "../savings-data/savings-data";
import { WORD_NOT_READ } from "../savings-data/savings-words";
import { TAB_NAMES, toPage } from "../tab";
import type { SavingsContext, TabMaker } from "../tab-maker";
import { planTextTable, toTextTable, type PlacedTextTable, type TextUse } from "../text-table";
import { KPI_COLUMNS, PRINTED_COLUMNS } from "./columns";
import { planCumulative } from "./cumulative-section";
import { planKpiBlocks, toOutcomeLooks } from "./kpi-blocks";
import { toFiguresOf, toKpiRows, type PeriodRows } from "./kpi-rows";
import { toBackedPeriods, toBackingsOf, toCumulativeRows } from "./reconciliation-rows";
import { planReconciliation } from "./reconciliation-section";
import { planByDirectorate, planByPeriod, planByStatus } from "./savings-sections";
import { FIRST_ROW, SPACE, type Section } from "./section";
import { planBackings, planExplanations } from "./told-sections";

/** Beside the parts, a column left free: the texts that their formulas look up. */
const TEXTS_LEFT = KPI_COLUMNS.keys.length + 1;
const BESIDE_WIDTHS = [4, ...[40, 26, 12, 34, 8, 8, 14]];
const VERDICT_COLUMN = KPI_COLUMNS.place("actual");

/**
 * The KPI review tab: each KPI's baseline, target, actual, variance and outcome by period; what the registers' savings come to; and
 * what is reported held against what is delivered, to the penny. All figures are live; notes stay with their KPIs.
 */
export const kpiReviewTab: TabMaker = {
  id: "kpi-review",
  standsOn: "savings",
  findObstacle: ({ kpis, savings }) =>
    kpis.length === 0 && savings.length === 0
      ? "There are no KPIs and no savings register in this workbook."
      : findTooManyLines(savings),
  plan: planKpiReview,
};

function planKpiReview(context: SavingsContext): SheetPlan {
  const { scorecard, names, savings } = context;
  const periods = toKpiRows(scorecard);
  const table = toTextTable(toTextUses(scorecard, periods, savings));
  const texts = { table, sheet: names["kpi-review"], top: FIRST_ROW + 2, left: TEXTS_LEFT };
  const parts = planParts(context, periods, texts);
  const cells = [...planTop(context), ...parts.sections.flatMap((section) => section.cells), ...planTexts(texts)];
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const columnWidths = toFittingWidths(sorted, [...KPI_COLUMNS.widths, ...BESIDE_WIDTHS]);
  const tallest = parts.sections.flatMap((section) => section.tallest);
  const rowHeights = toRowHeights([...sorted, ...tallest], columnWidths);
  return {
    tab: "kpi-review",
    name: names["kpi-review"],
    columnWidths,
    rowHeights,
    cells: sorted,
    frozen: { rows: 2, columns: 2 },
    table: null,
    validations: [],
    conditionalFormats: parts.looks,
    charts: parts.charts,
    page: toPage(null, {
      printedColumns: PRINTED_COLUMNS,
      breaksBefore: toPageBreaks({
        ...{ columnWidths: columnWidths.slice(0, PRINTED_COLUMNS), rowHeights, headerRow: null },
        lastRow: parts.next - 1,
        headings: new Set(parts.sections.flatMap(toRowsKept)),
        parts: [],
      }),
    }),
  };
}

/** All texts that formulas of the tab look up: those of KPIs, and of the targets that make a plan. */
function toTextUses(
  scorecard: Scorecard,
  periods: readonly PeriodRows[],
  savings: PlannedSavings | null,
): readonly TextUse[] {
  const figures = periods.flatMap(({ rows }) => rows.flatMap(toFiguresOf));
  const plans = savings
    ? toBackingsOf(scorecard).flatMap((backing) =>
        toCumulativeRows(toBackedPeriods(scorecard, backing, savings), savings.currency).flatMap(
          ({ target }) => target ?? [],
        ),
      )
    : [];
  return [...figures, ...plans].flatMap((figure) => toTextUse(figure) ?? []);
}

/** The rows of a part that stay with the next one: all but the last, since none is longer than a page. */
function toRowsKept({ first, last }: Section): readonly number[] {
  return Array.from({ length: last - first }, (_, index) => first + index);
}

interface Parts {
  readonly sections: readonly Section[];
  readonly looks: NonNullable<SheetPlan["conditionalFormats"]>;
  readonly charts: SheetPlan["charts"];
  readonly next: number;
}

function planParts(context: SavingsContext, periods: readonly PeriodRows[], texts: PlacedTextTable): Parts {
  const { scorecard, notes, savings } = context;
  const blocks = planKpiBlocks(FIRST_ROW, periods, notes.get("kpi-review") ?? [], texts);
  const sections: Section[] = [...blocks.sections];
  const outcome = KPI_COLUMNS.place("outcome");
  const first = blocks.placed[0]?.row;
  const looks = first === undefined ? [] : toOutcomeLooks(outcome, { top: first, bottom: blocks.next - 1 });
  if (!savings) return { sections, looks, charts: [], next: blocks.next };
  let next = blocks.next;
  const add = (...added: readonly Section[]): void => {
    sections.push(...added);
    next = (added.at(-1)?.last ?? next - 1 - SPACE) + 1 + SPACE;
  };
  const backed = toBackingsOf(scorecard).map((backing) => toBackedPeriods(scorecard, backing, savings));
  const byPeriod = planByPeriod(next, scorecard, savings);
  add(byPeriod);
  const reconciled = planReconciliation(next, backed.flat(), blocks.placed, savings);
  if (reconciled) add(reconciled);
  add(...planExplanations(next, scorecard));
  const cumulative = planCumulative(
    next,
    backed.map((group) => toCumulativeRows(group, savings.currency)),
    { placed: blocks.placed, texts, data: savings },
  );
  if (cumulative) add(cumulative);
  add(...planByStatus(next, scorecard, savings));
  add(...planByDirectorate(next, scorecard, savings));
  const told = planBackings(next, scorecard);
  if (told) add(told);
  const verdicts = reconciled ? toOutcomeLooks(VERDICT_COLUMN, { top: reconciled.first, bottom: reconciled.last }) : [];
  return { sections, looks: [...looks, ...verdicts], charts: [byPeriod.chart], next };
}

function planTop(context: SavingsContext): readonly PlannedCell[] {
  const link = planSummaryLink(context);
  return [
    ...planRow(0, 0, [{ value: TAB_NAMES["kpi-review"], style: "title" }]),
    ...planRow(1, 0, [
      {
        value:
          "Every figure follows the KPI tables and registers, whose cells the rows link to. The yellow cells are for your notes, which stay with their KPIs and periods.",
        style: "subtitle",
      },
    ]),
    ...planRow(2, 0, context.savings ? [planUncounted(context.savings)] : []),
    ...planRow(2, KPI_COLUMNS.place("outcome"), link ? [link] : []),
  ];
}

/** How many lines of the registers no total counts, as it stands now. */
function planUncounted({ ranges, plan }: PlannedSavings): PlannedContent {
  const column = ranges.counts;
  const shown = plan.cells.filter(
    ({ column: at, row }) => at === column.left && row >= column.top && row <= column.bottom,
  );
  const uncounted = shown.filter(({ value }) => typeof value === "string" && value.startsWith("no")).length;
  const unread = shown.filter(({ value }) => value === WORD_NOT_READ).length;
  const count = countRows([{ range: column, equals: '"no:*"' }]);
  const all = "Every line of the registers counts in the totals.";
  const some = [
    " lines of the registers count in no total, of which ",
    ` have a type, status, year or directorate that is not read: the column Counts on “${plan.name}” says why.`,
  ];
  const notRead = countRows([{ range: column, equals: `"${WORD_NOT_READ}"` }]);
  return {
    value: uncounted === 0 ? all : `${uncounted}${some[0] ?? ""}${unread}${some[1] ?? ""}`,
    formula: `IF(${count}=0,"${all}",${count}&"${some.join(`"&${notRead}&"`)}")`,
    style: "group",
  };
}

/** The table of texts, under a heading; nothing where no figure is written as text. */
function planTexts(texts: PlacedTextTable): readonly PlannedCell[] {
  if (texts.table.rows.length === 0) return [];
  const value =
    "How figures that are written as text are read. A text that is not listed here is not read: make the tab again to have it read.";
  return [...planRow(texts.top - 2, texts.left, [{ value, style: "part" }]), ...planTextTable(texts)];
}
