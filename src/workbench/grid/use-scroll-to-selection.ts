import { useLayoutEffect, useRef, type RefObject } from "react";
import { isWholeColumns, isWholeRows } from "../../simulator/workbook/area";
import { scrollToShow } from "./axis";
import { COLUMN_HEADER, ROW_HEADER } from "./grid-layout";
import { toFarCorner, type Selection } from "./selection";
import type { SheetView } from "./sheet-view";

/** Brings what was selected into sight, whoever selected it, and another sheet from its first cell. */
export function useScrollToSelection(
  scroller: RefObject<HTMLDivElement | null>,
  view: SheetView,
  selection: Selection,
): void {
  const shown = useRef({ sheet: "", selection: "" });
  useLayoutEffect(() => {
    const { current: window } = scroller;
    const { active, area } = selection;
    const wanted = { sheet: view.sheet.id, selection: JSON.stringify([active, area]) };
    const isSameSheet = shown.current.sheet === wanted.sheet;
    if (window === null || (isSameSheet && shown.current.selection === wanted.selection)) return;
    shown.current = wanted;
    if (!isSameSheet) [window.scrollTop, window.scrollLeft] = [0, 0];
    const corner = toFarCorner(selection);
    const row = isWholeColumns(area) ? active.row : corner.row;
    const column = isWholeRows(area) ? active.column : corner.column;
    const top = view.rows.start(view.frozenRows);
    const left = view.columns.start(view.frozenColumns);
    // Frozen ones are in sight anyway, and hide what would be scrolled beneath them.
    if (row >= view.frozenRows && !isWholeColumns(area)) {
      window.scrollTop = scrollToShow(
        { start: view.rows.start(row) - top, size: view.rows.size(row) },
        { scroll: window.scrollTop, size: window.clientHeight - COLUMN_HEADER - top },
      );
    }
    if (column >= view.frozenColumns && !isWholeRows(area)) {
      window.scrollLeft = scrollToShow(
        { start: view.columns.start(column) - left, size: view.columns.size(column) },
        { scroll: window.scrollLeft, size: window.clientWidth - ROW_HEADER - left },
      );
    }
  });
}
