import type { CellRef } from "../grid/cell-ref";
import type { SheetSnapshot } from "../grid/snapshot";
import { findPeriod, type Period } from "../period/period";
import { findLadderColumns, toColumnLadders } from "./ladder-columns";
import { findHeadingKind, isLoneTextKind, toLoneTextKind } from "./lone-text";
import type { LeftOut, ObjectiveGroup, TableColumn } from "./reading";
import { toGroups } from "./row-groups";
import { WHY_LEFT_OUT, WITHOUT_YEAR } from "./row-reasons";
import { findRowYears, toTablesByYear } from "./row-years";
import { toRowTexts, toTextAt } from "./sheet-text";
import { findTableHeader, isUndated, withPeriod, type LeftOutColumn, type TableHeader } from "./table-header";
import { toRowKinds, type RowKind } from "./table-rows";
import type { BlockFinder, Walk } from "./walk";

/**
 * Tables of objectives with a score for each year. Headings of key areas may stand above a table or between its rows.
 */
export const OBJECTIVE_LISTS: BlockFinder = {
  findStart: (sheet, row, _before, corrections) => {
    const header = findTableHeader(sheet, row, corrections);
    if (!header) return null;
    const { topRow, row: headerRow, columns } = header;
    return {
      kind: "objectiveTable",
      topRow,
      headerRow,
      scoreColumns: new Set(columns.filter(({ role }) => role === "score").map(({ column }) => column)),
      read: (walk, endRow) => readTable(walk, header, endRow),
    };
  },
};

function readTable(walk: Walk, found: TableHeader, endRow: number): void {
  const { sheet } = walk;
  collectAboveHeader(walk, found);
  const header = withYearOfHeading(walk, found);
  enterHeadings(walk, header);
  const kinds = toRowKinds(sheet, header, endRow);
  const inside = kinds.slice(0, kinds.lastIndexOf("objective") + 1);
  const groups = toGroups(walk, header, inside);
  walk.lastTableRow = header.row + inside.length;
  useHeadings(walk, groups);
  kinds.forEach((kind, index) => {
    const row = header.row + 1 + index;
    if (kind === "objective") return;
    if (index >= inside.length || !findHeadingKind(kind)) collectRow(walk, row, kind);
    else if (!walk.isUsed(row)) walk.leaveRowOut(row, "A heading with no objectives under it.");
  });
  const { row: headerRow, titleColumn, columns } = header;
  const levels = findLadderColumns(
    sheet,
    header,
    groups.flatMap((group) => group.rows),
  );
  walk.ladders.push(...toColumnLadders(sheet, header, levels, groups));
  const described = new Set(levels.map(({ left }) => left.column));
  for (const { column, why, header: text } of header.leftOut) {
    if (!described.has(column)) leaveColumnOut(walk, header, { column, header: text }, why);
  }
  walk.leftOut.push(...findColumnsWithoutHeader(sheet, header, groups));
  const rowYears = findRowYears(sheet, header, groups);
  const [byYear, other] = rowYears && "why" in rowYears ? [null, rowYears] : [rowYears, null];
  for (const row of byYear?.unread ?? []) walk.leaveRowOut(row, WITHOUT_YEAR);
  if (other) leaveColumnOut(walk, header, other.column, other.why);
  const read = columns.filter((each) => each !== other?.column);
  const table = { sheet: sheet.name, headerRow, titleColumn, columns: read, groups };
  walk.tables.push(...(byYear ? toTablesByYear(sheet, header, byYear) : [table]));
}

function leaveColumnOut(
  walk: Walk,
  { row: top }: TableHeader,
  { column, header }: Pick<TableColumn, "column" | "header">,
  why: string,
): void {
  const range = { sheet: walk.sheet.name, top, bottom: walk.lastTableRow, left: column, right: column };
  walk.leaveOut(range, why, header);
}

