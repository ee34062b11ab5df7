import type { SheetSnapshot } from "../grid/snapshot";
import { toColumnKeys } from "./column-keys";
import type { ColumnLine } from "./column-lines";
import { findHeaderMeaning } from "./headers";
import { toRowTexts, toTextAt } from "./sheet-text";

/** So many rows below a header show which of the columns hold anything. */
const ROWS_LOOKED_AT = 20;

/** The columns under a row that somebody points out as a header, as their headers alone say it. Total. */
export function toRowLines(sheet: SheetSnapshot, row: number): readonly ColumnLine[] {
  const rows = Array.from({ length: ROWS_LOOKED_AT + 1 }, (_, down) => row + down);
  const used = new Set(rows.flatMap((each) => toRowTexts(sheet, each).map(({ column }) => column)));
  const columns = [...used].sort((a, b) => a - b).map((column) => ({ column, header: toTextAt(sheet, row, column) }));
  const keys = toColumnKeys(columns);
  return columns.flatMap(({ column, header }) => {
    const key = keys.get(column);
    const use = findHeaderMeaning(header);
    const why = use ? null : "Its header does not say what it holds.";
    return key ? [{ key, header, at: { sheet: sheet.name, row, column }, use, why }] : [];
  });
}
