import type { SheetSnapshot } from "../grid/snapshot";
import { ASSESSMENTS } from "./assessment-table";
import type { SheetCorrections } from "./corrections";
import { KPI_TABLES } from "./kpi-table";
import { LADDERS_IN_ROWS } from "./ladder-rows";
import { LEVEL_LISTS } from "./level-list";
import { findWhyNoMaturity, namesLevel, type Elsewhere } from "./maturity-evidence";
import { explainNearHeader } from "./near-header";
import { OBJECTIVE_LISTS } from "./objective-list";
import { LADDERS } from "./read-ladder";
import type { BlockKind, LadderBlock, SheetReading } from "./reading";
import { IN_NO_TABLE } from "./row-reasons";
import { SAVINGS_REGISTERS } from "./savings-register";
import { toTextAt } from "./sheet-text";
import { explainTicks } from "./ticked-levels";
import { hasObjectivesInColumns } from "./transposed-list";
import { toUnread } from "./unread-sheet";
import { Walk, type BlockFinder, type BlockStart } from "./walk";

/** The kinds of blocks that a sheet may hold; where a row could start several, the first of them counts. */
const FINDERS: readonly BlockFinder[] = [
  LADDERS,
  OBJECTIVE_LISTS,
  ASSESSMENTS,
  LEVEL_LISTS,
  LADDERS_IN_ROWS,
  KPI_TABLES,
  SAVINGS_REGISTERS,
];
/** Blocks that are what they look like, whatever else stands on the sheet. */
const TABLES_OF_FIGURES: ReadonlySet<BlockKind> = new Set<BlockKind>(["kpiTable", "savingsRegister"]);

/** What is said of a sheet that resembles nothing this program knows. */
export const NOTHING_FOUND = "No table with a column of objectives and a column of scores for a year was found here.";
const OBJECTIVES_IN_COLUMNS = "Objectives stand in columns here, and this program reads one objective a row.";
const UNNAMED_LADDER = "A ladder that no heading names, without objectives.";

/**
 * Reads a sheet block by block from the top, each down to the start of the next. A sheet with neither objectives' scores,
 * assessments, a ladder with a name, nor a table of figures is left out whole and holds nothing; so is one whose scores may be
 * of anything, unless somebody said that it is to be read. Beside tables of figures, such scores and ladders alone are left out.
 */
export function readSheet(sheet: SheetSnapshot, corrections: SheetCorrections, elsewhere: Elsewhere): SheetReading {
  const starts = findBlockStarts(sheet, corrections);
  const [first] = starts;
  if (!first) return toUnread(sheet, explainNothing(sheet));
  const walk = new Walk(sheet);
  walk.collectLoose(0, first.topRow, IN_NO_TABLE);
  starts.forEach((start, index) => start.read(walk, starts[index + 1]?.topRow ?? sheet.rowCount));
  const isTold = corrections.columns.some(({ use }) => use?.role === "score");
  const why = corrections.isOurs === true ? null : leaveOutOtherLists(walk, elsewhere, isTold);
  const holds = new Set(starts.map(({ kind }) => kind));
  if (walk.tables.length === 0) holds.delete("objectiveTable");
  if (walk.ladders.length > 0) holds.add("ladder");
  if (!speaksOfMaturity(walk)) {
    if (![...holds].some((kind) => TABLES_OF_FIGURES.has(kind))) {
      return toUnread(
        sheet,
        why ?? (walk.ladders.some((each) => namesLevels(sheet, each)) ? UNNAMED_LADDER : explainNothing(sheet)),
      );
    }
    leaveLaddersOut(walk);
    holds.delete("ladder");
  }
  return walk.toReading(first.topRow, [...holds]);
}

/** Why nothing was found on a sheet, as nearly as can be told. */
function explainNothing(sheet: SheetSnapshot): string {
  if (hasObjectivesInColumns(sheet)) return OBJECTIVES_IN_COLUMNS;
  return explainTicks(sheet) ?? explainNearHeader(sheet) ?? NOTHING_FOUND;
}

/** Whether a sheet has scores, assessments, or ladders that say what they belong to: a risk register has scales too. */
function speaksOfMaturity({ sheet, tables, assessments, ladders }: Walk): boolean {
  return tables.length > 0 || assessments.length > 0 || ladders.some((ladder) => isNamedLadder(sheet, ladder));
}

function leaveLaddersOut(walk: Walk): void {
  for (const { owner, headerRow, descriptorRow } of walk.ladders.splice(0)) {
    const heading = owner.kind === "keyArea" ? owner.heading?.row : undefined;
    for (const row of [heading, headerRow, descriptorRow]) if (row !== undefined) walk.leaveRowOut(row, IN_NO_TABLE);
  }
}

/** Leaves out the tables whose scores may be no maturity levels; gives the reason for the first, null where there is none. */
function leaveOutOtherLists(walk: Walk, elsewhere: Elsewhere, isToldByPerson: boolean): string | null {
  let firstWhy: string | null = null;
  for (const table of walk.tables.slice()) {
    const why = findWhyNoMaturity(walk, table, elsewhere, isToldByPerson);
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

function namesLevels(sheet: SheetSnapshot, { levels }: LadderBlock): boolean {
  return levels.some(({ name }) => namesLevel(toTextAt(sheet, name.row, name.column)));
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
