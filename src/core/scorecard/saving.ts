import type { Amount } from "../amount/amount";
import { toSingleAmount } from "../amount/amount-cell";
import { toMoneyUnit, type Unit } from "../amount/unit";
import type { SheetSnapshot } from "../grid/snapshot";
import type { Period } from "../period/period";
import { findFigureColumn } from "../recognise/figure-table";
import { findLineYear } from "../recognise/line-year";
import { toMergedCell } from "../recognise/merges";
import type { LeftOut, SavingsGroup, SavingsRegister } from "../recognise/reading";
import { findSavingsColumn, isSameKind, type SavingsColumn } from "../recognise/savings-headers";
import { type SavingsRole } from "../recognise/savings-wordings";
import { toRowTexts } from "../recognise/sheet-text";
import { parseDay, type Day } from "../grid/day";
import { toFinancialYear } from "../period/financial-year";
import { toCashable, toDelivered, toRecurrence, toStatus, toType } from "./saving-words";
import { toSourced, toSourcedText, type Sourced } from "./sourced";

/** One line of a savings register, or one of its savings where a line has several. */
export interface Saving {
  /** Its place among the scorecard's savings, from 0. */
  readonly index: number;
  readonly ref: Sourced<string> | null;
  /** What the line is called; the supplier where that is all that names it. */
  readonly title: Sourced<string> | null;
  /** The contract, where a column's header says that it names contracts: mostly the title again. */
  readonly contract: Sourced<string> | null;
  readonly supplier: Sourced<string> | null;
  /** The year that the line, the saving's header, the heading over it or the title names; null where none does. */
  readonly period: Period | null;
  /** The line's own cell for its year; null where it is blank, there is none, or the saving's header names the year. */
  readonly year: Sourced<string> | null;
  /** The year of a line that names none itself: that of the saving's header, of the heading over it, or of the title. */
  readonly usualPeriod: Period | null;
  /** What was set aside. Null where the register has no such column; so for `value`. */
  readonly budget: Sourced<Amount> | null;
  /** What the contract costs. */
  readonly value: Sourced<Amount> | null;
  /** Negative where the contract costs more than its budget. Where the register has a part-year effect, it is that. */
  readonly saving: Sourced<Amount>;
  /** What the saving comes to in a whole year, where a column beside the saving says so; it is counted nowhere. */
  readonly fullYear: Sourced<Amount> | null;
  /** "cashable", "cost avoidance", or what is written; null where nothing is. */
  readonly type: Sourced<string> | null;
  /** "delivered", "forecast", or what is written; null where nothing is. Only "delivered" is a saving that was made. */
  readonly status: Sourced<string> | null;
  readonly directorate: Sourced<string> | null;
  /** The heading over it among the register's lines: a directorate, or anything else that lines are grouped by. */
  readonly group: Sourced<string> | null;
  /** Who looks after it. */
  readonly lead: Sourced<string> | null;
  /** Whether it comes again every year; null where that is not said. */
  readonly recurring: boolean | null;
  /** What says so: "recurring", "one-off", or what is written; null where nothing is. */
  readonly recurrence: Sourced<string> | null;
  /** When the saving, or the contract that makes it, starts; null where nothing or no day or month is written. */
  readonly start: Sourced<Day> | null;
  /** The financial year of the start, which is the first that a recurring saving is made in; null where there is no start. */
  readonly firstYear: Period | null;
  /** How many months of its year the saving was made in, as the register says. Null where it has no such column. */
  readonly months: Sourced<Amount> | null;
  /** Whether its row is hidden, by hand or by a filter. It counts all the same. */
  readonly isHidden: boolean;
  /** How the register's columns are read for it: one and the same for all lines under a header. */
  readonly columns: SavingColumns;
}

/** What tells a formula how to read a line as it is read here. Columns count from 0; null where no cell of the line says it. */
export interface SavingColumns {
  /** What a number without any sign is. */
  readonly unit: Unit;
  readonly period: number | null;
  readonly type: number | null;
  readonly status: number | null;
  readonly directorate: number | null;
  /** Where a yes or no stands for the type, and for the status. */
  readonly cashable: number | null;
  readonly delivered: number | null;
  /** What a number without any sign is where a whole year's effect stands; null where there is no column for it. */
  readonly fullYearUnit: Unit | null;
}

/** The savings of a register, and what could not be told of them. */
export interface RegisterSavings {
  readonly savings: readonly Saving[];
  readonly unrecognised: readonly LeftOut[];
}

/** The savings of a register, numbered from `firstIndex`. Total: a line without any saving is left out and said. */
export function toSavings(sheet: SheetSnapshot, register: SavingsRegister, firstIndex: number): RegisterSavings {
  const savings: Saving[] = [];
  const unrecognised: LeftOut[] = [];
  const layout = toLayout(register);
  for (const row of register.rows) {
    const line = toLine(sheet, layout, row);
    const first = savings.length;
    for (const column of layout.savings) {
      const amount = toMoney(sheet, row, column);
      if (layout.savings.length > 1 && amount.value.kind === "blank") continue;
      savings.push(toSaving(sheet, column, amount, line.said, layout, firstIndex + savings.length));
    }
    for (const why of toDoubts(line, savings.length > first)) {
      unrecognised.push({ range: toRowRange(sheet, row), why });
    }
  }
  return { savings, unrecognised };
}

