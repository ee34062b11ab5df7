import { toDisplayText } from "../grid/display";
import { toCellStyle } from "./cell-style";
import { toColumnWidth } from "./row-heights";
import type { PlannedCell } from "./sheet-plan";
import { toTextWidth } from "./text-width";

/** Excel shortens the decimals of a number without a format of its own to what there is room for. */
const GENERAL = "General";

/** Widths of columns, those made wider in which a figure would show as "####". Never throws. */
export function toFittingWidths(cells: readonly PlannedCell[], widths: readonly number[]): readonly number[] {
  const longest = new Map<string, PlannedCell & { readonly value: number }>();
  for (const cell of cells) {
    const { column, value, style } = cell;
    if (typeof value !== "number") continue;
    const { numberFormat = GENERAL, bold = false } = toCellStyle(style);
    const key = `${column} ${bold ? "bold" : "plain"} ${value < 0 ? "-" : "+"} ${numberFormat}`;
    const known = longest.get(key);
    if (!known || Math.abs(value) > Math.abs(known.value)) longest.set(key, { ...cell, value });
  }
  const needed = [...widths];
  for (const { column, value, style } of longest.values()) {
    const { numberFormat = GENERAL, bold = false } = toCellStyle(style);
    const shown = toDisplayText({ value: numberFormat === GENERAL ? Math.trunc(value) : value, numberFormat });
    needed[column] = Math.max(needed[column] ?? 0, toColumnWidth(toTextWidth(shown, bold)));
  }
  return needed;
}
