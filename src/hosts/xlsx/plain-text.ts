import { isCellError, type CellValue } from "../../core/grid/cell";

/** A value as text without any format: empty where there is none. */
export function toPlainText(value: CellValue): string {
  if (value === null) return "";
  return isCellError(value) ? value.error : String(value);
}
