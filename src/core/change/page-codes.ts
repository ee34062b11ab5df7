/**
 * What stands at the head and foot of a printed page, in Excel's codes: &F the workbook's name, &D the day of the printing as the
 * reader's own system writes days, &A the tab's name, &P the page and &N how many there are; && is the sign itself.
 */
export const PAGE_CODES = { leftHeader: "&F", rightHeader: "&D", rightFooter: "Page &P of &N" } as const;

const TAB_NAME = "&A – ";

/** The foot of a page at the left: the tab's name, and a text behind it. Total. */
export function toLeftFooter(text: string): string {
  return `${TAB_NAME}${text.replaceAll("&", "&&")}`;
}

/** The text of such a foot; of another one all that it says. Total. */
export function toFooterText(leftFooter: string): string {
  const text = leftFooter.startsWith(TAB_NAME) ? leftFooter.slice(TAB_NAME.length) : leftFooter;
  return text.replaceAll("&&", "&");
}
