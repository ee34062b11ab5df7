import { EMPTY_CELL } from "../../core/grid/cell";
import { toCellsOf, type RangeRef } from "../../core/grid/cell-ref";
import type { PlacedCell } from "../../core/grid/snapshot";
import { ContentBlock, type CellRows } from "./content-block";

/** Asks for every cell of a range, empty ones too. */
export function queueCells(context: Excel.RequestContext, range: RangeRef): () => readonly PlacedCell[] {
  const { sheet, top, left, bottom, right } = range;
  const area = context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  const block = new ContentBlock(area, "everything");
  return () => {
    const rows: CellRows = [];
    block.takeUp(rows);
    return toCellsOf(range).map((at) => ({ at, cell: rows[at.row]?.[at.column] ?? EMPTY_CELL }));
  };
}
