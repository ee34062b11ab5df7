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
import { KPI_COLUMNS } from "./columns";
import { planKpiBlocks, toOutcomeLooks } from "./kpi-blocks";
import { toFiguresOf, toKpiRows, type PeriodRows } from "./kpi-rows";
import { toBackedPeriods, toBackingsOf, toCumulativeRows } from "./reconciliation-rows";
import { planCumulative, planReconciliation } from "./reconciliation-sections";
import { planByDirectorate, planByPeriod, planByStatus } from "./savings-sections";
import { SPACE, type Section } from "./section";
import { planBackings, planExplanations } from "./told-sections";

const FIRST_ROW = 4;
/** Parts of so many rows are not cut by a page's end. */
const MOST_KEPT = 30;
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
  const place = (top: number): PlacedTextTable => ({
    ...{ table, sheet: names["kpi-review"], top },
    left: KPI_COLUMNS.place("kpi"),
  });
  // The table of texts stands below all the others, which need to know where: they are as high wherever it stands.
  const top = planParts(context, periods, place(0)).next + 2;
  const texts = place(top);
  const parts = planParts(context, periods, texts);
  const foot = planFoot(texts);
  const cells = [...planTop(context), ...parts.sections.flatMap((section) => section.cells), ...foot];
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const tallest = parts.sections.flatMap((section) => section.tallest);
  const rowHeights = toRowHeights([...sorted, ...tallest], KPI_COLUMNS.widths);
  const headings = [...parts.sections.flatMap(toRowsKept), top - 2, top - 1];
  return {
    tab: "kpi-review",
    name: names["kpi-review"],
    columnWidths: KPI_COLUMNS.widths,
    rowHeights,
    cells: sorted,
    frozen: { rows: 2, columns: 2 },
    table: null,
    validations: [],
    conditionalFormats: parts.looks,
    charts: parts.charts,
    page: toPage(
      null,
      toPageBreaks({
        ...{ columnWidths: KPI_COLUMNS.widths, rowHeights, headerRow: null },
        lastRow: sorted.at(-1)?.row ?? 0,
        headings: new Set(headings),
        parts: parts.sections.flatMap((section) => section.parts),
      }),
    ),
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

/** The rows of a part that stay with the next one: all but the last, unless that is more than a page would hold. */
function toRowsKept({ headings, last }: Section): readonly number[] {
  const [top = last] = headings;
  return last - top > MOST_KEPT ? headings : Array.from({ length: last - top }, (_, index) => top + index);
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
  const add = (section: Section | null): Section | null => {
    if (!section) return null;
    sections.push(section);
    next = section.last + 1 + SPACE;
    return section;
  };
  const backed = toBackingsOf(scorecard).map((backing) => toBackedPeriods(scorecard, backing, savings));
  const byPeriod = planByPeriod(next, scorecard, savings);
  add({ ...byPeriod, parts: blocks.sections.length > 0 ? [next] : [] });
  const reconciled = add(planReconciliation(next, backed.flat(), blocks.placed, savings));
  add(planExplanations(next, scorecard));
  const cumulative = backed.map((group) => toCumulativeRows(group, savings.currency));
  add(planCumulative(next, cumulative, texts, savings));
  add(planByStatus(next, scorecard, savings));
  add(planByDirectorate(next, scorecard, savings));
  add(planBackings(next, scorecard));
  const verdicts = reconciled
    ? toOutcomeLooks(VERDICT_COLUMN, { top: reconciled.headings.at(-1) ?? 0, bottom: reconciled.last })
    : [];
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
function planFoot(texts: PlacedTextTable): readonly PlannedCell[] {
  if (texts.table.rows.length === 0) return [];
  const value =
    "How figures that are written as text are read. A text that is not listed here is not read: make the tab again to have it read.";
  return [...planRow(texts.top - 2, 0, [{ value, style: "part" }]), ...planTextTable(texts)];
}
