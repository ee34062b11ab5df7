import type { CellRef, RangeRef } from "../grid/cell-ref";
import type { SheetSnapshot } from "../grid/snapshot";
import { findLevelByName } from "../scale/level";
import { UNNAMED_PERIOD } from "./headers";
import { findLadderHeader, findLadders, type LadderHeader } from "./ladder-block";
import type { LadderBlock, LeftOut, ObjectiveTable, SheetReading } from "./reading";
import { findPeriod, type Period } from "./period";
import { toRowTexts, toTextAt } from "./sheet-text";
import { findTableHeader, isBare, withPeriod, type TableHeader } from "./table-header";
import { toLoneTextKind, toRowKinds, type RowKind } from "./table-rows";

/** A row that starts a ladder or a table. */
type BlockStart =
  | { readonly kind: "ladder"; readonly topRow: number; readonly header: LadderHeader }
  | { readonly kind: "table"; readonly topRow: number; readonly header: TableHeader };

/** A text that stands alone in its row, outside tables and ladders. */
interface LoneText {
  readonly at: CellRef;
  readonly kind: "heading" | "note";
}

/** What has been found on a sheet so far, while its rows are walked from the top. */
interface Walk {
  readonly tables: ObjectiveTable[];
  readonly ladders: LadderBlock[];
  readonly loneTexts: LoneText[];
  readonly leftOut: LeftOut[];
  /** The last row that the last table's objectives or header take; -1 above the first table. */
  lastTableRow: number;
}

/** What a title over a year's scores is made of, besides the year. */
const TITLE_WORDS: ReadonlySet<string> = new Set(
  "a and annual assessment for in maturity of procurement results round score scores self the year".split(" "),
);

const WHY_LEFT_OUT: Readonly<Record<Exclude<RowKind, "objective" | "heading" | "note" | "blank">, string>> = {
  totals: "A row of totals or averages: the sheet's own arithmetic, no objective.",
  columnNumbers: "A row of column numbers.",
  levelKey: "A key of the levels: no objective.",
  continued: "A further line of the row above, whose cells are merged over it: its own texts are not read.",
  withoutRef: "A row without a ref in a list whose objectives have refs.",
  belowTable: "Rows below the table that do not go on with it.",
  unknown: "A row that is in no table this program knows, or that names no objective.",
};

/**
 * Reads a sheet as the stacked list: a key area's heading, its ladder, its table of objectives, then the next key area.
 * Headings may also stand between the rows of one long table, and an objective may have a ladder of its own. Null where
 * the sheet holds no table of objectives with scores, or none that surely holds maturity levels.
 */
export function findStackedList(sheet: SheetSnapshot): SheetReading | null {
  const starts = findBlockStarts(sheet);
  if (!starts.some((start) => start.kind === "table")) return null;
  const walk: Walk = { tables: [], ladders: [], loneTexts: [], leftOut: [], lastTableRow: -1 };
  const firstRow = starts[0]?.topRow ?? 0;
  collectLoose(sheet, 0, firstRow, walk);
  starts.forEach((start, index) => {
    const endRow = starts[index + 1]?.topRow ?? sheet.rowCount;
    if (start.kind === "ladder") readLadder(sheet, start.header, endRow, walk);
    else readTable(sheet, start.header, endRow, walk);
  });
  return hasMaturityScores(sheet, walk) ? toSheetReading(sheet, walk, firstRow) : null;
}

/**
 * Whether the scores are maturity levels for all that can be told: they belong to a year, levels are written by name, or
 * the sheet has a ladder. A bare column of small numbers may be anything.
 */
