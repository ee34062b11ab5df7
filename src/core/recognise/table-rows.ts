import { isBlankCell } from "../grid/cell";
import type { SheetSnapshot } from "../grid/snapshot";
import { findLevelByName } from "../scale/level";
import { isHeadingRow } from "./heading-row";
import { toLoneTextKind, type LoneTextKind } from "./lone-text";
import { isMergedFromAbove } from "./merges";
import { findRef } from "./ref";
import { toRowTexts, toTextAt, type TextAt } from "./sheet-text";
import { findColumn, type TableHeader } from "./table-header";

/** What a row under a table's header is. */
export type RowKind =
  | LoneTextKind
  | "objective"
  | "totals"
  | "columnNumbers"
  | "levelKey"
  | "continued"
  | "withoutRef"
  | "belowTable"
  | "blank"
  | "unknown";

/** Labels that are totals wherever they stand. */
export const TOTALS =
  /^(?:(?:sub-?\s?|grand\s)?totals?|averages?|overall|mean)(?:\s+(?:scores?|levels?|mean|average|\d+))*\s*:?$/i;
/** Labels of other figures over the rows above: "Highest score", "Number scored", "Target". */
const STATISTICS =
  /^(?:(?:median|mode|range|highest|lowest|max(?:imum)?|best|worst)(?:\s+possible)?(?:\s+(?:scores?|levels?))?|min(?:imum)?\s+(?:scores?|levels?)|(?:count|number|no\.?)\s+(?:of\s+(?:scores?|objectives?)|scored|at\s+(?:level\s+)?\d)(?:\s.*)?|targets?(?:\s+(?:scores?|levels?|for\s+all))?)\s*:?$/i;
/** Words of a label that make a row a total where it has no ref or its figures are formulas. */
const TOTALS_WORD = /\b(?:sub-?totals?|totals?|averages?|overall|mean)\b/i;
/**
 * What the rows under a header are, from the first to the row before `endRow`. A table ends at a row, behind a blank one, that
 * is not of its kind: what comes then is left out, down to the next table.
 */
export function toRowKinds(sheet: SheetSnapshot, table: TableHeader, endRow: number): readonly RowKind[] {
  const kinds: RowKind[] = [];
  const refs = new Set<string>();
  const tableEnd = findTableEnd(sheet, table, endRow);
  let isBehindBlank = false;
  let isOver = false;
  for (let row = table.row + 1; row < endRow; row += 1) {
    isOver ||= row >= tableEnd;
    const kind: RowKind = isOver ? toLooseKind(sheet, row) : toRowKind(sheet, row, table, endRow, refs.size > 0);
    const ref = findRowRef(sheet, row, table);
    isOver ||= isBehindBlank && kinds.includes("objective") && endsTable(kind, ref, refs, hasScore(sheet, row, table));
    if (!isOver && kind === "objective") {
      if (ref !== null) refs.add(ref);
      isBehindBlank = false;
    }
    isBehindBlank ||= kind === "blank";
    kinds.push(isOver ? toLooseKind(sheet, row) : kind);
  }
  return kinds;
}

/** The first row behind an Excel table whose header this is; `endRow` for a plain list. */
function findTableEnd(sheet: SheetSnapshot, { row, titleColumn }: TableHeader, endRow: number): number {
  const own = sheet.content.tables.find(
    ({ range, hasHeaderRow }) =>
      hasHeaderRow && range.top === row && range.left <= titleColumn && range.right >= titleColumn,
  );
  return own ? Math.min(endRow, own.range.bottom + 1) : endRow;
}

/** What may stand behind a blank row of a table that goes on. */
const GOES_ON: ReadonlySet<RowKind> = new Set<RowKind>(["heading", "part", "theme", "note", "totals", "blank"]);

/**
 * Whether a row behind a blank one ends the table: one of another kind, an objective without a number where the others have
 * one, and one whose number comes again without a score. Headings and totals go on with it.
 */
function endsTable(kind: RowKind, ref: string | null, refs: ReadonlySet<string>, isScored: boolean): boolean {
  if (kind === "objective") return ref === null ? refs.size > 0 : refs.has(ref) && !isScored;
  return !GOES_ON.has(kind);
}

function hasScore(sheet: SheetSnapshot, row: number, { columns }: TableHeader): boolean {
  return columns.some((each) => each.role === "score" && !isBlankCell(sheet.cell(row, each.column)));
}

function toLooseKind(sheet: SheetSnapshot, row: number): RowKind {
  const texts = toRowTexts(sheet, row);
  const [first, second] = texts;
  if (!first) return "blank";
  return second ? "belowTable" : toLoneTextKind(first.text);
}

function findRowRef(sheet: SheetSnapshot, row: number, { columns }: TableHeader): string | null {
  const column = findColumn(columns, "ref");
  return column && findRef(toTextAt(sheet, row, column.column));
}

function toRowKind(sheet: SheetSnapshot, row: number, table: TableHeader, endRow: number, hasRefs: boolean): RowKind {
  const texts = toRowTexts(sheet, row);
  const first = texts[0];
  if (!first) return "blank";
  if (isColumnNumbers(texts)) return "columnNumbers";
  const loneKind = texts.length === 1 ? toLoneTextKind(first.text) : null;
  if (loneKind === "part" || loneKind === "theme") return loneKind;
  const refColumn = findColumn(table.columns, "ref");
  const hasRef = findRowRef(sheet, row, table) !== null;
  const scores = table.columns.filter((each) => each.role === "score").map((each) => sheet.cell(row, each.column));
  const filled = scores.filter((cell) => !isBlankCell(cell));
  const hasFormula = filled.some((cell) => cell.formula !== null);
  if (!hasRef && isTotals(first.text, refColumn !== null || hasFormula)) return "totals";
  const title = toTextAt(sheet, row, table.titleColumn);
  if (filled.length === 0 && findLevelByName(title) !== null) return "levelKey";
  if (hasRef && (title !== "" || filled.length > 0)) return "objective";
  if (isMergedFromAbove(sheet, row, table.titleColumn)) return "continued";
  if (isHeadingRow(sheet, row, table, endRow)) return toLoneTextKind(first.text);
  if (title === "") return "unknown";
  // "two" is no number, but it is the ref that somebody gave.
  const isRefBlank = refColumn !== null && toTextAt(sheet, row, refColumn.column) === "";
  if (hasRefs && isRefBlank) return "withoutRef";
  return refColumn === null || isRefBlank || filled.length > 0 ? "objective" : "unknown";
}

function isTotals(label: string, isTold: boolean): boolean {
  return TOTALS.test(label) || STATISTICS.test(label) || (isTold && TOTALS_WORD.test(label));
}

/** 1, 2, 3 and so on under the headers: some lists number their columns. */
export function isColumnNumbers(texts: readonly TextAt[]): boolean {
  return texts.length > 2 && texts.every(({ text }, index) => text.replace(/^\(|[).]$/g, "") === String(index + 1));
}