/** The headings between the table before and this one, from the top: themes and parts, and the one of its key area. */
function enterHeadings(walk: Walk, header: TableHeader): void {
  const above = walk.loneTexts.filter(({ at }) => at.row > walk.lastTableRow && at.row < header.row);
  const own = findTableHeading(walk, header);
  for (const { at, kind } of above) {
    const heading = findHeadingKind(kind);
    if (heading && (heading !== "keyArea" || at === own)) walk.outline.enter(heading, at);
  }
  // A header that is repeated in the middle of a key area, for the printed page, goes on with it. Any text in between may
  // be the name of another one, so then the key area is not known.
  const isRepeated = above.every(({ kind }) => kind === "part" || kind === "theme");
  if (!own && !isRepeated) walk.outline.enter("keyArea", null);
}

/** The heading of a table: above the ladders that stand between it and the table before, where there are any. */
function findTableHeading(walk: Walk, header: TableHeader): CellRef | null {
  const firstLadder = walk.ladders.find((ladder) => ladder.headerRow > walk.lastTableRow);
  return (firstLadder && walk.findHeadingAbove(firstLadder.headerRow)) ?? walk.findHeadingAbove(header.row);
}

function useHeadings(walk: Walk, groups: readonly ObjectiveGroup[]): void {
  for (const { keyArea, theme, part } of groups) for (const heading of [keyArea, theme, part]) walk.use(heading);
}

/** What stands beside the years in the upper row of a header, and is no part of it: often the key area's name. */
function collectAboveHeader(walk: Walk, { topRow, row, columns }: TableHeader): void {
  const { sheet } = walk;
  if (topRow === row) return;
  const headers = columns.map(({ header }) => header);
  for (const { column, text } of toRowTexts(sheet, topRow)) {
    if (headers.some((header) => header.startsWith(text))) continue;
    walk.addLoneText({ sheet: sheet.name, row: topRow, column }, toLoneTextKind(text));
  }
}

/** A bare "Score" under "Scores 2023" or "Managing risk 2023", or on a sheet called 2023, is that year's. */
function withYearOfHeading(walk: Walk, header: TableHeader): TableHeader {
  const { sheet } = walk;
  if (!header.columns.some(isUndated)) return header;
  const above = walk.loneTexts.filter(({ at }) => at.row > walk.lastTableRow && at.row < header.row);
  const dated = above.filter(({ at }) => findYear(toTextAt(sheet, at.row, at.column)) !== null).at(-1);
  const year = dated ? findYear(toTextAt(sheet, dated.at.row, dated.at.column)) : findYear(sheet.name);
  return year ? withPeriod(header, year) : header;
}

/** The year that a title names; "current" and "previous" are words that may stand in any title. */
function findYear(title: string): Period | null {
  const period = findPeriod(title)?.period;
  return period && /\d/.test(period.key) ? period : null;
}

/** Columns that hold something beside the objectives and have no header to say what. */
export function findColumnsWithoutHeader(
  sheet: SheetSnapshot,
  header: Pick<TableHeader, "topRow" | "row" | "columns"> & { readonly leftOut: readonly LeftOutColumn[] },
  groups: readonly { readonly rows: readonly number[] }[],
): readonly LeftOut[] {
  const texts = [header.topRow, header.row].flatMap((row) => toRowTexts(sheet, row));
  const headed = new Set([...texts, ...header.columns, ...header.leftOut].map(({ column }) => column));
  const rows = groups.flatMap((group) => group.rows);
  const columns = new Map<number, { top: number; bottom: number }>();
  for (const row of rows) {
    for (const { column } of toRowTexts(sheet, row)) {
      if (!headed.has(column)) columns.set(column, { top: columns.get(column)?.top ?? row, bottom: row });
    }
  }
  return [...columns].map(([column, { top, bottom }]) => ({
    range: { sheet: sheet.name, top, bottom, left: column, right: column },
    why: "A column without a header beside the objectives.",
    header: "",
  }));
}

function collectRow(walk: Walk, row: number, kind: Exclude<RowKind, "objective">): void {
  if (kind === "blank") return;
  if (isLoneTextKind(kind)) walk.addLoneText(walk.toFirstCell(row), kind);
  else walk.leaveRowOut(row, WHY_LEFT_OUT[kind]);
}