function hasMaturityScores(sheet: SheetSnapshot, { tables, ladders }: Walk): boolean {
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

function findBlockStarts(sheet: SheetSnapshot): readonly BlockStart[] {
  const starts: BlockStart[] = [];
  for (let row = 0; row < sheet.rowCount; row += 1) {
    const before = starts.at(-1);
    const ladder = findLadderHeader(sheet, row);
    const table = ladder ? null : findTableHeader(sheet, row);
    if (table) starts.push({ kind: "table", topRow: table.topRow, header: table });
    if (table) row = table.row;
    if (ladder && !(before?.kind === "table" && isScoredRow(ladder, before.header))) {
      starts.push({ kind: "ladder", topRow: row, header: ladder });
    }
  }
  return starts;
}

/** Whether level names stand just where the table above has its scores: an objective that rose year by year. */
function isScoredRow(ladder: LadderHeader, { columns }: TableHeader): boolean {
  const scores = new Set(columns.filter((each) => each.role === "score").map((each) => each.column));
  return ladder.levels.every((level) => scores.has(level.column));
}

function readLadder(sheet: SheetSnapshot, header: LadderHeader, endRow: number, walk: Walk): void {
  const heading = findHeadingAbove(header.row, walk);
  const isTaken =
    heading !== null &&
    walk.ladders.some(({ owner }) => owner.kind === "keyArea" && owner.heading?.row === heading.row);
  let hasKeyAreaLadder = isTaken;
  const blocks = findLadders(sheet, header, endRow);
  for (const block of blocks) {
    if (block.owner.kind === "objective") {
      walk.ladders.push(block);
    } else if (hasKeyAreaLadder) {
      const why = "A second row of descriptors for the same key area; the first one is read.";
      walk.leftOut.push({ range: toRowRange(sheet, block.descriptorRow), why });
    } else {
      walk.ladders.push({ ...block, owner: { kind: "keyArea", heading } });
      hasKeyAreaLadder = true;
    }
  }
  if (blocks.length === 0) {
    const why = "A row of level names without descriptors under it.";
    walk.leftOut.push({ range: toRowRange(sheet, header.row), why });
  }
  collectLoose(sheet, (blocks.at(-1)?.descriptorRow ?? header.row) + 1, endRow, walk);
}

/** The nearest heading above a row that no table stands between; null where there is none. */
function findHeadingAbove(row: number, { loneTexts, lastTableRow }: Walk): CellRef | null {
  const headings = loneTexts.filter(({ kind, at }) => kind === "heading" && at.row < row && at.row > lastTableRow);
  return headings.at(-1)?.at ?? null;
}

/** The heading of a table: above the ladders that stand between it and the table before, where there are any. */
function findTableHeading(header: TableHeader, walk: Walk): CellRef | null {
  const firstLadder = walk.ladders.find((ladder) => ladder.headerRow > walk.lastTableRow);
  const heading = (firstLadder && findHeadingAbove(firstLadder.headerRow, walk)) ?? findHeadingAbove(header.row, walk);
  if (heading) return heading;
  // A header that is repeated in the middle of a key area, for the printed page, goes on with it. Any text in between may
  // be the name of another one, so then the key area is not known.
  const isRepeated = !walk.loneTexts.some(({ at }) => at.row > walk.lastTableRow);
  return isRepeated ? (walk.tables.at(-1)?.groups.at(-1)?.keyArea ?? null) : null;
}

function readTable(sheet: SheetSnapshot, found: TableHeader, endRow: number, walk: Walk): void {
  collectAboveHeader(sheet, found, walk);
  const header = withYearOfHeading(sheet, found, walk);
  const kinds = toRowKinds(sheet, header, endRow);
  const lastObjective = header.row + 1 + kinds.lastIndexOf("objective");
  const groups: { keyArea: CellRef | null; rows: number[] }[] = [{ keyArea: findTableHeading(header, walk), rows: [] }];
  walk.lastTableRow = lastObjective;
  kinds.forEach((kind, index) => {
    const row = header.row + 1 + index;
    const isInside = row < lastObjective;
    if (kind === "objective") groups.at(-1)?.rows.push(row);
    else if (kind === "heading" && isInside) groups.push({ keyArea: toFirstCell(sheet, row), rows: [] });
    else collectRow(sheet, row, kind, walk);
    // What such a row says may be the name of another key area, so the rows behind it are filed under none.
    if (kind === "unknown" && isInside) groups.push({ keyArea: null, rows: [] });
  });
  for (const { keyArea, rows } of groups.slice(1)) {
    if (rows.length > 0 || !keyArea) continue;
    walk.leftOut.push({ range: toRowRange(sheet, keyArea.row), why: "A heading with no objectives under it." });
  }
  const filled = groups.filter((group) => group.rows.length > 0);
  const { row: headerRow, titleColumn, columns } = header;
  for (const { column, why } of header.leftOut) {
    const range = {
      sheet: sheet.name,
      top: headerRow,
      bottom: Math.max(headerRow, lastObjective),
      left: column,
      right: column,
    };
    walk.leftOut.push({ range, why });
  }
  walk.leftOut.push(...findColumnsWithoutHeader(sheet, header, filled));
  walk.tables.push({ sheet: sheet.name, headerRow, titleColumn, columns, groups: filled });
}

/** What stands beside the years in the upper row of a header, and is no part of it: often the key area's name. */
function collectAboveHeader(sheet: SheetSnapshot, { topRow, row, columns }: TableHeader, walk: Walk): void {
  if (topRow === row) return;
  const headers = columns.map(({ header }) => header);
  for (const { column, text } of toRowTexts(sheet, topRow)) {
    if (headers.some((header) => header.startsWith(text))) continue;
    walk.loneTexts.push({ at: { sheet: sheet.name, row: topRow, column }, kind: toLoneTextKind(text) });
  }
}

/** A bare "Score" under "Scores 2023" or "Managing risk 2023", or on a sheet called 2023, is that year's. */
function withYearOfHeading(sheet: SheetSnapshot, header: TableHeader, walk: Walk): TableHeader {
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
  const headed = new Set(
    [header.topRow, header.row].flatMap((row) => toRowTexts(sheet, row).map(({ column }) => column)),
  );
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
  }));
}

