import { forLocale } from "./locale";

const timeFormat = forLocale((locale) => new Intl.DateTimeFormat(locale, { timeStyle: "short" }));

/** The time of a moment by the user's own clock, as the user writes times: "14:05". */
export function toTimeText(moment: Date): string {
  return timeFormat().format(moment);
}
