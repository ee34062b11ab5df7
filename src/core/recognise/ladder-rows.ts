import type { CellRef } from "../grid/cell-ref";
import type { SheetSnapshot } from "../grid/snapshot";
import type { Level } from "../scale/level";
import { findHeaderMeaning } from "./headers";
import { isDescriptor, NAMED } from "./ladder-block";
import { LEVEL_LIST_WORDINGS, MAY_BE_HEADER, toListWording } from "./level-list";
import { findMarkedLevel, type LevelMark, type MarkedLevel } from "./level-marks";
import { toMergedCell } from "./merges";
import type { LadderBlock } from "./reading";
import { IN_NO_TABLE, WHY_LEFT_OUT } from "./row-reasons";
import { toRowTexts, toTextAt } from "./sheet-text";
import type { BlockFinder, Walk } from "./walk";

/** So many levels below each other make a ladder; it may lack some. */
const LEAST_LEVELS = 3;
/** In characters; what stands beside a level and is shorter may be a mark or a count. */
const SHORTEST_DESCRIPTOR = 12;

/** The columns of ladders whose levels stand below each other. */
interface LadderColumns {
  /** The row of the header; the row above the first level where there is none. */
  readonly headerRow: number;
  readonly levelColumn: number;
  readonly descriptorColumn: number;
  /** The column that names the key area of each level; null where headings do. */
  readonly keyAreaColumn: number | null;
}

interface LevelRow extends MarkedLevel {
  readonly row: number;
}

/**
 * Ladders with a row for each level, `3 Mature | what it means`, under a key area's heading or, in one table of all key areas,
 * beside its name.
 */
export const LADDERS_IN_ROWS: BlockFinder = {
  findStart: (sheet, row) => {
    const columns = findHeadedColumns(sheet, row) ?? findBareColumns(sheet, row);
    if (!columns) return null;
    const rows = toLevelRows(sheet, columns, columns.headerRow + 1);
    return {
      kind: "ladder",
      topRow: row,
      // No other block begins among the levels.
      headerRow: rows.at(-1)?.row ?? row,
      scoreColumns: new Set(),
      read: (walk, endRow) => readLadders(walk, columns, rows, endRow),
    };
  },
};

/** `Level | What it looks like`, with levels under the one and texts under the other. */
function findHeadedColumns(sheet: SheetSnapshot, row: number): LadderColumns | null {
  const texts = toRowTexts(sheet, row).filter(({ text }) => MAY_BE_HEADER.test(text));
  if (texts.length < 2) return null;
  const findRole = (role: "level" | "description"): number | undefined =>
    texts.find(({ text }) => LEVEL_LIST_WORDINGS[role].includes(toListWording(text)))?.column;
  const [levelColumn, descriptorColumn] = [findRole("level"), findRole("description")];
  if (levelColumn === undefined || descriptorColumn === undefined) return null;
  const keyArea = texts.find(({ text }) => findHeaderMeaning(text)?.role === "keyArea");
  const columns = {
    ...{ headerRow: row, levelColumn, descriptorColumn },
    keyAreaColumn: keyArea?.column ?? null,
  };
  return isLadder(toLevelRows(sheet, columns, row + 1)) ? columns : null;
}

/** The levels' names without a header, each with a text right beside it and nothing else in the row. */
function findBareColumns(sheet: SheetSnapshot, row: number): LadderColumns | null {
  const [level, descriptor, more] = toRowTexts(sheet, row);
  if (!level || !descriptor || more || findNamedLevel(level.text) === null) return null;
  const columns = {
    ...{ headerRow: row - 1, levelColumn: level.column, descriptorColumn: descriptor.column },
    keyAreaColumn: null,
  };
  const rows = toLevelRows(sheet, columns, row);
  return isLadder(rows) && rows.every(({ row: each }) => toRowTexts(sheet, each).length <= 2) ? columns : null;
}

function findNamedLevel(text: string): MarkedLevel | null {
  const marked = findMarkedLevel(text);
  return marked && NAMED.test(marked.name) ? marked : null;
}

