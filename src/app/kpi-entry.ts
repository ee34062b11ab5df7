import type { Amount } from "../core/amount/amount";
import { toAmountsOfText } from "../core/amount/amount-text";
import { compareDecimals, divideByPowerOfTen } from "../core/amount/decimal";
import { findUnit, type Unit } from "../core/amount/unit";
import type { ChangePlan } from "../core/change/change-plan";
import { AMOUNT_REASONS } from "../core/check/amount-reasons";
import { findNewestKpiPeriod } from "../core/check/kpi-report";
import { toAddress } from "../core/grid/a1";
import type { CellValue } from "../core/grid/cell";
import type { CellRef } from "../core/grid/cell-ref";
import { toDisplayText } from "../core/grid/display";
import { isComparable, isFigure, type FigureAmount } from "../core/kpi/figure";
import { toFigureWords } from "../core/kpi/figure-words";
import { comparePeriods, type Period } from "../core/period/period";
import { findFigureColumn } from "../core/recognise/figure-table";
import type { KpiTable } from "../core/recognise/reading";
import { findUnitOfName } from "../core/scorecard/unit-of-name";
import { toKpis, type Kpi, type KpiFigure } from "../core/scorecard/kpi";
import { toKpiName } from "../core/scorecard/kpi-name";
import { withAnchors } from "./anchors";
import type { EntryQuestion } from "./entry-questions";
import type { InputRules } from "./fit-entry";
import { fitInputRule, type EntryMeaning } from "./fit-input-rule";
import { planCell, type EntryConsent } from "./plan-cell";
import { isProblem, notFound, refused, type Problem } from "./problem";
import type { Review } from "./review";

/** What a cell's number is divided by to stand for a figure: itself, a percentage, thousands, millions. */
const DIVISORS = ["1", "100", "1000", "1000000"] as const;

/** What somebody typed, as it is understood. */
export interface ReadActual {
  readonly amounts: readonly Amount[];
  /** Exact, in words: "96.9%", "£185,000.00". */
  readonly words: string;
}

/**
 * What a figure that was typed for a KPI means. One without a sign is what the KPI's other figures are, or what its column says; one
 * that cannot be told, or is of another kind than the KPI's, is a problem with the reason.
 */
export function readActual(
  { reading, snapshot }: Review,
  kpi: Kpi,
  period: Period,
  typed: string,
): ReadActual | Problem {
  const text = typed.trim();
  if (text === "") return notFound("There is no figure yet. Write the actual as the sheet writes them.");
  const cell = kpi.actuals.get(period.key);
  const place = cell && findPlace({ reading, snapshot }, cell.at);
  if (!place) return notFound(`${toKpiName(kpi)} has no column for the actual of ${period.label}.`);
  const plain = toAmountsOfText(text, null);
  const isSigned = plain.every(({ kind }) => kind === "money" || kind === "percent");
  const amounts = isSigned ? plain : toAmountsOfText(text, place.unit ?? toUnitOf(kpi, period));
  const problem = amounts.map((amount) => findMisreading(text, amount)).find((each) => each !== null);
  if (problem) return problem;
  const other = findFigures(kpi, period)[0];
  const odd = amounts.find((amount) => isFigure(amount) && other && !isComparable(amount, other));
  if (other && odd) {
    return notFound(
      `“${text}” is ${toKindWords(odd)}, and ${toKpiName(kpi)} is measured as ${toKindWords(other)}, such as ${toFigureWords(other)}. ` +
        "Write it in the same unit.",
    );
  }
  return {
    amounts,
    words: amounts.map((amount) => (isFigure(amount) ? toFigureWords(amount) : amount.text)).join("; "),
  };
}

/**
 * The change that writes a KPI's actual as its row writes figures: a number where they are numbers, at the scale of the cell's format
 * and column, else text. What the sheet would then be read as is what was meant, or nothing is planned.
 */
