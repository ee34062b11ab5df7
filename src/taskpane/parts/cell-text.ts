import type { CellContent } from "../../core/grid/cell";
import { toDisplayText } from "../../core/grid/display";

/** What a cell holds, as a sentence names it: text in quotes, so that “3” is told from 3; a formula behind "=". */
export function toCellText({ value, formula }: CellContent, numberFormat: string): string {
  if (formula !== null) return `=${formula}`;
  if (value === null) return "nothing";
  return typeof value === "string" ? `“${value}”` : toDisplayText({ value, numberFormat });
}
