import type { CellStyle } from "../../simulator/workbook/style";
import type { Sheet } from "../../simulator/workbook/workbook";

/** A cell of a sheet, counted from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The cells of two sheets that do not look the same. */
export interface LookDifferences {
  /** Those that differ by their number format alone. */
  readonly formats: readonly Place[];
  readonly looks: readonly Place[];
}

type BorderKey = "borderTop" | "borderBottom" | "borderLeft" | "borderRight";

/** Each side of a cell, and the same line as its neighbour has it. */
const SIDES: readonly {
  readonly key: BorderKey;
  readonly down: number;
  readonly across: number;
  readonly twin: BorderKey;
}[] = [
  { key: "borderTop", down: -1, across: 0, twin: "borderBottom" },
  { key: "borderBottom", down: 1, across: 0, twin: "borderTop" },
  { key: "borderLeft", down: 0, across: -1, twin: "borderRight" },
  { key: "borderRight", down: 0, across: 1, twin: "borderLeft" },
];

/** Finds the cells that do not look the same on two sheets, among those that either of them keeps anything of. */
export function compareLooks(one: Sheet, other: Sheet): LookDifferences {
  const formats: Place[] = [];
  const looks: Place[] = [];
  const isSame = memoize(one, other);
  for (const place of placesOf(one, other)) {
    const { row, column } = place;
    if (isSame(row, column)) continue;
    const a = withDrawnLines(one, row, column);
    const b = withDrawnLines(other, row, column);
    if (JSON.stringify(a) === JSON.stringify(b)) continue;
    const hasSameLook = JSON.stringify({ ...a, numberFormat: "" }) === JSON.stringify({ ...b, numberFormat: "" });
    (hasSameLook ? formats : looks).push({ row, column });
  }
  return { formats: formats.sort(byPlace), looks: looks.sort(byPlace) };
}

/** In rows from the top and, in a row, from the left. */
export function byPlace(a: Place, b: Place): number {
  return a.row - b.row || a.column - b.column;
}

/** Every place that a cell is kept of, on either sheet, once. */
function* placesOf(one: Sheet, other: Sheet): Iterable<Place> {
  yield* one.cells.all();
  for (const place of other.cells.all()) {
    if (!one.cells.has(place.row, place.column)) yield place;
  }
}

/** Cells share their looks: those that were found the same once need no second look. */
function memoize(one: Sheet, other: Sheet): (row: number, column: number) => boolean {
  const numbers = new Map<unknown, number>();
  const numberOf = (patch: unknown): number => {
    const number = numbers.get(patch) ?? numbers.size;
    numbers.set(patch, number);
    return number;
  };
  const keyOf = (sheet: Sheet, row: number, column: number): string => {
    const patches = [sheet.cell(row, column).style, sheet.rowStyles.get(row), sheet.columnStyles.get(column)];
    return patches.map(numberOf).join();
  };
  const known = new Map<string, boolean>();
  return (row, column) => {
    const key = `${keyOf(one, row, column)};${keyOf(other, row, column)}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const isSame = JSON.stringify(one.style(row, column)) === JSON.stringify(other.style(row, column));
    known.set(key, isSame);
    return isSame;
  };
}

/** A cell's look with the lines that its neighbours draw between them and it. */
function withDrawnLines(sheet: Sheet, row: number, column: number): CellStyle {
  const style = sheet.style(row, column);
  const lines = SIDES.map(({ key, down, across, twin }) => {
    const isOutside = row + down < 0 || column + across < 0;
    if (style[key].style !== "None" || isOutside) return [key, style[key]];
    return [key, sheet.style(row + down, column + across)[twin]];
  });
  // In the same order always, so that two looks can be compared as text.
  return { ...style, ...(Object.fromEntries(lines) as Pick<CellStyle, BorderKey>) };
}
