import type { CellRef, RangeRef } from "../grid/cell-ref";
import type { SheetSnapshot } from "../grid/snapshot";
import { findLadderHeader, findLadders, type LadderHeader } from "./ladder-block";
import { findTableHeader, toLoneTextKind, toRowKind, type TableHeader } from "./objective-table";
import type { LadderBlock, LeftOut, ObjectiveGroup, ObjectiveTable, SheetReading } from "./reading";
import { toRowTexts } from "./sheet-text";

/** A row that starts a ladder or a table. */
type BlockStart =
  { readonly kind: "ladder"; readonly header: LadderHeader } | { readonly kind: "table"; readonly header: TableHeader };

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
}

/**
 * Reads a sheet as the stacked list: a key area's heading, its ladder, its table of objectives, then the next key area.
 * Headings may also stand between the rows of one long table, and an objective may have a ladder of its own. Null where
 * the sheet holds no table of objectives with scores.
 */
export function findStackedList(sheet: SheetSnapshot): SheetReading | null {
  const starts = findBlockStarts(sheet);
  if (!starts.some((start) => start.kind === "table")) return null;
  const walk: Walk = { tables: [], ladders: [], loneTexts: [], leftOut: [] };
  const firstStart = starts[0]?.header.row ?? 0;
  collectLoose(sheet, 0, firstStart, walk);
  starts.forEach((start, index) => {
    const endRow = starts[index + 1]?.header.row ?? sheet.rowCount;
    if (start.kind === "ladder") readLadder(sheet, start.header, endRow, walk);
    else readTable(sheet, start.header, endRow, walk);
  });
  return toSheetReading(sheet, walk);
}