export function planActual(
  review: Review,
  kpi: Kpi,
  period: Period,
  typed: string,
  consent: EntryConsent = { overwritesFormulas: false },
): ChangePlan | Problem {
  const read = readActual(review, kpi, period, typed);
  if (isProblem(read)) return read;
  const cell = kpi.actuals.get(period.key);
  const place = cell && findPlace(review, cell.at);
  if (!cell || !place) return notFound(`${toKpiName(kpi)} has no column for the actual of ${period.label}.`);
  const value = toCandidates(kpi, period, cell, read.amounts, typed.trim()).find((each) =>
    isSameAmounts(readAgain(review, place.table, cell.at, each), read.amounts),
  );
  if (value === undefined) {
    return refused(
      `${toAddress(cell.at)} would not be read as ${read.words} again, whichever way it is written. Nothing was written. ` +
        "Look at the cell's number format and the column's header.",
    );
  }
  const change = planCell(review, cell, value, consent);
  if (isProblem(change)) return change;
  const label = `Enter ${read.words} for ${toKpiName(kpi)} in ${period.label}`;
  return withAnchors(review, { label, changes: [change] });
}

/** The plan of an actual as the data validation of its cell takes it; a problem where it takes no such figure. Throws HostError. */
export async function fitActual(
  { snapshot }: Review,
  plan: ChangePlan,
  rules: InputRules,
): Promise<ChangePlan | Problem> {
  const [change] = plan.changes;
  if (change?.kind !== "setCell") return plan;
  const [rule] = await rules.readInputRules([change.at]);
  if (!rule) return plan;
  const fitted = fitInputRule(snapshot, change.at, rule, change.to.value, FIGURE);
  if (isProblem(fitted)) return fitted;
  return { ...plan, changes: [{ ...change, to: { value: fitted.value, formula: null } }] };
}

/** What is to be asked before an actual is written; nothing for a typed figure of the newest period. Total. */
export function findActualQuestions(
  { scorecard }: Pick<Review, "scorecard">,
  kpi: Kpi,
  period: Period,
  words: string,
): readonly EntryQuestion[] {
  const cell = kpi.actuals.get(period.key);
  const newest = findNewestKpiPeriod(scorecard);
  const before = cell && cell.text.trim() !== "" ? cell.text.trim() : "blank";
  const past: readonly EntryQuestion[] =
    newest && comparePeriods(period, newest) < 0
      ? [
          {
            kind: "past",
            text: `${period.label} is a past period. Change the actual of ${toKpiName(kpi)} from ${before} to ${words}?`,
          },
        ]
      : [];
  const formula = cell?.cell.formula ?? null;
  if (!cell || formula === null) return past;
  const text = `${toAddress(cell.at)} holds the formula =${formula}. Overwrite it? Undo brings it back.`;
  return [...past, { kind: "formula", text }];
}

/** Figures are held against limits as the cell's own numbers; a list's choice is the same where it reads the same. */
const FIGURE: EntryMeaning = {
  toNumber: (value) => (typeof value === "number" ? value : null),
  isSame: (choice, value) =>
    choice === value ||
    (typeof choice === "string" &&
      typeof value === "string" &&
      isSameAmounts(toAmountsOfText(choice, null), toAmountsOfText(value, null))),
};

interface Place {
  readonly table: KpiTable;
  /** What the row or the column says figures are; null where neither does. */
  readonly unit: Unit | null;
}

function findPlace({ reading, snapshot }: Pick<Review, "reading" | "snapshot">, at: CellRef): Place | null {
  const sheet = snapshot.findSheet(at.sheet);
  const tables = reading.sheets.find((each) => each.sheet === at.sheet)?.kpiTables ?? [];
  const table = tables.find(({ groups }) => groups.some(({ rows }) => rows.includes(at.row)));
  const column = table?.columns.find((each) => each.column === at.column);
  if (!sheet || !table || !column) return null;
  const unitColumn = findFigureColumn(table.columns, "unit");
  const own = unitColumn && findUnit(toDisplayText(sheet.cell(at.row, unitColumn.column)));
  return { table, unit: own?.unit ?? column.unit ?? findUnitOfName(sheet, table.columns, at.row) };
}