/** A register with what is the same for each of its lines. */
interface Layout extends SavingsRegister {
  readonly columnOf: ReadonlyMap<SavingsRole, SavingsColumn>;
  readonly savings: readonly SavingsColumn[];
  readonly fullYears: readonly SavingsColumn[];
  readonly isTitleContract: boolean;
  /** The heading over each row that stands under one. */
  readonly groupOf: ReadonlyMap<number, SavingsGroup>;
  readonly columnsOf: ReadonlyMap<SavingsColumn, SavingColumns>;
  readonly split: Split;
}

function toLayout(register: SavingsRegister): Layout {
  const { columns, groups } = register;
  const title = findFigureColumn(columns, "title");
  const split = toSplit(columns);
  const savings = columns.filter(({ role }) => role === "saving");
  const fullYears = columns.filter(({ role }) => role === "fullYear");
  return {
    ...register,
    columnOf: new Map([...columns].reverse().map((column) => [column.role, column])),
    savings,
    columnsOf: new Map(
      savings.map((saving) => [saving, toColumns(columns, saving, split, findFullYear(fullYears, saving))] as const),
    ),
    fullYears,
    isTitleContract: title !== null && findSavingsColumn({ column: 0, text: title.header })?.role === "contract",
    groupOf: new Map(groups.flatMap((group) => group.rows.map((row) => [row, group] as const))),
    split,
  };
}

function toColumns(
  columns: readonly SavingsColumn[],
  saving: SavingsColumn,
  split: Split,
  fullYear: SavingsColumn | null,
): SavingColumns {
  const find = (...roles: readonly SavingsRole[]): number | null =>
    roles.map((role) => findFigureColumn(columns, role)?.column).find((column) => column !== undefined) ?? null;
  return {
    unit: toMoneyUnit(saving.unit),
    period: saving.period ? null : find("period"),
    type: split.type && saving.type !== null ? null : find("type", "cashable"),
    status: split.status && saving.status !== null ? null : find("status", "delivered"),
    directorate: find("directorate"),
    cashable: find("cashable"),
    delivered: find("delivered"),
    fullYearUnit: fullYear && toMoneyUnit(fullYear.unit),
  };
}

/** What a line says of each of its savings, and what of it could not be told. */
interface Line {
  readonly said: Omit<Saving, "index" | "saving" | "fullYear" | "columns">;
  readonly isPeriodUnclear: boolean;
  readonly isStartUnclear: boolean;
}

function toLine(sheet: SheetSnapshot, layout: Layout, row: number): Line {
  const textOf = (role: SavingsRole): Sourced<string> | null => {
    const column = layout.columnOf.get(role);
    return column ? findText(sheet, row, column.column) : null;
  };
  const moneyOf = (role: SavingsRole): Sourced<Amount> | null => {
    const column = layout.columnOf.get(role);
    return column ? toMoney(sheet, row, column) : null;
  };
  const title = textOf("title");
  const supplier = textOf("supplier");
  const months = layout.columnOf.get("months");
  const startText = textOf("start");
  const start = startText && toStart(sheet, startText);
  const year = textOf("period");
  const under = layout.groupOf.get(row);
  const group = under ? toSourcedText(sheet, under.heading.row, under.heading.column) : null;
  const ofGroup = (text: string | null | undefined): Sourced<string> | null =>
    group && typeof text === "string" ? { ...group, value: text } : null;
  const ofLine = year ? (findLineYear(year.cell)?.period ?? null) : null;
  const recurrence = toRecurrence(textOf("recurring") ?? ofGroup(under?.said.recurrence));
  const said: Line["said"] = {
    ref: textOf("ref"),
    title: title ?? (layout.columnOf.has("title") ? null : supplier),
    contract: textOf("contract") ?? (layout.isTitleContract ? title : null),
    supplier,
    period: year ? ofLine : (under?.said.period ?? layout.period),
    year,
    usualPeriod: under?.said.period ?? layout.period,
    budget: moneyOf("budget"),
    value: moneyOf("value"),
    type: toType(textOf("type")) ?? toCashable(textOf("cashable")) ?? toType(ofGroup(under?.said.type)),
    status: toStatus(textOf("status")) ?? toDelivered(textOf("delivered")) ?? toStatus(ofGroup(under?.said.status)),
    directorate: textOf("directorate"),
    group,
    lead: textOf("lead"),
    recurring: toRecurring(recurrence),
    recurrence,
    start,
    firstYear: start && toFinancialYear(start.value),
    months: months ? toSourced(sheet, row, months.column, (cell) => toSingleAmount(cell, null)) : null,
    isHidden: sheet.content.hiddenRows.has(row),
  };
  return {
    said,
    isPeriodUnclear: year !== null && ofLine === null,
    isStartUnclear: startText !== null && start === null,
  };
}

