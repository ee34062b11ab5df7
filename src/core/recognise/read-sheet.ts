import type { SheetSnapshot } from "../grid/snapshot";
import { findLevelByName } from "../scale/level";
import type { SheetCorrections } from "./corrections";
import { UNNAMED_PERIOD } from "./headers";
import { OBJECTIVE_LISTS } from "./objective-list";
import { LADDERS } from "./read-ladder";
import type { SheetReading } from "./reading";
import { IN_NO_TABLE } from "./row-reasons";
import { toTextAt } from "./sheet-text";
import { Walk, type BlockFinder, type BlockStart } from "./walk";

/** The kinds of blocks that a sheet may hold; where a row could start several, the first of them counts. */
const FINDERS: readonly BlockFinder[] = [LADDERS, OBJECTIVE_LISTS];

/**
 * Reads a sheet block by block from the top, each down to the start of the next. Null where the sheet holds no table of
 * objectives with scores, or none that surely holds maturity levels, unless somebody said that it does.
 */
export function findSheetReading(sheet: SheetSnapshot, corrections: SheetCorrections): SheetReading | null {
  const starts = findBlockStarts(sheet, corrections);
  if (!starts.some((start) => start.kind === "objectiveTable")) return null;
  const walk = new Walk(sheet);
  const firstRow = starts[0]?.topRow ?? 0;
  walk.collectLoose(0, firstRow, IN_NO_TABLE);
  starts.forEach((start, index) => start.read(walk, starts[index + 1]?.topRow ?? sheet.rowCount));
  const isMaturity = corrections.isOurs === true || hasMaturityScores(walk);
  return isMaturity ? walk.toReading(firstRow, [...new Set(starts.map(({ kind }) => kind))]) : null;
}

function findBlockStarts(sheet: SheetSnapshot, corrections: SheetCorrections): readonly BlockStart[] {
  const starts: BlockStart[] = [];
  for (let row = 0; row < sheet.rowCount; row += 1) {
    const start = findStart(sheet, row, starts.at(-1) ?? null, corrections);
    if (!start) continue;
    starts.push(start);
    row = start.headerRow;
  }
  return starts;
}

function findStart(
  sheet: SheetSnapshot,
  row: number,
  before: BlockStart | null,
  corrections: SheetCorrections,
): BlockStart | null {
  for (const finder of FINDERS) {
    const start = finder.findStart(sheet, row, before, corrections);
    if (start) return start;
  }
  return null;
}

/**
 * Whether the scores are maturity levels for all that can be told: they belong to a year, levels are written by name, or
 * the sheet has a ladder. A bare column of small numbers may be anything.
 */
function hasMaturityScores({ sheet, tables, ladders }: Walk): boolean {
  if (ladders.length > 0) return true;
  return tables.some(({ columns, groups }) =>
    columns.some(
      ({ role, period, column }) =>
        role === "score" &&
        (period !== UNNAMED_PERIOD ||
          groups.some(({ rows }) => rows.some((row) => namesLevel(toTextAt(sheet, row, column))))),
    ),
  );
}

function namesLevel(text: string): boolean {
  return text.split(/[^A-Za-z]+/).some((word) => findLevelByName(word) !== null);
}
