import type { ReactNode } from "react";
import type { SheetView } from "./sheet-view";
import { COLUMN_OFFSET, ROW_HEADER, toCellId } from "./grid-layout";

interface GridCellProps {
  readonly view: SheetView;
  readonly row: number;
  readonly column: number;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  /** The text field, while this cell is typed in. */
  readonly editor: ReactNode;
}

/** One cell, at its place in its row. Clicks go through its text, which may lie over a neighbour. */
export function GridCell({ view, row, column, isActive, isSelected, editor }: GridCellProps): ReactNode {
  const { text, width, height, rowSpan, columnSpan, boxStyle, textStyle, isOverflowing } = view.cell(row, column);
  const isMerged = rowSpan > 1 || columnSpan > 1;
  const classes = ["cell", ...(isActive ? ["active"] : []), ...(isMerged || isOverflowing ? ["above"] : [])];
  return (
    <div
      role="gridcell"
      id={toCellId(row, column)}
      className={classes.join(" ")}
      aria-colindex={column + COLUMN_OFFSET}
      aria-selected={isSelected}
      {...(isMerged ? { "aria-rowspan": rowSpan, "aria-colspan": columnSpan } : {})}
      data-row={row}
      data-column={column}
      style={{ left: ROW_HEADER + view.columns.start(column), width, height, ...boxStyle }}
    >
      {text !== "" && (
        <span className="cell-text" style={textStyle}>
          {text}
        </span>
      )}
      {editor}
    </div>
  );
}
