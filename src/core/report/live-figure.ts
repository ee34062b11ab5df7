import type { Amount, Bound } from "../amount/amount";
import { toAmounts } from "../amount/amount-cell";
import { divideByPowerOfTen } from "../amount/decimal";
import type { Unit } from "../amount/unit";
import { toAbsoluteAddress } from "../grid/a1";
import type { Cell } from "../grid/cell";
import type { CellRef } from "../grid/cell-ref";
import { isComparable, isFigure, type Figure } from "../kpi/figure";
import { lookUpText, type PlacedTextTable, type TextMeaning, type TextUse } from "./text-table";
import { toWrittenText } from "./written-text";

/** A figure that a formula reads from its cell: one of the measures of the cell, wanted in a unit. */
export interface LiveFigure {
  readonly at: CellRef;
  readonly cell: Cell;
  /** What the column says numbers are. */
  readonly unit: Unit | null;
  /** What the cell was read as. */
  readonly amount: Amount;
  /** Its place among the measures of the cell, and how many these are. */
  readonly place: number;
  readonly of: number;
  /** What it must be comparable with. */
  readonly wanted: Figure;
}

/** What formulas give for each thing that a cell may hold: formulas themselves, texts in quotes. */
export interface FigureCases {
  readonly blank: string;
  readonly notSet: string;
  readonly inWords: string;
  readonly notRead: string;
  readonly otherUnit: string;
  /** Of a target that is a direction; `inWords` where absent. */
  readonly direction?: string;
  /** Of a direction with a start: its own figure stands in the table. */
  readonly start?: (figure: string) => string;
  /** What is made of a figure; itself where absent. */
  readonly figure?: (figure: string) => string;
}

/** What the codes of the table mean, and what it calls them. */
const CODES = {
  figure: { code: 1, says: "a figure" },
  blank: { code: 2, says: "nothing" },
  notSet: { code: 3, says: "still to be set" },
  inWords: { code: 4, says: "in words" },
  notRead: { code: 5, says: "not read" },
  direction: { code: 6, says: "a change year on year" },
  start: { code: 7, says: "a change year on year from a figure" },
  otherUnit: { code: 8, says: "another unit" },
} as const;
/** Limits, by the codes of the table. */
const LIMIT_WORDS = ["at least", "more than", "at most", "less than"] as const;
const LIMIT_CODES: Readonly<Record<Bound, number>> = { ">=": 1, ">": 2, "<=": 3, "<": 4 };
/** Figures that are no money are compared and shown at so many decimals, behind which there is nothing but binary noise. */
export const DECIMALS = 9;
/** A number and a fraction, read as the cell would be, tell what the column and its format make of numbers. */
const PROBE = 100;
const FRACTION = 0.5;

/** Which of the cases of {@link FigureCases} an amount is, beside what it is to be comparable with. */
export function toFigureCase(amount: Amount, wanted: Figure): keyof typeof CODES {
  if (isFigure(amount)) return isComparable(amount, wanted) ? "figure" : "otherUnit";
  switch (amount.kind) {
    case "blank":
    case "notSet":
      return amount.kind;
    case "narrative":
      return "inWords";
    case "unreadable":
      return "notRead";
    case "direction":
      if (!amount.from || !isFigure(amount.from)) return "direction";
      return isComparable(amount.from, wanted) ? "start" : "otherUnit";
  }
}

/** A figure as a cell holds it: money at its pence, 96.6% as 0.966. */
export function toCellNumber(figure: Figure): number {
  const value = Number(figure.kind === "percent" ? divideByPowerOfTen(figure.value, "100") : figure.value);
  return figure.kind === "money" ? value : Number(value.toFixed(DECIMALS));
}

/** What limits an amount, as the table's code for it; null for nothing. */
function findLimitCode(amount: Amount): number | null {
  if (amount.kind === "direction") return amount.direction === "increase" ? 2 : 4;
  return amount.bound === null ? null : LIMIT_CODES[amount.bound];
}

/** What limits an amount, in words; null for nothing. */
export function findLimitWord(amount: Amount): string | null {
  const code = findLimitCode(amount);
  return code === null ? null : (LIMIT_WORDS[code - 1] ?? null);
}

