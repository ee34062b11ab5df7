import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { quoteSheetName, toA1Range } from "../../core/grid/a1";
import type { RangeRef } from "../../core/grid/cell-ref";
import { usePane } from "../pane-context";

/** The address of some cells; a click shows the first of them in the sheet. */
export function CellLink({ range }: { readonly range: RangeRef }): ReactNode {
  const { session } = usePane();
  const { sheet, top, left } = range;
  return (
    <Link inline as="button" onClick={() => void session.reveal({ sheet, row: top, column: left })}>
      {`${quoteSheetName(sheet)}!${toA1Range(range)}`}
    </Link>
  );
}
