import { toAbsoluteRangeAddress } from "../grid/a1";
import type { RangeRef } from "../grid/cell-ref";
import { LEVELS, type Level } from "../scale/level";
import type { ReadingsRanges } from "./reading-ranges";

/**
 * The functions that formulas of ours may use: Excel 2016, LibreOffice and IronCalc compute each of them alike, and a test
 * holds every planned formula against this list. HYPERLINK and CELL, which make links and no figures, are the only ones
 * that IronCalc lacks.
 */
export const ALLOWED_FUNCTIONS: ReadonlySet<string> = new Set([
  "ADDRESS",
  "AND",
  "CELL",
  "CHAR",
  "CHOOSE",
  "COLUMN",
  "COUNTIFS",
  "FIND",
  "HYPERLINK",
  "IF",
  "IFERROR",
  "INDEX",
  "ISLOGICAL",
  "ISNUMBER",
  "LEFT",
  "LEN",
  "MATCH",
  "MID",
  "NOT",
  "OR",
  "ROUND",
  "ROW",
  "SEARCH",
  "SUBSTITUTE",
  "SUMIFS",
  "SUMPRODUCT",
  "TRIM",
]);

/** A column's rows that a formula counts or sums, and what they must hold: a number, or a formula's text for one. */
export interface Criterion {
  readonly range: RangeRef;
  /** As a formula writes it: `3`, `$B$9`, `"behind"`, `">0"`. */
  readonly equals: string;
}

/** A text as a formula writes it, quotes doubled. */
export function toTextLiteral(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** The number of rows that meet all criteria. */
export function countRows(criteria: readonly Criterion[]): string {
  return `COUNTIFS(${toCriteriaText(criteria)})`;
}

/** The sum of a column over the rows that meet all criteria; texts and blanks add nothing. */
export function sumRows(values: RangeRef, criteria: readonly Criterion[]): string {
  return `SUMIFS(${toAbsoluteRangeAddress(values)},${toCriteriaText(criteria)})`;
}

/** The mean of a column's numbers over the rows that meet all criteria; empty, never 0, where there are none. */
export function meanOfRows(values: RangeRef, criteria: readonly Criterion[]): string {
  const counted = countRows([...criteria, { range: values, equals: '">0"' }]);
  return `IF(${counted}=0,"",${sumRows(values, criteria)}/${counted})`;
}

/**
 * The lowest level from 1 to 5 that a column holds in the rows that meet all criteria.
 * @param otherwise what the formula gives where it holds none: a formula, empty unless said.
 */
export function lowestLevelOfRows(levels: RangeRef, criteria: readonly Criterion[], otherwise = '""'): string {
  return firstLevelOfRows(LEVELS, levels, criteria, otherwise);
}

/** The highest level from 1 to 5 that a column holds in the rows that meet all criteria; empty where it holds none. */
export function highestLevelOfRows(levels: RangeRef, criteria: readonly Criterion[]): string {
  return firstLevelOfRows([...LEVELS].reverse(), levels, criteria, '""');
}

function firstLevelOfRows(
  order: readonly Level[],
  levels: RangeRef,
  criteria: readonly Criterion[],
  otherwise: string,
): string {
  return order.reduceRight(
    (rest, level) => `IF(${countRows([...criteria, { range: levels, equals: String(level) }])}>0,${level},${rest})`,
    otherwise,
  );
}

/** The number that the Readings table holds for a text; 0 where it does not list the text. */
export function lookUp(column: RangeRef, text: string, readings: ReadingsRanges): string {
  return `SUMPRODUCT((${toAbsoluteRangeAddress(readings.text)}=${text})*${toAbsoluteRangeAddress(column)})`;
}

/** A minus B, empty where either is no number. */
export function differenceOf(a: string, b: string): string {
  return `IF(AND(ISNUMBER(${a}),ISNUMBER(${b})),${a}-${b},"")`;
}

function toCriteriaText(criteria: readonly Criterion[]): string {
  return criteria.map(({ range, equals }) => `${toAbsoluteRangeAddress(range)},${equals}`).join(",");
}
