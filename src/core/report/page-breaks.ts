import { USUAL_LINE } from "../change/row-heights";
import type { SheetPlan } from "../change/sheet-plan";

/** What of an A4 landscape page lies between the margins of our tabs, in points. */
const PAGE = { width: 770, height: 494 };
/** A column takes this many points for each character of its width. */
const POINTS_A_CHARACTER = 5.25;
/** Programs and printers draw rows a little higher or lower, so that a page is not counted on to the last line. */
const SAFE_SHARE = 0.97;

/** What is known of a tab before its pages are; of its columns, those that are printed. */
export interface PagedRows extends Pick<SheetPlan, "columnWidths" | "rowHeights"> {
  /** The row that every page repeats; null where none is. */
  readonly headerRow: number | null;
  readonly lastRow: number;
  /** Headings, which stay with the row under them. */
  readonly headings: ReadonlySet<number>;
  /** The rows that parts of the tab begin in, each of them on a page of its own where not all of it fits on one. */
  readonly parts: readonly number[];
}

/** The rows that begin a new printed page, so that no heading stands alone at the foot of one. Never throws. */
export function toPageBreaks(rows: PagedRows): readonly number[] {
  return findBreaks(rows, []).length === 0 ? [] : findBreaks(rows, rows.parts);
}

function findBreaks(
  { columnWidths, rowHeights, headerRow, lastRow, headings }: PagedRows,
  parts: readonly number[],
): readonly number[] {
  const heightOf = new Map(rowHeights.map(({ row, points }) => [row, points]));
  const toPoints = (row: number): number => heightOf.get(row) ?? USUAL_LINE;
  const page = toPageHeight(columnWidths);
  const breaks: number[] = [];
  let used = 0;
  for (let row = 0; row <= lastRow;) {
    let next = row + 1;
    while (headings.has(next - 1) && next <= lastRow) next += 1;
    let points = 0;
    for (let each = row; each < next; each += 1) points += toPoints(each);
    if (used > 0 && (used + points > page || parts.includes(row))) {
      breaks.push(row);
      // A header stands in its own place on the page that it is on, and is repeated on those behind it.
      used = headerRow === null || row <= headerRow ? 0 : toPoints(headerRow);
    }
    used += points;
    row = next;
  }
  return breaks;
}

/** How much of a tab fits on a page, in points of its own size: a wide one is made smaller until its columns fit. */
export function toPageHeight(columnWidths: readonly number[]): number {
  const width = columnWidths.reduce((sum, each) => sum + each * POINTS_A_CHARACTER, 0);
  return (PAGE.height * SAFE_SHARE * Math.max(width, PAGE.width)) / PAGE.width;
}
