import { isBlankCell, isSameContent, type CellContent } from "../grid/cell";
import type { SheetSnapshot } from "../grid/snapshot";
import type { Conflict, HeldCell } from "./change-plan";

/**
 * The cells of a tab that hold something else than it was left with, in rows from the top: what somebody typed over, took away or
 * added. A formula's result may have moved on, and Excel may have written a formula in its own way. Total.
 */
export function findTypedOver(sheet: SheetSnapshot, tab: string, held: readonly HeldCell[]): Conflict["cells"] {
  const expected = new Map<string, CellContent>();
  for (const { row, column, value, formula } of held) expected.set(toPlace(row, column), { value, formula });
  const places = new Map(held.map((each) => [toPlace(each.row, each.column), each]));
  sheet.content.rows.forEach((line, row) =>
    line?.forEach((cell, column) => {
      if (cell && !isBlankCell(cell)) places.set(toPlace(row, column), { row, column, value: null, formula: null });
    }),
  );
  return [...places]
    .flatMap(([place, { row, column }]) => {
      const before = expected.get(place) ?? { value: null, formula: null };
      const { value, formula }: CellContent = sheet.cell(row, column);
      const found = { value, formula };
      return isAsLeft(found, before) ? [] : [{ at: { sheet: sheet.name, row, column }, expected: before, found, tab }];
    })
    .sort((a, b) => a.at.row - b.at.row || a.at.column - b.at.column);
}

/** Excel makes text of the headers of a table, and keeps no text without letters. */
function isAsLeft(found: CellContent, before: CellContent): boolean {
  if (found.formula !== null && before.formula !== null) return toBare(found.formula) === toBare(before.formula);
  if (found.formula !== null || before.formula !== null) return false;
  if (before.value === "") return found.value === "" || found.value === null;
  return isSameContent(found, before) || (typeof before.value === "number" && found.value === String(before.value));
}

/** A formula without what Excel may add or leave out: blanks, quotes around names, marks of arrays and of newer functions. */
function toBare(formula: string): string {
  return formula.replace(/[\s'@]|_xlfn\.|_xlws\./gi, "").toLowerCase();
}

function toPlace(row: number, column: number): string {
  return `${row},${column}`;
}
