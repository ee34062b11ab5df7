import type { PlannedCell } from "../../change/sheet-plan";
import { planRow, type PlannedContent } from "../plan-row";

/** A part of the tab, placed. Rows count from 0. */
export interface Section {
  readonly cells: readonly PlannedCell[];
  /** Cells as high as theirs may become, where a formula gives a longer text some day. */
  readonly tallest: readonly PlannedCell[];
  /** Rows that stay on one page with the row under them. */
  readonly headings: readonly number[];
  /** Rows that begin a page. */
  readonly parts: readonly number[];
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
    headings: Array.from({ length: headerRow - top + 1 }, (_, index) => top + index),
    parts: [],
    last: headerRow + rows.length,
  };
}

/** The header over a column of figures, or of texts. */
export function toHeader(column: number, value: string, isFigure = false): RowContents[number] {
  return [column, { value, style: isFigure ? "figureHeader" : "header" }];
}

function planContents(row: number, contents: RowContents): readonly PlannedCell[] {
  return contents.flatMap(([column, content]) => planRow(row, column, [content]));
}
