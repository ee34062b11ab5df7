import { forLocale } from "./locale";

const dayFormat = forLocale((locale) => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }));

/** The day of what a workbook keeps as one, as the user writes days: "3 November 2026". What is no day is given back as it stands. */
export function toDayText(when: string): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(when)?.[0];
  const moment = new Date(day ?? Number.NaN);
  return Number.isNaN(moment.getTime()) ? when : dayFormat().format(moment);
}
