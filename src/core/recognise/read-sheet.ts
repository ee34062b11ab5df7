import type { SheetSnapshot } from "../grid/snapshot";
import { findWhyNoMaturity } from "./maturity-evidence";
import { OBJECTIVE_LISTS } from "./objective-list";
import { LADDERS } from "./read-ladder";
import type { LadderBlock, SheetReading } from "./reading";
import { IN_NO_TABLE } from "./row-reasons";
import { toTextAt } from "./sheet-text";
import { hasObjectivesInColumns } from "./transposed-list";
import { toUnread } from "./unread-sheet";
import { Walk, type BlockFinder, type BlockStart } from "./walk";

/** The kinds of blocks that a sheet may hold; where a row could start several, the first of them counts. */
const FINDERS: readonly BlockFinder[] = [LADDERS, OBJECTIVE_LISTS];

const NOTHING_FOUND = "No table with a column of objectives and a column of scores for a year was found here.";
const OBJECTIVES_IN_COLUMNS = "Objectives stand in columns here, and this program reads one objective a row.";
const UNNAMED_LADDER = "A ladder that no heading names, without objectives.";

/**
 * Reads a sheet block by block from the top, each down to the start of the next. A sheet that holds no objectives with
 * scores and no ladder with a name, or none that surely holds maturity levels, is left out whole and holds nothing.
 * @param laddersElsewhere the names, in small letters, of key areas that have a ladder on some sheet.
 */
export function readSheet(sheet: SheetSnapshot, laddersElsewhere: ReadonlySet<string>): SheetReading {
  const starts = findBlockStarts(sheet);
  const [first] = starts;
  if (!first) return toUnread(sheet, hasObjectivesInColumns(sheet) ? OBJECTIVES_IN_COLUMNS : NOTHING_FOUND);
  const walk = new Walk(sheet);
  walk.collectLoose(0, first.topRow, IN_NO_TABLE);
  starts.forEach((start, index) => start.read(walk, starts[index + 1]?.topRow ?? sheet.rowCount));
  const why = leaveOutOtherLists(walk, laddersElsewhere);
  if (walk.tables.length === 0 && !walk.ladders.some((ladder) => isNamedLadder(sheet, ladder))) {
    return toUnread(
      sheet,
      why ?? (walk.ladders.some((each) => namesLevels(sheet, each)) ? UNNAMED_LADDER : NOTHING_FOUND),
    );
  }
  const holds = new Set(starts.map(({ kind }) => kind));
  if (walk.tables.length === 0) holds.delete("objectiveTable");
  return walk.toReading(first.topRow, [...holds]);
}

/** Leaves out the tables whose scores may be no maturity levels; gives the reason for the first, null where there is none. */
function leaveOutOtherLists(walk: Walk, laddersElsewhere: ReadonlySet<string>): string | null {
  let firstWhy: string | null = null;
  for (const table of walk.tables.slice()) {
    const why = findWhyNoMaturity(walk, table, laddersElsewhere);
    if (why === null) continue;
    firstWhy ??= why;
    walk.tables.splice(walk.tables.indexOf(table), 1);
    walk.leaveOut(walk.toTableRange(table), why);
  }
  return firstWhy;
}

/** Whether a ladder is surely one where no objectives stand by: its levels have names, and it has one of its own. */
function isNamedLadder(sheet: SheetSnapshot, ladder: LadderBlock): boolean {
  return namesLevels(sheet, ladder) && (ladder.owner.kind === "objective" || ladder.owner.heading !== null);
}

function namesLevels(sheet: SheetSnapshot, { headerRow, levels }: LadderBlock): boolean {
  return levels.some(({ column }) => /[a-z]{4}/i.test(toTextAt(sheet, headerRow, column).replace(/level/i, "")));
}

function findBlockStarts(sheet: SheetSnapshot): readonly BlockStart[] {
  const starts: BlockStart[] = [];
  for (let row = 0; row < sheet.rowCount; row += 1) {
    const start = findStart(sheet, row, starts.at(-1) ?? null);
    if (!start) continue;
    starts.push(start);
    row = start.headerRow;
  }
  return starts;
}

function findStart(sheet: SheetSnapshot, row: number, before: BlockStart | null): BlockStart | null {
  for (const finder of FINDERS) {
    const start = finder.findStart(sheet, row, before);
    if (start) return start;
  }
  return null;
}
