import type { ReactNode } from "react";
import { toColumnLetters } from "../../core/grid/a1";
import type { Area } from "../../simulator/workbook/area";
import { COLUMN_HEADER, COLUMN_OFFSET, ROW_HEADER } from "./grid-layout";
import type { SheetView } from "./sheet-view";

interface ColumnHeadersProps {
  readonly view: SheetView;
  readonly columns: readonly number[];
  readonly selected: Area;
}

/** The columns' letters, which stay in sight. */
export function ColumnHeaders({ view, columns, selected }: ColumnHeadersProps): ReactNode {
  const toHeader = (column: number): ReactNode => (
    <div
      key={column}
      role="columnheader"
      className={column >= selected.left && column <= selected.right ? "header selected" : "header"}
      aria-colindex={column + COLUMN_OFFSET}
      data-column={column}
      style={{ left: ROW_HEADER + view.columns.start(column), width: view.columns.size(column) }}
    >
      {toColumnLetters(column)}
    </div>
  );
  const shown = columns.filter((column) => view.columns.size(column) > 0);
  return (
    <div role="row" aria-rowindex={1} className="row column-headers" style={{ height: COLUMN_HEADER }}>
      <div role="none" className="frozen-part" style={{ width: ROW_HEADER + view.columns.start(view.frozenColumns) }}>
        <div role="none" className="header corner" style={{ width: ROW_HEADER }} />
        {shown.filter((column) => column < view.frozenColumns).map(toHeader)}
      </div>
      {shown.filter((column) => column >= view.frozenColumns).map(toHeader)}
    </div>
  );
}
