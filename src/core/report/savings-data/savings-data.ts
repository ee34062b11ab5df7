import type { Currency } from "../../amount/amount";
import { toFittingWidths } from "../../change/fitting-widths";
import { toRowHeights } from "../../change/row-heights";
import type { PlannedCell, SheetPlan } from "../../change/sheet-plan";
import { toAbsoluteAddress, toAbsoluteRangeAddress } from "../../grid/a1";
import type { CellRef, RangeRef } from "../../grid/cell-ref";
import type { SavingLine } from "../../kpi/saving-line";
import { toSavingLines } from "../../kpi/saving-lines";
import type { Saving } from "../../scorecard/saving";
import type { Scorecard } from "../../scorecard/scorecard";
import { planLink } from "../link";
import { toFigureCase, toFigureFormula, toText, toTextUse, type FigureCases, type LiveFigure } from "../live-figure";
import { toMoneyStyle } from "../money-style";
import { planRow, type PlannedContent } from "../plan-row";
import { TAB_NAMES, toPage } from "../tab";
import {
  lookUpText,
  planTextTable,
  TEXT_TABLE_WIDTH,
  toTextTable,
  type PlacedTextTable,
  type TextUse,
} from "../text-table";
import { toAgainFormula, toRecurringGroups } from "./again";
import { SAVINGS_COLUMNS, type SavingsDataColumn, type SavingsRanges } from "./columns";
import {
  COUNTS,
  findBlankCell,
  findWord,
  findWordCell,
  NOT_READ,
  toSavingsNames,
  toWordLabels,
  toWordKind,
  toWordNumber,
  toWordText,
  toWordTextFormula,
  toWordUses,
  WORD_NOT_READ,
  type SavingsNames,
} from "./savings-words";

const HEADER_ROW = 3;
const SUBTITLES = [
  "A row for each line of the savings registers, read live from its cells.",
  "A word or amount that is not listed at the right is not read, and counts nowhere.",
  "Make the tab again to have it read.",
];
/** What a line counts as where its saving is no figure of the totals' currency. */
const UNCOUNTED: Readonly<Record<Exclude<ReturnType<typeof toFigureCase>, "figure">, string>> = {
  blank: "no: no saving yet",
  notSet: "no: no saving yet",
  inWords: "no: in words",
  notRead: "no: not read",
  direction: "no: in words",
  start: "no: in words",
  otherUnit: "no: another unit",
};
/** Beside the table, a column left free: the words and amounts that its formulas look up, and what the numbers are called. */
const TEXTS_LEFT = SAVINGS_COLUMNS.keys.length + 1;
const PERIODS_LEFT = TEXTS_LEFT + TEXT_TABLE_WIDTH + 1;
const DIRECTORATES_LEFT = PERIODS_LEFT + 3;
const BESIDE_WIDTHS = [4, ...[26, 26, 12, 22, 8, 8, 14], 4, ...[8, 14], 4, ...[8, 26]];

/** The Savings data tab, and where formulas find what it holds. */
export interface PlannedSavings {
  readonly plan: SheetPlan;
  readonly ranges: SavingsRanges;
  readonly names: SavingsNames;
  readonly currency: Currency;
}

interface RowContext {
  readonly texts: PlacedTextTable;
  readonly names: SavingsNames;
  readonly currency: Currency;
  readonly ranges: SavingsRanges;
  readonly groups: ReadonlyMap<number, number>;
  readonly counted: ReadonlyMap<number, SavingLine>;
  readonly periodList: RangeRef;
  readonly directorateList: RangeRef;
}

/**
 * The Savings data tab: one Excel table with a row for each line of the registers, what it counts as and whether it counts, all read
 * live from the line's own cells. A word or amount that is not listed beside it is not read, and counts nowhere.
 */