function collectLoose(sheet: SheetSnapshot, fromRow: number, endRow: number, walk: Walk): void {
  for (let row = fromRow; row < endRow; row += 1) {
    const texts = toRowTexts(sheet, row);
    const only = texts.length === 1 ? texts[0] : undefined;
    if (only) collectRow(sheet, row, toLoneTextKind(only.text), walk);
    else if (texts.length > 1) collectRow(sheet, row, "unknown", walk);
  }
}

function collectRow(sheet: SheetSnapshot, row: number, kind: Exclude<RowKind, "objective">, walk: Walk): void {
  if (kind === "blank") return;
  if (kind === "heading" || kind === "note") walk.loneTexts.push({ at: toFirstCell(sheet, row), kind });
  else walk.leftOut.push({ range: toRowRange(sheet, row), why: WHY_LEFT_OUT[kind] });
}

function toSheetReading(sheet: SheetSnapshot, walk: Walk, firstRow: number): SheetReading {
  const used = new Set([
    ...walk.tables.flatMap(({ groups }) => groups.flatMap(({ keyArea }) => keyArea?.row ?? [])),
    ...walk.ladders.flatMap(({ owner }) => (owner.kind === "keyArea" ? (owner.heading?.row ?? []) : [])),
  ]);
  const unused = walk.loneTexts.filter(({ at }) => !used.has(at.row));
  const title = unused.find(({ at }) => at.row < firstRow)?.at ?? null;
  const leftOut = [
    ...walk.leftOut,
    ...unused
      .filter(({ at }) => at.row !== title?.row)
      .map(({ at, kind }) => ({
        range: toRowRange(sheet, at.row),
        why:
          kind === "note" ? "A note: kept as it is and not read." : "A heading with no objectives or ladder under it.",
      })),
  ].sort((a, b) => a.range.top - b.range.top || a.range.left - b.range.left);
  return { sheet: sheet.name, layout: "stackedList", title, tables: walk.tables, ladders: walk.ladders, leftOut };
}

function toFirstCell(sheet: SheetSnapshot, row: number): CellRef {
  return { sheet: sheet.name, row, column: toRowTexts(sheet, row)[0]?.column ?? 0 };
}

function toRowRange(sheet: SheetSnapshot, row: number): RangeRef {
  const texts = toRowTexts(sheet, row);
  return { sheet: sheet.name, top: row, bottom: row, left: texts[0]?.column ?? 0, right: texts.at(-1)?.column ?? 0 };
}
