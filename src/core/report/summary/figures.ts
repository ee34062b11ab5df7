import type { CellValue } from "../../grid/cell";
import type { RollUp } from "../../gaps/measure";
import { countRows, lowestLevelOfRows, meanOfRows, type Criterion } from "../formula";
import { READ_AS } from "../reading-ranges";
import type { ScoresDataColumn, ScoresDataRanges } from "../scores-data";

/** A figure over some rows of the Scores data table: its formula, and its value as the core computes it. */
export interface Figure {
  readonly formula: (rows: RowSelection) => string;
  readonly value: (figures: RollUp) => CellValue;
  /** Whether it compares with the period before, so that the first period has no such figure. */
  readonly isMovement: boolean;
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
    isMovement: false,
  },
  of: {
    formula: (rows) => `${countRows(rows.criteria)}-${count(rows, "readAs", `"${READ_AS.notApplicable}"`)}`,
    value: (figures) => figures.of,
    isMovement: false,
  },
  mean: {
    formula: (rows) => meanOfRows(rows.ranges.counted, rows.criteria),
    value: (figures) => figures.mean ?? "",
    isMovement: false,
  },
  weakest: {
    formula: (rows) => lowestLevelOfRows(rows.ranges.lower, rows.criteria),
    value: (figures) => figures.weakest ?? "",
    isMovement: false,
  },
  target: {
    formula: (rows) => meanOfRows(rows.ranges.target, rows.criteria),
    value: (figures) => figures.wanted ?? "",
    isMovement: false,
  },
  behind: {
    formula: (rows) => count(rows, "state", '"behind"'),
    value: (figures) => figures.behind,
    isMovement: false,
  },
  met: {
    formula: (rows) => count(rows, "state", '"met"'),
    value: (figures) => figures.met,
    isMovement: false,
  },
  ahead: {
    formula: (rows) => count(rows, "state", '"ahead"'),
    value: (figures) => figures.ahead,
    isMovement: false,
  },
  improved: {
    formula: (rows) => count(rows, "movement", '"improved"'),
    value: (figures) => figures.improved,
    isMovement: true,
  },
  unchanged: {
    formula: (rows) => count(rows, "movement", '"unchanged"'),
    value: (figures) => figures.unchanged,
    isMovement: true,
  },
  fell: {
    formula: (rows) => count(rows, "movement", '"fell"'),
    value: (figures) => figures.fell,
    isMovement: true,
  },
} as const satisfies Record<string, Figure>;
