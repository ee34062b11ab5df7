/** An error that a cell shows, such as `#DIV/0!`, spelt as Excel spells it in English. */
export interface CellError {
  readonly error: string;
}

/** The most characters that a cell holds. Source: Excel specifications and limits. */
export const LONGEST_CELL_TEXT = 32_767;

/** What a cell holds: null where it is empty. Dates and times are numbers, told by the cell's number format. */
export type CellValue = string | number | boolean | CellError | null;

/** What is typed into a cell: a value, or a formula whose result is then the value. */
export interface CellContent {
  readonly value: CellValue;
  /** The formula without its leading `=`, in English with commas; null where the value was typed. */
  readonly formula: string | null;
}

/** A cell as it stands in the workbook. */
export interface Cell extends CellContent {
  /** Excel's number format code; "General" where none was chosen. */
  readonly numberFormat: string;
}

/** The cell that stands wherever a workbook holds nothing. */
export const EMPTY_CELL: Cell = { value: null, formula: null, numberFormat: "General" };

/** Whether a value is an error such as `#N/A`. */
export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}

/** Whether a cell holds nothing that a person sees: no value and no formula, or text of nothing but spaces. */
export function isBlankCell(cell: Cell): boolean {
  return cell.formula === null && (cell.value === null || (typeof cell.value === "string" && cell.value.trim() === ""));
}

/** Whether two values are the same to a reader of the workbook: same type and content. */
export function isSameValue(a: CellValue, b: CellValue): boolean {
  if (isCellError(a) && isCellError(b)) return a.error === b.error;
  return a === b;
}

/** Whether two cells hold the same: the same formula, or the same typed value. A formula's result may have moved on. */
export function isSameContent(a: CellContent, b: CellContent): boolean {
  return a.formula === b.formula && (a.formula !== null || isSameValue(a.value, b.value));
}
