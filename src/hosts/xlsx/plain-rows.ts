import { LAST_COLUMN } from "../../core/grid/a1";
import type { ScannedCell } from "./scanned-cell";

/*
 * Rows and cells as Excel, LibreOffice and exceljs write nearly all of theirs: attributes in the standard's order, no prefixes
 * and no entities. An expression finds them many times faster than an XML parser does. All else, shared formulas and rich
 * text among it, is left to the parser, so this needs to know no more.
 */
const ROW_START = new RegExp(
  String.raw`\s*<row r="([1-9][0-9]{0,6})"(?: spans="[0-9: ]*")?(?: s="[0-9]+")?(?: customFormat="\w+")?` +
    String.raw`(?: ht="[0-9.]+")?(?: hidden="(\w+)")?(?: customHeight="\w+")?(?: outlineLevel="[0-9]")?` +
    String.raw`(?: collapsed="\w+")?(?: x14ac:dyDescent="[0-9.]+")? ?(/)?>`,
  "y",
);
const ROW_END = /\s*<\/row>/y;
const CELL = new RegExp(
  String.raw`\s*<c r="([A-Z]{1,3})[1-9][0-9]{0,6}"(?: s="([0-9]{1,6})")?(?: t="([a-zA-Z]{1,9})")?` +
    String.raw`(?: ?/>|>(?:<f>([^<&\r]+)</f>)?(?:<v>([^<&\r]*)</v>)?</c>)`,
  "y",
);
const FORMULA_TAGS = "<f></f>".length;
const VALUE_TAGS = "<v></v>".length;
const CELL_END = "</c>".length;

/** A row whose cells are all plain. */
export interface PlainRow {
  readonly row: number;
  /** As written; undefined where nothing is said. */
  readonly hidden: string | undefined;
  readonly cells: readonly ScannedCell[];
  readonly end: number;
}

/** The plain row that stands at a place in a sheet's text; null where something else does. */
export function findPlainRow(text: string, at: number): PlainRow | null {
  ROW_START.lastIndex = at;
  const match = ROW_START.exec(text);
  if (!match) return null;
  const [, number, hidden, slash] = match;
  const row = Number(number) - 1;
  const cells: ScannedCell[] = [];
  let end = ROW_START.lastIndex;
  if (slash !== undefined) return { row, hidden, cells, end };
  for (let cell = findPlainCell(text, end, row); cell; cell = findPlainCell(text, end, row)) {
    cells.push(cell);
    end = cell.end;
  }
  ROW_END.lastIndex = end;
  return ROW_END.test(text) ? { row, hidden, cells, end: ROW_END.lastIndex } : null;
}

/** The plain cell that stands at a place in the text of a row; null where something else does. */
export function findPlainCell(text: string, at: number, row: number): ScannedCell | null {
  CELL.lastIndex = at;
  const match = CELL.exec(text);
  if (!match) return null;
  const end = CELL.lastIndex;
  const column = toColumn(match[1] ?? "");
  if (column > LAST_COLUMN) return null;
  const style = match[2] === undefined ? 0 : Number(match[2]);
  const type = match[3] ?? "n";
  const formula = match[4];
  const value = match[5];
  const start = text.indexOf("<", at);
  const isSelfClosing = text.startsWith("/", end - 2);
  const valueEnd = end - CELL_END;
  const valueStart = value === undefined ? valueEnd : valueEnd - VALUE_TAGS - value.length;
  const formulaStart = formula === undefined ? valueStart : valueStart - FORMULA_TAGS - formula.length;
  return {
    start,
    openEnd: isSelfClosing ? end : formulaStart,
    end,
    row,
    column,
    style,
    type,
    formula: formula === undefined ? null : toFormula(formula, formulaStart, valueStart),
    value: value === undefined ? null : { start: valueStart, end: valueEnd },
    text: value ?? null,
  };
}

function toFormula(text: string, start: number, end: number): ScannedCell["formula"] {
  return { start, end, text: text.replace(/^\s*=/, ""), kind: "normal", area: null, sharedIndex: null };
}

function toColumn(letters: string): number {
  let column = 0;
  for (let index = 0; index < letters.length; index += 1) column = column * 26 + letters.charCodeAt(index) - 64;
  return column - 1;
}