/** What the sheet is read as with another value in a KPI's cell. */
function readAgain({ snapshot }: Review, table: KpiTable, at: CellRef, value: CellValue): readonly Amount[] {
  const cell = { ...snapshot.cell(at), value, formula: null };
  const sheet = snapshot.withCells([{ at, cell }]).findSheet(at.sheet);
  const kpis = sheet ? toKpis(sheet, table, 0) : [];
  const figures = kpis.flatMap(({ actuals }) => [...actuals.values()]);
  return figures.find((figure) => figure.at.row === at.row && figure.at.column === at.column)?.value ?? [];
}

/** What may be written for some amounts: the way that the row's figures are written comes first. */
function toCandidates(
  kpi: Kpi,
  period: Period,
  cell: KpiFigure,
  amounts: readonly Amount[],
  typed: string,
): readonly CellValue[] {
  const [only, ...others] = amounts;
  const isPlain = only !== undefined && others.length === 0 && isFigure(only) && !only.provisional && !only.bound;
  const model = toOwnAndOthers(kpi, period, cell).find(({ cell: { value } }) => value !== null && value !== "");
  const numbers = isPlain ? DIVISORS.map((divisor) => toCellNumber(only.value, divisor)) : [];
  const texts = isPlain ? [toModelText(only, model?.text ?? ""), typed] : [typed];
  const isText = typeof model?.cell.value === "string" && !hasFormatOfItsOwn(cell);
  return isText ? [...texts, ...numbers] : [...numbers, ...texts];
}

/** A decimal as a number of a cell. What is meant stays a decimal: the number is read again before it is written. */
function toCellNumber(value: string, divisor: string): number {
  return Number(divideByPowerOfTen(value, divisor));
}

/** A blank cell that is to show percentages or money takes a number. */
function hasFormatOfItsOwn({ cell: { value, numberFormat } }: KpiFigure): boolean {
  return value === null && numberFormat !== "General" && numberFormat !== "@";
}

/** "£190,000" beside "£185,000", and "£190,000.00" beside "£185,000.50". */
function toModelText(figure: FigureAmount, model: string): string {
  const words = toFigureWords(figure);
  return model.includes(".") ? words : words.replace(/\.00$/, "");
}

/** The cell itself, the KPI's other actuals, its targets and baseline: the nearest thing first. */
function toOwnAndOthers(kpi: Kpi, period: Period, own: KpiFigure): readonly KpiFigure[] {
  const actuals = [...kpi.actuals].filter(([key]) => key !== period.key).map(([, figure]) => figure);
  const { targets, baseline } = kpi;
  return [own, ...actuals.reverse(), ...[...targets.values()].reverse(), ...(baseline ? [baseline] : [])];
}

/** The figures that a KPI is measured in, those of the actuals first. */
function findFigures(kpi: Kpi, period: Period): readonly FigureAmount[] {
  const own = kpi.actuals.get(period.key);
  return (own ? toOwnAndOthers(kpi, period, own) : []).flatMap(({ value }) => value.filter(isFigure));
}

function toUnitOf(kpi: Kpi, period: Period): Unit | null {
  const [figure] = findFigures(kpi, period);
  if (figure?.kind === "money") return { kind: "money", currency: figure.currency, scale: "1" };
  return figure?.kind === "percent" ? { kind: "percent" } : null;
}

function findMisreading(text: string, amount: Amount): Problem | null {
  if (isFigure(amount) || amount.kind === "notSet") return null;
  if (amount.kind === "unreadable") return notFound(`“${text}” ${AMOUNT_REASONS[amount.why]}.`);
  return notFound(`“${text}” is no figure. Write a number, a percentage or a sum of money, or “to be agreed”.`);
}

function toKindWords({ kind }: Amount): string {
  return kind === "money" ? "a sum of money" : kind === "percent" ? "a percentage" : "a plain number";
}

function isSameAmounts(a: readonly Amount[], b: readonly Amount[]): boolean {
  return a.length === b.length && a.every((amount, index) => isSameAmount(amount, b[index]));
}

function isSameAmount(a: Amount, b: Amount | undefined): boolean {
  if (b?.kind !== a.kind || a.provisional !== b.provisional || a.bound !== b.bound) return false;
  if (!isFigure(a) || !isFigure(b)) return a.text.trim() === b.text.trim();
  if (a.kind === "money" && b.kind === "money" && a.currency !== b.currency) return false;
  return compareDecimals(a.value, b.value) === 0;
}
