import { LAST_COLUMN, parseColumnLetters, toColumnLetters } from "../../core/grid/a1";

/** A text in quotes, a sheet's name in quotes, a function, a reference to a cell (in its parts), or anything else. */
const PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|[A-Za-z_\\][\w.]*\(|(\$?)\b([A-Za-z]{1,3})(\$?)([0-9]{1,7})(?![\w.(!])|[\w.]+|[^]/g;

/**
 * A formula with its references written as seen from its own cell, so that a formula that was filled down is the same in
 * every row. It serves to compare alone.
 */
export function toRelativeFormula(formula: string, row: number, column: number): string {
  const toRelative = (piece: string, fixedColumn = "", letters = "", fixedRow = "", digits = ""): string => {
    const at = parseColumnLetters(letters);
    if (at === null) return piece;
    const across = fixedColumn === "$" ? `C${at}` : `C[${at - column}]`;
    const down = fixedRow === "$" ? `R${Number(digits) - 1}` : `R[${Number(digits) - 1 - row}]`;
    return `${down}${across}`;
  };
  return formula.replaceAll(PIECES, toRelative);
}

/** A formula as it reads so many columns further to the right: columns without "$" move along, past the edge of the sheet none. */
export function moveAcross(formula: string, columns: number): string {
  const move = (piece: string, fixedColumn = "", letters = "", fixedRow = "", digits = ""): string => {
    const at = parseColumnLetters(letters);
    const isFixed = at === null || fixedColumn === "$" || at + columns < 0 || at + columns > LAST_COLUMN;
    return isFixed ? piece : `${toColumnLetters(at + columns)}${fixedRow}${digits}`;
  };
  return formula.replaceAll(PIECES, move);
}
