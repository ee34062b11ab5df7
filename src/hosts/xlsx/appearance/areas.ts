import { LAST_COLUMN, LAST_ROW, parseA1Range, parseColumnLetters } from "../../../core/grid/a1";
import type { RangeRef } from "../../../core/grid/cell-ref";

/** The areas of a list such as "A1:C5 E1 G:G"; what is no area of cells is left out. */
export function readAreas(sheet: string, written: string | null): readonly RangeRef[] {
  return (written ?? "")
    .split(/\s+/)
    .map((each) => each.replaceAll("$", ""))
    .flatMap((each) => {
      const area = parseA1Range(each) ?? parseWhole(each);
      return area ? [{ sheet, ...area }] : [];
    });
}

/** Whole columns or rows, as "A:C" or "1:3". */
function parseWhole(written: string): Omit<RangeRef, "sheet"> | null {
  const [first = "", last = "", ...more] = written.split(":");
  if (more.length > 0) return null;
  const [left, right] = [parseColumnLetters(first), parseColumnLetters(last)];
  if (left !== null && right !== null) return { top: 0, left, bottom: LAST_ROW, right };
  const [top, bottom] = [Number(first) - 1, Number(last) - 1];
  const isRows = [top, bottom].every((row) => Number.isInteger(row) && row >= 0 && row <= LAST_ROW);
  return isRows && top <= bottom ? { top, left: 0, bottom, right: LAST_COLUMN } : null;
}