/** Whether rows begin with levels in order, of which enough are described in words. */
function isLadder(rows: readonly LevelRow[]): boolean {
  return (toRuns(rows)[0]?.length ?? 0) >= LEAST_LEVELS;
}

/** The rows from one on that name a level and describe it; blank ones may stand between those that name their key area. */
function toLevelRows(
  sheet: SheetSnapshot,
  { levelColumn, descriptorColumn, keyAreaColumn }: LadderColumns,
  first: number,
): readonly LevelRow[] {
  const rows: LevelRow[] = [];
  for (let row = first; row < sheet.rowCount; row += 1) {
    if (keyAreaColumn !== null && toRowTexts(sheet, row).length === 0) continue;
    const level = findMarkedLevel(toTextAt(sheet, row, levelColumn));
    const descriptor = toTextAt(sheet, row, descriptorColumn);
    const isDescribed = isDescriptor(descriptor) && descriptor.length >= SHORTEST_DESCRIPTOR;
    // A level that is named and not described yet is a gap in its ladder.
    const isGap = descriptor === "" && rows.length > 0 && level !== null && NAMED.test(level.name);
    if (!level || !(isDescribed || isGap)) break;
    rows.push({ ...level, row });
  }
  return rows;
}

/** Rows of levels in runs that go up, or down, level by level: a ladder each. */
function toRuns(rows: readonly LevelRow[]): readonly (readonly LevelRow[])[] {
  const runs: LevelRow[][] = [];
  for (const each of rows) {
    const run = runs.at(-1);
    if (run && goesOn(run, each.level)) run.push(each);
    else runs.push([each]);
  }
  return runs;
}

function goesOn(run: readonly LevelRow[], level: Level): boolean {
  const [first, second] = run;
  const last = run.at(-1);
  if (!first || !last || level === last.level) return false;
  return second === undefined || Math.sign(level - last.level) === Math.sign(second.level - first.level);
}

function readLadders(walk: Walk, columns: LadderColumns, rows: readonly LevelRow[], endRow: number): void {
  const heading = columns.keyAreaColumn === null ? walk.findHeadingAbove(columns.headerRow + 1) : null;
  walk.use(heading);
  for (const [index, run] of toRuns(rows).entries()) {
    const owner = columns.keyAreaColumn === null ? heading : findKeyArea(walk.sheet, columns.keyAreaColumn, run);
    if (run.length >= LEAST_LEVELS && owner !== null && (index === 0 || columns.keyAreaColumn !== null)) {
      walk.ladders.push(toBlock(walk.sheet, columns, run, owner));
    } else {
      for (const { row } of run) walk.leaveRowOut(row, WHY_LEFT_OUT.levelKey);
    }
  }
  walk.collectLoose((rows.at(-1)?.row ?? columns.headerRow) + 1, endRow, IN_NO_TABLE);
}

/** The cell that names the key area of a ladder's levels: merged over them, in each, or in the first alone. */
function findKeyArea(sheet: SheetSnapshot, column: number, run: readonly LevelRow[]): CellRef | null {
  const cells = run.map(({ row }) => toMergedCell(sheet, row, column));
  return cells.find((at) => toTextAt(sheet, at.row, at.column) !== "") ?? null;
}

function toBlock(
  sheet: SheetSnapshot,
  { levelColumn, descriptorColumn }: LadderColumns,
  run: readonly LevelRow[],
  heading: CellRef,
): LadderBlock {
  const at = (row: number, column: number): CellRef => ({ sheet: sheet.name, row, column });
  const findMarked = (mark: LevelMark): CellRef | null => {
    const [only, second] = run.filter(({ marks }) => marks.includes(mark));
    return only && !second ? at(only.row, levelColumn) : null;
  };
  return {
    sheet: sheet.name,
    headerRow: run[0]?.row ?? 0,
    descriptorRow: run.at(-1)?.row ?? 0,
    levels: run.map(({ level, row }) => ({ level, name: at(row, levelColumn), descriptor: at(row, descriptorColumn) })),
    marked: { current: findMarked("current"), ambition: findMarked("ambition") },
    owner: { kind: "keyArea", heading },
  };
}
