/** A day or time that was typed, as Excel keeps it: the serial number, and the format that it gives the cell. */
export interface TypedMoment {
  readonly serial: number;
  readonly numberFormat: string;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const FULL_MONTHS = [
  ...["january", "february", "march", "april", "may", "june"],
  ...["july", "august", "september", "october", "november", "december"],
];
const DAY_MS = 86_400_000;
/** Excel counts 1900 as a leap year, so from 1 March 1900 on its day 0 is 30 December 1899. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FIRST_SAFE_DAY = 61;
/** Two digits from here on are of the last century. Source: Excel's help on two-digit years. */
const FIRST_LAST_CENTURY = 30;

/** Excel's number for a moment of a clock's own time zone. */
export function toSerial(date: Date): number {
  const local = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), date.getHours(), date.getMinutes());
  return (local - DAY_ZERO) / DAY_MS + date.getSeconds() / 86_400;
}

/** The date, the time, or both, that Excel makes of typed text in US rules: month, day, year. Null if it makes none. */
export function parseMoment(text: string, today: Date): TypedMoment | null {
  const date = parseDate(text, today);
  if (date !== null) return date;
  const time = parseTime(text);
  if (time !== null) return time;
  const space = text.indexOf(" ");
  if (space === -1) return null;
  const [day, hour] = [parseDate(text.slice(0, space), today), parseTime(text.slice(space + 1))];
  return day === null || hour === null ? null : { serial: day.serial + hour.serial, numberFormat: "m/d/yyyy h:mm" };
}

function parseTime(text: string): TypedMoment | null {
  const match = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}))?(?: ?([ap])m?)?$/i.exec(text.trim());
  if (match === null) return null;
  const [, hours = "", minutes = "", seconds, half] = match;
  const isClock = half !== undefined;
  if (Number(minutes) > 59 || Number(seconds ?? 0) > 59 || (isClock && (Number(hours) > 12 || Number(hours) < 1)))
    return null;
  const hour = isClock ? (Number(hours) % 12) + (half.toLowerCase() === "p" ? 12 : 0) : Number(hours);
  const serial = (hour * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  if (hour > 23) return { serial, numberFormat: "[h]:mm:ss" };
  return { serial, numberFormat: (seconds === undefined ? "h:mm" : "h:mm:ss") + (isClock ? " AM/PM" : "") };
}

function parseDate(text: string, today: Date): TypedMoment | null {
  const parts = text.trim().split(/ ?[/-] ?|,? +/);
  if (parts.some((part) => monthOf(part) !== null)) return withMonthName(parts, today);
  // Spaces alone divide a date only where the month is a word: "2 3" is text.
  const isNumeric = /^\d+([/-])\d+(\1\d+)?$/.test(text.trim().replace(/ ?([/-]) ?/g, "$1"));
  return isNumeric ? withNumbers(parts, today) : parseGlued(text, today);
}

/** "MAR1" and "1MAR", which Excel takes for a day too. */
function parseGlued(text: string, today: Date): TypedMoment | null {
  const words = text.trim().split(/ +/).flatMap(splitGlued);
  return words.length <= 3 && words.some((word) => monthOf(word) !== null) ? withMonthName(words, today) : null;
}

function splitGlued(text: string): string[] {
  const match = /^([a-z]+)(\d{1,4})$|^(\d{1,2})([a-z]+)$/i.exec(text);
  if (match === null) return [text];
  return [match[1] ?? match[3] ?? "", match[2] ?? match[4] ?? ""];
}

function withNumbers(parts: readonly string[], today: Date): TypedMoment | null {
  const [first = "", second = "", third] = parts;
  if (third !== undefined) {
    const isYearFirst = first.length === 4;
    const [year, month, day] = isYearFirst ? [first, second, third] : [third, first, second];
    return moment(toYear(year), Number(month), Number(day), "m/d/yyyy");
  }
  if (first.length === 4) return moment(toYear(first), Number(second), 1, "mmm-yy");
  return (
    moment(today.getFullYear(), Number(first), Number(second), "d-mmm") ??
    moment(toYear(second), Number(first), 1, "mmm-yy")
  );
}

function withMonthName(parts: readonly string[], today: Date): TypedMoment | null {
  const at = parts.findIndex((part) => monthOf(part) !== null);
  const month = monthOf(parts[at] ?? "") ?? 0;
  const numbers = parts.filter((_, index) => index !== at);
  if (at > 1 || numbers.length === 0 || !numbers.every((number) => /^\d{1,4}$/.test(number))) return null;
  const [first = "", second] = numbers;
  if (second !== undefined) return numbers.length > 2 ? null : moment(toYear(second), month, Number(first), "d-mmm-yy");
  return (
    moment(today.getFullYear(), month, Number(first), "d-mmm") ??
    (at === 0 ? moment(toYear(first), month, 1, "mmm-yy") : null)
  );
}

function monthOf(text: string): number | null {
  const word = text.toLowerCase();
  const index = MONTHS.includes(word) ? MONTHS.indexOf(word) : FULL_MONTHS.indexOf(word);
  return index === -1 ? null : index + 1;
}

function toYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < FIRST_LAST_CENTURY ? 2000 + year : 1900 + year;
}

function moment(year: number, month: number, day: number, numberFormat: string): TypedMoment | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  const serial = Math.round((date.getTime() - DAY_ZERO) / DAY_MS);
  return isReal && serial >= FIRST_SAFE_DAY && year <= 9999 ? { serial, numberFormat } : null;
}
