import type { PlanRange } from "../../core/change/sheet-plan";
import type { CellInput } from "./cell-content";
import { joinDown } from "./rectangles";
import { toRelativeFormula } from "./relative-formula";

/** Cells that are copied from others of the same tab, once those are in place. */
export interface CellCopy {
  readonly source: PlanRange;
  /** As large as the source, or rows below one row that all take it. */
  readonly target: PlanRange;
  /** Texts stay texts where values are copied. */
  readonly what: "Formulas" | "Values";
}

/** Filling a formula into fewer rows saves nothing. */
const FEWEST_ROWS = 4;

/** What a request to copy takes, in bytes. */
const COST_OF_COPY = 280;

/** What is to be typed into the cells of a tab; null for nothing. */
type Lines = readonly (readonly (CellInput | null)[])[];

/** A cell with what it is the same as, wherever it stands, if that is the same. */
interface KnownCell {
  readonly row: number;
  readonly column: number;
  readonly key: string;
  readonly bytes: number;
}

/**
 * The cells that need not be typed since others hold the same: down a column, or in a block of rows that comes again. A
 * formula is the same where it looks at cells that lie alike, as Excel copies it. Each stands after what it is copied from.
 */
export function findRepeats(lines: Lines): readonly CellCopy[] {
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const columns = Array.from({ length: width }, (_, column) =>
    lines.flatMap((line, row) => toKnown(line, row, column)),
  );
  const fills = columns.flatMap(findFills);
  const filled = new Set(fills.flatMap(({ target }) => toRows(target).map((row) => toPlace(row, target.left))));
  const blocks = findBlocks(columns, filled);
  return [...joinAcross(fills), ...joinAcross(blocks)];
}

function toKnown(line: readonly (CellInput | null)[], row: number, column: number): readonly KnownCell[] {
  const input = line[column] ?? null;
  if (input === null) return [];
  const key = isFormula(input) ? toRelativeFormula(input, row, column) : JSON.stringify(input);
  return [{ row, column, key, bytes: JSON.stringify(input).length + 1 }];
}

function isFormula(input: CellInput): input is string {
  return typeof input === "string" && input.startsWith("=");
}

/** The stretches of a column in which every cell is the one above it, filled down. */
function findFills(column: readonly KnownCell[]): readonly CellCopy[] {
  const groups = new Map<string, { readonly cells: PlanRange[]; readonly bytes: number }>();
  for (const { row, column: at, key, bytes } of column) {
    const cell = { top: row, left: at, bottom: row, right: at };
    const group = groups.get(key);
    if (group) group.cells.push(cell);
    else groups.set(key, { cells: [cell], bytes });
  }
  return [...groups].flatMap(([key, { cells, bytes }]) => {
    const what = toWhat(key);
    const isWorth = ({ top, bottom }: PlanRange): boolean =>
      what === "Formulas" ? bottom - top + 1 >= FEWEST_ROWS : (bottom - top) * bytes >= COST_OF_COPY;
    return joinDown(cells)
      .filter(isWorth)
      .map((run) => ({ source: { ...run, bottom: run.top }, target: { ...run, top: run.top + 1 }, what }));
  });
}

/** Runs of cells that stand further up or further left in the same order, cells that are filled down left out. */
function findBlocks(columns: readonly (readonly KnownCell[])[], filled: ReadonlySet<string>): readonly CellCopy[] {
  /** Where a cell stands first in a column and is not copied itself, by what it holds. */
  const first = new Map<string, Map<number, number>>();
  const byRow = columns.map((cells) => new Map(cells.map((cell) => [cell.row, cell])));
  const copied = new Set<string>();
  const copies: CellCopy[] = [];
  for (const cells of columns) {
    let done = -1;
    for (const cell of cells) {
      if (cell.row <= done) continue;
      const run = filled.has(toPlace(cell.row, cell.column))
        ? null
        : findLongestRun(cell, first, byRow, filled, copied);
      if (run) {
        copies.push(run);
        done = run.target.bottom;
        for (const row of toRows(run.target)) copied.add(toPlace(row, cell.column));
        continue;
      }
      const places = first.get(cell.key) ?? new Map<number, number>();
      if (!places.has(cell.column)) places.set(cell.column, cell.row);
      first.set(cell.key, places);
    }
  }
  return copies;
}

function findLongestRun(
  start: KnownCell,
  first: ReadonlyMap<string, ReadonlyMap<number, number>>,
  byRow: readonly ReadonlyMap<number, KnownCell>[],
  filled: ReadonlySet<string>,
  copied: ReadonlySet<string>,
): CellCopy | null {
  let best: { readonly column: number; readonly top: number; readonly rows: number; readonly bytes: number } | null =
    null;
  for (const [column, top] of first.get(start.key) ?? []) {
    let [rows, bytes] = [0, 0];
    for (;;) {
      const target = byRow[start.column]?.get(start.row + rows);
      const source = byRow[column]?.get(top + rows);
      const isFree = target !== undefined && !filled.has(toPlace(target.row, target.column));
      const isSame = isFree && target.key === source?.key && toWhat(target.key) === toWhat(start.key);
      const isApart = column !== start.column || top + rows < start.row;
      if (!isSame || !isApart || copied.has(toPlace(top + rows, column))) break;
      rows += 1;
      bytes += target.bytes;
    }
    if (bytes > (best?.bytes ?? COST_OF_COPY)) best = { column, top, rows, bytes };
  }
  if (!best) return null;
  const toRun = (top: number, column: number, rows: number): PlanRange => {
    return { top, left: column, bottom: top + rows - 1, right: column };
  };
  return {
    source: toRun(best.top, best.column, best.rows),
    target: toRun(start.row, start.column, best.rows),
    what: toWhat(start.key),
  };
}

/** Copies side by side that come from and go to the same rows are made together. */
function joinAcross(copies: readonly CellCopy[]): readonly CellCopy[] {
  const joined: CellCopy[] = [];
  const sorted = [...copies].sort((a, b) => a.target.top - b.target.top || a.target.left - b.target.left);
  for (const copy of sorted) {
    const last = joined.at(-1);
    if (last && isBeside(last, copy)) {
      const { right } = copy.target;
      joined[joined.length - 1] = {
        source: { ...last.source, right: copy.source.right },
        target: { ...last.target, right },
        what: last.what,
      };
    } else joined.push(copy);
  }
  return joined;
}

function isBeside(left: CellCopy, right: CellCopy): boolean {
  const isNext = (a: PlanRange, b: PlanRange): boolean =>
    a.top === b.top && a.bottom === b.bottom && b.left === a.right + 1;
  return left.what === right.what && isNext(left.source, right.source) && isNext(left.target, right.target);
}

function toWhat(key: string): CellCopy["what"] {
  return key.startsWith("=") ? "Formulas" : "Values";
}

function toRows({ top, bottom }: PlanRange): readonly number[] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
}

function toPlace(row: number, column: number): string {
  return `${row} ${column}`;
}
