import { isBlankCell } from "../grid/cell";
import type { SheetSnapshot } from "../grid/snapshot";
import { findLevelByName } from "../scale/level";
import { findRef } from "./ref";
import { toRowTexts, toTextAt, type TextAt } from "./sheet-text";
import { findColumn, type TableHeader } from "./table-header";

/** What a row under a table's header is. */
export type RowKind = "objective" | "heading" | "note" | "totals" | "columnNumbers" | "levelKey" | "blank" | "unknown";

/** Labels that are totals wherever they stand. */
const TOTALS =
  /^(?:(?:sub-?\s?|grand\s)?totals?|averages?|overall|mean)(?:\s+(?:scores?|levels?|mean|average|\d+))*\s*:?$/i;
/** Words of a label that make a row a total where it has no ref or its figures are formulas. */
const TOTALS_WORD = /\b(?:sub-?totals?|totals?|averages?|overall|mean)\b/i;
/** A heading is short and no sentence; one with a colon behind it is shorter still. */
const LONGEST_HEADING = 90;
const LONGEST_LABEL = 60;

/** What a row is, judged by the columns of the table that it stands under. */
export function toRowKind(sheet: SheetSnapshot, row: number, table: TableHeader): RowKind {
  const texts = toRowTexts(sheet, row);
  const first = texts[0];
  if (!first) return "blank";
  if (isColumnNumbers(texts)) return "columnNumbers";
  const refColumn = findColumn(table.columns, "ref");
  const hasRef = refColumn !== null && findRef(toTextAt(sheet, row, refColumn.column)) !== null;
  const scores = table.columns.filter((each) => each.role === "score").map((each) => sheet.cell(row, each.column));
  const hasScore = scores.some((cell) => !isBlankCell(cell));
  const hasFormula = scores.some((cell) => cell.formula !== null);
  if (!hasRef && isTotals(first.text, refColumn !== null || hasFormula)) return "totals";
  const title = toTextAt(sheet, row, table.titleColumn);
  if (!hasScore && findLevelByName(title) !== null) return "levelKey";
  if (hasRef && (title !== "" || hasScore)) return "objective";
  const isLone = texts.length === 1 && !hasScore;
  if (isLone && isHeadingPlace(sheet, row, first.column, table)) return toLoneTextKind(first.text);
  return title !== "" ? "objective" : "unknown";
}

/** Whether a row's only text stands for a heading (short, no sentence) or is a note. */
export function toLoneTextKind(text: string): "heading" | "note" {
  const longest = text.endsWith(":") ? LONGEST_LABEL : LONGEST_HEADING;
  return text.length <= longest && !/[.;,]$/.test(text) && /\p{L}/u.test(text) ? "heading" : "note";
}

function isTotals(label: string, isTold: boolean): boolean {
  return TOTALS.test(label) || (isTold && TOTALS_WORD.test(label));
}

/** 1, 2, 3 and so on under the headers: some lists number their columns. */
function isColumnNumbers(texts: readonly TextAt[]): boolean {
  return texts.length > 2 && texts.every(({ text }, index) => text === String(index + 1));
}

/**
 * Whether a lone text stands where a heading does and no objective's title: in another column than the titles, merged across
 * the table, or, in a list without refs, behind a blank row. Else it is an objective that is not scored yet.
 */
function isHeadingPlace(sheet: SheetSnapshot, row: number, column: number, table: TableHeader): boolean {
  if (column !== table.titleColumn) return true;
  if (sheet.content.merges.some((merge) => merge.top === row && merge.left === column && merge.right > column + 1)) {
    return true;
  }
  return findColumn(table.columns, "ref") === null && toRowTexts(sheet, row - 1).length === 0;
}
