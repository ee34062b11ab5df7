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
    const { active, area } = selection;
    const wanted = { sheet: view.sheet.id, selection: JSON.stringify([active, area]) };
    const isSameSheet = shown.current.sheet === wanted.sheet;
    if (scroller.current === null || (isSameSheet && shown.current.selection === wanted.selection)) return;
    shown.current = wanted;
    const from = isSameSheet
      ? { top: scroller.current.scrollTop, left: scroller.current.scrollLeft }
      : { top: 0, left: 0 };
    scroll(scroller.current, view, selection, from);
  });
}

function scroll(
  window: HTMLElement,
  { rows, columns, frozenRows, frozenColumns }: SheetView,
  selection: Selection,
  from: { readonly top: number; readonly left: number },
): void {
  const { area } = selection;
  const { row, column } = toFarCorner(selection);
  // Frozen ones are in sight anyway, and hide what would be scrolled beneath them.
  const top = rows.start(frozenRows);
  const left = columns.start(frozenColumns);
  window.scrollTop =
    row < frozenRows || isWholeColumns(area)
      ? from.top
      : scrollToShow(
          { start: rows.start(row) - top, size: rows.size(row) },
          { scroll: from.top, size: window.clientHeight - COLUMN_HEADER - top },
        );
  window.scrollLeft =
    column < frozenColumns || isWholeRows(area)
      ? from.left
      : scrollToShow(
          { start: columns.start(column) - left, size: columns.size(column) },
          { scroll: from.left, size: window.clientWidth - ROW_HEADER - left },
        );
}
