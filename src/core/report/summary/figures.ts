import type { CellValue } from "../../grid/cell";
import type { RollUp } from "../../gaps/measure";
import { countRows, lowestLevelOfRows, meanOfRows, type Criterion } from "../formula";
import { READ_AS, type ScoresDataColumn, type ScoresDataRanges } from "../scores-data";

/** A figure over some rows of the Scores data table: its formula, and its value as the core computes it. */
export interface Figure {
  readonly formula: (rows: RowSelection) => string;
  readonly value: (figures: RollUp) => CellValue;
}

/** Rows of the Scores data table that a figure is taken over. */
export interface RowSelection {
  readonly ranges: ScoresDataRanges;
  readonly criteria: readonly Criterion[];
}

const count = (rows: RowSelection, column: ScoresDataColumn, equals: string): string =>
  countRows([...rows.criteria, { range: rows.ranges[column], equals }]);

/** The figures that the Summary tab shows, each of them for the whole, a theme or a key area. */
export const FIGURES = {
  scored: {
    formula: (rows) => count(rows, "counted", '">0"'),
    value: (figures) => figures.scored,
  },
  of: {
    formula: (rows) => `${countRows(rows.criteria)}-${count(rows, "readAs", `"${READ_AS.notApplicable}"`)}`,
    value: (figures) => figures.of,
  },
  mean: {
    formula: (rows) => meanOfRows(rows.ranges.counted, rows.criteria),
    value: (figures) => figures.mean ?? "",
  },
  weakest: {
    formula: (rows) => lowestLevelOfRows(rows.ranges.lower, rows.criteria),
    value: (figures) => figures.weakest ?? "",
  },
  target: {
    formula: (rows) => meanOfRows(rows.ranges.target, rows.criteria),
    value: (figures) => figures.wanted ?? "",
  },
  behind: {
    formula: (rows) => count(rows, "state", '"behind"'),
    value: (figures) => figures.behind,
  },
  met: {
    formula: (rows) => count(rows, "state", '"met"'),
    value: (figures) => figures.met,
  },
  ahead: {
    formula: (rows) => count(rows, "state", '"ahead"'),
    value: (figures) => figures.ahead,
  },
  improved: {
    formula: (rows) => count(rows, "movement", '"improved"'),
    value: (figures) => figures.improved,
  },
  unchanged: {
    formula: (rows) => count(rows, "movement", '"unchanged"'),
    value: (figures) => figures.unchanged,
  },
  fell: {
    formula: (rows) => count(rows, "movement", '"fell"'),
    value: (figures) => figures.fell,
  },
} as const satisfies Record<string, Figure>;
