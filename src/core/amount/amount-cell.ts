import { isCellError, type Cell } from "../grid/cell";
import { isDateFormat, toDisplayText } from "../grid/display";
import { toAmount, toUnreadable, type Amount, type Decimal } from "./amount";
import { toAmountsOfText } from "./amount-text";
import { divideByPowerOfTen, multiply, toDecimalOfNumber, toPence } from "./decimal";
import { toMeasureOfUnit } from "./figure";
import { toFormatMeaning, type FormatMeaning } from "./number-format";
import type { Unit } from "./unit";

/**
 * The amounts in a cell, at least one. Total: a blank cell is blank and never zero; an error, a date, TRUE and a formula that was
 * never calculated are unreadable. A number is read at Excel's 15 significant digits; as money, at its pence.
 * @param unit what the column's header or the row's unit says figures are; null for plain numbers.
 */
export function toAmounts(cell: Cell, unit: Unit | null): readonly Amount[] {
  const text = toDisplayText(cell);
  const { value } = cell;
  if (value === null)
    return [cell.formula === null ? toAmount({ kind: "blank" }, "") : toUnreadable("notCalculated", "")];
  if (typeof value === "string") return toAmountsOfText(value, unit);
  if (typeof value === "boolean") return [toUnreadable("logical", text)];
  if (isCellError(value)) return [toUnreadable("error", text)];
  if (isDateFormat(cell.numberFormat)) return [toUnreadable("date", text)];
  return [toAmountOfNumber(toDecimalOfNumber(value), toFormatMeaning(cell.numberFormat), unit, text)];
}

/** So much for each of something: what it comes to in a year is not said. */
const RATE =
  /\d.*\b(?:per (?!annum|year|cent)\p{L}|pcm\b|p\/?m\b|(?:a|each|every) (?:month|week|quarter|day)|monthly|weekly|quarterly|daily)/iu;

/** The one amount of a cell that can hold no more, such as a saving; several are unreadable, since none is the one. */
export function toSingleAmount(cell: Cell, unit: Unit | null): Amount {
  if (typeof cell.value === "string" && RATE.test(cell.value)) return toUnreadable("unclear", cell.value);
  const [first, ...others] = toAmounts(cell, unit);
  return first && others.length === 0 ? first : toUnreadable("severalFigures", toDisplayText(cell));
}

function toAmountOfNumber(value: Decimal, format: FormatMeaning, unit: Unit | null, text: string): Amount {
  if (format.percent === "fraction") return toAmount({ kind: "percent", value: multiply(value, "100") }, text);
  if (format.percent === "literal") return toAmount({ kind: "percent", value }, text);
  const currency = format.currency ?? (unit?.kind === "money" ? unit.currency : null);
  if (currency !== null) {
    const pence = toPence(toFullValue(value, format, unit));
    // The usual case, and of long registers nearly the only one: written out, it takes a third of the time.
    return { kind: "money", value: pence, currency, text, bound: null, provisional: false, period: null };
  }
  const full = toFullValue(value, format, unit);
  const measure = unit?.kind === "percent" ? toMeasureOfUnit(value, unit) : ({ kind: "number", value: full } as const);
  return typeof measure === "string" ? toUnreadable(measure, text) : toAmount(measure, text);
}

/**
 * The number that a reader of the sheet takes a figure for: what is shown, times the scale written behind it or, failing that,
 * in its header. Where neither names a scale, commas in the format only leave digits out.
 */
function toFullValue(value: Decimal, { shownIn, written }: FormatMeaning, unit: Unit | null): Decimal {
  const ofHeader = unit?.kind === "percent" || unit?.scale === "1" ? undefined : unit?.scale;
  const scale = written ?? ofHeader ?? shownIn;
  return scale === shownIn ? value : divideByPowerOfTen(multiply(value, scale), shownIn);
}
