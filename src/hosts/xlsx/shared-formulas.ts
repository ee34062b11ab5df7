import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx/xlsx";
import { toA1 } from "../../core/grid/a1";
import type { ScannedCell } from "./scanned-cell";

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
  /** Each shared formula as it reads from any cell, by its number. */
  private readonly owners: ReadonlyMap<string, string>;

  /** The cells that share formulas must be among those given. */
  constructor(cells: Iterable<ScannedCell>) {
    const owners = new Map<string, string>();
    for (const { row, column, formula } of cells) {
      if (formula?.kind !== "shared" || formula.text === "" || formula.sharedIndex === null) continue;
      owners.set(formula.sharedIndex, translateFormulaToR1C1(formula.text, toA1(row, column)));
    }
    this.owners = owners;
  }

  /** The cell's formula as the file keeps it, without "="; null where it has none that can be written as one. */
  formulaOf(cell: ScannedCell): string | null {
    const { formula } = cell;
    if (!formula || formula.kind === "dataTable") return null;
    if (formula.text !== "") return formula.text;
    const owner = formula.sharedIndex === null ? undefined : this.owners.get(formula.sharedIndex);
    return owner === undefined ? null : translateFormulaToA1(owner, toA1(cell.row, cell.column));
  }
}
