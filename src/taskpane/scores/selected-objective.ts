import { isSameSheetName, type RangeRef } from "../../core/grid/cell-ref";
import type { ObjectiveRow } from "./objective-rows";

/** The objective on whose row the selected cells are; null where they are on no objective's or on several rows. */
export function findSelectedRow(rows: readonly ObjectiveRow[], selection: RangeRef | null): ObjectiveRow | null {
  if (selection === null || selection.top !== selection.bottom) return null;
  return (
    rows.find(({ objective: { title } }) => {
      return title.at.row === selection.top && isSameSheetName(title.at.sheet, selection.sheet);
    }) ?? null
  );
}
