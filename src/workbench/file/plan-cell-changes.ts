import type { Change } from "../../core/change/change-plan";
import { isSameContent, type Cell, type CellContent } from "../../core/grid/cell";
import type { SheetSnapshot, Snapshot } from "../../core/grid/snapshot";

/** The change of each cell that holds something else than when the workbook was opened, on sheets that are still there. */
export function planCellChanges(opened: Snapshot, now: Snapshot): readonly Change[] {
  return opened.sheets.flatMap((before) => {
    const after = now.findSheet(before.name);
    return after === null ? [] : planSheetChanges(before, after);
  });
}

function planSheetChanges(before: SheetSnapshot, after: SheetSnapshot): readonly Change[] {
  const changes: Change[] = [];
  for (let row = 0; row < Math.max(before.rowCount, after.rowCount); row += 1) {
    const width = Math.max(before.row(row).length, after.row(row).length);
    for (let column = 0; column < width; column += 1) {
      const [from, to] = [before.cell(row, column), after.cell(row, column)];
      if (isSameContent(from, to)) continue;
      changes.push({
        kind: "setCell",
        at: { sheet: before.name, row, column },
        from: toContent(from),
        to: toContent(to),
      });
    }
  }
  return changes;
}

function toContent({ value, formula }: Cell): CellContent {
  return { value, formula };
}
