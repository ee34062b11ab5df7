import { isSameContent, type CellContent } from "../../core/grid/cell";
import { hasContent } from "../../simulator/workbook/cell";
import { byPlace, type Place } from "./compare-looks";
import type { SheetPair } from "./sheet-pairs";

/** A cell that holds something else now. */
export interface ContentDifference extends Place {
  readonly content: CellContent;
}

/**
 * The cells that hold something else now than in the other state of a sheet; results of formulas may have moved on.
 * @param rename puts the sheets' names in a formula as the other state has them.
 */
export function compareContents(
  { now, other }: SheetPair,
  rename: (formula: string) => string,
): readonly ContentDifference[] {
  const differences: ContentDifference[] = [];
  const compare = (row: number, column: number): void => {
    const { value, formula } = now.cell(row, column);
    const content = { value, formula: formula === null ? null : rename(formula) };
    if (!isSameContent(content, other.cell(row, column))) differences.push({ row, column, content });
  };
  for (const { row, column } of now.cells.all()) compare(row, column);
  for (const { row, column, cell } of other.cells.all()) {
    if (hasContent(cell) && !now.cells.has(row, column)) compare(row, column);
  }
  return differences.sort(byPlace);
}
