import type { SheetSnapshot } from "../grid/snapshot";
import { LEVELS, type Level } from "../scale/level";
import { isDescriptor } from "./ladder-block";
import { findMarkedLevel } from "./level-marks";
import { toMergedCell } from "./merges";
import type { LadderBlock, LadderOwner, ObjectiveGroup } from "./reading";
import { findRef } from "./ref";
import { toTextAt } from "./sheet-text";
import { findColumn, type LeftOutHeader, type TableHeader } from "./table-header";

/** A column of a table that describes one level for each objective. */
interface LadderColumn {
  readonly level: Level;
  readonly left: LeftOutHeader;
}

/** Descriptors are texts: a column of short marks or figures under "3" is something else. */
const SHORTEST_DESCRIPTOR = 8;

/**
 * The columns of a table that describe the levels, `Minimum | Developing | Mature | Leader | Innovator`, of the headers that no
 * other column's meaning claims. Empty unless all five stand there, each once, with texts under them.
 */
export function findLadderColumns(
  sheet: SheetSnapshot,
  header: TableHeader,
  rows: readonly number[],
): readonly LadderColumn[] {
  const columns = header.leftOut.flatMap((left) => {
    const level = left.isUnknown ? findMarkedLevel(left.header)?.level : undefined;
    return level === undefined ? [] : [{ level, left }];
  });
  const isWhole = columns.length === LEVELS.length && new Set(columns.map(({ level }) => level)).size === LEVELS.length;
  const describes = ({ left: { column } }: LadderColumn): boolean =>
    rows.some((row) => toTextAt(sheet, row, column).length >= SHORTEST_DESCRIPTOR);
  return isWhole && columns.filter(describes).length >= LEVELS.length - 1 ? columns : [];
}

/**
 * The ladders in a table's own columns: of each objective that has descriptors in its row or merged over it; of the key area where
 * they stand in the first of its rows alone.
 */
export function toColumnLadders(
  sheet: SheetSnapshot,
  header: TableHeader,
  columns: readonly LadderColumn[],
  groups: readonly ObjectiveGroup[],
): readonly LadderBlock[] {
  const isDescribed = (row: number): boolean =>
    columns.some(({ left: { column } }) => {
      const at = toMergedCell(sheet, row, column);
      return isDescriptor(toTextAt(sheet, at.row, at.column));
    });
  const toBlock = (row: number, owner: LadderOwner): LadderBlock => ({
    ...{ sheet: sheet.name, headerRow: header.row, descriptorRow: row, owner },
    levels: columns.map(({ level, left: { column } }) => ({
      level,
      name: { sheet: sheet.name, row: header.row, column },
      descriptor: toMergedCell(sheet, row, column),
    })),
    marked: { current: null, ambition: null },
  });
  return groups.flatMap(({ keyArea, rows }) => {
    const described = rows.filter(isDescribed);
    const [first] = described;
    const isShared = keyArea !== null && rows.length > 1 && described.length === 1 && first === rows[0];
    if (isShared && first !== undefined) return [toBlock(first, { kind: "keyArea", heading: keyArea })];
    return described.map((row) => toBlock(row, toObjectiveOwner(sheet, header, row)));
  });
}

function toObjectiveOwner(sheet: SheetSnapshot, { columns, titleColumn }: TableHeader, row: number): LadderOwner {
  const ref = findColumn(columns, "ref");
  return {
    kind: "objective",
    ref: ref && findRef(toTextAt(sheet, row, ref.column)),
    title: toTextAt(sheet, row, titleColumn),
    label: { sheet: sheet.name, row, column: titleColumn },
  };
}
