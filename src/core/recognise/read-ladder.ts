import { findLadderHeader, findLadders, toMarkedColumns, type LadderHeader } from "./ladder-block";
import type { LevelMark } from "./level-marks";
import { IN_NO_TABLE } from "./row-reasons";
import { findTableHeader } from "./table-header";
import type { BlockFinder, BlockStart, Walk } from "./walk";

/** Ladders: five levels' descriptors under a key area's heading, or of single objectives. */
export const LADDERS: BlockFinder = {
  findStart: (sheet, row, before, corrections) => {
    const header = findLadderHeader(sheet, row);
    if (!header || (before && isScoredRow(header, before))) return null;
    // Beside objectives' scores, the levels are columns of their table.
    if (findTableHeader(sheet, row, corrections)?.row === row) return null;
    return {
      kind: "ladder",
      topRow: row,
      headerRow: row,
      scoreColumns: new Set(),
      read: (walk, endRow) => readLadder(walk, header, endRow),
    };
  },
};

/** Whether level names stand just where the table above has its scores: an objective that rose year by year. */
function isScoredRow({ levels }: LadderHeader, { scoreColumns }: BlockStart): boolean {
  return levels.every(({ column }) => scoreColumns.has(column));
}

function readLadder(walk: Walk, header: LadderHeader, endRow: number): void {
  const { sheet } = walk;
  const heading = walk.findHeadingAbove(header.row);
  walk.use(heading);
  const isTaken =
    heading !== null &&
    walk.ladders.some(({ owner }) => owner.kind === "keyArea" && owner.heading?.row === heading.row);
  let hasKeyAreaLadder = isTaken;
  const blocks = findLadders(sheet, header, endRow);
  for (const block of blocks) {
    if (block.owner.kind === "objective" || block.owner.heading) {
      walk.ladders.push(block);
    } else if (hasKeyAreaLadder) {
      const why = "A second row of descriptors for the same key area; the first one is read.";
      walk.leaveRowOut(block.descriptorRow, why);
    } else {
      walk.ladders.push({ ...block, owner: { kind: "keyArea", heading } });
      hasKeyAreaLadder = true;
    }
  }
  if (blocks.length === 0) {
    const why = "A row of level names without descriptors under it.";
    walk.leaveRowOut(header.row, why);
  } else {
    leaveDoubtfulMarksOut(walk, header);
  }
  walk.collectLoose((blocks.at(-1)?.descriptorRow ?? header.row) + 1, endRow, IN_NO_TABLE);
}

/** Says which marks behind the levels were not read. */
function leaveDoubtfulMarksOut(walk: Walk, header: LadderHeader): void {
  const leaveOut = (column: number, why: string): void =>
    walk.leaveOut({ sheet: walk.sheet.name, top: header.row, bottom: header.row, left: column, right: column }, why);
  for (const { column, note } of header.levels) {
    if (note !== null) leaveOut(column, `What stands behind the level, ${note}, is no mark that this program knows.`);
  }
  for (const mark of ["current", "ambition"] as const) {
    const columns = toMarkedColumns(header, mark);
    if (columns.length < 2) continue;
    for (const column of columns) leaveOut(column, WHY_MARKED_TWICE[mark]);
  }
}

const WHY_MARKED_TWICE: Readonly<Record<LevelMark, string>> = {
  current: "Several levels of one ladder are marked as the current one, so none is read as that.",
  ambition: "Several levels of one ladder are marked as the ambition, so none is read as that.",
};
