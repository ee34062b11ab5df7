import { toRowHeights, USUAL_LINE } from "../../change/row-heights";
import type { PlannedCell } from "../../change/sheet-plan";
import { toPageHeight } from "../page-breaks";
import { planRow, type PlannedContent } from "../plan-row";
import { KPI_COLUMNS, PRINTED_COLUMNS } from "./columns";

/** A part of the tab, placed. Rows count from 0. */
export interface Section {
  readonly cells: readonly PlannedCell[];
  /** Cells as high as theirs may become, where a formula gives a longer text some day. */
  readonly tallest: readonly PlannedCell[];
  /** Its first row, its heading. */
  readonly first: number;
  readonly last: number;
}

/** Rows left free between two parts. */
export const SPACE = 1;

/** What stands in a row of a part: by its column, from 0. */
export type RowContents = readonly (readonly [column: number, content: PlannedContent])[];

/** A heading, headers under it and rows under these. */
export function planSection(
  top: number,
  heading: string,
  headers: RowContents,
  rows: readonly RowContents[],
  remark: string | null = null,
): Section {
  const headerRow = top + (remark === null ? 1 : 2);
  return {
    cells: [
      ...planRow(top, 0, [{ value: heading, style: "part" }]),
      ...(remark === null ? [] : planRow(top + 1, 0, [{ value: remark, style: "subtitle" }])),
      ...planContents(headerRow, headers),
      ...rows.flatMap((row, index) => planContents(headerRow + 1 + index, row)),
    ],
    tallest: [],
    first: top,
    last: headerRow + rows.length,
  };
}

/** The first row of the tab that parts stand in, under its title and what it says of itself. */
export const FIRST_ROW = 4;
/** Points that the heading of a part and its headers take. */
const HEADING_POINTS = 5 * USUAL_LINE;
/** What of a page the parts of the tab have for their rows, in points. */
const ROOM = toPageHeight(KPI_COLUMNS.widths.slice(0, PRINTED_COLUMNS)) - HEADING_POINTS;
const ROOM_UNDER_TITLE = ROOM - (FIRST_ROW + 1) * USUAL_LINE;

/** Rows of a part that fit on one page, from the first up to but without the end. */
export interface PageOfRows {
  readonly first: number;
  readonly end: number;
}

/**
 * A part's rows as they fit on pages, one after the other, each page with its own heading and headers.
 * @param isUnderTitle whether the tab's title stands on the first of these pages too.
 */
export function toPages(rows: readonly RowContents[], isUnderTitle = false): readonly PageOfRows[] {
  const pages: { first: number; end: number }[] = [];
  let used = 0;
  rows.forEach((contents, index) => {
    const points = toRowHeights(planContents(0, contents), KPI_COLUMNS.widths)[0]?.points ?? USUAL_LINE;
    const page = pages.at(-1);
    const room = isUnderTitle && pages.length === 1 ? ROOM_UNDER_TITLE : ROOM;
    if (page && used + points <= room) {
      page.end = index + 1;
      used += points;
      return;
    }
    pages.push({ first: index, end: index + 1 });
    used = points;
  });
  return pages;
}

/** What the heading of a part that goes on on another page says. */
export function toContinued(heading: string, page: number): string {
  return page === 0 ? heading : `${heading}, continued`;
}

/** A part that may be longer than a page: where it is, it goes on under its headers on the next. */
export function planLongSection(
  top: number,
  heading: string,
  headers: RowContents,
  rows: readonly RowContents[],
  remark: string | null = null,
): readonly Section[] {
  const sections: Section[] = [];
  toPages(rows).forEach(({ first, end }, page) => {
    const next = (sections.at(-1)?.last ?? top - 1 - SPACE) + 1 + SPACE;
    const own = rows.slice(first, end);
    sections.push(planSection(next, toContinued(heading, page), headers, own, page === 0 ? remark : null));
  });
  return sections;
}

/** The header over a column of figures, or of texts. */
export function toHeader(column: number, value: string, isFigure = false): RowContents[number] {
  return [column, { value, style: isFigure ? "figureHeader" : "header" }];
}

function planContents(row: number, contents: RowContents): readonly PlannedCell[] {
  return contents.flatMap(([column, content]) => planRow(row, column, [content]));
}