function toSaving(
  sheet: SheetSnapshot,
  column: SavingsColumn,
  saving: Sourced<Amount>,
  said: Line["said"],
  { split, fullYears, columnsOf }: Layout,
  index: number,
): Saving {
  const columns = columnsOf.get(column);
  if (!columns) throw new Error("The column is no saving of the layout.");
  const { row } = saving.at;
  const ofHeader = (text: string | null): Sourced<string> | null =>
    text === null ? null : { ...toSourcedText(sheet, row, column.column), value: text };
  // "Saving achieved" is a wording and no status where the register has a column for that, or the savings have no other.
  const type = (split.type ? toType(ofHeader(column.type)) : null) ?? said.type;
  const status = (split.status ? toStatus(ofHeader(column.status)) : null) ?? said.status;
  const recurrence = toRecurrence(ofHeader(column.recurrence)) ?? said.recurrence;
  const fullYear = findFullYear(fullYears, column);
  // Written out field by field: to spread an object of so many takes ten times as long, in each line of a long register.
  return {
    index,
    ref: said.ref,
    title: said.title,
    contract: said.contract,
    supplier: said.supplier,
    period: column.period ?? said.period,
    year: column.period ? null : said.year,
    usualPeriod: column.period ?? said.usualPeriod,
    budget: said.budget,
    value: said.value,
    saving,
    fullYear: fullYear ? toMoney(sheet, row, fullYear) : null,
    type,
    status,
    directorate: said.directorate,
    group: said.group,
    lead: said.lead,
    recurring: toRecurring(recurrence),
    recurrence,
    start: said.start,
    firstYear: said.firstYear,
    months: said.months,
    isHidden: said.isHidden,
    columns,
  };
}

/** The column that says what a column's savings come to in a whole year; null where none does. */
function findFullYear(fullYears: readonly SavingsColumn[], saving: SavingsColumn): SavingsColumn | null {
  return fullYears.find((each) => isSameKind(each, saving)) ?? fullYears.find(isOfAny) ?? null;
}

/** Whether a column is of the savings of each year, type and status. */
function isOfAny({ period, type, status, recurrence }: SavingsColumn): boolean {
  return period === null && type === null && status === null && recurrence === null;
}

/** Whether the headers of a register's savings, and not its lines, say of which type and status they are. */
interface Split {
  readonly type: boolean;
  readonly status: boolean;
}

function toSplit(columns: readonly SavingsColumn[]): Split {
  const savings = columns.filter(({ role }) => role === "saving");
  const isSplitBy = (key: "type" | "status", flag: SavingsRole): boolean =>
    !(findFigureColumn(columns, key) ?? findFigureColumn(columns, flag)) ||
    new Set(savings.map((column) => column[key])).size > 1;
  return { type: isSplitBy("type", "cashable"), status: isSplitBy("status", "delivered") };
}

function toMoney(sheet: SheetSnapshot, row: number, { column, unit }: SavingsColumn): Sourced<Amount> {
  const cell = sheet.cell(row, column);
  const value = toSingleAmount(cell, toMoneyUnit(unit));
  // The amount has the cell's text already; to format each number of a long register again would double the work.
  return { value, text: value.text, at: { sheet: sheet.name, row, column }, cell };
}

/** The text of a row in a column, which may be merged down over it; null where there is none. */
function findText(sheet: SheetSnapshot, row: number, column: number): Sourced<string> | null {
  const shown = toMergedCell(sheet, row, column);
  const text = toSourcedText(sheet, shown.row, shown.column);
  return text.value === "" ? null : text;
}

function toStart(sheet: SheetSnapshot, text: Sourced<string>): Sourced<Day> | null {
  const day = parseDay(sheet.cell(text.at.row, text.at.column));
  return day === null ? null : { ...text, value: day };
}

function toRecurring(recurrence: Sourced<string> | null): boolean | null {
  if (recurrence?.value === "recurring") return true;
  return recurrence?.value === "one-off" ? false : null;
}

function toDoubts(line: Line, hasSaving: boolean): readonly string[] {
  const isRecurringUnclear = line.said.recurrence !== null && line.said.recurring === null;
  return [
    ...(hasSaving ? [] : ["A line of a savings register without any saving."]),
    ...(line.isPeriodUnclear ? ["This line's year could not be told; its saving belongs to no year."] : []),
    ...(isRecurringUnclear ? ["Whether this line's saving is recurring or one-off could not be told."] : []),
    ...(line.isStartUnclear ? ["The day on which this line's saving starts could not be told."] : []),
  ];
}

function toRowRange(sheet: SheetSnapshot, row: number): LeftOut["range"] {
  const texts = toRowTexts(sheet, row);
  const [left, right] = [texts[0]?.column ?? 0, texts.at(-1)?.column ?? 0];
  return { sheet: sheet.name, top: row, bottom: row, left, right };
}
