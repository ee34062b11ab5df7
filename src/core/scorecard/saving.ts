import type { Amount } from "../amount/amount";
import { toSingleAmount } from "../amount/amount-cell";
import { toMoneyUnit, type Unit } from "../amount/unit";
import type { SheetSnapshot } from "../grid/snapshot";
import { findYearPeriod, type Period } from "../period/period";
import { findFigureColumn } from "../recognise/figure-table";
import type { LeftOut, SavingsRegister } from "../recognise/reading";
import type { SavingsColumn, SavingsRole } from "../recognise/savings-headers";
import { toRowTexts } from "../recognise/sheet-text";
import { toSourcedText, type Sourced } from "./sourced";

/** One line of a savings register, or one of its savings where a line has several. */
export interface Saving {
  /** Its place among the scorecard's savings, from 0. */
  readonly index: number;
  readonly ref: Sourced<string> | null;
  readonly title: Sourced<string> | null;
  /** The year that the line, the saving's header or the title names; null where none does. */
  readonly period: Period | null;
  /** The line's own cell for its year; null where it is blank or there is none. */
  readonly year: Sourced<string> | null;
  /** What was set aside. Null where the register has no such column; so for `value`. */
  readonly budget: Sourced<Amount> | null;
  /** What the contract costs. */
  readonly value: Sourced<Amount> | null;
  /** Negative where the contract costs more than its budget. */
  readonly saving: Sourced<Amount>;
  /** "cashable", "cost avoidance", or what is written; null where nothing is. */
  readonly type: Sourced<string> | null;
  /** "delivered", "forecast", or what is written; null where nothing is. Only "delivered" is a saving that was made. */
  readonly status: Sourced<string> | null;
  readonly directorate: Sourced<string> | null;
  /** Whether it comes again every year; null where that is not said. */
  readonly recurring: boolean | null;
  /** How the register's columns are read for it: one and the same for all lines under a header. */
  readonly columns: SavingColumns;
}

/** What tells a formula how to read a line as it is read here. Columns count from 0; null where no cell of the line says it. */
export interface SavingColumns {
  /** What a number without any sign is. */
  readonly unit: Unit;
  readonly period: number | null;
  /** What counts where the cell of the period is blank, or there is none. */
  readonly usualPeriod: Period | null;
  readonly type: number | null;
  readonly status: number | null;
  readonly directorate: number | null;
}

/** The savings of a register, and what could not be told of them. */
export interface RegisterSavings {
  readonly savings: readonly Saving[];
  readonly unrecognised: readonly LeftOut[];
}

/** Wordings of a type, in small letters, and the type. What is not here is kept as it is written. */
export const TYPES: ReadonlyMap<string, string> = toSynonyms({
  cashable: ["cash", "cashable saving", "cashable savings", "cash releasing", "cash-releasing"],
  "cost avoidance": ["avoidance", "cost-avoidance", "cost avoided", "avoided cost", "avoided costs"],
});
/** The same for a status. */
export const STATUSES: ReadonlyMap<string, string> = toSynonyms({
  delivered: ["achieved", "realised", "saving delivered", "delivered saving"],
  forecast: ["forecasted", "forecast saving", "projected", "expected", "planned", "anticipated", "estimated"],
});
const RECURRING = /^(?:recurring|recurrent|yes|y|annual|annually|ongoing)$/i;
const ONE_OFF = /^(?:one[- ]?off|non[- ]?recurring|non[- ]?recurrent|no|n)$/i;

/** The savings of a register, numbered from `firstIndex`. Total: a line without any saving is left out and said. */
export function toSavings(sheet: SheetSnapshot, register: SavingsRegister, firstIndex: number): RegisterSavings {
  const savings: Saving[] = [];
  const unrecognised: LeftOut[] = [];
  const split = toSplit(register.columns);
  const columns = register.columns
    .filter(({ role }) => role === "saving")
    .map((column) => ({ column, readBy: toColumns(register, column, split) }));
  for (const row of register.rows) {
    const line = toLine(sheet, register, row);
    const own = columns
      .map(({ column, readBy }) => toSaving(sheet, row, column, line, readBy))
      .filter(({ saving }) => columns.length === 1 || saving.value.kind !== "blank");
    for (const saving of own) savings.push({ ...saving, index: firstIndex + savings.length });
    const texts = toRowTexts(sheet, row);
    const [left, right] = [texts[0]?.column ?? 0, texts.at(-1)?.column ?? 0];
    const say = (why: string): unknown =>
      unrecognised.push({ range: { sheet: sheet.name, top: row, bottom: row, left, right }, why });
    if (own.length === 0) say("A line of a savings register without any saving.");
    if (line.isPeriodUnclear) say("This line's year could not be told; its saving belongs to no year.");
    if (line.isRecurringUnclear) say("Whether this line's saving is recurring or one-off could not be told.");
  }
  return { savings, unrecognised };
}

