import type { Area } from "./area";
import { EMPTY_STORED_CELL, hasContent, isUntouched, type StoredCell } from "./cell";

/** A cell with its place, counted from 0. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: StoredCell;
}

/** The cells of a sheet that hold anything, by row and column. */
export class CellGrid {
  #rows = new Map<number, Map<number, StoredCell>>();
  /** The used area of all cells and of those with values, until a cell changes: one batch asks for it hundreds of times. */
  readonly #used = new Map<boolean, Area | null>();

  get(row: number, column: number): StoredCell {
    return this.#rows.get(row)?.get(column) ?? EMPTY_STORED_CELL;
  }

  /** Whether anything is kept of a cell. */
  has(row: number, column: number): boolean {
    return this.#rows.get(row)?.has(column) ?? false;
  }

  set(row: number, column: number, cell: StoredCell): void {
    this.#used.clear();
    if (isUntouched(cell)) {
      this.#rows.get(row)?.delete(column);
      return;
    }
    let cells = this.#rows.get(row);
    if (cells === undefined) this.#rows.set(row, (cells = new Map<number, StoredCell>()));
    cells.set(column, cell);
  }

  /** Every cell that holds something, in no promised order. */
  *all(): Iterable<PlacedCell> {
    for (const [row, cells] of this.#rows) for (const [column, cell] of cells) yield { row, column, cell };
  }

  /** The cells within an area that hold something: as many steps as there are such cells, whole columns or not. */
  *within(area: Area): Iterable<PlacedCell> {
    const height = area.bottom - area.top + 1;
    const rows = height < this.#rows.size ? numbers(area.top, area.bottom) : this.#rows.keys();
    for (const row of rows) {
      if (row < area.top || row > area.bottom) continue;
      for (const [column, cell] of this.#rows.get(row) ?? []) {
        if (column >= area.left && column <= area.right) yield { row, column, cell };
      }
    }
  }

  /** The smallest area around the cells that hold something (a value, if only values count); null if there is none. */
  usedArea(valuesOnly: boolean): Area | null {
    const known = this.#used.get(valuesOnly);
    if (known !== undefined) return known;
    const used = this.#findUsedArea(valuesOnly);
    this.#used.set(valuesOnly, used);
    return used;
  }

  #findUsedArea(valuesOnly: boolean): Area | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [row, cells] of this.#rows) {
      for (const [column, cell] of cells) {
        if (valuesOnly && !hasContent(cell)) continue;
        top = Math.min(top, row);
        left = Math.min(left, column);
        bottom = Math.max(bottom, row);
        right = Math.max(right, column);
      }
    }
    return bottom < 0 ? null : { top, left, bottom, right };
  }

  /** Puts every cell elsewhere; those that go nowhere are lost. */
  move(to: (row: number, column: number) => { readonly row: number; readonly column: number } | null): void {
    const cells = [...this.all()];
    this.#rows = new Map();
    this.#used.clear();
    for (const { row, column, cell } of cells) {
      const place = to(row, column);
      if (place !== null) this.set(place.row, place.column, cell);
    }
  }
}

function* numbers(first: number, last: number): Iterable<number> {
  for (let each = first; each <= last; each++) yield each;
}
