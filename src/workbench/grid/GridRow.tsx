import { memo, type ReactNode } from "react";
import { GridCell } from "./GridCell";
import { COLUMN_HEADER, ROW_HEADER, ROW_OFFSET } from "./grid-layout";
import type { SheetView } from "./sheet-view";

interface GridRowProps {
  readonly view: SheetView;
  readonly row: number;
  /** The columns to draw. */
  readonly columns: readonly number[];
  /** The active cell's column, if it is in this row; -1 if not. */
  readonly activeColumn: number;
  /** The selected columns of this row, both counted; none where the first is greater. */
  readonly selectedFrom: number;
  readonly selectedTo: number;
  readonly editor: ReactNode;
}

/** A row of cells. It is drawn anew only if something in it may have changed: scrolling leaves it alone. */
export const GridRow = memo(function GridRow(props: GridRowProps): ReactNode {
  const { view, row, columns, activeColumn, selectedFrom, selectedTo, editor } = props;
  const frozenClass = row < view.frozenRows ? " frozen" : "";
  const lastClass = row === view.frozenRows - 1 ? " frozen-end" : "";
  const toCell = (column: number): ReactNode => (
    <GridCell
      key={column}
      view={view}
      row={row}
      column={column}
      isActive={column === activeColumn}
      isSelected={column >= selectedFrom && column <= selectedTo}
      editor={column === activeColumn ? editor : null}
    />
  );
  const shown = columns.filter((column) => view.columns.size(column) > 0 && !view.isCovered(row, column));
  return (
    <div
      role="row"
      aria-rowindex={row + ROW_OFFSET}
      className={`row${frozenClass}${lastClass}`}
      style={{ top: COLUMN_HEADER + view.rows.start(row), height: view.rows.size(row) }}
    >
      <div role="none" className="frozen-part" style={{ width: ROW_HEADER + view.columns.start(view.frozenColumns) }}>
        <div
          role="rowheader"
          className={selectedFrom <= selectedTo ? "header selected" : "header"}
          aria-colindex={1}
          data-row={row}
          style={{ width: ROW_HEADER }}
        >
          {row + 1}
        </div>
        {shown.filter((column) => column < view.frozenColumns).map(toCell)}
      </div>
      {shown.filter((column) => column >= view.frozenColumns).map(toCell)}
    </div>
  );
});
