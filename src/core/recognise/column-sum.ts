import { toA1 } from "../grid/a1";
import type { Cell } from "../grid/cell";

const SUMMING = /\b(?:SUM|SUBTOTAL|AGGREGATE|SUMIFS?|SUMPRODUCT)\s*\(/i;
/** A range of cells on the formula's own sheet. */
const RANGE = /(?<![!\w$.])\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)(?![\w(])/gi;
const TABLE_COLUMN = /\b(?:SUBTOTAL|AGGREGATE)\s*\(\s*\d+\s*,(?:\s*\d+\s*,)?\s*[^!()]*\[/i;

/**
 * Whether a cell adds up further rows of its own column, as subtotals and totals do: a formula with a sum over a range of the
 * column, or with a subtotal over a column of an Excel table. Counted from 0. A sum over the row's other cells is none.
 */
export function isColumnSum({ formula }: Cell, row: number, column: number): boolean {
  if (formula === null || !SUMMING.test(formula)) return false;
  const letters = toA1(0, column).replace(/\d+$/, "");
  const isOwn = [...formula.matchAll(RANGE)].some(([, left = "", top, right = "", bottom]) => {
    const isOneColumn = left.toUpperCase() === letters && right.toUpperCase() === letters;
    return isOneColumn && !(Number(top) === row + 1 && Number(bottom) === row + 1);
  });
  return isOwn || TABLE_COLUMN.test(formula);
}
