import type { CellRef, RangeRef } from "./cell-ref";

/** Excel's last row, counted from 0. Source: Excel specifications and limits. */
export const LAST_ROW = 1_048_575;
/** Excel's last column (XFD), counted from 0. Source: Excel specifications and limits. */
export const LAST_COLUMN = 16_383;

const A1_CELL = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/;
const LOOKS_LIKE_A1 = /^[A-Za-z]{1,3}[0-9]+$/;
const LOOKS_LIKE_R1C1 = /^[Rr][0-9]*([Cc][0-9]*)?$|^[Cc][0-9]*$/;
const LOGICAL = /^(?:true|false)$/i;
const PLAIN_SHEET_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

/** A column's letters: 0 is A, 25 is Z, 26 is AA. Never throws for columns from 0. */
export function toColumnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The column (from 0) of letters such as "AA", in either case; null if they are no column of Excel's. */
export function parseColumnLetters(letters: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1 <= LAST_COLUMN ? column - 1 : null;
}

/** "D9" for row 8, column 3. */
export function toA1(row: number, column: number): string {
  return `${toColumnLetters(column)}${row + 1}`;
}

/** "$D$9" for row 8, column 3. */
export function toAbsoluteA1(row: number, column: number): string {
  return `$${toColumnLetters(column)}$${row + 1}`;
}

/** Row and column (from 0) of "D9" or "$D$9"; null for anything that is no cell of Excel's grid. */
export function parseA1(text: string): { readonly row: number; readonly column: number } | null {
  const match = A1_CELL.exec(text);
  if (!match) return null;
  const column = parseColumnLetters(match[1] ?? "");
  const row = Number(match[2]) - 1;
  return column === null || row > LAST_ROW ? null : { row, column };
}

/** "A1:C5", or "A1" where the range is a single cell. */
export function toA1Range(range: Omit<RangeRef, "sheet">): string {
  const first = toA1(range.top, range.left);
  const last = toA1(range.bottom, range.right);
  return first === last ? first : `${first}:${last}`;
}

/** The rectangle of "A1:C5" or "B2", corners put in order; null where it is no range of cells. */
export function parseA1Range(text: string): Omit<RangeRef, "sheet"> | null {
  const [firstText = "", lastText = firstText, ...more] = text.split(":");
  const first = parseA1(firstText);
  const last = parseA1(lastText);
  if (!first || !last || more.length > 0) return null;
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}

/**
 * A sheet's name as a formula writes it: quoted where Excel quotes it (anything but letters, digits, full stops and
 * underscores, a leading digit, or what could be read as a cell), quotes inside doubled.
 */
export function quoteSheetName(sheet: string): string {
  const plain =
    PLAIN_SHEET_NAME.test(sheet) && ![LOOKS_LIKE_A1, LOOKS_LIKE_R1C1, LOGICAL].some((other) => other.test(sheet));
  return plain ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

/** "Objectives!D9", the sheet's name quoted as Excel quotes it. */
export function toAddress(at: CellRef): string {
  return `${quoteSheetName(at.sheet)}!${toA1(at.row, at.column)}`;
}

/** "Objectives!$D$9", for a formula that must go on pointing at this cell wherever it is copied. */
export function toAbsoluteAddress(at: CellRef): string {
  return `${quoteSheetName(at.sheet)}!${toAbsoluteA1(at.row, at.column)}`;
}

/**
 * "Objectives!$D$9:$D$20". A single cell is written as a range too ($D$9:$D$9): some engines take nothing else where a
 * function wants a range.
 */
export function toAbsoluteRangeAddress(range: RangeRef): string {
  const first = toAbsoluteA1(range.top, range.left);
  const last = toAbsoluteA1(range.bottom, range.right);
  return `${quoteSheetName(range.sheet)}!${first}:${last}`;
}

/** The cell of "Objectives!D9" or "'My sheet'!$D$9"; null where the text names no single cell with its sheet. */
export function parseAddress(text: string): CellRef | null {
  const separator = text.lastIndexOf("!");
  if (separator <= 0) return null;
  const sheet = unquoteSheetName(text.slice(0, separator));
  const cell = parseA1(text.slice(separator + 1));
  return sheet === null || cell === null ? null : { sheet, ...cell };
}

function unquoteSheetName(text: string): string | null {
  if (!text.startsWith("'")) return text.includes("'") ? null : text;
  const inner = text.slice(1, -1);
  if (text.length < 3 || !text.endsWith("'") || inner.replaceAll("''", "").includes("'")) return null;
  return inner.replaceAll("''", "'");
}
