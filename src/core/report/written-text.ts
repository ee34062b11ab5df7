import { toPlainText } from "../grid/display";
import { isCellError, type CellValue } from "../grid/cell";

const NO_BREAK_SPACE = "\u00A0";

/** What {@link toWrittenTextFormula} gives for a cell that holds an error. */
const ERROR_TEXT = "error";

/** A formula for a cell's text as {@link toWrittenText} gives it. */
export function toWrittenTextFormula(reference: string): string {
  // Some engines write TRUE as 1 where it is joined to a text, which would be read as a level.
  const logical = `IF(ISLOGICAL(${reference}),IF(${reference},"TRUE","FALSE"),${toTrimmedTextFormula(reference)})`;
  return `IF(ISERROR(${reference}),"${ERROR_TEXT}",${logical})`;
}

function toTrimmedTextFormula(reference: string): string {
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
