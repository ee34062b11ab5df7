import { isInRange, type CellRef, type RangeRef } from "../core/grid/cell-ref";

/**
 * Tells the selections that this program makes from the user's own: the host tells of both alike, and a pane that followed
 * its own would run after itself.
 */
export class OwnReveals {
  /** Cells that were shown and that the host has not told of yet, the oldest first. */
  private expected: readonly CellRef[] = [];

  /** Takes note of a cell that is about to be shown. Where it is selected already, the host will tell of nothing. */
  expect(at: CellRef, selection: RangeRef | null): void {
    if (selection && isInRange(at, selection)) return;
    this.expected = [...this.expected, at];
  }

  /** Whether a selection that the host tells of is one of this program's; it is so only once. */
  take(range: RangeRef | null): boolean {
    // A merged cell is selected whole.
    const place = range === null ? -1 : this.expected.findIndex((at) => isInRange(at, range));
    if (place < 0) return false;
    // The host tells in order: what was shown before and not told of never will be.
    this.expected = this.expected.slice(place + 1);
    return true;
  }
}
