import { forLocale } from "../parts/locale";
/** A moment as the log holds it, by the user's own clock: "2026-11-03 14:05". */
export function toLogTime(moment: Date): string {
  const two = (figure: number): string => String(figure).padStart(2, "0");
  const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join("-");
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

const dayFormat = forLocale((locale) => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }));

/** The day of what the log holds, as the user writes days: "3 November 2026". What is no day is given back as it stands. */
export function toDayText(when: string): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(when)?.[0];
  const moment = new Date(day ?? Number.NaN);
  return Number.isNaN(moment.getTime()) ? when : dayFormat().format(moment);
}
