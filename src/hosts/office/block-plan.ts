import type { SheetSize } from "./sheet-sizes";

/** Excel on the web gives 5 MB at the most; a batch that is expected to give more than this is divided. */
export const ANSWER_LIMIT = 4_000_000;

/** What one cell is expected to take in an answer before any is seen: its formula, its value, its type, its format. */
export const EXPECTED_CELL_BYTES = 48;

/** Rows of one sheet, from its column A to its last. */
export interface RowBlock {
  /** The place of the sheet among those that are read. */
  readonly sheet: number;
  readonly top: number;
  readonly rows: number;
  readonly columns: number;
}

/** Whether everything is expected to fit into one answer. */
export function fitsOneAnswer(sizes: readonly (SheetSize | undefined)[]): boolean {
  return countCells(sizes) * EXPECTED_CELL_BYTES <= ANSWER_LIMIT;
}

/** Takes the next rows off what is left to read, as many as fit into one answer; at least one row. */
export class BlockQueue {
  private left: RowBlock[];

  constructor(sizes: readonly SheetSize[]) {
    this.left = sizes.map(({ rows, columns }, sheet) => ({ sheet, top: 0, rows, columns }));
    this.left = this.left.filter(({ rows, columns }) => rows > 0 && columns > 0);
  }

  /** How many cells are still to be read. */
  get cellsLeft(): number {
    return countCells(this.left);
  }

  get isEmpty(): boolean {
    return this.left.length === 0;
  }

  /** @param cells how many cells an answer has room for. */
  take(cells: number): readonly RowBlock[] {
    const taken: RowBlock[] = [];
    let room = cells;
    for (let next = this.left[0]; next; next = this.left[0]) {
      const rows = Math.min(next.rows, Math.floor(room / next.columns));
      if (rows < 1 && taken.length > 0) break;
      const block = { ...next, rows: Math.max(rows, 1) };
      taken.push(block);
      room -= block.rows * block.columns;
      const rest = { ...next, top: next.top + block.rows, rows: next.rows - block.rows };
      this.left = rest.rows > 0 ? [rest, ...this.left.slice(1)] : this.left.slice(1);
      if (rest.rows > 0) break;
    }
    return taken;
  }

  /** Puts blocks back that were too much for one answer. */
  putBack(blocks: readonly RowBlock[]): void {
    this.left = [...blocks, ...this.left];
  }
}

function countCells(sizes: readonly (SheetSize | undefined)[]): number {
  return sizes.reduce((sum, size) => sum + (size ? size.rows * size.columns : 0), 0);
}
