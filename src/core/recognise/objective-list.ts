import type { CellRef } from "../grid/cell-ref";
import type { SheetSnapshot } from "../grid/snapshot";
import { findPeriod, type Period } from "./period";
import type { LeftOut } from "./reading";
import { WHY_LEFT_OUT } from "./row-reasons";
import { toRowTexts, toTextAt } from "./sheet-text";
import { findTableHeader, isBare, withPeriod, type TableHeader } from "./table-header";
import { toLoneTextKind, toRowKinds, type RowKind } from "./table-rows";
import type { BlockFinder, Walk } from "./walk";

/** What a title over a year's scores is made of, besides the year. */
const TITLE_WORDS: ReadonlySet<string> = new Set(
  "a and annual assessment for in maturity of procurement results round score scores self the year".split(" "),
);

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

/** The heading of a table: above the ladders that stand between it and the table before, where there are any. */
function findTableHeading(walk: Walk, header: TableHeader): CellRef | null {
  const firstLadder = walk.ladders.find((ladder) => ladder.headerRow > walk.lastTableRow);
  const heading = (firstLadder && walk.findHeadingAbove(firstLadder.headerRow)) ?? walk.findHeadingAbove(header.row);
  if (heading) return heading;
  // A header that is repeated in the middle of a key area, for the printed page, goes on with it. Any text in between may
  // be the name of another one, so then the key area is not known.
  const isRepeated = !walk.loneTexts.some(({ at }) => at.row > walk.lastTableRow);
  return isRepeated ? (walk.tables.at(-1)?.groups.at(-1)?.keyArea ?? null) : null;
}

function readTable(walk: Walk, found: TableHeader, endRow: number): void {
  const { sheet } = walk;
  collectAboveHeader(walk, found);
  const header = withYearOfHeading(walk, found);
  const kinds = toRowKinds(sheet, header, endRow);
  const lastObjective = header.row + 1 + kinds.lastIndexOf("objective");
  const groups: { keyArea: CellRef | null; rows: number[] }[] = [{ keyArea: findTableHeading(walk, header), rows: [] }];
  walk.lastTableRow = lastObjective;
  kinds.forEach((kind, index) => {
    const row = header.row + 1 + index;
    const isInside = row < lastObjective;
    if (kind === "objective") groups.at(-1)?.rows.push(row);
    else if (kind === "heading" && isInside) groups.push({ keyArea: walk.toFirstCell(row), rows: [] });
    else collectRow(walk, row, kind);
    // What such a row says may be the name of another key area, so the rows behind it are filed under none.
    if (kind === "unknown" && isInside) groups.push({ keyArea: null, rows: [] });
  });
  for (const { keyArea, rows } of groups.slice(1)) {
    if (rows.length > 0 || !keyArea) continue;
    walk.use(keyArea);
    walk.leaveRowOut(keyArea.row, "A heading with no objectives under it.");
  }
  const filled = groups.filter((group) => group.rows.length > 0);
  const { row: headerRow, titleColumn, columns } = header;
  for (const { column, why, header: text } of header.leftOut) {
    const range = {
      sheet: sheet.name,
      top: headerRow,
      bottom: Math.max(headerRow, lastObjective),
      left: column,
      right: column,
    };
    walk.leaveOut(range, why, text);
  }
  walk.leftOut.push(...findColumnsWithoutHeader(sheet, header, filled));
  for (const { keyArea } of filled) walk.use(keyArea);
  walk.tables.push({ sheet: sheet.name, headerRow, titleColumn, columns, groups: filled });
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
  if (!header.columns.some(isBare)) return header;
  const above = walk.loneTexts.filter(({ at }) => at.row > walk.lastTableRow && at.row < header.row);
  const dated = above.filter(({ at }) => findYear(toTextAt(sheet, at.row, at.column)) !== null).at(-1);
  const year = dated ? findYear(toTextAt(sheet, dated.at.row, dated.at.column)) : findYear(sheet.name);
  // "Scores 2023" says what stands below it and names no key area.
  if (dated && isDatedTitle(toTextAt(sheet, dated.at.row, dated.at.column))) {
    walk.loneTexts[walk.loneTexts.indexOf(dated)] = { ...dated, kind: "note" };
  }
  return year ? withPeriod(header, year) : header;
}

/** Whether a text holds nothing but a year and words for scores. */
function isDatedTitle(text: string): boolean {
  const words =
    findPeriod(text)
      ?.rest.toLowerCase()
      .match(/[a-z]+/g) ?? [];
  return words.every((word) => TITLE_WORDS.has(word));
}

/** The year that a title names; "current" and "previous" are words that may stand in any title. */
function findYear(title: string): Period | null {
  const period = findPeriod(title)?.period;
  return period && /\d/.test(period.key) ? period : null;
}

/** Columns that hold something beside the objectives and have no header to say what. */
function findColumnsWithoutHeader(
  sheet: SheetSnapshot,
  header: TableHeader,
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
  if (kind === "heading" || kind === "note") walk.addLoneText(walk.toFirstCell(row), kind);
  else walk.leaveRowOut(row, WHY_LEFT_OUT[kind]);
}