function findBlockStarts(sheet: SheetSnapshot): readonly BlockStart[] {
  const starts: BlockStart[] = [];
  for (let row = 0; row < sheet.rowCount; row += 1) {
    const before = starts.at(-1);
    const ladder = findLadderHeader(sheet, row);
    const table = ladder ? null : findTableHeader(sheet, row);
    if (table) starts.push({ kind: "table", header: table });
    if (ladder && !(before?.kind === "table" && isScoredRow(ladder, before.header))) {
      starts.push({ kind: "ladder", header: ladder });
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
  const ladders = findLadders(sheet, header, endRow);
  for (const ladder of ladders) walk.ladders.push(withHeading(ladder, walk));
  if (ladders.length === 0) {
    walk.leftOut.push({
      range: toRowRange(sheet, header.row),
      why: "A row of level names without descriptors under it.",
    });
  }
  collectLoose(sheet, (ladders.at(-1)?.descriptorRow ?? header.row) + 1, endRow, walk);
}

function withHeading(ladder: LadderBlock, walk: Walk): LadderBlock {
  if (ladder.owner.kind === "objective") return ladder;
  return { ...ladder, owner: { kind: "keyArea", heading: findHeadingAbove(ladder.headerRow, walk) } };
}

/** The nearest heading above a row that no table stands between; null where there is none. */
function findHeadingAbove(row: number, walk: Walk): CellRef | null {
  const lastTable = walk.tables.at(-1);
  const lastObjective = lastTable?.groups.at(-1)?.rows.at(-1) ?? lastTable?.headerRow ?? -1;
  const headings = walk.loneTexts.filter(
    (text) => text.kind === "heading" && text.at.row < row && text.at.row > lastObjective,
  );
  return headings.at(-1)?.at ?? null;
}

/** The heading of a table: above the ladders that stand between it and the table before, where there are any. */
function findTableHeading(header: TableHeader, walk: Walk): CellRef | null {
  const lastTable = walk.tables.at(-1);
  const above = findHeadingAbove(header.row, walk);
  const firstLadder = walk.ladders.find((ladder) => ladder.headerRow > (lastTable?.headerRow ?? -1));
  const beforeLadder = firstLadder ? findHeadingAbove(firstLadder.headerRow, walk) : null;
  if (beforeLadder ?? above) return beforeLadder ?? above;
  // A header that is repeated in the middle of a key area, for the printed page, goes on with it. Any text in between may
  // be the name of another one, so then the key area is not known.
  const isRepeated = !walk.loneTexts.some(({ at }) => at.row > (lastTable?.headerRow ?? -1));
  return isRepeated ? (lastTable?.groups.at(-1)?.keyArea ?? null) : null;
}

function readTable(sheet: SheetSnapshot, header: TableHeader, endRow: number, walk: Walk): void {
  const kinds = Array.from({ length: endRow - header.row - 1 }, (_, index) =>
    toRowKind(sheet, header.row + 1 + index, header),
  );
  const lastObjective = header.row + 1 + kinds.lastIndexOf("objective");
  const groups: { keyArea: CellRef | null; rows: number[] }[] = [{ keyArea: findTableHeading(header, walk), rows: [] }];
  kinds.forEach((kind, index) => {
    const row = header.row + 1 + index;
    if (kind === "objective") groups.at(-1)?.rows.push(row);
    else if (kind === "heading" && row < lastObjective) groups.push({ keyArea: toFirstCell(sheet, row), rows: [] });
    else collectRow(sheet, row, kind, walk);
  });
  walk.leftOut.push(...header.leftOut);
  const filled: readonly ObjectiveGroup[] = groups.filter((group) => group.rows.length > 0);
  walk.tables.push({
    sheet: sheet.name,
    headerRow: header.row,
    titleColumn: header.titleColumn,
    columns: header.columns,
    groups: filled,
  });
}

function collectLoose(sheet: SheetSnapshot, fromRow: number, endRow: number, walk: Walk): void {
  for (let row = fromRow; row < endRow; row += 1) {
    const texts = toRowTexts(sheet, row);
    const only = texts.length === 1 ? texts[0] : undefined;
    if (only) collectRow(sheet, row, toLoneTextKind(only.text), walk);
    else if (texts.length > 1) collectRow(sheet, row, "unknown", walk);
  }
}

function collectRow(sheet: SheetSnapshot, row: number, kind: ReturnType<typeof toRowKind>, walk: Walk): void {
  if (kind === "heading" || kind === "note") walk.loneTexts.push({ at: toFirstCell(sheet, row), kind });
  if (kind === "totals") {
    walk.leftOut.push({
      range: toRowRange(sheet, row),
      why: "A row of totals or averages: the sheet's own arithmetic, no objective.",
    });
  }
  if (kind === "unknown") {
    walk.leftOut.push({
      range: toRowRange(sheet, row),
      why: "A row that is in no table this program knows, or that names no objective.",
    });
  }
}

function toSheetReading(sheet: SheetSnapshot, walk: Walk): SheetReading {
  const used = new Set<number>();
  for (const table of walk.tables) for (const { keyArea } of table.groups) if (keyArea) used.add(keyArea.row);
  const seenHeadings = new Set<number>();
  const ladders: LadderBlock[] = [];
  const leftOut = walk.leftOut.slice();
  for (const ladder of walk.ladders) {
    const heading = ladder.owner.kind === "keyArea" ? ladder.owner.heading : null;
    if (heading && seenHeadings.has(heading.row)) {
      leftOut.push({
        range: toRowRange(sheet, ladder.descriptorRow),
        why: "A second row of descriptors for the same key area; the first one is read.",
      });
      continue;
    }
    if (heading) seenHeadings.add(heading.row);
    if (heading) used.add(heading.row);
    ladders.push(ladder);
  }
  const unused = walk.loneTexts.filter(({ at }) => !used.has(at.row));
  const firstTable = walk.tables[0]?.headerRow ?? 0;
  const title = unused.find(({ at }) => at.row < firstTable)?.at ?? null;
  for (const { at, kind } of unused) {
    if (at.row === title?.row) continue;
    const why =
      kind === "note" ? "A note: kept as it is and not read." : "A heading with no objectives or ladder under it.";
    leftOut.push({ range: toRowRange(sheet, at.row), why });
  }
  leftOut.sort((a, b) => a.range.top - b.range.top || a.range.left - b.range.left);
  return { sheet: sheet.name, layout: "stackedList", title, tables: walk.tables, ladders, leftOut };
}

function toFirstCell(sheet: SheetSnapshot, row: number): CellRef {
  return { sheet: sheet.name, row, column: toRowTexts(sheet, row)[0]?.column ?? 0 };
}

function toRowRange(sheet: SheetSnapshot, row: number): RangeRef {
  const texts = toRowTexts(sheet, row);
  return { sheet: sheet.name, top: row, bottom: row, left: texts[0]?.column ?? 0, right: texts.at(-1)?.column ?? 0 };
}
