import { toCellKey } from "./dependents";
import type { Area, ScannedCell } from "./scanned-cell";
import { cellsOf, type SheetScan } from "./sheet-scan";

/** More areas than this cost more to follow than the whole sheet does. */
const MOST_AREAS = 500;

/**
 * The cells that show another thing in a sheet that was written anew, as areas of one column each; null where they are so many
 * that the whole sheet may as well count. What is only written in another way counts as changed too.
 */
export function findChangedCells(before: SheetScan, after: SheetScan): readonly Area[] | null {
  const former = new Map([...cellsOf(before)].map((cell) => [toCellKey(cell.row, cell.column), cell]));
  const changed: ScannedCell[] = [];
  for (const cell of cellsOf(after)) {
    const key = toCellKey(cell.row, cell.column);
    const own = former.get(key);
    former.delete(key);
    if (!own || !isSame(own, cell)) changed.push(cell);
  }
  changed.push(...former.values());
  return toAreas(changed);
}

function isSame(one: ScannedCell, other: ScannedCell): boolean {
  return one.type === other.type && one.text === other.text && one.formula?.text === other.formula?.text;
}

/** Cells one below another become one area. */
function toAreas(cells: readonly ScannedCell[]): readonly Area[] | null {
  const areas: { top: number; bottom: number; left: number; right: number }[] = [];
  for (const { row, column } of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = areas.at(-1);
    if (last?.left === column && last.bottom === row - 1) last.bottom = row;
    else areas.push({ top: row, bottom: row, left: column, right: column });
    if (areas.length > MOST_AREAS) return null;
  }
  return areas;
}