type Line = Omit<Saving, "index" | "saving" | "columns"> & {
  readonly isPeriodUnclear: boolean;
  readonly isRecurringUnclear: boolean;
};

function toLine(sheet: SheetSnapshot, { columns, period }: SavingsRegister, row: number): Line {
  const textOf = (role: SavingsRole): Sourced<string> | null => {
    const column = findFigureColumn(columns, role);
    const text = column && toSourcedText(sheet, row, column.column);
    return text && text.value !== "" ? text : null;
  };
  const moneyOf = (role: SavingsRole): Sourced<Amount> | null => {
    const column = findFigureColumn(columns, role);
    return column && toMoney(sheet, row, column);
  };
  const year = textOf("period");
  const own = year && (findYearPeriod(year.value)?.period ?? null);
  const recurring = textOf("recurring");
  const isRecurring = recurring ? toRecurring(recurring.value) : null;
  return {
    ref: textOf("ref"),
    title: textOf("title"),
    period: year ? own : period,
    year,
    budget: moneyOf("budget"),
    value: moneyOf("value"),
    type: withSynonym(textOf("type"), TYPES),
    status: withSynonym(textOf("status"), STATUSES),
    directorate: textOf("directorate"),
    recurring: isRecurring,
    isPeriodUnclear: year !== null && own === null,
    isRecurringUnclear: recurring !== null && isRecurring === null,
  };
}

function toSaving(
  sheet: SheetSnapshot,
  row: number,
  column: SavingsColumn,
  line: Line,
  columns: SavingColumns,
): Omit<Saving, "index"> {
  const { isPeriodUnclear: _period, isRecurringUnclear: _recurring, ...said } = line;
  const ofHeader = (text: string | null): Sourced<string> | null =>
    text === null ? null : { ...toSourcedText(sheet, row, column.column), value: text };
  const type = columns.type === null ? withSynonym(ofHeader(column.type), TYPES) : said.type;
  const status = columns.status === null ? withSynonym(ofHeader(column.status), STATUSES) : said.status;
  return { ...said, period: column.period ?? said.period, saving: toMoney(sheet, row, column), type, status, columns };
}

function toColumns({ columns, period }: SavingsRegister, saving: SavingsColumn, split: Split): SavingColumns {
  const find = (role: SavingsRole): number | null => findFigureColumn(columns, role)?.column ?? null;
  return {
    unit: toMoneyUnit(saving.unit),
    period: saving.period ? null : find("period"),
    usualPeriod: saving.period ?? period,
    // "Saving achieved" is a wording and no status where the register has a column for that, or the savings have no other.
    type: split.type && saving.type !== null ? null : find("type"),
    status: split.status && saving.status !== null ? null : find("status"),
    directorate: find("directorate"),
  };
}

/** Whether the headers of a register's savings, and not its lines, say of which type and status they are. */
interface Split {
  readonly type: boolean;
  readonly status: boolean;
}

function toSplit(columns: readonly SavingsColumn[]): Split {
  const savings = columns.filter(({ role }) => role === "saving");
  const isSplitBy = (key: "type" | "status"): boolean =>
    !findFigureColumn(columns, key) || new Set(savings.map((column) => column[key])).size > 1;
  return { type: isSplitBy("type"), status: isSplitBy("status") };
}

function toMoney(sheet: SheetSnapshot, row: number, { column, unit }: SavingsColumn): Sourced<Amount> {
  const cell = sheet.cell(row, column);
  const value = toSingleAmount(cell, toMoneyUnit(unit));
  // The amount has the cell's text already; to format each number of a long register again would double the work.
  return { value, text: value.text, at: { sheet: sheet.name, row, column }, cell };
}

function toRecurring(text: string): boolean | null {
  if (RECURRING.test(text)) return true;
  return ONE_OFF.test(text) ? false : null;
}

function withSynonym(text: Sourced<string> | null, synonyms: ReadonlyMap<string, string>): Sourced<string> | null {
  return text && { ...text, value: synonyms.get(text.value.toLowerCase().replace(/\s+/g, " ")) ?? text.value };
}

function toSynonyms(wordings: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(wordings).flatMap(([word, others]) => [word, ...others].map((each) => [each, word] as const)),
  );
}
