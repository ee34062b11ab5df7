import { cellCount, columnCount, rowCount, type Area } from "./area";
import { moveFormula } from "./fill-formula";
import type { LiveRange, Sheet } from "./workbook";

/** What to copy, in Office.js's words. */
export type CopyWhat = "All" | "Formulas" | "Values" | "Formats";

/**
 * Copies cells as Excel's Paste Special does: a target that is a multiple of the source takes it again and again, a
 * smaller one grows to the source's size.
 */
export function copyCells(source: LiveRange, target: LiveRange, what: CopyWhat): void {
  const { sheet } = target;
  const area = toTargetArea(source.area, target.area);
  sheet.requireUnlocked(area);
  const before = cellCount(area) === 1 ? sheet.value(area.top, area.left) : undefined;
  const [rows, columns] = [rowCount(source.area), columnCount(source.area)];
  const originals = source.sheet;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const fromRow = source.area.top + ((row - area.top) % rows);
      const fromColumn = source.area.left + ((column - area.left) % columns);
      if (what !== "Formats") copyContent(originals, fromRow, fromColumn, sheet, row, column, what);
      if (what === "All" || what === "Formats") {
        sheet.setStyle({ top: row, left: column, bottom: row, right: column }, originals.style(fromRow, fromColumn));
      }
    }
  }
  sheet.workbook.changes.add({ kind: "cells", sheet, area, changeType: "RangeEdited", before });
}

function copyContent(
  from: Sheet,
  fromRow: number,
  fromColumn: number,
  to: Sheet,
  row: number,
  column: number,
  what: CopyWhat,
): void {
  const cell = from.cell(fromRow, fromColumn);
  const isFormula = cell.formula !== null && what !== "Values";
  to.setContent(row, column, {
    value: isFormula ? null : from.value(fromRow, fromColumn),
    formula: isFormula ? moveFormula(cell.formula, row - fromRow, column - fromColumn) : null,
    hasApostrophe: cell.hasApostrophe,
    numberFormat: null,
  });
}

function toTargetArea(source: Area, target: Area): Area {
  const fits = rowCount(target) % rowCount(source) === 0 && columnCount(target) % columnCount(source) === 0;
  if (fits) return target;
  const bottom = target.top + Math.max(rowCount(source), 1) - 1;
  return { ...target, bottom, right: target.left + columnCount(source) - 1 };
}
