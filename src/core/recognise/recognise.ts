import { LAST_COLUMN } from "../grid/a1";
import type { RangeRef } from "../grid/cell-ref";
import type { SheetSnapshot, Snapshot } from "../grid/snapshot";
import { toSheetCorrections, type Correction, type SheetCorrections } from "./corrections";
import { findSheetReading } from "./read-sheet";
import type { LeftOut, Reading, SheetReading } from "./reading";
import { toRowTexts } from "./sheet-text";

/**
 * Finds the score sheets of a workbook by what stands on them, never by their names. Total: a sheet that is not
 * understood is left out with its range and a reason.
 * @param ownTabs the sheets that this program wrote itself, which are not read.
 * @param corrections what was said of the sheets, in the order in which it was said; of a sheet or a column that is not there
 *   it changes nothing ({@link findMisfit} tells).
 */
export function recognise(
  snapshot: Snapshot,
  ownTabs: ReadonlySet<string>,
  corrections: readonly Correction[] = [],
): Reading {
  const sheets = snapshot.sheets.filter((sheet) => !ownTabs.has(sheet.name));
  return { sheets: sheets.map((sheet) => readSheet(sheet, toSheetCorrections(corrections, sheet.name))) };
}

function readSheet(sheet: SheetSnapshot, corrections: SheetCorrections): SheetReading {
  if (corrections.isOurs === false) return toUnread(sheet, "Marked in this workbook as no score sheet.");
  // Hidden sheets are mostly old copies and lists for drop-downs; what they hold is counted on other sheets.
  if (sheet.content.visibility !== "visible" && corrections.isOurs === null)
    return toUnread(sheet, "A hidden sheet is not read. Unhide it if it counts.");
  const reading = findSheetReading(sheet, corrections);
  return (
    reading ?? toUnread(sheet, "No table with a column of objectives and a column of scores for a year was found here.")
  );
}

function toUnread(sheet: SheetSnapshot, why: string): SheetReading {
  const range = findUsedRange(sheet);
  const leftOut: readonly LeftOut[] = range ? [{ range, why }] : [];
  return { sheet: sheet.name, holds: [], title: null, tables: [], ladders: [], leftOut };
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