export function planSavingsData(scorecard: Scorecard, name: string): PlannedSavings {
  const { savings } = scorecard;
  const { currency, counted } = toSavingLines(scorecard);
  const names = toSavingsNames(scorecard);
  const lastRow = HEADER_ROW + savings.length;
  const column = (left: number, rows = savings.length): RangeRef => ({
    ...{ sheet: name, top: HEADER_ROW + 1, bottom: HEADER_ROW + rows },
    ...{ left, right: left },
  });
  const ranges = Object.fromEntries(SAVINGS_COLUMNS.keys.map((key, left) => [key, column(left)])) as SavingsRanges;
  const table = toTextTable([
    ...toWordUses(savings, names),
    ...savings.flatMap((saving) => toTextUse(toLiveSaving(saving, currency)) ?? []),
    ...savings.flatMap((saving) => toTextUses(findLiveFullYear(saving, currency))),
  ]);
  const context: RowContext = {
    texts: { table, sheet: name, top: HEADER_ROW + 1, left: TEXTS_LEFT },
    names,
    currency,
    ranges,
    groups: toRecurringGroups(savings),
    counted: new Map(counted.map((line) => [line.saving.index, line])),
    periodList: column(PERIODS_LEFT + 1, names.periodLabels.length),
    directorateList: column(DIRECTORATES_LEFT + 1, names.directorateLabels.length),
  };
  const lines = savings.flatMap((saving, index) => planLine(saving, HEADER_ROW + 1 + index, context));
  const header = planRow(
    HEADER_ROW,
    0,
    SAVINGS_COLUMNS.headers.map((value) => ({ value, style: "header" })),
  );
  const columnWidths = toFittingWidths(lines, [...SAVINGS_COLUMNS.widths, ...BESIDE_WIDTHS]);
  const plan: SheetPlan = {
    tab: "savings-data",
    name,
    columnWidths,
    rowHeights: toRowHeights([...header, ...lines], columnWidths),
    cells: byPlace([
      ...planRow(0, 0, [{ value: TAB_NAMES["savings-data"], style: "title" }]),
      // Beside the columns that are repeated on paper, or their part of a text would be repeated too.
      ...SUBTITLES.flatMap((value, row) =>
        planRow(row, SAVINGS_COLUMNS.place("period"), [{ value, style: "subtitle" }]),
      ),
      ...header,
      ...lines,
      ...planTextTable(context.texts),
      ...planNumbered(["No.", "Period"], PERIODS_LEFT, names.periodLabels),
      ...planNumbered(["No.", "Directorate"], DIRECTORATES_LEFT, names.directorateLabels),
    ]),
    frozen: { rows: HEADER_ROW + 1, columns: 2 },
    table: { name: "SavingsData", top: HEADER_ROW, left: 0, bottom: lastRow, right: SAVINGS_COLUMNS.keys.length - 1 },
    validations: [],
    charts: [],
    page: toPage(HEADER_ROW, {
      printedColumns: SAVINGS_COLUMNS.place("periodNumber"),
      pagesWide: 2,
      titleColumns: { first: SAVINGS_COLUMNS.place("ref"), last: SAVINGS_COLUMNS.place("contract") },
    }),
  };
  return { plan, ranges, names, currency };
}

function planLine(saving: Saving, row: number, context: RowContext): readonly PlannedCell[] {
  const { currency, names, groups, counted } = context;
  const line = counted.get(saving.index) ?? null;
  const text = (value: string): PlannedContent => ({ value, style: "cell" });
  const count = (value: number): PlannedContent => ({ value, style: "count" });
  const contents: Readonly<Record<SavingsDataColumn, PlannedContent>> = {
    ref: text(saving.ref?.value ?? ""),
    contract: { value: saving.title?.value ?? "", style: "label" },
    period: planNamed(saving, "period", row, context),
    directorate: planNamed(saving, "directorate", row, context),
    typeWritten: planWritten(saving, "type"),
    type: planMeaning(saving, "type", row, context),
    statusWritten: planWritten(saving, "status"),
    status: planMeaning(saving, "status", row, context),
    saving: {
      value: line ? Number(line.amount) : "",
      formula: toSavingFormula(saving, context),
      style: { ...toMoneyStyle(currency), wrap: false },
    },
    counts: planCounts(saving, row, context),
    recurring: text(saving.recurring === null ? "" : saving.recurring ? "yes" : "no"),
    again: planAgain(saving, row, context),
    toCome: planToCome(saving, row, line, context),
    register: { value: saving.saving.at.sheet, style: "label" },
    source: planLink(saving.saving.at),
    periodNumber: planNumber(saving, "period", context),
    directorateNumber: planNumber(saving, "directorate", context),
    registerNumber: count(names.registers.get(saving.saving.at.sheet) ?? 0),
    contractGroup: count(groups.get(saving.index) ?? 0),
  };
  return planRow(row, 0, SAVINGS_COLUMNS.inOrder(contents));
}

