import { findLadderHeader, findLadders, type LadderHeader } from "./ladder-block";
import { IN_NO_TABLE } from "./row-reasons";
import type { BlockFinder, BlockStart, Walk } from "./walk";

/** Ladders: five levels' descriptors under a key area's heading, or of single objectives. */
export const LADDERS: BlockFinder = {
  findStart: (sheet, row, before) => {
    const header = findLadderHeader(sheet, row);
    if (!header || (before && isScoredRow(header, before))) return null;
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
  }
  walk.collectLoose((blocks.at(-1)?.descriptorRow ?? header.row) + 1, endRow, IN_NO_TABLE);
}
