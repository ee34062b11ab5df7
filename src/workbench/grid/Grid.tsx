import { useRef, type ReactNode, type RefObject } from "react";
import { ChartLayer } from "../charts/ChartLayer";
import { CellEditor } from "./CellEditor";
import { ColumnHeaders } from "./ColumnHeaders";
import { COLUMN_HEADER, ROW_HEADER, toCellId } from "./grid-layout";
import { GridRow } from "./GridRow";
import type { Selection } from "./selection";
import type { SheetView } from "./sheet-view";
import type { SheetEditing } from "./use-sheet-editing";
import { useGridEvents } from "./use-grid-events";
import { useScrollToSelection } from "./use-scroll-to-selection";
import { useWindow } from "./use-window";

interface GridProps {
  readonly view: SheetView;
  readonly selection: Selection;
  readonly editing: SheetEditing;
  /** The element that has the keyboard while cells are moved about in. */
  readonly grid: RefObject<HTMLDivElement>;
  /** Shows the next sheet, or the one before. */
  readonly showSheet: (by: -1 | 1) => void;
}

/** The cells of a sheet, its headers and its charts, as far as they can be seen. */
export function Grid({ view, selection, editing, grid, showSheet }: GridProps): ReactNode {
  const scroller = useRef<HTMLDivElement>(null);
  const { active, area } = selection;
  const rows = useWindow(view, scroller, {
    axis: view.rows,
    header: COLUMN_HEADER,
    isHorizontal: false,
    overscan: 6,
    frozen: view.frozenRows,
    active: active.row,
  });
  const columns = useWindow(view, scroller, {
    axis: view.columns,
    header: ROW_HEADER,
    isHorizontal: true,
    overscan: 2,
    frozen: view.frozenColumns,
    active: active.column,
  });
  useScrollToSelection(scroller, view, selection);
  const events = useGridEvents({ view, selection, editing, scroller, showSheet });
  const editor = editing.edit?.where === "cell" ? <CellEditor view={view} at={active} editing={editing} /> : null;

  return (
    <div className="scroller" ref={scroller}>
      <div
        className="canvas"
        style={{ width: ROW_HEADER + view.columns.total, height: COLUMN_HEADER + view.rows.total }}
      >
        <div
          ref={grid}
          className="grid"
          role="grid"
          tabIndex={0}
          aria-label={`Sheet ${view.sheet.name}`}
          aria-rowcount={view.rows.count + 1}
          aria-colcount={view.columns.count + 1}
          aria-multiselectable="true"
          aria-activedescendant={toCellId(active.row, active.column)}
          {...events}
        >
          <ColumnHeaders view={view} columns={columns} selected={area} />
          {rows
            .filter((row) => view.rows.size(row) > 0)
            .map((row) => {
              const isSelected = row >= area.top && row <= area.bottom;
              return (
                <GridRow
                  key={row}
                  view={view}
                  row={row}
                  columns={columns}
                  activeColumn={row === active.row ? active.column : -1}
                  selectedFrom={isSelected ? area.left : 0}
                  selectedTo={isSelected ? area.right : -1}
                  editor={row === active.row ? editor : null}
                />
              );
            })}
        </div>
        <ChartLayer view={view} />
      </div>
    </div>
  );
}
