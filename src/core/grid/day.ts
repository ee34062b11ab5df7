import type { Cell } from "./cell";
import { isDateFormat } from "./display";

/** A day, or a month where no day is written, as "2024-10-01" or "2024-10". */
export type Day = string;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_NAME = "(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*";
const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const WITH_DAY = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+${MONTH_NAME}\\.?,?[\\s-]+(\\d{4}|\\d{2})$`, "i");
const MONTH_ALONE = new RegExp(`^${MONTH_NAME}\\.?,?[\\s-]+'?(\\d{4}|\\d{2})$`, "i");
/** Day 0 of Excel's count, which takes 1900 for a leap year; days before March 1900 are none of contracts. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const MS_PER_DAY = 86_400_000;
const FIRST_SURE_DAY = 61;

/**
 * The day in a cell: a date, or a text such as "01/10/2024" (the day first, as the British write it), "1 Oct 2024" or
 * "October 2024". Null for anything else, such as a number that is no date.
 */
export function parseDay({ value, numberFormat }: Cell): Day | null {
  if (typeof value === "number") {
    const isDay = isDateFormat(numberFormat) && value >= FIRST_SURE_DAY;
    return isDay ? new Date(DAY_ZERO + Math.floor(value) * MS_PER_DAY).toISOString().slice(0, 10) : null;
  }
  if (typeof value !== "string") return null;
  const text = value.trim();
  const [, isoYear, isoMonth, isoDay] = ISO.exec(text) ?? [];
  if (isoYear !== undefined) return toDay(isoYear, Number(isoMonth), Number(isoDay));
  const [, day, month, year] = DAY_FIRST.exec(text) ?? [];
  if (year !== undefined) return toDay(year, Number(month), Number(day));
  const [, namedDay, name, namedYear] = WITH_DAY.exec(text) ?? [];
  if (namedYear !== undefined) return toDay(namedYear, toMonth(name), Number(namedDay));
  const [, monthAlone, yearAlone] = MONTH_ALONE.exec(text) ?? [];
  return yearAlone === undefined ? null : toDay(yearAlone, toMonth(monthAlone), null);
}

function toMonth(name: string | undefined): number {
  return MONTHS.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1;
}

/** Null for a day that no month has, such as 31 June. */
function toDay(year: string, month: number, day: number | null): Day | null {
  const full = year.length === 2 ? `20${year}` : year;
  const iso = [full, pad(month), ...(day === null ? [] : [pad(day)])].join("-");
  const time = Date.parse(day === null ? `${iso}-01` : iso);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : null;
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
