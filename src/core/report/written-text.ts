import { toPlainText } from "../grid/display";
import { toAbsoluteAddress } from "../grid/a1";
import { isCellError, type CellValue } from "../grid/cell";
import type { Sourced } from "../scorecard/sourced";

/** What {@link toWrittenTextFormula} gives for a cell that holds an error. */
const ERROR_TEXT = "error";

/** What {@link toWrittenText} gives for TRUE and FALSE, which some engines join to a text as 1 and 0. */
const LOGICAL_TEXT = "logical";

/** What was read of a cell. */
type Written = Pick<Sourced<unknown>, "at" | "cell" | "portion">;

/**
 * What a score's cell holds, as text: of a longer text that begins with a level the first line, which tells the level; of a
 * text that begins with a blank line the whole.
 */
export function toWrittenTextOf({ cell: { value }, portion }: Written): string {
  const line = portion === "head" && typeof value === "string" ? toWrittenText(value.split("\n")[0] ?? "") : "";
  return line === "" ? toWrittenText(value) : line;
}

/** A formula for what {@link toWrittenTextOf} gives; TRUE and FALSE may be told apart, by another formula for what they give. */
export function toWrittenTextFormula({ at, portion }: Written, ofLogical = `"${LOGICAL_TEXT}"`): string {
  const cell = toAbsoluteAddress(at);
  const whole = `TRIM(${cell})`;
  const line = `TRIM(LEFT(${cell},FIND(CHAR(10),${cell}&CHAR(10))-1))`;
  const text = portion === "head" ? `IF(${line}="",${whole},${line})` : whole;
  return `IFERROR(IF(ISLOGICAL(${cell}),${ofLogical},${text}),"${ERROR_TEXT}")`;
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
