import { toPlainText } from "../grid/display";
import { isCellError, type CellValue } from "../grid/cell";

const NO_BREAK_SPACE = "\u00A0";

/** What {@link toWrittenTextFormula} gives for a cell that holds an error. */
const ERROR_TEXT = "error";

/** A formula for a cell's text as {@link toWrittenText} gives it. */
export function toWrittenTextFormula(reference: string): string {
  return `IF(ISERROR(${reference}),"${ERROR_TEXT}",${toTrimmedTextFormula(reference)})`;
}

/** A formula for a cell's text with single spaces; an error in the cell stays an error. */
export function toTrimmedTextFormula(reference: string): string {
  return `TRIM(SUBSTITUTE(${reference}&"","${NO_BREAK_SPACE}"," "))`;
}

/** A cell's content as text: numbers as Excel writes them, no-break spaces as spaces, spaces single, none at the ends. */
export function toWrittenText(value: CellValue): string {
  if (isCellError(value)) return ERROR_TEXT;
  return toPlainText(value)
    .replaceAll(NO_BREAK_SPACE, " ")
    .split(" ")
    .filter((word) => word !== "")
    .join(" ");
}
