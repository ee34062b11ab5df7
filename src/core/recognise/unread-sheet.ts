import { LAST_COLUMN } from "../grid/a1";
import type { RangeRef } from "../grid/cell-ref";
import type { SheetSnapshot } from "../grid/snapshot";
import type { LeftOut, SheetReading } from "./reading";
import { toRowTexts } from "./sheet-text";

/** The reading of a sheet that is left out whole, with the reason; an empty one has nothing to leave out. */
export function toUnread(sheet: SheetSnapshot, why: string): SheetReading {
  const range = findUsedRange(sheet);
  const leftOut: readonly LeftOut[] = range ? [{ range, why }] : [];
  return {
    sheet: sheet.name,
    holds: [],
    title: null,
    keyArea: null,
    tables: [],
    ladders: [],
    assessments: [],
    kpiTables: [],
    registers: [],
    leftOut,
  };
}

/** The smallest range that holds everything on a sheet; null on an empty one. */
function findUsedRange(sheet: SheetSnapshot): RangeRef | null {
  const used = Array.from({ length: sheet.rowCount }, (_, row) => ({ row, texts: toRowTexts(sheet, row) })).filter(
    ({ texts }) => texts.length > 0,
  );
  const [first, last] = [used[0], used.at(-1)];
  if (!first || !last) return null;
  return {
    sheet: sheet.name,
    top: first.row,
    bottom: last.row,
    left: used.reduce((left, { texts }) => Math.min(left, texts[0]?.column ?? left), LAST_COLUMN),
    right: used.reduce((right, { texts }) => Math.max(right, texts.at(-1)?.column ?? right), 0),
  };
}
