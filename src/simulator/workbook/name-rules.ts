import { parseA1 } from "../../core/grid/a1";

const SHEET_NAME_LENGTH = 31;
const FORBIDDEN_IN_SHEET_NAMES = /[[\]:*?/\\]/;
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;
const R1C1 = /^(r[0-9]*c?[0-9]*|c[0-9]*)$/i;
const NAME_LENGTH = 255;

/** Whether Excel takes this as a sheet's name. Source: "Rename a worksheet" in Excel's help. */
export function isSheetName(name: string): boolean {
  const isQuoted = name.startsWith("'") || name.endsWith("'");
  const hasLength = name.trim() !== "" && name.length <= SHEET_NAME_LENGTH;
  return hasLength && !isQuoted && !FORBIDDEN_IN_SHEET_NAMES.test(name) && name.toLowerCase() !== "history";
}

/** Whether Excel takes this as a defined name: no cell's address, begun by a letter, underscore or backslash. */
export function isDefinedName(name: string): boolean {
  return name.length <= NAME_LENGTH && NAME.test(name) && parseA1(name) === null && !R1C1.test(name);
}
