/** The year, financial year or round that a score or comment belongs to. */
export interface Period {
  /** As the sheet writes it: "2023", "2022/23", "FY23", "Q2 2024/25"; "current" or "previous" where it names no year. */
  readonly label: string;
  /** The same for every spelling of a period: "2022-2023" for 2022/23, 2022-2023 and FY23; a quarter has " Q2" behind it. */
  readonly key: string;
}

/** A period as a sentence names it: "2023", or "the current period" where the sheet names no year. */
export function toPeriodName({ label, key }: Period): string {
  return key === "current" || key === "previous" ? `the ${key} period` : label;
}

/** A period, and the rest of the text that it was found in. */
export interface FoundPeriod {
  readonly period: Period;
  readonly rest: string;
}

/** In years: a strategy may run for ten, 1999/00 is one and 2023/22 is none. */
const LONGEST_PERIOD = 10;
const YEAR = "(?:19|20)\\d{2}";
const DASH_OR_SLASH = "\\s*[/\\-\\u2010-\\u2015]\\s*";
const TWO_YEARS = new RegExp(`(?<!\\d)(${YEAR})(${DASH_OR_SLASH})(${YEAR}|\\d{2})(?!\\d)`);
const FINANCIAL_YEAR = new RegExp(`\\bFY\\s?'?(?:(${YEAR}|\\d{2})${DASH_OR_SLASH})?(${YEAR}|\\d{2})(?!\\d)`, "i");
const SHORT_YEARS = new RegExp(`(?<!\\d)(\\d{2})${DASH_OR_SLASH}(\\d{2})(?!\\d)`);
const ONE_YEAR = new RegExp(`(?<!\\d)(${YEAR})(?!\\d)`);
const MONTH = "\\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|ober)?";
const MONTH_AND_YEAR = new RegExp(`${MONTH}(?:-|\\s?['’])(\\d{2})(?!\\d)`, "i");
const MONTH_TO_MONTH = new RegExp(
  `${MONTH}[\\s'’-]+(\\d{2}|${YEAR})\\s*(?:to|until|[-\\u2010-\\u2015])\\s*(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?${MONTH}[\\s'’-]+(\\d{2}|${YEAR})(?!\\d)`,
  "i",
);
/** A quarter of the year beside it: "Q2", "Qtr 2", "Quarter 2". */
const QUARTER = /(?<![\p{L}\d])q(?:tr|uarter)?\.?\s?([1-4])(?!\d)/iu;
const NAMED: readonly { readonly words: RegExp; readonly label: string }[] = [
  { words: /\b(?:previous|prior|last)(?:\s+year(?:'s)?)?\b/i, label: "previous" },
  { words: /\b(?:current|present|this)(?:\s+year(?:'s)?)?\b/i, label: "current" },
];

/** Finds the period that a header or title names; null where it names none. Never throws. */
export function findPeriod(text: string): FoundPeriod | null {
  const quarter = QUARTER.exec(text);
  if (!quarter) return findYearPeriod(text);
  const [whole, number = ""] = quarter;
  const rest = text.replace(whole, " ");
  const year = findYears(rest);
  const label = `Q${number}`;
  return year ? { period: toQuarter(label, year.period), rest: year.rest } : { period: { label, key: label }, rest };
}

/** The period that a text is, with nothing else in it; null where it is none. Never throws. */
export function parsePeriod(text: string): Period | null {
  const found = findPeriod(text.replace(/\s+/g, " ").trim());
  return found?.rest.trim() === "" ? found.period : null;
}

/** As {@link findPeriod}, for what counts by whole years: a quarter is no part of the period but of the rest. Never throws. */
export function findYearPeriod(text: string): FoundPeriod | null {
  return findYears(text) ?? findNamedPeriod(text);
}

/** A quarter of a year as a period of its own. */
export function toQuarter(quarter: string, year: Period): Period {
  return { label: `${quarter} ${year.label}`, key: `${year.key} ${quarter}` };
}

/** Whether a period is a quarter of a year that is named elsewhere, or nowhere. */
export function isQuarterAlone({ key }: Pick<Period, "key">): boolean {
  return key.startsWith("Q");
}

/** Whether a period is a year or a financial year: not a strategy's five years, a quarter, or a period that names no year. */
export function isOneYear({ key }: Pick<Period, "key">): boolean {
  const [, first, last] = /^(\d{4})-(\d{4})$/.exec(key) ?? [];
  return Number(last) - Number(first) <= 1;
}

function findYears(text: string): FoundPeriod | null {
  return (
    findMonthToMonth(text) ??
    findTwoYears(text) ??
    findFinancialYear(text) ??
    findShortYears(text) ??
    findOneYear(text) ??
    findMonthAndYear(text)
  );
}

/** Oldest first: by first year, then by last, quarters before their year's end; "previous" is older than any year, "current" newer. */
export function comparePeriods(a: Pick<Period, "key">, b: Pick<Period, "key">): number {
  return toSortKey(a.key) < toSortKey(b.key) ? -1 : toSortKey(a.key) > toSortKey(b.key) ? 1 : 0;
}

function toSortKey(key: string): string {
  if (key === "previous") return "0";
  if (key === "current") return "2";
  return key.includes("Q") ? `1${key}` : `1${key} Year`;
}

function findTwoYears(text: string): FoundPeriod | null {
  const match = TWO_YEARS.exec(text);
  if (!match) return null;
  const [whole, first = "", , second = ""] = match;
  const end = toFullYear(second, Number(first));
  if (end <= Number(first) || end - Number(first) > LONGEST_PERIOD) return null;
  return found(text, whole, { label: whole.replace(/\s+/g, ""), key: `${first}-${end}` });
}

function findFinancialYear(text: string): FoundPeriod | null {
  const match = FINANCIAL_YEAR.exec(text);
  if (!match) return null;
  const [whole, , last = ""] = match;
  const end = last.length === 4 ? Number(last) : 2000 + Number(last);
  // A British financial year is named after the year in which it ends: FY23 is April 2022 to March 2023.
  return found(text, whole, { label: whole.trim(), key: `${end - 1}-${end}` });
}

/** 23/24 is a financial year; 2/3 and 23/27 are none. */
function findShortYears(text: string): FoundPeriod | null {
  const match = SHORT_YEARS.exec(text);
  if (!match) return null;
  const [whole, first = "", second = ""] = match;
  if ((Number(first) + 1) % 100 !== Number(second)) return null;
  const start = 2000 + Number(first);
  return found(text, whole, { label: whole.replace(/\s+/g, ""), key: `${start}-${start + 1}` });
}

function findOneYear(text: string): FoundPeriod | null {
  const year = ONE_YEAR.exec(text)?.[1];
  return year === undefined ? null : found(text, year, { label: year, key: `${year}-${year}` });
}

/** "April 2024 to March 2025", "Apr-24 - Mar-25": the years from the one to the other. */
function findMonthToMonth(text: string): FoundPeriod | null {
  const match = MONTH_TO_MONTH.exec(text);
  if (!match) return null;
  const [whole, first = "", second = ""] = match;
  const toYear = (year: string): number => (year.length === 4 ? Number(year) : 2000 + Number(year));
  const [start, end] = [toYear(first), toYear(second)];
  if (end < start || end - start > LONGEST_PERIOD) return null;
  const label = start === end ? String(start) : `${start}/${String(end % 100).padStart(2, "0")}`;
  return found(text, whole, { label, key: `${start}-${end}` });
}

/** "Mar-25", as Excel shows a date: the year alone is the period. With a blank in between, "Mar 25" may be a day. */
function findMonthAndYear(text: string): FoundPeriod | null {
  const [, year] = MONTH_AND_YEAR.exec(text) ?? [];
  return year === undefined ? null : found(text, year, { label: `20${year}`, key: `20${year}-20${year}` });
}

function findNamedPeriod(text: string): FoundPeriod | null {
  for (const { words, label } of NAMED) {
    const match = words.exec(text);
    if (match) return found(text, match[0], { label, key: label });
  }
  return null;
}

function toFullYear(text: string, first: number): number {
  if (text.length === 4) return Number(text);
  const sameCentury = Math.floor(first / 100) * 100 + Number(text);
  return sameCentury > first ? sameCentury : sameCentury + 100;
}

function found(text: string, whole: string, period: Period): FoundPeriod {
  return { period, rest: text.replace(whole, " ") };
}