function planWritten(saving: Saving, word: "type" | "status"): PlannedContent {
  const at = findWordCell(saving, word);
  const source = findWord(saving, word);
  if (!at) return { value: source?.value ?? "", style: "label" };
  const blank = findBlankCell(saving, word);
  return {
    value: source ? toWordText(source.cell.value) : "",
    formula: chooseSpeaking(blank, toWordTextFormula(at), blank && toWordTextFormula(blank)),
    style: "label",
  };
}

/** What is said for a line elsewhere while its own cell is blank, and what its own cell says from then on. */
function chooseSpeaking(blank: CellRef | null, elsewhere: string, own: string | null): string {
  if (!blank || own === null || own === elsewhere) return elsewhere;
  return `IF(ISBLANK(${toAbsoluteAddress(blank)}),${elsewhere},${own})`;
}

/** What a type or status counts as. */
function planMeaning(saving: Saving, word: "type" | "status", row: number, context: RowContext): PlannedContent {
  const { names, texts } = context;
  const labels = toWordLabels(word, names);
  const value = labels[toWordNumber(saving, word, names) - 1] ?? NOT_READ;
  const at = findWordCell(saving, word);
  if (!at) return { value, style: "cell" };
  const blank = findBlankCell(saving, word);
  const written = SAVINGS_COLUMNS.cell(word === "type" ? "typeWritten" : "statusWritten", row);
  const words = [NOT_READ, ...labels].map((label) => `"${label}"`).join(",");
  const lookUp = (cell: CellRef): string => lookUpText(texts, toWordKind(saving, word, cell), written, "code");
  const code = chooseSpeaking(blank, lookUp(at), blank && lookUp(blank));
  const formula = `IF(${written}="","${labels.at(-1) ?? NOT_READ}",CHOOSE(1+${code},${words}))`;
  return { value, formula, style: "cell" };
}

/** The number of a line's period or directorate. */
function planNumber(saving: Saving, word: "period" | "directorate", { names, texts }: RowContext): PlannedContent {
  const value = toWordNumber(saving, word, names);
  const at = findWordCell(saving, word);
  if (!at) return { value, style: "count" };
  const blank = word === "period" ? names.periods.get(saving.usualPeriod?.key ?? "") : names.directorates.get("");
  const found = lookUpText(texts, word, toText(at), "code");
  return { value, formula: `IFERROR(IF(${toText(at)}="",${blank ?? 0},${found}),0)`, style: "count" };
}

function planNamed(saving: Saving, word: "period" | "directorate", row: number, context: RowContext): PlannedContent {
  const { names, periodList, directorateList } = context;
  const value = toWordLabels(word, names)[toWordNumber(saving, word, names) - 1] ?? NOT_READ;
  if (!findWordCell(saving, word)) return { value, style: "label" };
  const number = SAVINGS_COLUMNS.cell(word === "period" ? "periodNumber" : "directorateNumber", row);
  const list = toAbsoluteRangeAddress(word === "period" ? periodList : directorateList);
  return { value, formula: `IF(${number}=0,"${NOT_READ}",INDEX(${list},${number}))`, style: "label" };
}

function toLiveSaving({ saving, columns }: Saving, currency: Currency): LiveFigure {
  return {
    ...{ at: saving.at, cell: saving.cell, unit: columns.unit, amount: saving.value, place: 0, of: 1 },
    wanted: { kind: "money", value: "0", currency },
  };
}

