import type { HostChange } from "../core/change/host-change";
import type { RangeRef } from "../core/grid/cell-ref";
import type { Snapshot } from "../core/grid/snapshot";

/** The most cells that are worth asking for one by one; past that the whole workbook is read again. */
const MOST_CELLS = 5_000;

/** What has to be looked at again: nothing, some cells, or the whole workbook. */
export type ToRead = "nothing" | "everything" | readonly RangeRef[];

type SheetChange = Extract<HostChange, { kind: "sheetAdded" | "sheetDeleted" | "sheetRenamed" }>;

/** Gathers what happens to a workbook until there is time to look at it again. */
export class PendingEdits {
  private ranges: readonly RangeRef[] = [];
  private sheetChanges: readonly SheetChange[] = [];
  private isEverything = false;

  /** Takes note of a change. */
  add(change: HostChange): void {
    switch (change.kind) {
      case "edited":
        if (change.shifted) this.isEverything = true;
        else this.addRanges([change.range]);
        break;
      case "sheetAdded":
      case "sheetDeleted":
      case "sheetRenamed":
        this.sheetChanges = [...this.sheetChanges, change];
        break;
      case "calculated":
      case "selected":
        break;
    }
  }

  /** Takes note of cells whose content may be another. */
  addRanges(ranges: readonly RangeRef[]): void {
    this.ranges = [...this.ranges, ...ranges];
  }

  /** Has the whole workbook read, whatever else was noted. */
  addEverything(): void {
    this.isEverything = true;
  }

  /** Takes out what is to be read. Sheets that came or went by a plan of ours are known by then. */
  take(known: Snapshot): ToRead {
    const { ranges } = this;
    const isEverything = this.isEverything || this.sheetChanges.some((change) => !isKnown(change, known));
    this.ranges = [];
    this.sheetChanges = [];
    this.isEverything = false;
    if (isEverything || ranges.reduce((sum, range) => sum + toCellCount(range), 0) > MOST_CELLS) return "everything";
    return ranges.length === 0 ? "nothing" : ranges;
  }
}

function isKnown(change: SheetChange, known: Snapshot): boolean {
  switch (change.kind) {
    case "sheetAdded":
      return known.findSheet(change.sheet) !== null;
    case "sheetDeleted":
      return known.findSheet(change.sheet) === null;
    case "sheetRenamed":
      return known.findSheet(change.to) !== null && known.findSheet(change.from) === null;
  }
}

function toCellCount({ top, left, bottom, right }: RangeRef): number {
  return (bottom - top + 1) * (right - left + 1);
}
