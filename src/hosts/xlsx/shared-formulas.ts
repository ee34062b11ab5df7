import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx/xlsx";
import { toA1 } from "../../core/grid/a1";
import type { ScannedCell, SheetScan } from "./sheet-scan";

interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A formula moved from one cell to another, its relative references moving with it. */
export function translateFormula(formula: string, from: CellPlace, to: CellPlace): string {
  return translateFormulaToA1(translateFormulaToR1C1(formula, toA1(from.row, from.column)), toA1(to.row, to.column));
}

/** A sheet's formulas, each spelt out for its own cell where it is shared with others. */
export class SheetFormulas {
  private readonly owners: ReadonlyMap<string, { readonly relative: string; readonly cell: ScannedCell }>;

  constructor(scan: SheetScan) {
    const owners = new Map<string, { relative: string; cell: ScannedCell }>();
    for (const row of scan.rows) {
      for (const cell of row.cells) {
        const { formula } = cell;
        if (formula?.kind !== "shared" || formula.text === "" || formula.sharedIndex === null) continue;
        const relative = translateFormulaToR1C1(formula.text, toA1(cell.row, cell.column));
        owners.set(formula.sharedIndex, { relative, cell });
      }
    }
    this.owners = owners;
  }

  /** The cell's formula as the file keeps it, without "="; null where it has none that can be written as one. */
  formulaOf(cell: ScannedCell): string | null {
    const { formula } = cell;
    if (!formula || formula.kind === "dataTable") return null;
    if (formula.text !== "") return formula.text;
    const owner = formula.sharedIndex === null ? undefined : this.owners.get(formula.sharedIndex);
    return owner ? translateFormulaToA1(owner.relative, toA1(cell.row, cell.column)) : null;
  }
}