/** What a line's saving comes to in a whole year; null where its register has no column for that. */
function findLiveFullYear({ fullYear, columns }: Saving, currency: Currency): LiveFigure | null {
  if (!fullYear) return null;
  return {
    ...{ at: fullYear.at, cell: fullYear.cell, unit: columns.fullYearUnit, amount: fullYear.value, place: 0, of: 1 },
    wanted: { kind: "money", value: "0", currency },
  };
}

function toTextUses(figure: LiveFigure | null): readonly TextUse[] {
  const use = figure && toTextUse(figure);
  return use ? [use] : [];
}

/** What a whole year would bring on top of a saving that counts, where it was made in a part of its year. */
function planToCome(
  saving: Saving,
  row: number,
  line: SavingLine | null,
  { currency, texts }: RowContext,
): PlannedContent {
  const style = { ...toMoneyStyle(currency), wrap: false };
  const wholeYear = findLiveFullYear(saving, currency);
  if (!wholeYear) return { value: "", style };
  const cases = {
    ...NOTHING,
    figure: (figure: string) => `ROUND(${figure}-${SAVINGS_COLUMNS.cell("saving", row)},2)`,
  };
  const isCounted = `${SAVINGS_COLUMNS.cell("counts", row)}="${COUNTS}"`;
  return {
    value: line?.toCome ? Number(line.toCome) : "",
    formula: `IF(${isCounted},${toFigureFormula(wholeYear, texts, cases)},"")`,
    style,
  };
}

const NOTHING: FigureCases = { blank: '""', notSet: '""', inWords: '""', notRead: '""', otherUnit: '""' };
const REASONS: FigureCases = {
  blank: `"${UNCOUNTED.blank}"`,
  notSet: `"${UNCOUNTED.notSet}"`,
  inWords: `"${UNCOUNTED.inWords}"`,
  notRead: `"${UNCOUNTED.notRead}"`,
  otherUnit: `"${UNCOUNTED.otherUnit}"`,
};

function toSavingFormula(saving: Saving, { currency, texts }: RowContext): string {
  return toFigureFormula(toLiveSaving(saving, currency), texts, NOTHING);
}

function planCounts(saving: Saving, row: number, { currency, texts }: RowContext): PlannedContent {
  const found = toFigureCase(saving.saving.value, toLiveSaving(saving, currency).wanted);
  const words = (["type", "status", "period", "directorate"] as const).map(
    (key) => `${SAVINGS_COLUMNS.cell(key, row)}="${NOT_READ}"`,
  );
  const counts = `IF(OR(${words.join(",")}),"${WORD_NOT_READ}","${COUNTS}")`;
  return {
    value: found === "figure" ? COUNTS : UNCOUNTED[found],
    formula: `IF(ISNUMBER(${SAVINGS_COLUMNS.cell("saving", row)}),${counts},${toFigureFormula(toLiveSaving(saving, currency), texts, { ...REASONS, figure: () => '""' })})`,
    style: "cell",
  };
}

function planAgain(saving: Saving, row: number, { groups, counted, ranges, names }: RowContext): PlannedContent {
  const value = counted.get(saving.index)?.again ? "yes" : "no";
  const group = groups.get(saving.index);
  if (group === undefined) return { value, style: "cell" };
  return { value, formula: toAgainFormula(saving, row, { group, ranges, names }), style: "cell" };
}

function planNumbered(headers: readonly [string, string], left: number, labels: readonly string[]): PlannedCell[] {
  return [
    ...planRow(
      HEADER_ROW,
      left,
      headers.map((value) => ({ value, style: "header" })),
    ),
    ...labels.flatMap((label, index) =>
      planRow(HEADER_ROW + 1 + index, left, [
        { value: index + 1, style: "count" },
        { value: label, style: "cell" },
      ]),
    ),
  ];
}

function byPlace(cells: readonly PlannedCell[]): readonly PlannedCell[] {
  return [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
}