/** What the table is to hold for a figure that is read from a text; null where its cell holds none. */
export function toTextUse(figure: LiveFigure): TextUse | null {
  const { value } = figure.cell;
  if (typeof value !== "string") return null;
  return { kind: toKind(figure), text: toWrittenText(value), meaning: toMeaning(figure) };
}

/** A formula for a figure: a number, or what a case gives. An error in the cell is not read; so is a text that the table lacks. */
export function toFigureFormula(figure: LiveFigure, texts: PlacedTextTable, cases: FigureCases): string {
  const cell = toAbsoluteAddress(figure.at);
  const text = toText(figure.at);
  const kind = toKind(figure);
  const found = lookUpText(texts, kind, text, "figure");
  const made = cases.figure ?? ((each: string): string => each);
  const choices = [
    ...[cases.notRead, made(found), cases.blank, cases.notSet, cases.inWords, cases.notRead],
    ...[cases.direction ?? cases.inWords, cases.start?.(found) ?? cases.direction ?? cases.inWords, cases.otherUnit],
  ];
  const ofText = `CHOOSE(1+${lookUpText(texts, kind, text, "code")},${choices.join(",")})`;
  const ofNumber = toNumberFormula(figure, cell, { ...cases, figure: made });
  return `IFERROR(IF(ISLOGICAL(${cell}),${cases.notRead},IF(ISNUMBER(${cell}),${ofNumber},IF(${text}="",${cases.blank},${ofText}))),${cases.notRead})`;
}

/** A formula for the word that limits a target; `usual` where it states none itself. */
export function toLimitFormula(figure: LiveFigure, texts: PlacedTextTable, usual: string): string {
  const code = lookUpText(texts, toKind(figure), toText(figure.at), "limit");
  const words = LIMIT_WORDS.map((word) => `"${word}"`);
  return `IFERROR(CHOOSE(1+${code},${[`"${usual}"`, ...words].join(",")}),"${usual}")`;
}

/** A formula for a cell's text, without spaces around it. */
export function toText(at: CellRef): string {
  return `TRIM(${toAbsoluteAddress(at)}&"")`;
}

function toNumberFormula(
  { unit, wanted, cell: { numberFormat } }: LiveFigure,
  cell: string,
  { notRead, otherUnit, figure = (each) => each }: FigureCases,
): string {
  const read = (value: number): Amount | undefined => toAmounts({ value, formula: null, numberFormat }, unit)[0];
  const probe = read(PROBE);
  if (!probe || !isFigure(probe)) return notRead;
  if (!isComparable(probe, wanted)) return otherUnit;
  const factor = divideByPowerOfTen(probe.value, probe.kind === "percent" ? "10000" : String(PROBE));
  const number = `ROUND(${factor === "1" ? cell : `${cell}*${factor}`},${probe.kind === "money" ? 2 : DECIMALS})`;
  const fraction = read(FRACTION);
  if (fraction && isFigure(fraction)) return figure(number);
  // Under a header of percentages 0.966 may be 96.6% or less than 1%.
  return `IF(AND(${cell}<>0,${cell}>=-1,${cell}<=1),${notRead},${figure(number)})`;
}

function toMeaning({ amount, wanted }: LiveFigure): TextMeaning {
  const found = toFigureCase(amount, wanted);
  const code = findLimitCode(amount);
  const limit = code === null ? {} : { limit: code };
  if (found === "figure" && isFigure(amount)) return { ...CODES.figure, ...limit, figure: toCellNumber(amount) };
  if (found === "start" && amount.kind === "direction" && amount.from && isFigure(amount.from)) {
    return { ...CODES.start, ...limit, figure: toCellNumber(amount.from) };
  }
  return { ...CODES[found], ...limit };
}

/** "Measure 1 of 2, money in GBP, in a column of GBP × 1000": texts that are read alike. */
function toKind({ place, of, unit, wanted }: LiveFigure): string {
  const measure = of > 1 ? [`measure ${place + 1} of ${of}`] : [];
  const sought = wanted.kind === "money" ? `money in ${wanted.currency}` : wanted.kind;
  return [...measure, sought, ...(unit ? [`column of ${toUnitWords(unit)}`] : [])].join(", ");
}

function toUnitWords(unit: Unit): string {
  if (unit.kind === "percent") return "percentages";
  const scale = unit.scale === "1" ? "" : ` × ${unit.scale}`;
  return `${unit.kind === "money" ? unit.currency : "numbers"}${scale}`;
}
