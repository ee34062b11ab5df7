import { isBlankCell, type Cell } from "../grid/cell";
import type { SheetSnapshot } from "../grid/snapshot";
import { toLoneTextKind } from "./lone-text";
import { toMergesOver } from "./merges";
import { toRowTexts } from "./sheet-text";
import { findColumn, type TableHeader } from "./table-header";

const AVERAGE = /\b(?:AVERAGE(?:IFS?)?|SUBTOTAL|AGGREGATE|MEDIAN|SUM)\(/i;
const ROW_OF_REFERENCE = /\b\$?[A-Z]{1,3}\$?(\d+)\b/gi;

/**
 * Whether a row without a ref is a heading among the rows of a table: a text left of the titles or merged across, alone or
 * with the group's own averages beside it; or a title alone where it has averages or, in a list without refs, stands where a
 * group begins. Any other title alone is an objective that is not scored yet.
 * @param endRow the first row that belongs to the next block, or the sheet's end.
 */
export function isHeadingRow(sheet: SheetSnapshot, row: number, table: TableHeader, endRow: number): boolean {
  const texts = toRowTexts(sheet, row);
  const first = texts[0];
  if (!first || first.column > table.titleColumn) return false;
  const scoreColumns = table.columns.filter(({ role }) => role === "score").map(({ column }) => column);
  const filled = scoreColumns.filter((column) => !isBlankCell(sheet.cell(row, column)));
  const hasAverages = filled.length > 0 && filled.every((column) => isAverageOfRowsBelow(sheet.cell(row, column), row));
  const others = texts.filter(({ column }) => column !== first.column && !(hasAverages && filled.includes(column)));
  if (others.length > 0) return false;
  if (first.column < table.titleColumn || hasAverages) return true;
  if (isMergedAcross(sheet, row, first.column, scoreColumns)) return true;
  return findColumn(table.columns, "ref") === null && beginsGroup(sheet, row, endRow);
}

/** Whether a cell sums up rows below its own, as a group's heading may; an objective's score may be a formula too. */
function isAverageOfRowsBelow({ formula }: Cell, row: number): boolean {
  if (formula === null || !AVERAGE.test(formula)) return false;
  return [...formula.matchAll(ROW_OF_REFERENCE)].some(([, number]) => Number(number) > row + 1);
}

/** Whether a cell is merged over more than a title and its description, or over the scores. */
function isMergedAcross(sheet: SheetSnapshot, row: number, column: number, scoreColumns: readonly number[]): boolean {
  const merge = toMergesOver(sheet, row).find(({ top, left }) => top === row && left === column);
  if (!merge) return false;
  return merge.right > column + 1 || scoreColumns.some((score) => score > column && score <= merge.right);
}

/** Behind a blank row, under the heading of a part or theme, or right above the next table. */
function beginsGroup(sheet: SheetSnapshot, row: number, endRow: number): boolean {
  const above = toRowTexts(sheet, row - 1);
  const [only] = above;
  if (!only) return true;
  const kind = above.length === 1 ? toLoneTextKind(only.text) : "note";
  return kind === "part" || kind === "theme" || (row + 1 === endRow && endRow < sheet.rowCount);
}
