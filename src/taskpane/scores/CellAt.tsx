import type { ReactNode } from "react";
import type { CellRef } from "../../core/grid/cell-ref";
import { CellLink } from "../parts/CellLink";

/** The address of one cell; a click shows it in the sheet. */
export function CellAt({ at: { sheet, row, column } }: { readonly at: CellRef }): ReactNode {
  return <CellLink range={{ sheet, top: row, left: column, bottom: row, right: column }} />;
}
