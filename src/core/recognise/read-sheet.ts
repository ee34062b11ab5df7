import type { SheetSnapshot } from "../grid/snapshot";
import { findLevelByName } from "../scale/level";
import { ASSESSMENTS } from "./assessment-table";
import { UNNAMED_PERIOD } from "./headers";
import { KPI_TABLES } from "./kpi-table";
import { LEVEL_LISTS } from "./level-list";
import { OBJECTIVE_LISTS } from "./objective-list";
import { LADDERS } from "./read-ladder";
import type { BlockKind, SheetReading } from "./reading";
import { IN_NO_TABLE } from "./row-reasons";
import { SAVINGS_REGISTERS } from "./savings-register";
import { toTextAt } from "./sheet-text";
import { Walk, type BlockFinder, type BlockStart } from "./walk";

/** The kinds of blocks that a sheet may hold; where a row could start several, the first of them counts. */
const FINDERS: readonly BlockFinder[] = [
  LADDERS,
  OBJECTIVE_LISTS,
  ASSESSMENTS,
  LEVEL_LISTS,
  KPI_TABLES,
  SAVINGS_REGISTERS,
];
/** Blocks that are what they look like, whatever else stands on the sheet. */
const TABLES_OF_FIGURES: ReadonlySet<BlockKind> = new Set<BlockKind>(["kpiTable", "savingsRegister"]);

/**
 * Reads a sheet block by block from the top, each down to the start of the next. Null where the sheet holds no table of KPIs
 * or of savings and nothing that surely speaks of maturity levels.
 */
export function findSheetReading(sheet: SheetSnapshot): SheetReading | null {
  const starts = findBlockStarts(sheet);
  if (starts.length === 0) return null;
  const walk = readBlocks(sheet, starts);
  if (speaksOfMaturity(walk)) return toReading(walk, starts);
  if (!starts.some(({ kind }) => TABLES_OF_FIGURES.has(kind))) return null;
  const figures = starts.map((start) => (TABLES_OF_FIGURES.has(start.kind) ? start : toUnread(start)));
  return toReading(
    readBlocks(sheet, figures),
    figures.filter(({ kind }) => TABLES_OF_FIGURES.has(kind)),
  );
}

function readBlocks(sheet: SheetSnapshot, starts: readonly BlockStart[]): Walk {
  const walk = new Walk(sheet);
  walk.collectLoose(0, starts[0]?.topRow ?? 0, IN_NO_TABLE);
  starts.forEach((start, index) => start.read(walk, starts[index + 1]?.topRow ?? sheet.rowCount));
  return walk;
}

function toReading(walk: Walk, starts: readonly BlockStart[]): SheetReading {
  return walk.toReading(starts[0]?.topRow ?? 0, [...new Set(starts.map(({ kind }) => kind))]);
}

/** A block that is left out: scores that may be of anything, levels that nothing is scored by. */
function toUnread(start: BlockStart): BlockStart {
  return { ...start, read: (walk, endRow) => walk.collectLoose(start.topRow, endRow, IN_NO_TABLE) };
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

/**
 * Whether a sheet has scores that are maturity levels, key areas' assessments, or ladders that say what they belong to and
 * name their levels: the scales of a risk register have numbers too.
 */
function speaksOfMaturity(walk: Walk): boolean {
  const { sheet, tables, ladders, assessments } = walk;
  if (assessments.length > 0) return true;
  if (tables.length > 0) return hasMaturityScores(walk);
  return ladders.some(
    ({ owner, headerRow, levels }) =>
      (owner.kind === "objective" || owner.heading !== null) &&
      levels.some(({ column }) => namesLevel(toTextAt(sheet, headerRow, column))),
  );
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
