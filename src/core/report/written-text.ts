import { toPlainText } from "../grid/display";
import { isCellError, type CellValue } from "../grid/cell";

/** What {@link toWrittenTextFormula} gives for a cell that holds an error. */
const ERROR_TEXT = "error";

/** What {@link toWrittenText} gives for TRUE and FALSE, which some engines join to a text as 1 and 0. */
const LOGICAL_TEXT = "logical";

/** A formula for a cell's text as {@link toWrittenText} gives it. */
export function toWrittenTextFormula(reference: string): string {
  return `IFERROR(IF(ISLOGICAL(${reference}),"${LOGICAL_TEXT}",TRIM(${reference}&"")),"${ERROR_TEXT}")`;
}

/** A cell's content as text: numbers as Excel writes them, spaces single and none at the ends, as Excel's TRIM does. */
export function toWrittenText(value: CellValue): string {
  if (isCellError(value)) return ERROR_TEXT;
  if (typeof value === "boolean") return LOGICAL_TEXT;
  return toPlainText(value)
    .split(" ")
    .filter((word) => word !== "")
    .join(" ");
}
