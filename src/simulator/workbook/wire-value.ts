import type { CellValue } from "../../core/grid/cell";

/** A cell's value as Office.js gives it: "" for an empty cell, an error by its name. */
export function toWireValue(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

/** A value's RangeValueType. */
export function toValueType(value: CellValue): string {
  if (value === null || value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return typeof value === "object" ? "Error" : "String";
}
