import type { CellContent } from "./cell";
import { toDisplayText } from "./display";

/**
 * What a cell holds, as a sentence names it: text in quotes, so that “3” is told from 3; a formula behind "="; of an empty
 * cell "nothing". Total.
 */
export function toContentText({ value, formula }: CellContent, numberFormat: string): string {
  if (formula !== null) return `=${formula}`;
  if (value === null) return "nothing";
  return typeof value === "string" ? `“${value}”` : toDisplayText({ value, numberFormat });
}
